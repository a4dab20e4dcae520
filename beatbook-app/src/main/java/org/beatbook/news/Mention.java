package org.beatbook.news;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That an article names someone or something.
 *
 * @param entity whom it names
 * @param count how often
 * @param forms the ways it writes the name, as they come
 * @param roles title, office, nationality or affiliation, as it gives them, each once
 * @param latitude degrees north, of a place that is known
 * @param proof the first sentence that names it
 */
public record Mention(
        Identity entity,
        int count,
        List<String> forms,
        List<Role> roles,
        @Nullable Double latitude,
        @Nullable Double longitude,
        Proof proof) {

    public Mention {
        forms = List.copyOf(forms);
        roles = List.copyOf(roles);
    }

    /** A role with the first sentence of the article that gives it. */
    public record Role(String text, Proof proof) {}
}
