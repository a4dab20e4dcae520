package org.beatbook.collect;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.beatbook.archive.Archive;
import org.beatbook.collect.feed.Feed;
import org.beatbook.collect.feed.FeedItem;
import org.beatbook.collect.feed.FeedReader;
import org.beatbook.collect.feed.NotAFeedException;
import org.beatbook.collect.fetch.Outcome;
import org.beatbook.collect.push.Named;
import org.beatbook.collect.sitemap.NotASitemapException;
import org.beatbook.collect.sitemap.Sitemap;
import org.beatbook.collect.sitemap.SitemapReader;
import org.beatbook.news.Capture;
import org.beatbook.news.Channel;
import org.beatbook.news.Kind;
import org.beatbook.news.Page;
import org.beatbook.news.Teaser;
import org.beatbook.news.When;
import org.jspecify.annotations.Nullable;

/** Reads what a channel's answer lists. */
final class Lister {
    private final Function<Capture, Page> extract;

    /** @param extract reads a page: whether it is a listing, and its teasers */
    Lister(Function<Capture, Page> extract) {
        this.extract = extract;
    }

    /** An answer that does not list anything; the message says what it is instead. */
    static final class NothingListed extends Exception {
        private static final long serialVersionUID = 1;

        NothingListed(String message) {
            super(message, null, false, false);
        }
    }

    Listed read(Channel.As as, Outcome.Success answer) throws NothingListed {
        String url = answer.trace().answeredBy();
        try {
            return switch (as) {
                case FEED -> feed(FeedReader.read(answer.body(), answer.contentType(), url), url);
                case SITEMAP -> sitemap(SitemapReader.read(answer.body(), url));
                case LISTING -> listing(answer);
                case SITE -> site(answer);
            };
        } catch (NotAFeedException | NotASitemapException e) {
            throw new NothingListed("no " + as.word() + ": " + e.getMessage());
        }
    }

    private static Listed feed(Feed feed, String url) {
        List<Listed.Link> links = feed.items().stream().map(Lister::link).toList();
        return new Listed(
                links,
                feed.hints().every(),
                feed.fullText(),
                Named.inFeed(feed.hints().hubs(), feed.hints().self()).orElse(null),
                true,
                feed.next(url),
                List.of());
    }

    private static Listed.Link link(FeedItem item) {
        String says = Stream.of(item.title(), item.summary(), item.published(), item.updated())
                .map(Objects::toString)
                .reduce("", (a, b) -> a + '\t' + b);
        return new Listed.Link(item.link(), says, instant(item.published()));
    }

    private static Listed sitemap(Sitemap sitemap) {
        if (sitemap.index()) {
            List<String> further = Recent.sitemaps(sitemap.links());
            return new Listed(List.of(), null, null, null, false, null, further);
        }
        boolean telling = sitemap.links().stream().anyMatch(l -> l.news() != null);
        List<Listed.Link> links = sitemap.links().stream().map(Lister::link).toList();
        return new Listed(links, null, null, null, telling, null, List.of());
    }

    private static Listed.Link link(Sitemap.Link link) {
        Sitemap.News news = link.news();
        When told = news != null && news.published() != null ? news.published() : link.modified();
        return new Listed.Link(link.url(), news == null ? "" : String.valueOf(news.title()), instant(told));
    }

    /** A first page and its sections; the page itself need list nothing where it has some. */
    private Listed site(Outcome.Success answer) throws NothingListed {
        List<String> sections = Sections.of(answer.body(), answer.trace().answeredBy());
        try {
            Listed first = listing(answer);
            return new Listed(first.links(), null, null, first.hub(), true, null, sections);
        } catch (NothingListed e) {
            if (sections.isEmpty()) {
                throw e;
            }
            return new Listed(List.of(), null, null, null, false, null, sections);
        }
    }

    private Listed listing(Outcome.Success answer) throws NothingListed {
        Capture capture = Archive.decode(Answers.capture(answer, ""));
        Page page = extract.apply(capture);
        if (page.kind() != Kind.LISTING) {
            throw new NothingListed("no listing: it reads as "
                    + (page.kind() == Kind.ARTICLE ? "an article" : "a page of another kind"));
        }
        List<Listed.Link> links = page.teasers().stream().map(Lister::link).toList();
        Named hub = Named.inPage(answer.body(), answer.trace().answeredBy()).orElse(null);
        return new Listed(links, null, null, hub, true, null, List.of());
    }

    private static Listed.Link link(Teaser teaser) {
        return new Listed.Link(
                teaser.url(), teaser.headline() + '\t' + teaser.standfirst(), instant(teaser.published()));
    }

    private static @Nullable Instant instant(@Nullable When when) {
        return when == null ? null : when.earliest();
    }
}
