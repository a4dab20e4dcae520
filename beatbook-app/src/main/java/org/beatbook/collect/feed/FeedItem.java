package org.beatbook.collect.feed;

import java.util.List;
import org.beatbook.news.When;
import org.jspecify.annotations.Nullable;

/**
 * An item of a feed.
 *
 * @param id the guid or id, as given
 * @param link absolute where a base is known
 * @param title as text, markup and entities resolved
 * @param author the names, joined by a comma; an address where no name is told
 * @param published as exact as the feed tells
 * @param summary markup as given
 * @param content markup as given; absent where the feed has only a summary
 * @param language as the item gives it
 */
public record FeedItem(
        @Nullable String id,
        @Nullable String link,
        @Nullable String title,
        @Nullable String author,
        @Nullable When published,
        @Nullable When updated,
        @Nullable String summary,
        @Nullable String content,
        @Nullable String language,
        List<String> categories,
        List<FeedPicture> pictures) {

    public FeedItem {
        categories = List.copyOf(categories);
        pictures = List.copyOf(pictures);
    }

    /** The summary as one line of text. */
    public @Nullable String summaryText() {
        return Plain.fromHtml(summary);
    }
}
