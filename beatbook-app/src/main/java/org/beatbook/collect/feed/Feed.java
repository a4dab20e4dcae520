package org.beatbook.collect.feed;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed as it was read.
 *
 * @param title as text
 * @param link the site's page, absolute where a base is known
 * @param language as the feed gives it
 * @param items in the feed's order
 * @param hints what the feed says about when and where to ask again
 * @param notes what was left out or bent, for whoever looks after the source
 */
public record Feed(
        @Nullable String title,
        @Nullable String link,
        @Nullable String language,
        List<FeedItem> items,
        Hints hints,
        List<String> notes) {

    public Feed {
        items = List.copyOf(items);
        notes = List.copyOf(notes);
    }

    /**
     * What a feed says about asking for it.
     *
     * @param every it says it changes about so often: ttl or sy:updatePeriod
     * @param self its own address
     * @param next the address of its next page, of older items
     * @param hubs WebSub hubs
     */
    public record Hints(
            @Nullable Duration every,
            @Nullable String self,
            @Nullable String next,
            List<String> hubs) {
        public Hints {
            hubs = List.copyOf(hubs);
        }
    }
}
