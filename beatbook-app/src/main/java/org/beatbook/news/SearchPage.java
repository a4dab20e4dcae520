package org.beatbook.news;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param query as it was typed
 * @param total how many articles match
 * @param error what is wrong with the query, pointing at the place; absent where nothing is
 */
public record SearchPage(
        String query,
        Filter filter,
        List<Found> found,
        int total,
        int pageSize,
        @Nullable String error) {

    /**
     * An article that was found.
     *
     * @param excerpt text around the first matches
     * @param marks offsets into the excerpt: start, end, start, end …
     */
    public record Found(TopicPage.Entry entry, String excerpt, List<Integer> marks) {}
}
