package org.beatbook.extract.metadata;

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

    public static Metadata read(Markup markup) {
        return new Metadata(false, null, markup.document().title(), null, null, List.of(), null, null, null, null, null,
                null, null, Map.of());
    }
}
