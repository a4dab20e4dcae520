package org.beatbook.collect.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.beatbook.collect.LoopbackServer;
import org.beatbook.collect.SimulatedTime;
import org.beatbook.collect.fetch.Addresses;
import org.beatbook.collect.fetch.Fetcher;
import org.beatbook.collect.fetch.Hosts;
import org.beatbook.collect.fetch.Limits;
import org.beatbook.collect.robots.Rights;
import org.beatbook.extract.Extractor;
import org.beatbook.news.Candidate;
import org.beatbook.news.Channel;
import org.beatbook.news.Findings;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is found on sites of several shapes, served on loopback; all outlets are invented. */
class FinderTest {
    private static final String RSS = "application/rss+xml";
    private static final String XML = "application/xml";
    private static final String HTML = "text/html; charset=utf-8";

    private final SimulatedTime time = new SimulatedTime();
    private final List<String> asked = new ArrayList<>();
    private LoopbackServer server;

    @BeforeEach
    void serve() throws IOException {
        server = new LoopbackServer();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void proposesTheMainFeedOfASiteThatNamesFeedCommentsAndCategory() {
        server.ok("/", HTML, home("en-GB", """
                <link rel="alternate" type="application/rss+xml" title="Harbour Dispatch" href="/feed/">
                <link rel="alternate" type="application/rss+xml" title="Comments Feed" href="/comments/feed/">
                <link rel="alternate" type="application/rss+xml" title="Ships" href="/category/ships/feed/">
                <link rel="alternate" type="application/json+oembed" href="/wp-json/oembed/1.0/embed">"""));
        server.ok("/feed/", RSS, rss("Harbour Dispatch", "story", 10, Duration.ofHours(3), false));
        server.ok(
                "/comments/feed/",
                RSS,
                rss("Comments for Harbour Dispatch", "reply", 30, Duration.ofMinutes(5), false));
        server.ok("/category/ships/feed/", RSS, rss("Ships", "ship", 10, Duration.ofDays(1), false));

        Findings found = find(server.url("/"));

        assertThat(found.proposed().map(Candidate::channel))
                .contains(new Channel(Channel.As.FEED, server.url("/feed/")));
        Candidate best = found.candidates().getFirst();
        assertThat(best.count()).isEqualTo(10);
        assertThat(best.newest()).isEqualTo(SimulatedTime.START.minus(Duration.ofHours(1)));
        assertThat(best.samples()).hasSize(3).first().isEqualTo("story number 0 of the day");
        assertThat(best.fullText()).isFalse();
        assertThat(best.how()).isEqualTo("named in the page's head");
        assertThat(how(found, "/comments/feed/")).contains("comments, not articles");
        assertThat(found.candidates()).filteredOn(Candidate::proposed).hasSize(1);
        assertThat(found.language()).isEqualTo("en-GB");
        assertThat(found.country()).isEqualTo("GB");
        assertThat(asked()).doesNotContain("/rss.xml", "/wp-json/oembed/1.0/embed");
    }

    @Test
    void feedsOfTheSameItemsAreOneAndTheOneWithWholeTextsStays() {
        server.ok("/", HTML, home("en", """
                <link rel="alternate" type="application/rss+xml" href="/rss">
                <link rel="alternate" type="application/rss+xml" href="/full.rss">"""));
        server.ok("/rss", RSS, rss("Harbour Dispatch", "story", 10, Duration.ofHours(3), false));
        server.ok("/full.rss", RSS, rss("Harbour Dispatch", "story", 10, Duration.ofHours(3), true));

        Findings found = find(server.url("/"));

        assertThat(feeds(found)).containsExactly(server.url("/full.rss"));
        assertThat(found.candidates().getFirst().fullText()).isTrue();
        assertThat(found.candidates().getFirst().how()).endsWith("the same as " + server.url("/rss"));
    }

    @Test
    void aHandMadePageWithoutFeedIsFollowedAsListingAndItsNextPageIsFound() {
        server.ok("/", HTML, listing("", "<a href='/?page=2'>2</a>"));

        Findings found = find(server.url("/"));

        Candidate best = found.proposed().orElseThrow();
        assertThat(best.channel()).isEqualTo(new Channel(Channel.As.LISTING, server.url("/")));
        assertThat(best.count()).isEqualTo(12);
        assertThat(best.samples()).first().asString().startsWith("Harbour story number 0");
        assertThat(found.next()).isEqualTo(server.url("/?page=2"));
        assertThat(found.tried()).anyMatch(t -> t.startsWith("no feed at the usual places"));
        assertThat(found.tried()).anyMatch(t -> t.startsWith("no sitemap in robots.txt"));
    }

    @Test
    void aFeedThatOnlyALinkInThePageLeadsToIsFound() {
        server.ok("/", HTML, listing("", "<a href='/service/rss/all.xml'>RSS</a>"));
        server.ok("/service/rss/all.xml", "text/xml", rss("All", "story", 5, Duration.ofHours(1), false));

        Findings found = find(server.url("/"));

        assertThat(found.proposed().orElseThrow().channel().url()).isEqualTo(server.url("/service/rss/all.xml"));
        assertThat(found.candidates()).extracting(c -> c.channel().as()).contains(Channel.As.LISTING);
    }

    @Test
    void aPageThatListsTheSitesFeedsIsLookedThrough() {
        server.ok("/", HTML, listing("", "<a href='/service/feeds.html'>RSS feeds</a>"));
        server.ok("/service/feeds.html", HTML, "<html><body><a href='/x/politics.rss'>Politics</a></body></html>");
        server.ok("/x/politics.rss", "text/xml", rss("Politics", "story", 5, Duration.ofHours(1), false));

        assertThat(find(server.url("/")).proposed().orElseThrow().channel().url())
                .isEqualTo(server.url("/x/politics.rss"));
    }

    @Test
    void ofASitemapIndexTheNewsSitemapIsProposed() {
        server.ok("/robots.txt", "text/plain", "User-agent: *\nDisallow:\nSitemap: " + server.url("/maps.xml"));
        server.ok("/", HTML, "<html lang='ko'><head><title>Tide</title></head><body><p>Enter</p></body></html>");
        server.ok("/maps.xml", XML, index("/maps/2020.xml", "/maps/2021.xml", "/maps/2022.xml", "/maps/news.xml"));
        server.ok("/maps/news.xml", XML, newsSitemap(20));
        server.ok("/maps/2022.xml", XML, sitemap(40));
        server.ok("/maps/2021.xml", XML, sitemap(30));

        Findings found = find(server.url("/"));

        Candidate best = found.proposed().orElseThrow();
        assertThat(best.channel()).isEqualTo(new Channel(Channel.As.SITEMAP, server.url("/maps/news.xml")));
        assertThat(best.samples()).first().isEqualTo("Tide story 7");
        assertThat(how(found, "/maps.xml")).contains("an index of 4, of which 3 were opened");
        assertThat(asked()).doesNotContain("/maps/2020.xml");
        assertThat(found.country()).isNull();
        assertThat(found.language()).isEqualTo("ko");
    }

    @Test
    void whatRobotsForbidIsNotAskedAndSaid() {
        server.ok("/robots.txt", "text/plain", "User-agent: *\nDisallow: /\n");

        Findings found = find(server.url("/"));

        assertThat(found.candidates()).isEmpty();
        assertThat(found.tried())
                .first()
                .asString()
                .contains("refused")
                .contains("Disallow: /")
                .contains("robots.txt");
        assertThat(server.asked())
                .extracting(LoopbackServer.Asked::path)
                .allMatch(p -> p.startsWith("/robots.txt") || p.startsWith("/.well-known/"));
    }

    @Test
    void aReservationInThePageIsKeptButItsAllowedFeedIsStillFound() {
        server.ok("/", HTML, "<html><head><meta name='tdm-reservation' content='1'></head><body>No</body></html>");
        server.ok("/feed/", RSS, rss("Harbour Dispatch", "story", 10, Duration.ofHours(3), false));

        Findings found = find(server.url("/"));

        assertThat(found.tried()).first().asString().contains("tdm-reservation");
        assertThat(found.proposed().orElseThrow().channel().url()).isEqualTo(server.url("/feed/"));
    }

    @Test
    void aHomePageThatMovedIsFollowedWhereItIs() {
        server.redirect("/", 301, "/en/");
        server.ok("/en/", HTML, home("en", "<link rel=alternate type=application/atom+xml href=news.atom>"));
        server.ok("/en/news.atom", "application/atom+xml", atom(6));

        Findings found = find(server.url("/"));

        assertThat(found.url()).isEqualTo(server.url("/en/"));
        assertThat(found.proposed().orElseThrow().channel().url()).isEqualTo(server.url("/en/news.atom"));
    }

    @Test
    void aJsonFeedIsAFeed() {
        server.ok("/", HTML, home("en", "<link rel='alternate' type='application/feed+json' href='/feed.json'>"));
        server.ok("/feed.json", "application/json", """
                {"version":"https://jsonfeed.org/version/1.1","title":"Tide","language":"en","items":[
                {"id":"1","url":"https://tide.example/1","title":"One","date_published":"2026-01-04T10:00:00Z"},
                {"id":"2","url":"https://tide.example/2","title":"Two","date_published":"2026-01-03T10:00:00Z"}]}""");

        Candidate best = find(server.url("/")).proposed().orElseThrow();
        assertThat(best.count()).isEqualTo(2);
        assertThat(best.title()).isEqualTo("Tide");
    }

    @Test
    void anAddressThatIsAFeedIsTakenAsItIs() {
        server.ok("/news.xml", "text/plain", rss("Harbour Dispatch", "story", 7, Duration.ofHours(3), false));

        Findings found = find(server.url("/news.xml"));

        assertThat(found.proposed().orElseThrow().how()).isEqualTo("the address itself");
        assertThat(found.name()).isEqualTo("Harbour Dispatch");
        assertThat(asked()).containsExactly("/news.xml");
    }

    @Test
    void whatLiesUnderAnArticleAreItsCommentsInWhateverLanguage() {
        server.ok("/2026/ships/", HTML, """
                <!doctype html><html lang="ko"><head><title>Ships</title><meta property="og:type" content="article">
                <link rel="alternate" type="application/rss+xml" href="/feed/">
                <link rel="alternate" type="application/rss+xml" href="/2026/ships/feed/"></head><body><article><h1>Ships</h1>%s</article></body></html>""".formatted(
                "<p>The ship lay at the quay all morning, and nobody was let on board before noon.</p>".repeat(20)));
        server.ok("/feed/", RSS, rss("Harbour Dispatch", "story", 10, Duration.ofDays(1), false));
        server.ok("/2026/ships/feed/", RSS, rss("댓글", "reply", 30, Duration.ofMinutes(5), false));

        Findings found = find(server.url("/2026/ships/"));

        assertThat(found.proposed().orElseThrow().channel().url()).isEqualTo(server.url("/feed/"));
        assertThat(how(found, "/2026/ships/feed/")).contains("comments");
    }

    @Test
    void linksThatOnlyResembleFeedsAreNotAsked() {
        server.ok(
                "/",
                HTML,
                listing(
                        "<link rel=alternate type='text/xml+oembed' href='/oembed?format=xml'>",
                        "<a href='/index.php?id=3'>More of it</a><a href='/feedback.html'>Tell us</a><a href='/feedback.php'>Tell</a><a href='/index-c.php?x=1'>C</a>"));

        find(server.url("/"));

        assertThat(asked())
                .doesNotContain(
                        "/oembed?format=xml", "/index.php?id=3", "/feedback.html", "/feedback.php", "/index-c.php?x=1");
    }

    @Test
    void ofManyFeedsTheOneThatIsCalledLikeTheSiteIsReadFirst() {
        String many = IntStream.range(0, 20)
                .mapToObj(i -> "<link rel=alternate type=application/rss+xml href=/rss/part%d.xml>".formatted(i))
                .collect(Collectors.joining());
        assertThat(PageLinks.declared(
                        Jsoup.parse(
                                many + "<link rel=alternate type=application/rss+xml href=/rss/the-tide.xml>",
                                "https://www.thetide.example/"),
                        "https://www.thetide.example/"))
                .first()
                .extracting(PageLinks.Named::url)
                .isEqualTo("https://www.thetide.example/rss/the-tide.xml");
    }

    @Test
    void aPageThatIsNotThereIsNotReplacedByTheWholeSite() {
        server.ok("/feed/", RSS, rss("Harbour Dispatch", "story", 10, Duration.ofDays(1), false));

        Findings found = find(server.url("/tag/koera/"));

        assertThat(found.candidates()).isEmpty();
        assertThat(found.tried()).singleElement().asString().contains("404");
    }

    @Test
    void ofASectionThatMayNotBeHadTheSitesFeedIsShownAndNotProposed() {
        server.on("/tag/korea/", "HTTP/1.1 403 Forbidden", "");
        server.ok("/feed/", RSS, rss("Harbour Dispatch", "story", 10, Duration.ofDays(1), false));

        Findings found = find(server.url("/tag/korea/"));

        assertThat(found.candidates()).hasSize(1);
        assertThat(found.proposed()).isEmpty();
    }

    @Test
    void ofASectionItsOwnFeedIsProposedAndNotTheWholeSites() {
        server.ok("/tag/korea/", HTML, listing("""
                <link rel="alternate" type="application/rss+xml" href="/feed/">
                <link rel="alternate" type="application/rss+xml" href="/tag/korea/feed/">""", ""));
        server.ok("/feed/", RSS, rss("All", "story", 30, Duration.ofHours(1), false));
        server.ok("/tag/korea/feed/", RSS, rss("Korea", "korea", 10, Duration.ofDays(1), false));

        assertThat(find(server.url("/tag/korea/"))
                        .proposed()
                        .orElseThrow()
                        .channel()
                        .url())
                .isEqualTo(server.url("/tag/korea/feed/"));
    }

    @Test
    void ofASectionWithoutFeedThePageItselfIsProposed() {
        server.ok("/tag/korea/", HTML, listing("<link rel=alternate type=application/rss+xml href=/feed/>", ""));
        server.ok("/feed/", RSS, rss("All", "story", 30, Duration.ofHours(1), false));

        assertThat(find(server.url("/tag/korea/")).proposed().orElseThrow().channel())
                .isEqualTo(new Channel(Channel.As.LISTING, server.url("/tag/korea/")));
    }

    @Test
    void aFeedThatWentQuietStandsBehindALivingNewsSitemap() {
        server.ok("/", HTML, home("en", "<link rel=alternate type=application/rss+xml href=/old.rss>"));
        time.pass(Duration.ofDays(400));
        server.ok("/old.rss", RSS, rss("Old", "story", 30, Duration.ofHours(1), false));
        server.ok("/robots.txt", "text/plain", "Sitemap: /news-map.xml\nUser-agent: *\nAllow: /");
        server.ok("/news-map.xml", XML, newsSitemap(9).replace("2026-", "2027-"));

        assertThat(find(server.url("/")).proposed().orElseThrow().channel().url())
                .endsWith("/news-map.xml");
    }

    @Test
    void saidToBeSomethingItIsReadAsThatAndNothingElse() {
        server.ok("/", HTML, listing("<link rel=alternate type=application/rss+xml href=/feed/>", ""));
        server.ok("/feed/", RSS, rss("All", "story", 30, Duration.ofHours(1), false));

        Findings site = check("/", Channel.As.SITE);
        assertThat(site.proposed().orElseThrow().channel()).isEqualTo(new Channel(Channel.As.SITE, server.url("/")));
        assertThat(asked()).containsExactly("/");
        Findings feed = check("/", Channel.As.FEED);
        assertThat(feed.candidates()).isEmpty();
        assertThat(feed.tried()).first().asString().contains("no feed, but a page");
    }

    @Test
    void whatIsNamedByItsOwnAddressIsTakenThoughItIsEmptyOrOfComments() {
        server.ok("/new.rss", RSS, "<rss><channel><title>New</title></channel></rss>");
        server.ok("/comments/feed/", RSS, rss("Comments for X", "reply", 3, Duration.ofHours(1), false));

        assertThat(find(server.url("/new.rss")).proposed().orElseThrow().count())
                .isZero();
        assertThat(check("/comments/feed/", Channel.As.FEED).proposed()).isPresent();
    }

    @Test
    void aHostThatWantsLongWaitsIsAskedForAFewMinutesOnly() {
        server.ok("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 40\n");
        server.ok(
                "/",
                HTML,
                home(
                        "en",
                        IntStream.range(0, 8)
                                .mapToObj(i -> "<link rel=alternate type=application/rss+xml href=/f" + i + ".rss>")
                                .collect(Collectors.joining())));
        server.ok("/f0.rss", RSS, rss("All", "story", 3, Duration.ofHours(1), false));

        Findings found = find(server.url("/"));

        assertThat(found.proposed().orElseThrow().channel().url()).isEqualTo(server.url("/f0.rss"));
        assertThat(found.tried()).anyMatch(t -> t.contains("answers in 3m"));
        assertThat(Duration.between(SimulatedTime.START, time.instant())).isLessThan(Duration.ofMinutes(5));
    }

    @Test
    void anIndexThatIsSaidToBeASitemapIsFollowedAsAWhole() {
        server.ok("/maps.xml", XML, index("/maps/2021.xml", "/maps/news.xml"));
        server.ok("/maps/news.xml", XML, newsSitemap(20));
        server.ok("/maps/2021.xml", XML, sitemap(30));

        Candidate only = check("/maps.xml", Channel.As.SITEMAP).proposed().orElseThrow();
        assertThat(only.channel().url()).isEqualTo(server.url("/maps.xml"));
        assertThat(only.count()).isEqualTo(50);
    }

    @Test
    void aPageWithoutEndIsGivenUpAndSaid() {
        server.on("/", (asked, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body>".getBytes());
            byte[] more = "<p>and so on</p>".repeat(4_000).getBytes();
            for (int i = 0; i < 2_000; i++) {
                out.write(more);
            }
        });

        Findings found = find(server.url("/"));

        assertThat(found.candidates()).isEmpty();
        assertThat(found.tried()).first().asString().contains("bytes");
    }

    @Test
    void aFeedOfAMillionItemsIsReadToItsBound() {
        server.ok("/", HTML, home("en", "<link rel=alternate type=application/rss+xml href=/feed/>"));
        server.ok("/feed/", RSS, "<rss><channel><title>Many</title>" + "<item><title>a</title></item>".repeat(600_000));

        assertThat(find(server.url("/")).proposed().orElseThrow().count()).isEqualTo(10_000);
    }

    @Test
    void indexesThatNameEachOtherComeToAnEnd() {
        server.ok("/robots.txt", "text/plain", "Sitemap: " + server.url("/a.xml"));
        server.ok("/", HTML, "<html><body>x</body></html>");
        server.ok("/a.xml", XML, index("/b.xml", "/a.xml", "/c.xml"));
        server.ok("/b.xml", XML, index("/a.xml", "/b.xml", "/c.xml"));
        server.ok("/c.xml", XML, index("/b.xml", "/d.xml"));

        Findings found = find(server.url("/"));

        assertThat(found.proposed()).isEmpty();
        assertThat(asked().stream().filter("/b.xml"::equals)).hasSize(1);
    }

    @Test
    void aPageThatNamesHundredsOfFeedsDoesNotMakeHundredsOfRequests() {
        server.ok(
                "/",
                HTML,
                home(
                        "en",
                        IntStream.range(0, 500)
                                .mapToObj(i -> "<link rel=alternate type=application/rss+xml href=/f" + i
                                        + ".rss><a href='/g" + i + ".rss'>RSS</a>")
                                .collect(Collectors.joining())));

        Findings found = find(server.url("/"));

        assertThat(asked().size()).isLessThanOrEqualTo(Finder.MOST_ASKED);
        assertThat(found.tried()).anyMatch(t -> t.startsWith("492 more feeds"));
        assertThat(time.sleeps()).allMatch(s -> s.compareTo(Duration.ofMillis(900)) >= 0);
    }

    @Test
    void aHostWithoutSchemeAndWithPortIsAskedInTheClear() {
        server.ok("/", HTML, home("en", "<link rel=alternate type=application/rss+xml href=/feed/>"));
        server.ok("/feed/", RSS, rss("All", "story", 3, Duration.ofHours(1), false));

        assertThat(find(server.host()).proposed()).isPresent();
    }

    @Test
    void nonsenseIsNoAddress() {
        for (String nonsense :
                List.of("nonsense", "", "ftp://example.org/", "two words.org", "me@example.org", "https://")) {
            assertThatThrownBy(() -> find(nonsense))
                    .as(nonsense)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("null");
        }
    }

    @Test
    void anAddressOfThePrivateNetworkIsRefusedWithAHint() {
        try (Fetcher fetcher = fetcher(Addresses.publicOnly(), hosts())) {
            Findings found = finder(fetcher, hosts()).find("http://127.0.0.1/");
            assertThat(found.candidates()).isEmpty();
            assertThat(found.tried()).anyMatch(t -> t.contains("--allow-host 127.0.0.1"));
        }
    }

    @Test
    void noiseInPlaceOfAPageIsSaidToBeNothing() {
        Random random = new Random(7);
        for (int round = 0; round < 30; round++) {
            byte[] noise = new byte[random.nextInt(3_000)];
            random.nextBytes(noise);
            server.on(
                    "/",
                    "HTTP/1.1 200 OK\nContent-Type: "
                            + List.of(HTML, XML, "text/plain", "image/png").get(round % 4),
                    noise);
            assertThat(find(server.url("/")).proposed()).isEmpty();
        }
    }

    private Findings find(String address) {
        Hosts hosts = hosts();
        try (Fetcher fetcher = fetcher(Addresses.allowing(Set.of(server.host())), hosts)) {
            return finder(fetcher, hosts).find(address);
        }
    }

    private Findings check(String path, Channel.As as) {
        Hosts hosts = hosts();
        try (Fetcher fetcher = fetcher(Addresses.allowing(Set.of(server.host())), hosts)) {
            return finder(fetcher, hosts).check(server.url(path), as);
        }
    }

    private Finder finder(Fetcher fetcher, Hosts hosts) {
        asked.clear();
        Rights rights = new Rights(fetcher, hosts, time, "beatbook", ruling -> {});
        return new Finder(fetcher, rights, new Extractor()::extract, time, asked::add);
    }

    private Fetcher fetcher(Addresses addresses, Hosts hosts) {
        return new Fetcher(new Fetcher.Settings("Test (+test)", Limits.USUAL), addresses, hosts, time);
    }

    private Hosts hosts() {
        return new Hosts(Hosts.Pace.USUAL, time, time, new Random(1));
    }

    /** What was asked for, without the host's rules. */
    private List<String> asked() {
        return asked.stream().map(u -> u.replace(server.url(""), "")).toList();
    }

    private List<String> feeds(Findings found) {
        return found.candidates().stream()
                .filter(c -> c.channel().as() == Channel.As.FEED)
                .map(c -> c.channel().url())
                .toList();
    }

    private String how(Findings found, String path) {
        return found.candidates().stream()
                .filter(c -> c.channel().url().equals(server.url(path)))
                .findFirst()
                .orElseThrow()
                .how();
    }

    private static String home(String language, String head) {
        return "<!doctype html><html lang='%s'><head><title>Harbour Dispatch</title>%s</head><body><p>Hello</p></body></html>"
                .formatted(language, head);
    }

    private static String listing(String head, String foot) {
        String items = IntStream.range(0, 12).mapToObj(i -> """
                        <div class="item"><h2><a href="/2026/01/story-%d.html">Harbour story number %d and what the harbour master said</a></h2>
                        <p>The standfirst of this story tells in one sentence what happened at the quay on that morning.</p></div>
                        """.formatted(i, i)).collect(Collectors.joining());
        return "<!doctype html><html lang='en'><head><title>News</title>%s</head><body><main>%s</main>%s</body></html>"
                .formatted(head, items, foot);
    }

    /** Items an interval apart, the newest an hour before the start. */
    private static String rss(String title, String stem, int count, Duration apart, boolean full) {
        String text = full ? "The ship lay at the quay. ".repeat(60) : "The ship lay at the quay.";
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < count; i++) {
            Instant at = SimulatedTime.START.minus(Duration.ofHours(1)).minus(apart.multipliedBy(i));
            items.append("<item><title>%s number %d of the day</title><link>https://harbour.example/%s/%d</link>"
                            .formatted(stem, i, stem, i))
                    .append("<pubDate>%s</pubDate><description>%s</description></item>"
                            .formatted(DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC)), text));
        }
        return "<?xml version='1.0'?><rss version='2.0'><channel><title>%s</title><link>https://harbour.example/</link>%s</channel></rss>"
                .formatted(title, items);
    }

    private static String atom(int count) {
        return "<feed xmlns='http://www.w3.org/2005/Atom'><title>Atom</title>"
                + IntStream.range(0, count)
                        .mapToObj(i ->
                                "<entry><title>E%d</title><link href='https://harbour.example/%d'/><updated>2026-01-0%dT00:00:00Z</updated></entry>"
                                        .formatted(i, i, i + 1))
                        .collect(Collectors.joining())
                + "</feed>";
    }

    private String index(String... paths) {
        return List.of(paths).stream()
                .map(p -> "<sitemap><loc>%s</loc></sitemap>".formatted(server.url(p)))
                .collect(Collectors.joining(
                        "", "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>", "</sitemapindex>"));
    }

    private String sitemap(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "<url><loc>%s</loc><lastmod>2026-01-01</lastmod></url>"
                        .formatted(server.url("/p/" + count + "-" + i)))
                .collect(Collectors.joining(
                        "", "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>", "</urlset>"));
    }

    private String newsSitemap(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> """
                        <url><loc>%s</loc><news:news><news:publication><news:name>Tide</news:name><news:language>ko</news:language>
                        </news:publication><news:publication_date>2026-01-05T0%d:00:00Z</news:publication_date>
                        <news:title>Tide story %d</news:title></news:news></url>""".formatted(server.url("/n/" + i), i % 8, i))
                .collect(Collectors.joining(
                        "",
                        "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'>",
                        "</urlset>"));
    }
}
