package org.beatbook.collect;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.beatbook.collect.fetch.WebAddress;
import org.beatbook.news.Channel;
import org.beatbook.news.Item;
import org.beatbook.news.Source;
import org.beatbook.news.Urls;
import org.beatbook.news.Wanted;
import org.beatbook.store.Store;

/** Which listed pages are new: not known, not wanted, not given up, and not found by another channel of this round. */
final class Finds {
    private static final Pattern WEB = Pattern.compile("(?i)https?://.+");

    private final Store store;
    private final Set<String> withheld;
    private final OwnNetwork network;
    private final Set<String> claimed = ConcurrentHashMap.newKeySet();

    Finds(Store store) {
        this.store = store;
        this.withheld = store.captures().withheld();
        this.network = new OwnNetwork(store.sources().all());
    }

    /** The new pages among these links, to be wanted. */
    List<Wanted> of(List<Listed.Link> links, Source source, Channel channel, Instant now) {
        List<Wanted> found = new ArrayList<>();
        for (Listed.Link link : links) {
            String url = link.url();
            if (url != null && mayBelong(url, source, channel) && !network.isOfOthers(url, source.id()) && isNew(url)) {
                String outlet = Outlets.sourceOf(url, source.id(), channel.url());
                found.add(Wanted.found(url, outlet, Wanted.What.ARTICLE, now));
            }
        }
        return found;
    }

    /** A feed is edited; a page's links may be anybody's, and only those of its own house are followed. */
    private static boolean mayBelong(String url, Source source, Channel channel) {
        if (!WEB.matcher(url).matches() || Urls.key(url).equals(Urls.key(channel.url()))) {
            return false;
        }
        return channel.as() == Channel.As.FEED
                || Outlets.sourceOf(url, source.id(), channel.url()).equals(source.id());
    }

    private boolean isNew(String url) {
        String key = Urls.key(url);
        return isAddress(url)
                && !withheld.contains(key)
                && !store.captures().asked(key)
                && store.following().wanted(url).isEmpty()
                && !isRead(key)
                && claimed.add(key);
    }

    private static boolean isAddress(String url) {
        try {
            return !WebAddress.parse(url).host().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private boolean isRead(String key) {
        return store.articles()
                .idOf("url:" + key)
                .flatMap(store.articles()::find)
                .map(Item::read)
                .orElse(false);
    }
}
