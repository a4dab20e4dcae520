package org.beatbook.read.event;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.beatbook.news.Name;
import org.beatbook.news.TimeExpression;
import org.beatbook.read.Text;
import org.beatbook.read.date.Dates;
import org.beatbook.read.name.Names;

/** Articles of 600 words a second of one thread's time, events alone: the arguments are files of sentences, one a line. */
final class EventSpeed {
    private EventSpeed() {}

    public static void main(String[] args) throws IOException {
        for (String file : args) {
            String whole = Files.readString(Path.of(file));
            Text text = Text.of(whole);
            List<Name> names = Names.read(text, "en");
            List<TimeExpression> dates = Dates.read(text, null, "en");
            for (int round = 0; round < 6; round++) {
                long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                int found = Events.read(text, names, dates, List.of(), null).size();
                double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
                System.out.printf(
                        "%d words, %d events, %.0f articles of 600 words a second%n",
                        text.tokens().size(), found, text.tokens().size() / 600.0 / seconds);
            }
        }
    }
}
