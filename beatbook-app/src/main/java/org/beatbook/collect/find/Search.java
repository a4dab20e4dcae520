package org.beatbook.collect.find;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.beatbook.collect.fetch.WebAddress;
import org.beatbook.collect.find.Asking.Answer;
import org.beatbook.collect.find.Asking.Silence;
import org.beatbook.collect.find.PageLinks.Named;
import org.beatbook.collect.robots.Rights;
import org.beatbook.news.Candidate;
import org.beatbook.news.Capture;
import org.beatbook.news.CaptureHead;
import org.beatbook.news.Channel;
import org.beatbook.news.Findings;
import org.beatbook.news.Ids;
import org.beatbook.news.Kind;
import org.beatbook.news.Page;
import org.beatbook.news.Urls;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** One search, from an address to what was found there. Used once. */
final class Search {
    private static final int MOST_DECLARED = 8;
    private static final int MOST_LOOKING_SO = 5;
    private static final int FEEDS_OF_A_PAGE_OF_FEEDS = 4;

    /** Where feeds stand on most sites that do not name theirs. */
    private static final List<String> USUAL_FEEDS =
            List.of("/feed/", "/rss.xml", "/feed.xml", "/atom.xml", "/rss", "/index.xml", "/feed.json");

    private final Asking asking;
    private final Rights rights;
    private final Function<Capture, Page> extract;
    private final InstantSource clock;
    private final Channel.@Nullable As only;
    private final List<Seen> seen = new ArrayList<>();
    private String home = "";
    private @Nullable Page page;
    private @Nullable String feedLanguage;

    /** @param only what the address is said to be; absent to look for everything */
    Search(
            Asking asking,
            Rights rights,
            Function<Capture, Page> extract,
            InstantSource clock,
            Channel.@Nullable As only) {
        this.asking = asking;
        this.rights = rights;
        this.extract = extract;
        this.clock = clock;
        this.only = only;
    }

    /** @param meanings of the address, the likelier first; the next is tried where one does not answer at all */
    Findings run(List<String> meanings) {
        for (String url : meanings) {
            switch (asking.first(url)) {
                case Answer answer -> {
                    return answered(answer);
                }
                case Silence silence -> {
                    asking.trouble(url + ": " + silence.why());
                    if (silence.elsewhere()) {
                        return silent(url);
                    }
                }
            }
        }
        return findings(meanings.getFirst(), List.of());
    }

    private Findings answered(Answer answer) {
        Instant now = clock.instant();
        Channel.As wanted = only;
        if (wanted != null) {
            take(answer, wanted).ifPresent(why -> asking.trouble(answer.url() + ": " + why));
            return findings(answer.url(), Proposal.first(seen, now));
        }
        switch (answer.content()) {
            case Content.OfFeed feed -> {
                takeFeed(answer, feed, "the address itself");
                return findings(answer.url(), Proposal.first(seen, now));
            }
            case Content.OfSitemap map -> sitemaps().take(answer, map.sitemap(), "the address itself");
            case Content.OfPage(Document document) -> everything(answer, document);
            case Content.OfNothing nothing -> asking.trouble(answer.url() + ": " + nothing.why());
        }
        return findings(answer.url(), Proposal.of(seen, answer.url(), now));
    }

    /**
     * The page may not be had; the host's own list of sitemaps and the usual places may still be. They are of the whole
     * site: where one of its pages was asked for they are shown, and none is proposed.
     */
    private Findings silent(String url) {
        if (only == null) {
            usualFeeds(url);
            sitemaps().look(url);
        }
        return findings(
                url,
                Urls.hasPath(url) ? Proposal.none(seen, clock.instant()) : Proposal.of(seen, url, clock.instant()));
    }

    /** Takes the address as what it is said to be; why not, where it is not. */
    private Optional<String> take(Answer answer, Channel.As as) {
        switch (answer.content()) {
            case Content.OfFeed feed when as == Channel.As.FEED -> takeFeed(answer, feed, "the address itself");
            case Content.OfSitemap map
            when as == Channel.As.SITEMAP -> sitemaps().take(answer, map.sitemap(), "the address itself");
            case Content.OfPage(Document document)
            when as == Channel.As.LISTING || as == Channel.As.SITE -> takeListing(answer, document, as);
            case Content.OfNothing nothing -> {
                return Optional.of(nothing.why());
            }
            default -> {
                return Optional.of("no %s, but %s; without --as, all that is there is looked at"
                        .formatted(as.word(), word(answer.content())));
            }
        }
        return seen.isEmpty() ? Optional.of("the page lists no articles that can be read") : Optional.empty();
    }

    private static String word(Content content) {
        return switch (content) {
            case Content.OfFeed feed -> "a feed";
            case Content.OfSitemap map -> "a sitemap";
            case Content.OfPage html -> "a page";
            case Content.OfNothing nothing -> nothing.why();
        };
    }

    private void everything(Answer answer, Document document) {
        page = read(answer);
        home = answer.url();
        declaredFeeds(PageLinks.declared(document, answer.url()));
        List<Named> looking = PageLinks.lookingSo(document, answer.url());
        looking.stream().limit(MOST_LOOKING_SO).forEach(this::lookingSo);
        if (!hasFeed()) {
            usualFeeds(answer.url());
        }
        takeListing(answer, document, Channel.As.LISTING);
        sitemaps().look(answer.url());
    }

    private void declaredFeeds(List<Named> declared) {
        declared.stream()
                .limit(MOST_DECLARED)
                .forEach(named -> asking.named(named.url()).ifPresent(answer -> {
                    if (answer.content() instanceof Content.OfFeed feed) {
                        takeFeed(answer, feed, named.how());
                    } else {
                        asking.trouble(
                                named.url() + ": " + named.how() + " as a feed, but it is " + word(answer.content()));
                    }
                }));
        if (declared.size() > MOST_DECLARED) {
            asking.trouble("%d more feeds that the page names were not read; name one to see it"
                    .formatted(declared.size() - MOST_DECLARED));
        }
    }

    /** What looks like a feed may be a page that lists the site's feeds; those are looked at, too. */
    private void lookingSo(Named named) {
        asking.usual(named.url()).ifPresent(answer -> {
            if (answer.content() instanceof Content.OfFeed feed) {
                takeFeed(answer, feed, named.how());
            } else if (answer.content() instanceof Content.OfPage(Document document)) {
                PageLinks.lookingSo(document, answer.url()).stream()
                        .limit(FEEDS_OF_A_PAGE_OF_FEEDS)
                        .forEach(inner -> asking.usual(inner.url()).ifPresent(found -> {
                            if (found.content() instanceof Content.OfFeed feed) {
                                takeFeed(found, feed, "a link in " + answer.url());
                            }
                        }));
            }
        });
    }

    private void usualFeeds(String url) {
        WebAddress origin = WebAddress.parse(url);
        for (String path : USUAL_FEEDS) {
            if (!hasFeed()) {
                asking.usual(origin.origin() + path).ifPresent(answer -> {
                    if (answer.content() instanceof Content.OfFeed feed) {
                        takeFeed(answer, feed, "at a usual place");
                    }
                });
            }
        }
        if (!hasFeed()) {
            asking.trouble("no feed at the usual places: " + String.join(", ", USUAL_FEEDS));
        }
    }

    private boolean hasFeed() {
        return seen.stream().anyMatch(s -> s.kind() == Seen.Class.FEED);
    }

    private void takeFeed(Answer answer, Content.OfFeed feed, String how) {
        Seen found = Seen.feed(feed.feed(), answer.askNextTime(), how);
        seen.add(isOfAnArticle(answer) ? found.ofComments() : found);
        if (feedLanguage == null) {
            feedLanguage = feed.feed().language();
        }
    }

    /** What lies under an article's own address are the comments on it. */
    private boolean isOfAnArticle(Answer answer) {
        Page read = page;
        return read != null
                && read.kind() == Kind.ARTICLE
                && Urls.hasPath(home)
                && Urls.key(answer.askNextTime()).startsWith(Urls.key(home) + "/");
    }

    private void takeListing(Answer answer, Document document, Channel.As as) {
        Page read = page == null ? read(answer) : page;
        page = read;
        if (read == null) {
            return;
        }
        String next = Pagination.next(document, answer.url()).orElse(null);
        Seen listing = Seen.listing(read, answer.askNextTime(), as, "the page itself", next);
        if (!listing.items().isEmpty()) {
            seen.add(listing);
        }
    }

    private @Nullable Page read(Answer answer) {
        byte[] body = answer.success().body();
        CaptureHead head = new CaptureHead(
                "",
                answer.url(),
                clock.instant(),
                true,
                answer.success().message().status(),
                answer.success().contentType(),
                Ids.digest(body),
                body.length,
                Urls.site(answer.url()).orElse(""));
        try {
            return extract.apply(new Capture(head, body));
        } catch (RuntimeException e) {
            asking.trouble(answer.url() + ": " + e.getMessage());
            return null;
        }
    }

    private Sitemaps sitemaps() {
        return new Sitemaps(asking, rights, seen, only != null);
    }

    private Findings findings(String url, List<Candidate> candidates) {
        Page read = page;
        Optional<Candidate> proposed =
                candidates.stream().filter(Candidate::proposed).findFirst();
        String title = proposed.map(Candidate::title).orElse(null);
        String next = proposed.flatMap(p -> seen.stream()
                        .filter(s -> s.channel().equals(p.channel()))
                        .findFirst())
                .map(Seen::next)
                .orElse(null);
        String said = read != null && read.language() != null ? read.language() : feedLanguage;
        return new Findings(
                url,
                read != null && read.publisher() != null ? read.publisher() : title,
                Origin.language(said),
                Origin.country(url, said),
                candidates,
                asking.troubles(),
                next);
    }
}
