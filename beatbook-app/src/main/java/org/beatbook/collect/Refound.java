package org.beatbook.collect;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.beatbook.news.CaptureHead;
import org.beatbook.news.Channel;
import org.beatbook.news.Page;
import org.beatbook.news.Source;
import org.beatbook.news.Standing;
import org.beatbook.news.Urls;
import org.beatbook.news.When;
import org.beatbook.store.Store;
import org.jspecify.annotations.Nullable;

/** A channel whose list was archived, and whose visit a crash lost: what it lists is wanted, and it is not asked again. */
final class Refound {
    private static final Duration UNKNOWN = Duration.ofHours(1);

    private Refound() {}

    /** Moves the channel on that this list is of, if it was not visited since. */
    static void channel(Store store, Source source, CaptureHead head, Page page) {
        for (Channel channel : source.channels()) {
            Standing standing = store.following()
                    .standing(channel.url())
                    .orElseGet(() -> Standing.unasked(channel.url(), source.id(), head.time()));
            Instant tried = standing.tried();
            boolean own = Urls.key(standing.askAt()).equals(Urls.key(head.url()));
            if (own && (tried == null || tried.isBefore(head.time()))) {
                visited(store, source, channel, standing, head.time(), page);
            }
        }
    }

    /** What was listed before stays noted, so that the next visit reads the list anew. */
    private static void visited(Store store, Source source, Channel channel, Standing before, Instant time, Page page) {
        List<Listed.Link> links = page.teasers().stream()
                .map(t -> new Listed.Link(t.url(), t.headline(), instant(t.published())))
                .toList();
        List<Listed.Link> followed = channel.as() == Channel.As.SITEMAP ? Recent.pages(links, time) : links;
        new Finds(store).of(followed, source, channel, time).forEach(store.following()::want);
        Duration interval = before.interval().isPositive() ? before.interval() : UNKNOWN;
        store.following().save(before.tried(time, true, time.plus(interval), null));
    }

    private static @Nullable Instant instant(@Nullable When when) {
        return when == null ? null : when.earliest();
    }
}
