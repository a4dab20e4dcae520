package org.beatbook.collect.feed;

import org.jspecify.annotations.Nullable;

/**
 * A picture that comes with an item.
 *
 * @param url absolute where a base is known
 * @param caption as text
 * @param credit the credit line as text
 */
public record FeedPicture(
        String url, @Nullable String caption, @Nullable String credit) {}
