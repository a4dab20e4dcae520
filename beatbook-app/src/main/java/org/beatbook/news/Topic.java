package org.beatbook.news;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A standing query, and what an editor added to it.
 *
 * @param id lower-case letters, digits and hyphens; its place in addresses
 * @param title what readers see
 * @param query the query's text in the query language
 * @param threshold the least score at which an article belongs
 * @param introduction a paragraph under the title, plain text
 * @param language BCP 47 tag of title and introduction
 * @param pinned ids of articles that stand first, in this order
 * @param excluded ids of articles that never stand on the page
 */
public record Topic(
        String id,
        String title,
        String query,
        double threshold,
        @Nullable String introduction,
        String language,
        List<String> pinned,
        List<String> excluded) {

    public Topic {
        pinned = List.copyOf(pinned);
        excluded = List.copyOf(excluded);
    }
}
