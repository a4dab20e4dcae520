package org.beatbook.news;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A picture as a page shows it.
 *
 * @param url the best rendition, absolute; absent in a text capture
 * @param urls all renditions, the best first
 * @param alt the alternative text
 * @param caption the caption without its credit
 * @param credit whom it is owed to
 */
public record Picture(
        @Nullable String url,
        List<String> urls,
        @Nullable String alt,
        @Nullable String caption,
        @Nullable Credit credit) {

    public Picture {
        urls = List.copyOf(urls);
    }

    /** The addresses of all renditions, the best first. */
    public List<String> addresses() {
        return Stream.concat(Stream.ofNullable(url), urls.stream()).distinct().toList();
    }
}
