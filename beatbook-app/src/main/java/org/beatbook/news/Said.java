package org.beatbook.news;

import java.util.List;

/**
 * What someone said, and where that stands.
 *
 * @param origins the newest first; more than one where several articles have the same words
 */
public record Said(Saying saying, List<Origin> origins) {

    public Said {
        origins = List.copyOf(origins);
    }

    /** Where the newest article has it. */
    public Origin origin() {
        return origins.getFirst();
    }
}
