package org.beatbook.read;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.beatbook.news.When;
import org.beatbook.read.date.Dates;
import org.beatbook.read.quote.Quotes;

/** How many articles of about 600 words one thread reads a second: dates and quotes alone. Arguments: text files. */
final class ReadSpeed {
    private static final int WORDS = 600;
    private static final When DAY = new When.Day(LocalDate.of(2023, 9, 15));

    private ReadSpeed() {}

    public static void main(String[] args) throws Exception {
        StringBuilder all = new StringBuilder();
        for (String file : args) {
            all.append(Files.readString(Path.of(file))).append("\n\n");
        }
        String text = all.toString();
        double articles = (double) text.split("\\s+").length / WORDS;
        for (int round = 0; round < 8; round++) {
            long start = System.nanoTime();
            Text read = Text.of(text);
            long parted = System.nanoTime();
            int dates = Dates.read(read, DAY, "en").size();
            long dated = System.nanoTime();
            int quotes = Quotes.read(read, List.of(), "en").size();
            long end = System.nanoTime();
            System.out.printf(
                    "%.0f articles: %.0f a second; text %d ms, %d dates %d ms, %d quotes %d ms%n",
                    articles,
                    articles * 1e9 / (end - start),
                    (parted - start) / 1_000_000,
                    dates,
                    (dated - parted) / 1_000_000,
                    quotes,
                    (end - dated) / 1_000_000);
        }
    }
}
