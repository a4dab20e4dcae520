package org.beatbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.beatbook.Beatbook;
import org.beatbook.collect.LoopbackServer;
import org.beatbook.news.Channel;
import org.beatbook.news.Health;
import org.beatbook.news.Json;
import org.beatbook.news.Source;
import org.beatbook.web.Desk.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes from the pages, on a real book; and what the command line says of it. */
class BookDeskTest {
    private static final String FEED = """
            <rss version="2.0"><channel><title>Tide</title><link>http://tide.example/</link>
            <item><title>The quay is mended</title><guid isPermaLink="false">1</guid></item></channel></rss>""";

    @TempDir
    Path folder;

    private LoopbackServer server;
    private BookDesk desk;
    private String feed = "";

    @BeforeEach
    void open() throws IOException {
        server = new LoopbackServer()
                .ok("/feed.xml", "application/rss+xml", FEED)
                .ok("/robots.txt", "text/plain", "User-agent: *\nDisallow: /closed\n");
        feed = server.url("/feed.xml");
        Channel closed = new Channel(Channel.As.LISTING, server.url("/closed"));
        try (Beatbook book = Beatbook.write(folder, Duration.ZERO, n -> {})) {
            book.saveSource(
                    Source.met("tide.example", "Tide").withChannels(List.of(new Channel(Channel.As.FEED, feed))));
            book.saveSource(Source.met("closed.example", "Closed").withChannels(List.of(closed)));
            book.saveSource(Source.met("known.example", "Known"));
        }
        desk = new BookDesk(folder, List.of("127.0.0.1:" + server.port(), "localhost:" + server.port()), Duration.ZERO);
    }

    @AfterEach
    void close() throws IOException {
        desk.close();
        server.close();
    }

    private Source source(String id) {
        try (Beatbook reader = Beatbook.read(folder)) {
            return reader.sourceSettings(id);
        }
    }

    private Health health(String id) {
        try (Beatbook reader = Beatbook.read(folder)) {
            return reader.health(id).orElseThrow();
        }
    }

    private static String run(String... args) {
        StringWriter out = new StringWriter();
        int code = Main.run(args, new PrintWriter(out), new PrintWriter(out));
        return out.toString().strip() + "\nexit " + code;
    }

    @Test
    void aChangeIsKept() {
        assertThat(desk.change("tide.example", s -> s.withPaused(true)).well()).isTrue();
        assertThat(source("tide.example").paused()).isTrue();
        assertThat(health("tide.example").state()).isEqualTo(Health.State.PAUSED);
    }

    @Test
    void aChannelThatIsLeftIsForgotten() {
        assertThat(desk.leave("tide.example", feed))
                .isEqualTo(new Outcome(true, "It is no longer followed there", List.of(feed)));
        assertThat(source("tide.example").channels()).isEmpty();
        assertThat(desk.leave("tide.example", feed).well()).isFalse();
    }

    @Test
    void whoKeepsTheBookIsNamedAndNothingIsChanged() {
        try (Beatbook other = Beatbook.write(folder, Duration.ZERO, n -> {})) {
            Outcome outcome = desk.change("tide.example", s -> s.withPaused(true));
            assertThat(outcome.well()).isFalse();
            assertThat(outcome.lines().getFirst())
                    .contains("process " + ProcessHandle.current().pid());
            assertThat(desk.fetch("tide.example").title()).isEqualTo("It was not asked");
            assertThat(other.sourceSettings("tide.example").paused()).isFalse();
        }
    }

    @Test
    void aSourceThatIsNotKnownIsSaidSo() {
        assertThat(desk.change("nowhere.example", s -> s).lines().getFirst()).contains("no source 'nowhere.example'");
    }

    @Test
    void fetchNowAsksAndTellsAndHealthShowsIt() {
        Outcome outcome = desk.fetch("tide.example");
        assertThat(outcome.well()).as(outcome.toString()).isTrue();
        assertThat(outcome.title()).startsWith("1 channel asked: ");
        Health health = health("tide.example");
        assertThat(health.state()).isEqualTo(Health.State.WELL);
        assertThat(health.answer()).isNotNull();
        assertThat(health.good()).isNotNull().isEqualTo(health.tried());
        assertThat(health.next()).isAfter(health.asOf());
    }

    @Test
    void whatRulesForbidIsRefusedWithTheRuleAndItsLine() {
        Outcome outcome = desk.fetch("closed.example");
        assertThat(outcome.well()).isFalse();
        Health health = health("closed.example");
        assertThat(health.state()).isEqualTo(Health.State.REFUSED);
        assertThat(health.why()).contains("Disallow: /closed").contains("line 2");
        assertThat(health.refusals().getFirst().rule()).isEqualTo("Disallow: /closed");
        assertThat(health.refusals().getFirst().line()).isEqualTo(2);
        assertThat(run("source", "health", "--book", folder.toString()).lines().findFirst())
                .hasValueSatisfying(
                        line -> assertThat(line).startsWith("refused").contains("closed.example"));
    }

    @Test
    void theCommandLineTellsAllOrThoseThatAreAskedFor() {
        String book = folder.toString();
        assertThat(run("source", "health", "--book", book))
                .contains("new          tide.example")
                .contains("not followed known.example")
                .endsWith("exit 0");
        assertThat(run("source", "health", "known.example", "--book", book)).doesNotContain("tide.example");
        assertThat(run("source", "health", "nowhere.example", "--book", book))
                .contains("no source 'nowhere.example'")
                .endsWith("exit 2");
        String json = run("source", "health", "tide.example", "--json", "--book", book)
                .lines()
                .findFirst()
                .orElseThrow();
        assertThat(Json.read(json, Health.class).source()).isEqualTo(source("tide.example"));
        assertThat(json).startsWith("{\"source\":{\"id\":\"tide.example\"").contains("\"state\":\"new\"");
    }
}
