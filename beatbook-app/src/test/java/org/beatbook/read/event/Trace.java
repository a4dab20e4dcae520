package org.beatbook.read.event;

import java.util.List;
import org.beatbook.news.Event;
import org.beatbook.read.Sentence;
import org.beatbook.read.Text;
import org.beatbook.read.date.Dates;

/** Prints what the reading of events makes of a text: the words with their tags, and the events. */
final class Trace {
    private Trace() {}

    public static void main(String[] args) {
        for (String arg : args) {
            Text text = Text.of(arg);
            var names = PlainNames.read(text);
            var dates = Dates.read(text, null, "en");
            for (Sentence sentence : text.sentences()) {
                Clause clause = new Clause(text, sentence, names, dates);
                StringBuilder line = new StringBuilder();
                for (int i = 0; i < clause.size(); i++) {
                    line.append(clause.token(i).text()).append('/').append(clause.tag(i)).append(' ');
                }
                System.out.println(line);
            }
            for (Event event : Events.read(text, names, dates, List.of(), null)) {
                System.out.println("  " + event);
            }
        }
    }
}
