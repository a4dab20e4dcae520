package org.beatbook.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.beatbook.collect.feed.Feed;
import org.beatbook.collect.feed.FeedItem;
import org.beatbook.collect.feed.FeedPicture;
import org.beatbook.collect.feed.FeedReader;
import org.beatbook.collect.feed.NotAFeedException;
import org.beatbook.collect.sitemap.NotASitemapException;
import org.beatbook.collect.sitemap.Sitemap;
import org.beatbook.collect.sitemap.SitemapReader;
import org.beatbook.extract.picture.Credits;
import org.beatbook.news.Capture;
import org.beatbook.news.Kind;
import org.beatbook.news.Page;
import org.beatbook.news.Picture;
import org.beatbook.news.Teaser;
import org.jspecify.annotations.Nullable;

/** A feed or a news sitemap as the listing it is: its items are teasers. */
final class FeedPage {
    /** Teasers of one list; what stands further down was listed before. */
    private static final int MOST_TEASERS = 500;

    private static final int LOOKED_AT = 2_048;
    private static final int LONGEST_STANDFIRST = 600;
    private static final List<String> FEEDS = List.of("<rss", "<feed", "<rdf:rdf", "://jsonfeed.org/version");

    private FeedPage() {}

    /** What it lists; absent where it is neither, or cannot be read. */
    static Optional<Page> read(Capture capture) {
        int status = capture.head().status();
        String start = start(capture.body());
        try {
            if (status < 200 || status > 299) {
                return Optional.empty();
            }
            if (FEEDS.stream().anyMatch(start::contains)) {
                return Optional.of(feed(FeedReader.read(
                        capture.body(),
                        capture.head().contentType(),
                        capture.head().url())));
            }
            return start.contains("<urlset")
                    ? sitemap(SitemapReader.read(capture.body(), capture.head().url()))
                    : Optional.empty();
        } catch (NotAFeedException | NotASitemapException e) {
            return Optional.empty();
        }
    }

    private static String start(byte[] body) {
        return new String(body, 0, Math.min(body.length, LOOKED_AT), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
    }

    private static Page feed(Feed feed) {
        List<Teaser> teasers = new ArrayList<>();
        for (FeedItem item : feed.items()) {
            String headline = item.title();
            if (headline != null && item.link() != null && teasers.size() < MOST_TEASERS) {
                teasers.add(new Teaser(
                        headline, null, standfirst(item), item.link(), item.published(), null, picture(item)));
            }
        }
        return page(feed.title(), feed.language(), teasers, "feed");
    }

    private static @Nullable String standfirst(FeedItem item) {
        String text = item.summaryText();
        if (text == null || text.equals(item.title())) {
            return null;
        }
        return text.length() <= LONGEST_STANDFIRST ? text : shortened(text);
    }

    /** Cut between words; the cut is shown. */
    private static String shortened(String text) {
        int end = text.lastIndexOf(' ', LONGEST_STANDFIRST);
        return text.substring(0, end > 0 ? end : LONGEST_STANDFIRST) + " …";
    }

    private static @Nullable Picture picture(FeedItem item) {
        if (item.pictures().isEmpty()) {
            return null;
        }
        FeedPicture first = item.pictures().getFirst();
        String credit = first.credit();
        return new Picture(
                first.url(),
                List.of(first.url()),
                null,
                first.caption(),
                credit == null ? null : Credits.parse(credit));
    }

    /** A plain sitemap says nothing of its pages, so it has no teasers. */
    private static Optional<Page> sitemap(Sitemap sitemap) {
        List<Teaser> teasers = new ArrayList<>();
        for (Sitemap.Link link : sitemap.links()) {
            Sitemap.News news = link.news();
            if (news != null && news.title() != null && teasers.size() < MOST_TEASERS) {
                String picture = link.pictures().stream().findFirst().orElse(null);
                teasers.add(new Teaser(
                        news.title(),
                        null,
                        null,
                        link.url(),
                        news.published(),
                        null,
                        picture == null ? null : new Picture(picture, List.of(picture), null, null, null)));
            }
        }
        return teasers.isEmpty() ? Optional.empty() : Optional.of(page(null, null, teasers, "news-sitemap"));
    }

    private static Page page(@Nullable String title, @Nullable String language, List<Teaser> teasers, String rule) {
        return new Page(
                Kind.LISTING,
                null,
                title,
                null,
                null,
                List.of(),
                null,
                null,
                language,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                teasers,
                Map.of("kind", rule));
    }
}
