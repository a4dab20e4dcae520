package org.beatbook.collect;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.beatbook.collect.sitemap.Sitemap;
import org.beatbook.news.When;

/** What of a sitemap is followed: what was changed of late. A sitemap lists all there is, and that is no news. */
final class Recent {
    /** What is older is left out, unless it is the newest there is. */
    static final Duration OF_LATE = Duration.ofDays(7);
    /** Pages without a date that are taken at most: such a sitemap lists a small site, or cannot be followed. */
    static final int MOST_UNDATED = 1_000;

    private static final int MOST_SITEMAPS = 20;
    /** Of sitemaps without dates, the first and the last so many: the newest stands at one of the ends. */
    private static final int AT_EACH_END = 3;

    private Recent() {}

    /** The pages of a sitemap that are followed. */
    static List<Listed.Link> pages(List<Listed.Link> links, Instant now) {
        long undated = links.stream().filter(l -> l.published() == null).count();
        return links.stream()
                .filter(l -> {
                    Instant told = l.published();
                    return told == null ? undated <= MOST_UNDATED : told.isAfter(now.minus(OF_LATE));
                })
                .toList();
    }

    /** The sitemaps of an index that are asked for, the newest first. */
    static List<String> sitemaps(List<Sitemap.Link> links) {
        List<Sitemap.Link> dated =
                links.stream().filter(l -> l.modified() != null).toList();
        if (!dated.isEmpty()) {
            return dated.stream()
                    .sorted(Comparator.comparing(Recent::modified).reversed())
                    .limit(MOST_SITEMAPS)
                    .filter(l -> modified(l).isAfter(newest(dated).minus(OF_LATE)))
                    .map(Sitemap.Link::url)
                    .toList();
        }
        List<String> all = links.stream().map(Sitemap.Link::url).toList();
        if (all.size() <= 2 * AT_EACH_END) {
            return all;
        }
        return Stream.concat(all.stream().limit(AT_EACH_END), all.stream().skip(all.size() - AT_EACH_END))
                .toList();
    }

    private static Instant newest(List<Sitemap.Link> dated) {
        return dated.stream().map(Recent::modified).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    private static Instant modified(Sitemap.Link link) {
        When modified = link.modified();
        return modified == null ? Instant.EPOCH : modified.earliest();
    }
}
