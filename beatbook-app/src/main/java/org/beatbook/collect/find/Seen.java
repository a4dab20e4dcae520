package org.beatbook.collect.find;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.beatbook.collect.feed.Feed;
import org.beatbook.collect.sitemap.Sitemap;
import org.beatbook.news.Candidate;
import org.beatbook.news.Channel;
import org.beatbook.news.Page;
import org.beatbook.news.Teaser;
import org.beatbook.news.Urls;
import org.beatbook.news.When;
import org.jspecify.annotations.Nullable;

/**
 * A channel that was read: what a candidate is made of, and what decides between candidates.
 *
 * @param kind for the order of proposals
 * @param how it was found, in words
 * @param items in its order
 * @param next the address of its next page, of older items
 */
record Seen(
        Channel channel,
        Class kind,
        @Nullable String title,
        String how,
        List<Entry> items,
        @Nullable Boolean fullText,
        @Nullable String next) {
    private static final int SAMPLES = 3;
    private static final int LONGEST_SAMPLE = 160;
    private static final Pattern COMMENTS_ADDRESS = Pattern.compile(
            "(?:^|/)comments?(?:/|-|_|\\.|$)|[?&]feed=comments|(?:^|/)feeds/\\d+/comments", Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMENTS_TITLE = Pattern.compile(
            "(?:comments? (?:on|for)|kommentare (?:zu|für)|commentaires (?:sur|pour)|comentarios (?:en|para))\\b.*"
                    + "|.*(?:»|-|\\|) comments(?: feed)?",
            Pattern.CASE_INSENSITIVE);

    /** What a channel is, in the order in which one is proposed. */
    enum Class {
        FEED,
        NEWS_SITEMAP,
        LISTING,
        SITEMAP,
        /** Never proposed. */
        COMMENTS
    }

    /** What a channel lists. */
    record Entry(
            @Nullable String link,
            @Nullable String headline,
            @Nullable Instant time) {}

    Seen {
        items = List.copyOf(items);
    }

    static Seen feed(Feed feed, String url, String how) {
        List<Entry> items = feed.items().stream()
                .map(i -> new Entry(i.link(), i.title(), instant(i.published() != null ? i.published() : i.updated())))
                .toList();
        String title = feed.title() == null ? "" : feed.title();
        boolean comments = COMMENTS_TITLE.matcher(title).matches()
                || COMMENTS_ADDRESS.matcher(Urls.key(url)).find();
        Seen seen = new Seen(
                new Channel(Channel.As.FEED, url),
                Class.FEED,
                feed.title(),
                how,
                items,
                feed.fullText(),
                feed.next(url));
        return comments ? seen.ofComments() : seen;
    }

    /** The same as readers' comments. */
    Seen ofComments() {
        return new Seen(
                channel, Class.COMMENTS, title, how + "; readers' comments, not articles", items, fullText, next);
    }

    /** @param links of a sitemap, or of those of an index that were opened */
    static Seen sitemap(List<Sitemap.Link> links, String url, String how) {
        boolean news = links.stream().anyMatch(l -> l.news() != null);
        List<Entry> items = links.stream().map(Seen::entry).toList();
        String publication = links.stream()
                .map(Sitemap.Link::news)
                .filter(Objects::nonNull)
                .map(Sitemap.News::publication)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new Seen(
                new Channel(Channel.As.SITEMAP, url),
                news ? Class.NEWS_SITEMAP : Class.SITEMAP,
                publication,
                news ? how + "; a news sitemap" : how,
                items,
                null,
                null);
    }

    static Seen listing(Page page, String url, Channel.As as, String how, @Nullable String next) {
        List<Entry> items = page.teasers().stream()
                .filter(t -> t.url() != null)
                .map((Teaser t) -> new Entry(t.url(), t.headline(), instant(t.published())))
                .toList();
        return new Seen(new Channel(as, url), Class.LISTING, page.headline(), how, items, null, next);
    }

    private static Entry entry(Sitemap.Link link) {
        Sitemap.News news = link.news();
        When time = news != null && news.published() != null ? news.published() : link.modified();
        return new Entry(link.url(), news == null ? null : news.title(), instant(time));
    }

    private static @Nullable Instant instant(@Nullable When when) {
        return when == null ? null : when.earliest();
    }

    Seen noting(String more) {
        return new Seen(channel, kind, title, how + "; " + more, items, fullText, next);
    }

    /** The newest item that is not of a day to come. */
    @Nullable
    Instant newest(Instant now) {
        Instant latest = now.plus(Duration.ofDays(1));
        return items.stream()
                .map(Entry::time)
                .filter(Objects::nonNull)
                .filter(t -> !t.isAfter(latest))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Items a day over the time that it lists; 0 where it tells no times. */
    double pace(Instant now) {
        Instant newest = newest(now);
        Instant oldest = items.stream()
                .map(Entry::time)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        if (newest == null || oldest == null) {
            return 0;
        }
        double days = Math.max(Duration.between(oldest, newest).toMinutes() / (24.0 * 60), 1 / 24.0);
        return items.size() / days;
    }

    Set<String> keys() {
        return items.stream()
                .map(Entry::link)
                .filter(Objects::nonNull)
                .limit(1_000)
                .map(Urls::key)
                .collect(Collectors.toSet());
    }

    Candidate candidate(Instant now, boolean proposed) {
        return new Candidate(channel, title, how, items.size(), newest(now), samples(), fullText, proposed);
    }

    /** The first headlines; the newest addresses where there are none. */
    private List<String> samples() {
        List<Entry> ordered = new ArrayList<>(items);
        if (channel.as() == Channel.As.SITEMAP) {
            ordered.sort(Comparator.comparing(Entry::time, Comparator.nullsLast(Comparator.reverseOrder())));
        }
        return ordered.stream()
                .map(e -> e.headline() != null ? e.headline() : e.link())
                .filter(Objects::nonNull)
                .filter(s -> !s.isBlank())
                .limit(SAMPLES)
                .map(s -> s.length() > LONGEST_SAMPLE ? s.substring(0, LONGEST_SAMPLE) + "…" : s)
                .toList();
    }
}
