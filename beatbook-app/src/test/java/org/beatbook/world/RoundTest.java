package org.beatbook.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.beatbook.Beatbook;
import org.beatbook.collect.Collector;
import org.beatbook.collect.Courier;
import org.beatbook.collect.SimulatedTime;
import org.beatbook.collect.fetch.Fetcher;
import org.beatbook.collect.fetch.Hosts;
import org.beatbook.collect.fetch.Limits;
import org.beatbook.news.Channel;
import org.beatbook.news.Item;
import org.beatbook.news.Round;
import org.beatbook.news.Ruling;
import org.beatbook.news.Source;
import org.beatbook.news.Standing;
import org.beatbook.news.Urls;
import org.beatbook.news.Wanted;
import org.beatbook.pipeline.Progress;
import org.beatbook.store.Access;
import org.beatbook.store.Store;
import org.beatbook.store.lucene.LuceneIndex;
import org.beatbook.store.sqlite.SqliteStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one round, and the next, takes and leaves. */
class RoundTest {
    @TempDir
    Path folder;

    private final SimulatedTime time = new SimulatedTime();
    private final Instant start = time.instant();
    private World world;
    private Beatbook book;
    private Courier courier;

    @BeforeEach
    void open() throws IOException {
        world = new World(time);
        book = Beatbook.write(folder.resolve("book"), Duration.ZERO, notice -> {}, time);
    }

    @AfterEach
    void close() throws IOException {
        book.close();
        world.close();
        if (courier != null) {
            courier.close();
        }
    }

    private Paper paper(String host, int stories) {
        Paper paper = new Paper(host).at(world);
        for (int i = 0; i < stories; i++) {
            paper.publish(Paper.story(
                    "/2026/story-" + i + ".html", "Matter number " + i + " of " + host, start.minusSeconds(3600L * i)));
        }
        return paper;
    }

    private void follow(Paper paper, Channel.As as, String path) {
        book.saveSource(Source.met(paper.host(), paper.host()).withChannels(List.of(new Channel(as, paper.url(path)))));
    }

    private Round round(boolean now) {
        if (courier == null) {
            courier = new Courier(
                    new Fetcher.Settings("Test", Limits.USUAL),
                    world.addresses(),
                    new Hosts(Hosts.Pace.USUAL, time, time, new Random(1)),
                    time,
                    world.names());
        }
        return book.collect(
                courier, new Collector.Terms(Set.of(), now, Duration.ofDays(1)), Progress.SILENT, () -> false);
    }

    private List<Item> items(Paper paper) {
        return stored(store -> store.articles().ofSource(paper.host(), 0, 100));
    }

    /** Reads what another process would see. */
    private <T> T stored(Function<Store, T> reader) {
        Path path = folder.resolve("book");
        try (Store store = SqliteStore.open(
                path.resolve("book.db"), Access.READ, LuceneIndex.open(path.resolve("index"), Access.READ))) {
            return reader.apply(store);
        }
    }

    @Test
    void everyArticleOfAFeedIsTakenOnceWithItsTeaser() {
        Paper paper = paper("daily.example", 3);
        follow(paper, Channel.As.FEED, "/feed.xml");
        Round first = round(false);
        assertThat(first.troubles()).isEmpty();
        assertThat(first.articles()).isEqualTo(3);
        assertThat(items(paper)).hasSize(3).allMatch(Item::read).allMatch(i -> i.versions() == 1);
        assertThat(items(paper)).extracting(Item::tags).containsOnly(List.of("daily.example"));
        time.pass(Duration.ofMinutes(5));
        Round second = round(true);
        assertThat(second.unchanged()).isEqualTo(1);
        assertThat(second.articles()).isZero();
        assertThat(world.requests("daily.example", "/2026/story-1.html")).hasSize(1);
        assertThat(world.requests("daily.example", "/feed.xml"))
                .extracting(World.Request::status)
                .containsExactly(200, 304);
    }

    private void later(Duration duration) {
        time.pass(duration);
        round(false);
    }

    private List<Wanted> troubled(Paper paper) {
        return stored(store -> store.following().troubled(paper.host(), 100));
    }

    @Test
    void listingAndNewsSitemapGiveTheirArticles() {
        Paper listing = paper("listing.example", 8);
        Paper sitemap = paper("sitemap.example", 4);
        follow(listing, Channel.As.LISTING, "/");
        follow(sitemap, Channel.As.SITEMAP, "/news.xml");
        Round first = round(false);
        assertThat(first.troubles()).isEmpty();
        assertThat(items(listing)).hasSize(8).allMatch(Item::read);
        assertThat(items(sitemap)).hasSize(4).allMatch(Item::read);
        assertThat(first.articles()).isEqualTo(12);
    }

    @Test
    void aSiteIsFollowedThroughItsSections() {
        Paper paper = new Paper("site.example") {
            @Override
            public World.Answer answer(String path, Map<String, String> headers, Instant now) {
                String nav = "<nav><a href='/world'>World</a><a href='/sport/football'>Football</a>"
                        + "<a href='/privacy'>Privacy</a><a href='https://other.example/x'>Other</a></nav>";
                return switch (path) {
                    case "/start" -> World.Answer.of(200, "text/html", "<body>" + nav + "<p>Welcome.</p></body>");
                    case "/world" -> super.answer("/", headers, now);
                    case "/sport/football" -> World.Answer.of(200, "text/html", "<body>" + nav + "<p>Soon.</p></body>");
                    default -> super.answer(path, headers, now);
                };
            }
        }.at(world);
        for (int i = 0; i < 6; i++) {
            paper.publish(
                    Paper.story("/2026/story-" + i + ".html", "Matter number " + i, start.minusSeconds(3600L * i)));
        }
        follow(paper, Channel.As.SITE, "/start");
        Round first = round(false);
        assertThat(first.troubles()).isEmpty();
        assertThat(first.articles()).isEqualTo(6);
        assertThat(world.requests()).extracting(World.Request::path).doesNotContain("/privacy", "/x");
    }

    @Test
    void oneArticleUnderManyAddressesIsTakenOnce() {
        Paper paper = new Paper("daily.example") {
            @Override
            String link(Story story, Instant now) {
                String scheme = now.getEpochSecond() / 3600 % 2 == 0 ? url(story.path()) : url(story.path()) + "/";
                return scheme + "?utm_source=rss&utm_campaign=" + now.getEpochSecond();
            }

            @Override
            String guid(Story story, Instant now) {
                return "changes-" + now.getEpochSecond();
            }
        }.at(world);
        paper.publish(Paper.story("/a.html", "A matter of weight", start));
        follow(paper, Channel.As.FEED, "/feed.xml");
        round(false);
        for (int i = 0; i < 5; i++) {
            time.pass(Duration.ofMinutes(61));
            round(true);
        }
        assertThat(items(paper)).hasSize(1);
        assertThat(items(paper).getFirst().versions()).isEqualTo(1);
    }

    @Test
    void aChangedArticleGetsAVersionAndATrivialEditNone() {
        Paper paper = new Paper("daily.example").at(world);
        paper.publish(Paper.story("/a.html", "A matter of weight", start)
                .then(Duration.ofMinutes(30), "The first\u00a0report  of A matter of weight")
                .then(Duration.ofHours(3), "The second report, which says otherwise"));
        paper.publish(Paper.story("/b.html", "Another matter", start));
        follow(paper, Channel.As.FEED, "/feed.xml");
        round(false);
        later(Duration.ofMinutes(61));
        assertThat(items(paper)).allMatch(i -> i.versions() == 1);
        later(Duration.ofHours(5));
        assertThat(items(paper)).extracting(Item::versions).containsExactlyInAnyOrder(1, 2);
        assertThat(world.requests("daily.example", "/b.html"))
                .extracting(World.Request::status)
                .containsExactly(200, 304, 304);
    }

    @Test
    void anArticleThatIsGoneTwiceIsWithdrawnAndComesBackWhenItAnswers() {
        Paper paper = new Paper("daily.example").at(world);
        paper.publish(Paper.story("/a.html", "A matter of weight", start)
                .goneAfter(Duration.ofMinutes(30))
                .then(Duration.ofHours(4), "The first report of A matter of weight"));
        follow(paper, Channel.As.FEED, "/feed.xml");
        round(false);
        later(Duration.ofMinutes(61));
        assertThat(items(paper).getFirst().withdrawn()).isNull();
        later(Duration.ofMinutes(61));
        assertThat(items(paper).getFirst().withdrawn()).isNotNull();
        assertThat(items(paper).getFirst().versions()).isEqualTo(1);
        later(Duration.ofHours(8));
        assertThat(items(paper).getFirst().withdrawn()).isNull();
        assertThat(items(paper).getFirst().versions()).isEqualTo(1);
    }

    @Test
    void whatAFeedNamesOnAHostThatOnlyAnotherSourceMayAskIsNotTakenUp() {
        Paper inner = paper("inner.example", 2);
        Paper outer = new Paper("outer.example") {
            @Override
            String link(Story story, Instant now) {
                return inner.url(story.path());
            }
        }.at(world);
        inner.stories().forEach(outer::publish);
        follow(outer, Channel.As.FEED, "/feed.xml");
        book.saveSource(Source.met("inner.example", "inner.example").withAllowed(List.of("inner.example")));
        round(false);
        assertThat(world.requests()).extracting(World.Request::host).containsOnly("outer.example");
        follow(inner, Channel.As.FEED, "/feed.xml");
        book.saveSource(book.sourceSettings("inner.example").withAllowed(List.of("inner.example")));
        round(false);
        assertThat(items(inner)).hasSize(2).allMatch(Item::read);
    }

    @Test
    void refusedPagesAreGivenUpWithTheRuleAndNeverAskedFor() {
        Paper paper = paper("daily.example", 3).robots("User-agent: *\nDisallow: /2026/story-1\n");
        follow(paper, Channel.As.FEED, "/feed.xml");
        Round round = round(false);
        assertThat(round.troubles()).hasSize(1).allMatch(Round.Trouble::refused);
        assertThat(round.failed()).isFalse();
        assertThat(world.requests("daily.example", "/2026/story-1.html")).isEmpty();
        assertThat(troubled(paper)).hasSize(1).allMatch(Wanted::givenUp);
        List<Ruling> refusals = stored(store -> store.following().refusals("daily.example", 9));
        assertThat(refusals).hasSize(1).allMatch(r -> r.explain().contains("Disallow: /2026/story-1"));
        assertThat(items(paper)).hasSize(3);
    }

    @Test
    void aPageWhoseHeaderReservesItsRightsIsNotArchived() {
        Paper paper = new Paper("daily.example") {
            @Override
            World.Answer page(String path, Map<String, String> headers, Instant now) {
                return super.page(path, headers, now).with("tdm-reservation", "1");
            }
        }.at(world);
        paper.publish(Paper.story("/a.html", "A matter of weight", start));
        follow(paper, Channel.As.FEED, "/feed.xml");
        assertThat(round(false).troubles()).hasSize(1).allMatch(Round.Trouble::refused);
        assertThat(items(paper)).hasSize(1).noneMatch(Item::read);
        boolean asked = stored(store -> store.captures().asked(Urls.key(paper.url("/a.html"))));
        assertThat(asked).isFalse();
    }

    @Test
    void aChannelThatIsGoneIsAskedNoMoreAndOneThatMovedIsAskedWhereItIs() {
        world.outlet("gone.example", (path, headers, now) -> World.Answer.of(410, "text/plain", "gone"));
        Paper moved = new Paper("moved.example") {
            @Override
            public World.Answer answer(String path, Map<String, String> headers, Instant now) {
                return path.equals("/old.xml")
                        ? World.Answer.of(301, "text/plain", "").with("Location", "/feed.xml")
                        : super.answer(path, headers, now);
            }
        }.at(world);
        moved.publish(Paper.story("/a.html", "A matter of weight", start));
        follow(moved, Channel.As.FEED, "/old.xml");
        Paper gone = new Paper("gone.example");
        book.saveSource(Source.met("gone.example", "gone.example")
                .withChannels(List.of(new Channel(Channel.As.FEED, world.url("gone.example", "/feed.xml")))));
        round(false);
        later(Duration.ofDays(2));
        assertThat(world.requests("gone.example", "/feed.xml")).hasSize(1);
        assertThat(world.requests("moved.example", "/old.xml")).hasSize(1);
        assertThat(world.requests("moved.example", "/feed.xml")).hasSize(2);
        Optional<Standing> standing =
                stored(store -> store.following().standing(world.url("gone.example", "/feed.xml")));
        assertThat(standing).hasValueSatisfying(s -> assertThat(s.next()).isNull());
        assertThat(gone.stories()).isEmpty();
    }

    @Test
    void rebuiltBookSaysTheSameAndFollowsOn() {
        Paper paper = paper("daily.example", 3);
        paper.publish(Paper.story("/gone.html", "A matter that went", start).goneAfter(Duration.ofMinutes(30)));
        follow(paper, Channel.As.FEED, "/feed.xml");
        round(false);
        later(Duration.ofMinutes(61));
        later(Duration.ofMinutes(61));
        List<Item> before = items(paper);
        List<Standing> standings = stored(store -> store.following().standings());
        int wanted = stored(store -> store.following().wantedOf(paper.host()));
        book.close();
        Beatbook.rebuild(folder.resolve("book"), Duration.ZERO, notice -> {}, Progress.SILENT);
        assertThat(items(paper)).isEqualTo(before);
        assertThat(items(paper)).filteredOn(i -> i.withdrawn() != null).hasSize(1);
        List<Standing> carried = stored(store -> store.following().standings());
        assertThat(carried).isEqualTo(standings);
        int still = stored(store -> store.following().wantedOf(paper.host()));
        assertThat(still).isEqualTo(wanted);
        book = Beatbook.write(folder.resolve("book"), Duration.ZERO, notice -> {}, time);
        int asked = world.requests().size();
        round(false);
        assertThat(world.requests().size() - asked).isLessThanOrEqualTo(1);
    }

    @Test
    void picturesAreTakenWhereTheSourceAllowsIt() {
        Paper paper = new Paper("daily.example") {
            @Override
            String article(Story story, Instant now) {
                return super.article(story, now)
                        .replace(
                                "</h1>",
                                "</h1><figure><img src=\"/p" + story.path().hashCode()
                                        + ".jpg\" width=\"900\" height=\"600\"><figcaption>What is seen</figcaption></figure>");
            }

            @Override
            World.Answer page(String path, Map<String, String> headers, Instant now) {
                return path.startsWith("/p")
                        ? World.Answer.of(200, "image/jpeg", "not much")
                        : super.page(path, headers, now);
            }
        }.at(world);
        paper.publish(Paper.story("/a.html", "A matter of weight", start));
        follow(paper, Channel.As.FEED, "/feed.xml");
        book.saveSource(book.sourceSettings("daily.example").withRights(Source.Pictures.ARCHIVE, Source.Text.EXCERPT));
        round(false);
        later(Duration.ofMinutes(1));
        assertThat(world.requests()).filteredOn(r -> r.path().endsWith(".jpg")).hasSize(1);
        later(Duration.ofMinutes(61));
        assertThat(world.requests()).filteredOn(r -> r.path().endsWith(".jpg")).hasSize(1);
    }
}
