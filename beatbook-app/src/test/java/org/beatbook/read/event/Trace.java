package org.beatbook.read.event;

import java.util.List;
import org.beatbook.news.Event;
import org.beatbook.read.Sentence;
import org.beatbook.read.Text;
import org.beatbook.read.date.Dates;

/** Prints what the reading of events makes of a text: the words with their tags, and the events. */
final class Trace {
    private Trace() {}

    /** The arguments, or the lines of standard input: of those only the events. */
    public static void main(String[] args) {
        if (args.length == 0) {
            new java.io.BufferedReader(
                            new java.io.InputStreamReader(System.in, java.nio.charset.StandardCharsets.UTF_8))
                    .lines()
                    .forEach(Trace::events);
        }
        for (String arg : args) {
            Text text = Text.of(arg);
            var names = org.beatbook.read.name.Names.read(text, "en");
            var dates = Dates.read(text, null, "en");
            for (Sentence sentence : text.sentences()) {
                Clause clause = new Clause(text, sentence, names, dates);
                StringBuilder line = new StringBuilder();
                for (int i = 0; i < clause.size(); i++) {
                    line.append(clause.token(i).text())
                            .append('/')
                            .append(clause.tag(i))
                            .append(' ');
                }
                System.out.println(line);
            }
            for (Event event : Events.read(text, names, dates, List.of(), null)) {
                System.out.println("  " + event);
            }
        }
    }

    private static void events(String line) {
        for (Event e : EventsTest.read(line)) {
            System.out.println(
                    e.type() + " " + e.modality() + " [" + e.trigger().text() + "] A:" + who(e.actors()) + " R:"
                            + who(e.recipients()) + " C:" + e.claimedBy() + "\n      " + line);
        }
    }

    private static List<String> who(List<Event.Party> parties) {
        return parties.stream()
                .map(p -> p.span().text() + "/" + p.country() + "/" + p.sector())
                .toList();
    }
}
