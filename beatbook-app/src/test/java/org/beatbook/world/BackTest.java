package org.beatbook.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.beatbook.Beatbook;
import org.beatbook.archive.Archive;
import org.beatbook.archive.Incoming;
import org.beatbook.collect.Collector;
import org.beatbook.collect.Courier;
import org.beatbook.collect.SimulatedTime;
import org.beatbook.collect.fetch.Fetcher;
import org.beatbook.collect.fetch.Hosts;
import org.beatbook.collect.fetch.Limits;
import org.beatbook.news.Channel;
import org.beatbook.news.Source;
import org.beatbook.pipeline.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Older pages of a listing or feed, followed to a bound when a source is first added. */
class BackTest {
    private static final String HOST = "old.example";
    private static final int OF_A_PAGE = 5;

    @TempDir
    Path folder;

    private final SimulatedTime time = new SimulatedTime();
    private World world;
    private Pages paper;

    /** Lists a few stories a page, and leads from each page to the next. */
    private final class Pages extends Paper {
        Pages() {
            super(HOST);
        }

        private int number(String path) {
            return path.contains("?page=") ? Integer.parseInt(path.replaceFirst(".*page=", "")) : 1;
        }

        @Override
        List<Story> published(Instant now) {
            return stories();
        }

        @Override
        public World.Answer answer(String path, Map<String, String> headers, Instant now) {
            int number = number(path);
            Paper page = new Paper(HOST).at(world);
            stories().stream()
                    .skip((long) OF_A_PAGE * (number - 1))
                    .limit(OF_A_PAGE)
                    .forEach(page::publish);
            world.outlet(HOST, this);
            World.Answer answer = page.answer(path, headers, now);
            if (answer.status() != 200) {
                return stories().stream().anyMatch(s -> s.path().equals(path)) ? page(path, headers, now) : answer;
            }
            String body = new String(answer.body(), StandardCharsets.UTF_8)
                    .replace(
                            "<channel>",
                            "<channel><atom:link xmlns:atom=\"http://www.w3.org/2005/Atom\" rel=\"%s\" href=\"/feed.xml?page=%d\"/>"
                                    .formatted(number % 2 == 0 ? "next" : "prev-archive", number + 1))
                    .replace("</main>", "<a rel=\"next\" href=\"/?page=%d\">Older</a></main>".formatted(number + 1));
            return new World.Answer(200, answer.headers(), body.getBytes(StandardCharsets.UTF_8));
        }
    }

    @BeforeEach
    void open() throws IOException {
        world = new World(time);
        paper = new Pages();
        paper.at(world);
        for (int i = 0; i < 40; i++) {
            paper.publish(Paper.story(
                    "/story-" + i + ".html",
                    "Matter number " + i,
                    time.instant().minusSeconds(7200L * i)));
        }
    }

    @AfterEach
    void close() throws IOException {
        world.close();
    }

    private Beatbook book() {
        return Beatbook.write(folder.resolve("book"), Duration.ZERO, notice -> {}, time);
    }

    private static Channel channel(Pages paper, Channel.As as) {
        return new Channel(as, paper.url(as == Channel.As.FEED ? "/feed.xml" : "/"));
    }

    private void follow(Beatbook book, Channel channel, int back) {
        book.subscriptions().follow(Source.met(HOST, "Old"), channel);
        book.subscriptions().back(book.sourceSettings(HOST), channel, channel.url() + "?page=2", back);
    }

    private void rounds(Beatbook book) {
        try (Courier courier = new Courier(
                new Fetcher.Settings("Test", Limits.USUAL),
                world.addresses(),
                new Hosts(Hosts.Pace.USUAL, time, time, new Random(1)),
                time,
                world.names())) {
            for (int i = 0; i < 3; i++) {
                book.collect(
                        courier,
                        new Collector.Terms(Set.of(), false, Duration.ofDays(1)),
                        Progress.SILENT,
                        () -> false);
            }
        }
    }

    private int articles(Beatbook book) {
        return book.health(HOST).orElseThrow().articles();
    }

    private List<String> lists() {
        return world.requests().stream()
                .map(World.Request::path)
                .filter(path -> path.contains("?page="))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(
            value = Channel.As.class,
            names = {"FEED", "LISTING"})
    void asManyPagesAreFollowedAsWereAskedForAndEachOnce(Channel.As as) {
        try (Beatbook book = book()) {
            follow(book, channel(paper, as), 3);
            rounds(book);
            assertThat(articles(book)).isEqualTo(4 * OF_A_PAGE);
            assertThat(lists()).hasSize(3).doesNotHaveDuplicates().allMatch(path -> path.matches(".*page=[234]"));
            time.pass(Duration.ofDays(2));
            rounds(book);
            assertThat(lists()).hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Channel.As.class,
            names = {"FEED", "LISTING"})
    void whatAPageLeadsToIsNotLostWhereOnlyItsCaptureOutlivesACrash(Channel.As as) {
        Channel channel = channel(paper, as);
        try (Beatbook book = book()) {
            follow(book, channel, 2);
        }
        String second = channel.url() + "?page=2";
        World.Answer answer = paper.answer(second.replaceFirst("http://[^/]+", ""), Map.of(), time.instant());
        StringBuilder message = new StringBuilder("HTTP/1.1 200 OK\r\n");
        answer.headers()
                .forEach((name, value) ->
                        message.append(name).append(": ").append(value).append("\r\n"));
        message.append("\r\n").append(new String(answer.body(), StandardCharsets.UTF_8));
        byte[] bytes = message.toString().getBytes(StandardCharsets.UTF_8);
        time.pass(Duration.ofSeconds(5));
        try (Archive archive = Archive.open(folder.resolve("book").resolve("archive"))) {
            archive.append(Incoming.response(second, time.instant(), bytes, HOST, null), null);
            archive.force();
        }
        time.pass(Duration.ofSeconds(5));
        try (Beatbook book = book()) {
            rounds(book);
            assertThat(articles(book)).isEqualTo(3 * OF_A_PAGE);
            assertThat(book.health(HOST).orElseThrow().shares().read()).isEqualTo(1);
            assertThat(lists()).hasSize(2);
        }
    }

    @Test
    void aFeedThatLeadsElsewhereOrToItselfIsNotFollowedThere() {
        try (Beatbook book = book()) {
            Channel channel = channel(paper, Channel.As.FEED);
            book.subscriptions().follow(Source.met(HOST, "Old"), channel);
            World elsewhere = world.outlet(
                    HOST,
                    (path, headers, now) -> World.Answer.of(
                            path.startsWith("/feed.xml") ? 200 : 404,
                            "application/rss+xml",
                            "<rss><channel><title>A</title><link rel='next' href='%s'/></channel></rss>"
                                    .formatted(path.endsWith("2") ? "http://other.example/feed.xml" : "/feed.xml")));
            book.subscriptions().back(book.sourceSettings(HOST), channel, paper.url("/feed.xml?page=2"), 9);
            rounds(book);
            assertThat(elsewhere.requests()).extracting(World.Request::host).containsOnly(HOST);
            assertThat(lists()).hasSize(1);
        }
    }
}
