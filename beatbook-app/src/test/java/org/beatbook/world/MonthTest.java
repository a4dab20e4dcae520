package org.beatbook.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.beatbook.Beatbook;
import org.beatbook.collect.Collector;
import org.beatbook.collect.Courier;
import org.beatbook.collect.SimulatedTime;
import org.beatbook.collect.fetch.Fetcher;
import org.beatbook.collect.fetch.Hosts;
import org.beatbook.collect.fetch.Limits;
import org.beatbook.news.Channel;
import org.beatbook.news.Item;
import org.beatbook.news.Source;
import org.beatbook.news.Standing;
import org.beatbook.pipeline.Progress;
import org.beatbook.store.Access;
import org.beatbook.store.Store;
import org.beatbook.store.lucene.LuceneIndex;
import org.beatbook.store.sqlite.SqliteStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A month of following in seconds: a clock that only waiting moves. */
class MonthTest {
    private static final Duration MONTH = Duration.ofDays(30);
    /** Rounds are not begun more often: what is due in between comes together. */
    private static final Duration STEP = Duration.ofHours(2);

    @TempDir
    Path folder;

    private final SimulatedTime time = new SimulatedTime();
    private final Instant start = time.instant();
    private final Instant end = start.plus(MONTH);
    private final World world = world();
    private final List<Paper> papers = new ArrayList<>();
    private final Map<String, Channel> channels = new HashMap<>();

    private World world() {
        try {
            return new World(time);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @AfterEach
    void close() throws IOException {
        world.close();
    }

    private Paper add(Paper paper, Channel.As as, String path) {
        paper.at(world);
        papers.add(paper);
        channels.put(paper.host(), new Channel(as, paper.url(path)));
        return paper;
    }

    /**
     * Publishes every so often; of five one is changed and of seven one vanishes, when it was surely read: a feed is
     * asked about as often as it has news, a third later at worst, and rounds wait for two hours.
     */
    private void publish(Paper paper, Duration every) {
        int number = 0;
        for (Instant at = start.minus(every); at.isBefore(end.minus(Duration.ofDays(4))); at = at.plus(every)) {
            Paper.Story story =
                    Paper.story("/news/" + number + ".html", "Matter " + number + " of " + paper.host(), at);
            if (number % 5 == 1) {
                story = story.then(every.plusHours(9), "A second report that says something else");
            }
            if (number % 7 == 2) {
                story = story.goneAfter(every.plusHours(9));
            }
            paper.publish(story);
            number++;
        }
    }

    private boolean between(Instant now, int from, int to) {
        return !now.isBefore(start.plus(Duration.ofDays(from))) && now.isBefore(start.plus(Duration.ofDays(to)));
    }

    private void people() {
        publish(add(new Paper("busy.example"), Channel.As.FEED, "/feed.xml"), Duration.ofHours(3));
        publish(add(new Paper("weekly.example"), Channel.As.FEED, "/feed.xml"), Duration.ofDays(7));
        publish(add(new Paper("list.example"), Channel.As.LISTING, "/"), Duration.ofHours(9));
        publish(add(new Paper("map.example"), Channel.As.SITEMAP, "/news.xml"), Duration.ofHours(8));
        publish(add(new Wandering("wandering.example"), Channel.As.FEED, "/feed.xml"), Duration.ofHours(10));
        publish(add(new Broken("broken.example"), Channel.As.FEED, "/feed.xml"), Duration.ofHours(11));
        publish(add(new Failing("failing.example"), Channel.As.FEED, "/feed.xml"), Duration.ofHours(12));
        publish(
                add(
                        new Paper("slow.example").robots("User-agent: *\nCrawl-delay: 20\nDisallow: /news/3.html\n"),
                        Channel.As.FEED,
                        "/feed.xml"),
                Duration.ofHours(7));
    }

    /** Whose links and guids are never twice the same. */
    private static final class Wandering extends Paper {
        Wandering(String host) {
            super(host);
        }

        @Override
        String link(Story story, Instant now) {
            return url(story.path()) + "?utm_source=feed&utm_id=" + now.getEpochSecond();
        }

        @Override
        String guid(Story story, Instant now) {
            return story.path() + now;
        }
    }

    /** Whose feed is cut short, holds items without links, names each twice, and has unescaped markup. */
    private static final class Broken extends Paper {
        Broken(String host) {
            super(host);
        }

        @Override
        String feed(Instant now) {
            String whole =
                    super.feed(now).replace("<channel>", "<channel><item><title>No link & no end</title></item>");
            int first = whole.indexOf("<item><title>Matter");
            int close = whole.indexOf("</item>", first) + "</item>".length();
            String twice = whole.substring(0, close) + whole.substring(first);
            return twice.substring(0, twice.length() - "</channel></rss>".length());
        }
    }

    /** That is down for two days, and breaks off connections for a day. */
    private final class Failing extends Paper {
        Failing(String host) {
            super(host);
        }

        @Override
        public World.Answer answer(String path, Map<String, String> headers, Instant now) {
            if (between(now, 5, 7)) {
                return World.Answer.of(503, "text/plain", "down").with("Retry-After", "7200");
            }
            return between(now, 12, 13) ? new World.Answer(0, Map.of(), new byte[0]) : super.answer(path, headers, now);
        }
    }

    private int rounds;

    @Test
    void everyArticleIsTakenOnceWithItsVersionsAndNoHostIsAskedFasterThanAllowed() {
        people();
        Path path = folder.resolve("book");
        try (Beatbook book = Beatbook.write(path, Duration.ZERO, notice -> {}, time);
                Courier courier = new Courier(
                        new Fetcher.Settings("Test", Limits.USUAL),
                        world.addresses(),
                        new Hosts(Hosts.Pace.USUAL, time, time, new Random(1)),
                        time,
                        world.names())) {
            papers.forEach(
                    p -> book.saveSource(Source.met(p.host(), p.host()).withChannels(List.of(channels.get(p.host())))));
            while (time.instant().isBefore(end)) {
                rounds++;
                book.collect(
                        courier,
                        new Collector.Terms(Set.of(), false, Duration.ofDays(1)),
                        Progress.SILENT,
                        () -> false);
                Instant soonest = time.instant().plus(STEP);
                time.sleepUntil(book.due().filter(d -> d.isAfter(soonest)).orElse(soonest));
            }
        }
        try (Store store = SqliteStore.open(
                path.resolve("book.db"), Access.READ, LuceneIndex.open(path.resolve("index"), Access.READ))) {
            papers.forEach(paper -> articles(store, paper));
            papers.forEach(paper -> standing(store, paper));
        }
        papers.forEach(this::politeness);
        quietlyAsked();
        assertThat(rounds).isLessThan(500);
    }

    private void articles(Store store, Paper paper) {
        Map<String, Item> byPath = new HashMap<>();
        for (Item item : store.articles().ofSource(paper.host(), 0, 10_000)) {
            String url = item.url() == null ? item.headline() : item.url();
            assertThat(byPath.put(url.replaceFirst("[?].*", ""), item)).as(url).isNull();
        }
        for (Paper.Story story : paper.stories()) {
            Item item = byPath.remove(paper.url(story.path()));
            assertThat(item).as(paper.host() + story.path()).isNotNull();
            if (paper.host().equals("slow.example") && story.path().equals("/news/3.html")) {
                assertThat(item.read()).isFalse();
                assertThat(world.requests(paper.host(), story.path())).isEmpty();
            } else if (!paper.host().equals("failing.example") && !paper.host().equals("weekly.example")) {
                // The others are read a day late or not at all where they were gone by then.
                assertThat(item.read()).as(paper.host() + story.path()).isTrue();
                check(item, story, paper.host());
            }
        }
        assertThat(byPath).isEmpty();
    }

    private static void check(Item item, Paper.Story story, String host) {
        boolean vanished = story.at(Instant.MAX).gone();
        boolean changed = story.editions().stream().filter(e -> !e.gone()).count() > 1;
        assertThat(item.withdrawn() != null).as(host + story.path()).isEqualTo(vanished);
        assertThat(item.versions()).as(host + story.path()).isEqualTo(changed && !vanished ? 2 : 1);
    }

    private void standing(Store store, Paper paper) {
        Standing standing =
                store.following().standing(channels.get(paper.host()).url()).orElseThrow();
        assertThat(standing.why()).as(paper.host()).isNull();
        assertThat(standing.failures()).isZero();
        assertThat(standing.good()).isAfter(end.minus(Duration.ofHours(49)));
        assertThat(standing.next()).isBefore(end.plus(Duration.ofDays(3)));
        assertThat(store.following().wanted(paper.url("/news/0.html"))).isEmpty();
    }

    private void politeness(Paper paper) {
        Duration least = Duration.ofSeconds(paper.host().equals("slow.example") ? 20 : 1);
        Instant before = Instant.EPOCH;
        for (World.Request request : world.requests()) {
            // robots.txt and the reservation file are asked for before the delay is known.
            if (request.host().equals(paper.host()) && !request.path().matches("/robots.txt|/.well-known/.*")) {
                assertThat(Duration.between(before, request.at()))
                        .as(request.toString())
                        .isGreaterThanOrEqualTo(least);
                before = request.at();
            }
        }
    }

    /** A weekly source is asked about once a day, a busy one often, and one that says when to come back then. */
    private void quietlyAsked() {
        assertThat(world.requests("weekly.example", "/feed.xml")).hasSizeBetween(25, 45);
        assertThat(world.requests("busy.example", "/feed.xml")).hasSizeBetween(100, 900);
        List<World.Request> down = world.requests().stream()
                .filter(r -> r.host().equals("failing.example") && r.status() == 503)
                .toList();
        for (int i = 1; i < down.size(); i++) {
            assertThat(Duration.between(down.get(i - 1).at(), down.get(i).at()))
                    .isGreaterThanOrEqualTo(Duration.ofHours(2));
        }
        assertThat(down).hasSizeBetween(2, 24);
    }
}
