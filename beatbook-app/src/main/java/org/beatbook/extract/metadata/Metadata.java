package org.beatbook.extract.metadata;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.beatbook.extract.markup.Markup;
import org.beatbook.news.Genre;
import org.beatbook.news.When;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about itself; the fields are those of {@link org.beatbook.news.Page}.
 *
 * @param declaredArticle whether the markup itself says that it is an article (og:type, JSON-LD, microdata)
 */
public record Metadata(
        boolean declaredArticle,
        @Nullable Genre genre,
        @Nullable String headline,
        @Nullable String kicker,
        @Nullable String standfirst,
        List<String> authors,
        @Nullable When published,
        @Nullable When modified,
        @Nullable String language,
        @Nullable String publisher,
        @Nullable String section,
        @Nullable String canonical,
        @Nullable Boolean paid,
        Map<String, String> rules) {

    /** Reads all fields after one walk over the page; {@code rules} names, for each field found, the rule that found it. */
    public static Metadata read(Markup markup) {
        Clues clues = Clues.of(markup);
        Map<String, String> rules = new HashMap<>();
        Headline headline = clues.headline();
        if (headline.text() != null) {
            rules.put("headline", headline.rule());
        }
        When published = find("published", Published.POLICY, clues, rules);
        When modified = find("modified", Modified.POLICY, clues, rules);
        if (modified != null && published != null && !Modified.follows(modified, published)) {
            modified = null;
            rules.remove("modified");
        }
        List<String> authors = find("authors", Authors.POLICY, clues, rules);
        return new Metadata(
                Declared.article(clues),
                find("genre", Genres.POLICY, clues, rules),
                headline.text() == null ? null : Kickers.withoutBrackets(headline.text()),
                find("kicker", Kickers.POLICY, clues, rules),
                find("standfirst", Standfirsts.POLICY, clues, rules),
                authors == null ? List.of() : authors,
                published,
                modified,
                find("language", Languages.POLICY, clues, rules),
                find("publisher", Publishers.POLICY, clues, rules),
                find("section", Sections.POLICY, clues, rules),
                find("canonical", Canonicals.POLICY, clues, rules),
                find("paid", Access.POLICY, clues, rules),
                Map.copyOf(rules));
    }

    private static <T> @Nullable T find(String field, List<Rule<T>> policy, Clues clues, Map<String, String> rules) {
        Rule.Found<T> found = Rule.first(policy, clues);
        if (found == null) {
            return null;
        }
        rules.put(field, found.rule());
        return found.value();
    }
}
