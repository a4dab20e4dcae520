package org.beatbook.news;

import org.jspecify.annotations.Nullable;

/**
 * What someone said, as one article has it.
 *
 * @param source the article's source
 * @param speaker the id of who said it; absent where that is not sure
 * @param name what the speaker is called, else the words that say who; absent where nothing does
 * @param role the speaker's role as this article gives it
 * @param verb the word that says so: said, warned, according to
 * @param direct whether all of it stands in quotation marks
 * @param text what was said, with its quotation marks
 * @param proof the sentence that it begins in, with as much of the words as stands there
 */
public record Saying(
        String source,
        @Nullable String speaker,
        @Nullable String name,
        @Nullable String role,
        @Nullable String verb,
        boolean direct,
        String text,
        Proof proof) {}
