package org.beatbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.beatbook.Beatbook;
import org.beatbook.collect.LoopbackServer;
import org.beatbook.news.Channel;
import org.beatbook.news.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sources on the command line: found, added, changed, given up, and lists of them. */
class SourceCommandTest {
    private static final String OPML = """
            <opml version="1.0"><body><outline text="Asia">
            <outline text="The Tide" xmlUrl="https://www.tide.example/feed" htmlUrl="https://www.tide.example/"/>
            <outline text="Tide sport" xmlUrl="https://www.tide.example/sport/feed"/></outline>
            <outline text="Broken" xmlUrl="not an address"/></body></opml>""";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String book = "";

    @BeforeEach
    void name() {
        book = folder.resolve("book").toString();
    }

    @Test
    void anAddressIsLookedAtAndItsFeedFollowed() throws IOException {
        try (LoopbackServer server = new LoopbackServer()) {
            String date = Instant.now().toString();
            server.ok("/tide.json", "application/feed+json", """
                    {"version":"https://jsonfeed.org/version/1.1","title":"The Tide","language":"ko","items":[
                    {"id":"1","url":"https://tide.example/1","title":"Ships leave","date_published":"%s"}]}""".formatted(date));
            String url = server.url("/tide.json");

            assertThat(run("add", url, "--allow-host", server.host(), "--id", "tide.example", "--dry-run"))
                    .isZero();
            assertThat(out.toString()).contains("* feed").contains("1 item").contains("- Ships leave");
            assertThat(Path.of(book)).doesNotExist();

            assertThat(run(
                            "add",
                            url,
                            "--allow-host",
                            server.host(),
                            "--id",
                            "tide.example",
                            "--country",
                            "kr",
                            "--tag",
                            "sea",
                            "--delay",
                            "5s",
                            "--every",
                            "1h30m"))
                    .isZero();
            assertThat(out.toString()).contains("added: tide.example follows this feed");
            assertThat(source("tide.example"))
                    .isEqualTo(new Source(
                            "tide.example",
                            "The Tide",
                            Source.Pictures.LINK,
                            Source.Text.EXCERPT,
                            "ko",
                            "KR",
                            List.of("sea"),
                            List.of(new Channel(Channel.As.FEED, url)),
                            false,
                            Duration.ofSeconds(5),
                            Duration.ofMinutes(90),
                            List.of(server.host())));

            assertThat(run("add", url, "--allow-host", server.host(), "--id", "tide.example", "--json"))
                    .isZero();
            JsonNode line = new ObjectMapper().readTree(out.toString());
            assertThat(line.path("added").asBoolean()).isFalse();
            assertThat(line.path("found")
                            .path("candidates")
                            .get(0)
                            .path("proposed")
                            .asBoolean())
                    .isTrue();
            assertThat(source("tide.example").channels()).hasSize(1);
        }
    }

    @Test
    void aHostOfTheOwnNetworkIsNamedOnceAndNoListCanNameOne() throws IOException {
        try (LoopbackServer server = new LoopbackServer();
                LoopbackServer other = new LoopbackServer()) {
            String feed =
                    "<rss><channel><title>Tide</title><item><title>Ships leave</title><link>%s</link></item></channel></rss>";
            server.ok("/feed", "application/rss+xml", feed.formatted(other.url("/inside")));
            String url = server.url("/feed");
            assertThat(run("add", url, "--allow-host", server.host(), "--id", "tide.example"))
                    .isZero();
            run("list");
            assertThat(out.toString()).contains("own network: " + server.host());

            StringWriter said = new StringWriter();
            Main.run(new String[] {"collect", "--book", book}, new PrintWriter(said), new PrintWriter(said));
            assertThat(said.toString()).contains("refused: ").contains("--allow-host " + other.host());
            assertThat(server.asked()).extracting(LoopbackServer.Asked::path).contains("/feed");
            assertThat(other.asked()).isEmpty();

            assertThat(run("export", "--json")).isZero();
            Path list = Files.writeString(
                    folder.resolve("list.json"), out.toString().replace(server.host(), other.host()));
            assertThat(run("import", list.toString())).isZero();
            assertThat(source("tide.example").allowed()).containsExactly(server.host());
            book = folder.resolve("fresh").toString();
            assertThat(run("import", list.toString())).isZero();
            assertThat(source("tide.example").allowed()).isEmpty();

            assertThat(run("set", "tide.example", "--allow-host", "a.intern", "--allow-host", "b.intern:81"))
                    .isZero();
            assertThat(run("set", "tide.example", "--name", "Tide")).isZero();
            assertThat(source("tide.example").allowed()).containsExactly("a.intern", "b.intern:81");
            assertThat(run("set", "tide.example", "--allow-host", "no host")).isEqualTo(2);
            assertThat(run("set", "tide.example", "--allow-host", "")).isZero();
            assertThat(source("tide.example").allowed()).isEmpty();
        }
    }

    @Test
    void olderPagesOfAFeedAreFollowedWhereItNamesThem() throws IOException {
        try (LoopbackServer server = new LoopbackServer()) {
            server.ok("/feed.json", "application/feed+json", """
                    {"version":"https://jsonfeed.org/version/1.1","title":"Tide","next_url":"%s","items":[
                    {"id":"1","url":"https://tide.example/1","title":"Ships leave"}]}""".formatted(server.url("/feed.json?page=2")));
            String[] add = {"add", server.url("/feed.json"), "--allow-host", server.host(), "--back", "4"};
            assertThat(run(add)).isZero();
            assertThat(out.toString()).contains("older articles: 4 pages from " + server.url("/feed.json?page=2"));
            server.ok("/feed.json", "application/feed+json", """
                    {"version":"https://jsonfeed.org/version/1.1","title":"Tide","items":[
                    {"id":"1","url":"https://tide.example/1","title":"Ships leave"}]}""");
            assertThat(run(add)).isZero();
            assertThat(out.toString()).contains("--back: this feed names no page of older articles");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "ftp://example.org/", "me@example.org", "http://"})
    void nonsenseIsWrongUsageAndMakesNoBook(String address) {
        assertThat(run("add", address)).isEqualTo(2);
        assertThat(err.toString()).startsWith("beatbook: ").hasLineCount(1);
        assertThat(Path.of(book)).doesNotExist();
    }

    @Test
    void anAddressOfTheOwnNetworkIsRefusedWithAHint() {
        assertThat(run("add", "http://127.0.0.1/")).isEqualTo(1);
        assertThat(out.toString()).contains("loopback").contains("--allow-host 127.0.0.1");
        assertThat(err.toString()).contains("nothing to follow was found");
        assertThat(Path.of(book)).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--delay=soon",
                "--every=1s",
                "--country=Korea",
                "--language=k",
                "--name= ",
                "--delay=2d",
                "--pictures=all"
            })
    void aSettingThatCannotBeIsSaidBeforeAnythingIsAsked(String option) {
        assertThat(run("add", "tide.example", option)).isEqualTo(2);
        assertThat(err.toString()).doesNotContain("asking");
    }

    @Test
    void listsComeInOnceAndGoOutAsTheyCame() throws IOException {
        Path opml = Files.writeString(folder.resolve("list.opml"), OPML);
        assertThat(run("import", opml.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("2 channels added, 0 were followed already, 1 could not be taken");
        assertThat(err.toString()).contains("'Broken'");
        Source tide = source("tide.example");
        assertThat(tide.name()).isEqualTo("The Tide");
        assertThat(tide.tags()).containsExactly("Asia");
        assertThat(tide.channels())
                .containsExactly(
                        new Channel(Channel.As.FEED, "https://www.tide.example/feed"),
                        new Channel(Channel.As.FEED, "https://www.tide.example/sport/feed"));

        run("import", opml.toString());
        assertThat(out.toString()).contains("0 channels added, 2 were followed already");
        assertThat(source("tide.example")).isEqualTo(tide);

        for (String form : List.of("--opml", "--json")) {
            assertThat(run("export", form)).isZero();
            Path list = Files.writeString(folder.resolve("list" + form), out.toString());
            book = folder.resolve("other" + form).toString();
            assertThat(run("import", list.toString())).isZero();
            assertThat(source("tide.example")).isEqualTo(tide);
            book = folder.resolve("book").toString();
        }
    }

    @Test
    void jsonKeepsEverySettingAndWhatIsBrokenInItIsNamed() throws IOException {
        Path list = Files.writeString(folder.resolve("sources.json"), """
                [{"id":"tide.example","name":"Tide","pictures":"publish","text":"full","tags":["sea"],"paused":true,"every":"PT1H",
                "channels":[{"as":"site","url":"https://tide.example/"}]},
                {"id":"no name"},{"id":"x.example","name":"X","pictures":"link","text":"full","channels":[{"as":"feed","url":"ftp://x"}]},7,
                {"id":"y.example","name":"Y","pictures":"link","text":"full","every":"PT1S","channels":[]}]""");
        assertThat(run("import", list.toString())).isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(4).allMatch(l -> l.contains("sources.json: source "));
        Source tide = source("tide.example");
        assertThat(tide.pictures()).isEqualTo(Source.Pictures.PUBLISH);
        assertThat(tide.every()).isEqualTo(Duration.ofHours(1));
        assertThat(tide.paused()).isTrue();
        Files.writeString(list, "[{\"id\":");
        assertThat(run("import", list.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("no list of sources");
    }

    @Test
    void whatAListSaysTooLongOrWronglyNeverStandsInTheWayOfALaterChange() throws IOException {
        Path list = Files.writeString(
                folder.resolve("list.opml"), """
                <opml><body><outline text="%s, and more"><outline text="%s" language="tlh klingon?" xmlUrl="https://tide.example/f"/>
                </outline></body></opml>""".formatted("folder ".repeat(50), "name ".repeat(200)));
        assertThat(run("import", list.toString())).isZero();
        assertThat(source("tide.example").language()).isNull();
        assertThat(run("set", "tide.example", "--country", "KR")).isZero();
        assertThat(source("tide.example").tags()).hasSize(1);
    }

    @Test
    void aSourceIsChangedPausedResumedAndGivenUp() throws IOException {
        run("import", Files.writeString(folder.resolve("list.opml"), OPML).toString());
        assertThat(run("set", "tide.example", "--pictures", "publish", "--every", "2h", "--tag", "wire"))
                .isZero();
        assertThat(source("tide.example").pictures()).isEqualTo(Source.Pictures.PUBLISH);
        assertThat(run("set", "tide.example", "--every", "auto", "--tag", "")).isZero();
        assertThat(source("tide.example").every()).isNull();
        assertThat(source("tide.example").tags()).isEmpty();
        assertThat(source("tide.example").pictures()).isEqualTo(Source.Pictures.PUBLISH);

        assertThat(run("pause", "tide.example")).isZero();
        assertThat(source("tide.example").paused()).isTrue();
        run("list");
        assertThat(out.toString())
                .contains("tide.example")
                .contains("paused")
                .contains("feed     https://www.tide.example/feed");
        assertThat(run("resume", "tide.example")).isZero();
        assertThat(source("tide.example").paused()).isFalse();

        assertThat(run("remove", "tide.example", "--channel", "https://www.tide.example/sport/feed"))
                .isZero();
        assertThat(source("tide.example").channels()).hasSize(1);
        assertThat(run("remove", "tide.example")).isZero();
        assertThat(out.toString()).contains("tide.example is removed");
        run("list");
        assertThat(out.toString()).isEmpty();
        assertThat(run("remove", "tide.example")).isEqualTo(1);
        assertThat(err.toString()).contains("there is no source 'tide.example'");
        Beatbook.rebuild(Path.of(book), Duration.ZERO, notice -> {}, (what, done, all) -> {});
        run("list");
        assertThat(out.toString()).isEmpty();
        assertThat(run("pause", "no.example")).isEqualTo(1);
        assertThat(err.toString()).contains("there is no source 'no.example'");
    }

    private Source source(String id) {
        try (Beatbook reader = Beatbook.read(Path.of(book))) {
            return reader.subscriptions().known(id);
        }
    }

    /** Runs a command on sources, on this test's book. */
    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        String[] all = new String[arguments.length + 3];
        all[0] = "source";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[all.length - 2] = "--book";
        all[all.length - 1] = book;
        return Main.run(all, new PrintWriter(out), new PrintWriter(err));
    }
}
