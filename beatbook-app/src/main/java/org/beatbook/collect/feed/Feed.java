package org.beatbook.collect.feed;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.beatbook.news.Urls;
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
    /** Characters; excerpts seldom have half of them. */
    private static final int FULL_TEXT = 1_000;

    private static final int LOOKED_AT = 20;
    private static final Pattern WEB = Pattern.compile("(?i)https?://\\S+");
    private static final Pattern MARKUP = Pattern.compile("<[^<>]*+>");

    public Feed {
        items = List.copyOf(items);
        notes = List.copyOf(notes);
    }

    /** Its next page, of older items, where that is another address of the same site. */
    public @Nullable String next(String url) {
        String next = hints.next();
        boolean own = next != null
                && WEB.matcher(next).matches()
                && Urls.site(next).equals(Urls.site(url))
                && !Urls.key(next).equals(Urls.key(url));
        return own ? next : null;
    }

    /** Whether at least half of the first items carry as much text as an article has; absent where there are none. */
    public @Nullable Boolean fullText() {
        if (items.isEmpty()) {
            return null;
        }
        List<FeedItem> looked = items.subList(0, Math.min(LOOKED_AT, items.size()));
        long full = looked.stream().filter(i -> textLength(i) >= FULL_TEXT).count();
        return full * 2 >= looked.size();
    }

    private static int textLength(FeedItem item) {
        String text = item.content() != null ? item.content() : item.summary();
        return text == null ? 0 : MARKUP.matcher(text).replaceAll("").strip().length();
    }

    /**
     * What a feed says about asking for it.
     *
     * @param every it says it changes about so often: ttl or sy:updatePeriod
     * @param self its own address
     * @param next the address of its next page, of older items (RFC 5005: {@code next}, else {@code prev-archive})
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
