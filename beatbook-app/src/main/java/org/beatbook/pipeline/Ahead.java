package org.beatbook.pipeline;

import java.util.Locale;
import org.beatbook.extract.metadata.TextLanguage;
import org.beatbook.news.Prose;
import org.beatbook.news.Reading;
import org.beatbook.news.When;
import org.beatbook.read.Reader;
import org.beatbook.read.Text;
import org.jspecify.annotations.Nullable;

/**
 * What was read in a prose. A page is read before it is filed, while the group before is: what it is read by is most
 * often what the article has too, once it is known which article that is.
 *
 * @param language that it was read in
 * @param published what its dates were counted from
 */
record Ahead(Prose prose, String language, @Nullable When published, Text text, Reading reading) {

    /** @param told primary subtag or more, as the article says it; guessed where it says nothing */
    static Ahead read(Reader reader, Prose prose, @Nullable String told, @Nullable When published) {
        String language = language(told, prose);
        Text text = Text.of(prose.text());
        return new Ahead(prose, language, published, text, reader.read(text, published, language));
    }

    /** Whether reading this would say the same. */
    boolean isOf(Prose other, @Nullable String told, @Nullable When when) {
        return prose.equals(other)
                && language.equals(language(told, other))
                && (published == null ? when == null : published.equals(when));
    }

    private static String language(@Nullable String told, Prose prose) {
        return told == null || told.isBlank()
                ? TextLanguage.guess(prose.text()).orElse("en")
                : told.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    }
}
