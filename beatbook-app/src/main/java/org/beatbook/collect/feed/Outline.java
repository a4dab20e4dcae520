package org.beatbook.collect.feed;

import java.util.List;
import org.beatbook.news.Channel;
import org.jspecify.annotations.Nullable;

/**
 * A line of a list of sources.
 *
 * @param source the source's id, where the list was written by this program
 * @param title what readers see
 * @param site the address of the source's own page
 * @param tags the folders it lies in, from the outermost, and its categories
 */
public record Outline(
        Channel channel,
        @Nullable String source,
        @Nullable String title,
        @Nullable String site,
        @Nullable String language,
        List<String> tags) {

    public Outline {
        tags = List.copyOf(tags);
    }
}
