package org.beatbook.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
import org.beatbook.news.Source;
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
        book.saveSource(Source.met(paper.host(), paper.host())
                .withChannels(List.of(new Channel(as, paper.url(path)))));
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
                courier,
                new Collector.Terms(Set.of(), now, Duration.ofDays(1)),
                Progress.SILENT,
                () -> false);
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
        assertThat(world.requests("daily.example", "/feed.xml")).extracting(World.Request::status)
                .containsExactly(200, 304);
    }
}
