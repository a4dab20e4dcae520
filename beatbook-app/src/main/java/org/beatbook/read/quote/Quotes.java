package org.beatbook.read.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.beatbook.news.Name;
import org.beatbook.news.Quote;
import org.beatbook.read.Text;

/** The door: who said what in a text. Thread-safe. */
public final class Quotes {
    private Quotes() {}

    /**
     * Reads the quotes of a text, in their order.
     *
     * @param names of the text; speakers are resolved to their entities
     * @param language primary subtag: English whole, and where the marks are plain de, fr, es, ru, zh, ja and ko
     */
    public static List<Quote> read(Text text, List<Name> names, String language) {
        Layout layout = new Layout(text, names);
        return switch (language) {
            case "en" -> english(layout);
            case "de", "fr", "es", "ru", "zh", "ja", "ko" -> new PlainQuotes(layout, language).read();
            default -> List.of();
        };
    }

    private static List<Quote> english(Layout layout) {
        List<Finding> findings = new ArrayList<>(new EnglishQuotes(layout).read());
        findings.sort(Comparator.comparingInt(Finding::from));
        return new Attribution(layout).attribute(findings);
    }
}
