package org.beatbook.extract.metadata;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.beatbook.news.Genre;
import org.jspecify.annotations.Nullable;

/** The article's genre; news only where the page is declared an article and nothing says more. */
final class Genres {
    static final List<Rule<Genre>> POLICY = List.of(
            new Rule<>("json-ld-type", Genres::type),
            new Rule<>(
                    "kicker",
                    c -> named(Rule.first(Kickers.POLICY, c) instanceof Rule.Found<String> k ? k.value() : null)),
            new Rule<>(
                    "section",
                    c -> named(Rule.first(Sections.POLICY, c) instanceof Rule.Found<String> s ? s.value() : null)),
            new Rule<>("url-path", c -> path(c.markup.url())),
            new Rule<>("headline-form", c -> beginning(c.headline().text())),
            new Rule<>("declared-article", c -> Declared.article(c) ? Genre.NEWS : null));

    private static final Map<String, Genre> TYPES = Map.ofEntries(
            Map.entry("OpinionNewsArticle", Genre.OPINION),
            Map.entry("AnalysisNewsArticle", Genre.ANALYSIS),
            Map.entry("BackgroundNewsArticle", Genre.ANALYSIS),
            Map.entry("LiveBlogPosting", Genre.LIVE),
            Map.entry("ImageGallery", Genre.GALLERY),
            Map.entry("MediaGallery", Genre.GALLERY),
            Map.entry("ComicStory", Genre.CARTOON));
    /** Of the words, those that say little in an address or as a whole section. */
    private static final Set<String> NOT_IN_PATH = Set.of(
            "live",
            "direct",
            "letter",
            "letters",
            "background",
            "photos",
            "pictures",
            "comment",
            "ticker",
            "voices",
            "leder",
            "charge",
            "insight",
            "column",
            "фото",
            "direkte");

    private static final Map<String, Genre> WORDS = words();

    private Genres() {}

    private static Map<String, Genre> words() {
        Map<String, Genre> words = new HashMap<>();
        for (Map.Entry<String, List<String>> line :
                Words.table("genres.txt", "\\s*,\\s*").entrySet()) {
            Genre genre = Genre.valueOf(line.getKey().toUpperCase(Locale.ROOT));
            line.getValue().forEach(w -> words.putIfAbsent(Wording.fold(w), genre));
        }
        return Map.copyOf(words);
    }

    private static @Nullable Genre type(Clues clues) {
        for (String type : clues.main().object().types()) {
            if (TYPES.containsKey(type)) {
                return TYPES.get(type);
            }
        }
        return null;
    }

    /** The genre whose name this is, whole. */
    private static @Nullable Genre named(@Nullable String words) {
        return words == null ? null : WORDS.get(Wording.fold(words));
    }

    /** A whole segment of the path, not the last, which is the article's own. */
    private static @Nullable Genre path(@Nullable String url) {
        if (url == null || url.length() > 500) {
            return null;
        }
        int start = url.indexOf('/', url.indexOf("//") + 2);
        String[] segments = start < 0 ? new String[0] : url.substring(start + 1).split("/");
        for (int i = 0; i < segments.length - 1; i++) {
            String word = Wording.fold(segments[i]);
            Genre genre = NOT_IN_PATH.contains(word) ? null : WORDS.get(word);
            if (genre != null) {
                return genre;
            }
        }
        return null;
    }

    /** {@code Interview: …}, {@code Kommentar – …}, {@code … – live}. */
    private static @Nullable Genre beginning(@Nullable String headline) {
        if (headline == null) {
            return null;
        }
        for (String sign : new String[] {": ", " | ", " – ", " - ", "："}) {
            int at = headline.indexOf(sign);
            if (at > 0 && at < 30) {
                Genre genre = named(headline.substring(0, at));
                if (genre != null) {
                    return genre;
                }
            }
        }
        return null;
    }
}
