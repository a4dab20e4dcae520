package org.beatbook.extract.metadata;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.beatbook.extract.markup.LinkedData;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The page's language as a BCP 47 tag: the language in lower case, script and region as the page gives them. What the
 * page says is believed unless its letters, or very clearly its words, contradict.
 */
final class Languages {
    static final List<Rule<String>> POLICY = List.of(
            new Rule<>("html-lang", c -> believed(c, Languages::html)),
            new Rule<>("json-ld", c -> believed(c, Languages::linked)),
            new Rule<>("og:locale", c -> believed(c, x -> tag(x.markup.meta("og:locale")))),
            new Rule<>("content-language", c -> believed(c, Languages::meta)),
            new Rule<>("text", Languages::guessed));

    /** Tags that are written for others, by mistake, often. */
    private static final Map<String, String> MISTAKEN = Map.ofEntries(
            Map.entry("jp", "ja"),
            Map.entry("cn", "zh"),
            Map.entry("cz", "cs"),
            Map.entry("gr", "el"),
            Map.entry("dk", "da"),
            Map.entry("ua", "uk"),
            Map.entry("kp", "ko"),
            Map.entry("kr", "ko"),
            Map.entry("nb", "nb"),
            Map.entry("english", "en"),
            Map.entry("deutsch", "de"),
            Map.entry("german", "de"),
            Map.entry("french", "fr"),
            Map.entry("spanish", "es"),
            Map.entry("iw", "he"),
            Map.entry("in", "id"));

    private static final int SAMPLE = 1_500;

    private Languages() {}

    /** What the page says of its language, unchecked. */
    static @Nullable String told(Clues clues) {
        String tag = html(clues);
        tag = tag != null ? tag : tag(clues.markup.meta("og:locale"));
        tag = tag != null ? tag : meta(clues);
        return tag != null ? tag : linked(clues);
    }

    private interface Source {
        @Nullable
        String of(Clues clues);
    }

    private static @Nullable String believed(Clues clues, Source source) {
        String tag = source.of(clues);
        if (tag == null) {
            return null;
        }
        String sample = clues.sample(SAMPLE);
        String primary = primary(tag);
        if (LanguageGuess.contradicts(sample, primary)) {
            return null;
        }
        LanguageGuess.Guess guess = LanguageGuess.of(sample);
        boolean other =
                guess != null && guess.sure() && !guess.language().equals(primary) && !near(guess.language(), primary);
        return other ? null : tag;
    }

    /** Languages so near that small words do not tell them apart, and tags of one language. */
    private static boolean near(String a, String b) {
        List<List<String>> families = List.of(
                List.of("no", "nb", "nn", "da"),
                List.of("hr", "bs", "sr", "sh"),
                List.of("id", "ms"),
                List.of("cs", "sk"),
                List.of("pt", "gl"),
                List.of("tl", "fil"),
                List.of("nl", "af"),
                List.of("zh", "yue"),
                List.of("bg", "mk"),
                List.of("de", "als", "gsw", "nds", "lb"));
        return families.stream().anyMatch(f -> f.contains(a) && f.contains(b));
    }

    private static @Nullable String guessed(Clues clues) {
        LanguageGuess.Guess guess = LanguageGuess.of(clues.sample(SAMPLE));
        return guess == null ? null : guess.language();
    }

    private static @Nullable String html(Clues clues) {
        Element html = clues.markup.document().firstElementChild();
        if (html == null) {
            return null;
        }
        String lang = tag(html.attr("lang"));
        return lang != null ? lang : tag(html.attr("xml:lang"));
    }

    private static @Nullable String linked(Clues clues) {
        LinkedData main = clues.main().object();
        if (main.node().path("inLanguage").isObject()) {
            return tag(main.node().path("inLanguage").path("alternateName").asText());
        }
        return tag(main.text("inLanguage"));
    }

    private static @Nullable String meta(Clues clues) {
        return tag(clues.markup.meta("content-language", "language", "dc.language", "dcterms.language", "lang"));
    }

    static String primary(String tag) {
        int dash = tag.indexOf('-');
        return dash < 0 ? tag : tag.substring(0, dash);
    }

    /** Whether it is such as {@code en} or {@code en-US}, as most are; {@code ji} is an old form of another. */
    private static boolean isPlain(String tag) {
        boolean language = tag.length() >= 2 && isIn(tag.charAt(0), 'a', 'z') && isIn(tag.charAt(1), 'a', 'z');
        boolean region = tag.length() == 5
                && tag.charAt(2) == '-'
                && isIn(tag.charAt(3), 'A', 'Z')
                && isIn(tag.charAt(4), 'A', 'Z');
        return language && (region || tag.length() == 2) && !tag.startsWith("ji");
    }

    private static boolean isIn(char c, char first, char last) {
        return c >= first && c <= last;
    }

    /** A tag as BCP 47 writes it; null where it is none. */
    static @Nullable String tag(@Nullable String raw) {
        if (raw == null || raw.isBlank() || raw.length() > 40) {
            return null;
        }
        if (isPlain(raw)) {
            return MISTAKEN.getOrDefault(raw.substring(0, 2), raw.substring(0, 2)) + raw.substring(2);
        }
        String first = raw.strip().split("[,;\\s]")[0].replace('_', '-');
        int dash = first.indexOf('-');
        String primary = (dash < 0 ? first : first.substring(0, dash)).toLowerCase(Locale.ROOT);
        String mended = MISTAKEN.getOrDefault(primary, primary);
        if (mended.length() < 2 || mended.length() > 3 || mended.equals("und") || mended.equals("mul")) {
            return null;
        }
        Locale locale = Locale.forLanguageTag(mended + (dash < 0 ? "" : first.substring(dash)));
        Locale plain = new Locale.Builder()
                .setLanguage(locale.getLanguage())
                .setScript(locale.getScript())
                .setRegion(locale.getCountry())
                .build();
        String tag = plain.toLanguageTag();
        return tag.equals("und") ? null : tag;
    }
}
