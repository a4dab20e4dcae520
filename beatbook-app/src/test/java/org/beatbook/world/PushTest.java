package org.beatbook.world;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.beatbook.Beatbook;
import org.beatbook.Callbacks;
import org.beatbook.collect.Collector;
import org.beatbook.collect.Courier;
import org.beatbook.collect.SimulatedTime;
import org.beatbook.collect.fetch.Addresses;
import org.beatbook.collect.fetch.Fetcher;
import org.beatbook.collect.fetch.Hosts;
import org.beatbook.collect.fetch.Limits;
import org.beatbook.collect.push.Postbox;
import org.beatbook.news.Channel;
import org.beatbook.news.Health;
import org.beatbook.news.Push;
import org.beatbook.news.Round;
import org.beatbook.news.Source;
import org.beatbook.news.Standing;
import org.beatbook.pipeline.Progress;
import org.beatbook.web.Web;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hubs that push (WebSub): a hub on loopback, a served book, a clock that only waiting moves. */
class PushTest {
    private static final String HOST = "tide.example";

    @TempDir
    Path folder;

    private final SimulatedTime time = new SimulatedTime();
    private World world;
    private Beatbook book;
    private Beatbook reader;
    private Postbox postbox;
    private Web.Running web;
    private Hub hub;
    private Naming paper;
    private Courier courier;
    private int published;

    /** An outlet whose feed names a hub. */
    private static final class Naming extends Paper {
        private volatile String links = "";

        Naming() {
            super(HOST);
        }

        void names(String hub) {
            links = "<atom:link rel=\"hub\" href=\"%s\"/><atom:link rel=\"self\" href=\"%s\"/>"
                    .formatted(hub, url("/feed.xml?self"));
        }

        void namesNone() {
            links = "";
        }

        @Override
        String feed(Instant now) {
            return super.feed(now)
                    .replace("<rss ", "<rss xmlns:atom=\"http://www.w3.org/2005/Atom\" ")
                    .replace("</title><item>", "</title>" + links + "<item>");
        }
    }

    @BeforeEach
    void open() throws IOException {
        world = new World(time);
        paper = new Naming();
        paper.at(world);
        Path path = folder.resolve("book");
        book = Beatbook.write(path, Duration.ZERO, notice -> {}, time);
        reader = Beatbook.read(path);
        postbox = new Postbox(Hub.DESK + "/", time);
        web = Web.start(book, "127.0.0.1", 0, new Callbacks(reader, postbox));
        hub = new Hub().leadingTo(web.port());
        paper.names("http://hub.example:" + hub.port() + "/");
        for (int i = 0; i < 4; i++) {
            publish(Duration.ofHours(20L * (4 - i)));
        }
        book.saveSource(
                Source.met(HOST, "Tide").withChannels(List.of(new Channel(Channel.As.FEED, paper.url("/feed.xml")))));
        courier = courier("hub.example");
    }

    @AfterEach
    void close() throws IOException {
        courier.close();
        hub.close();
        web.stop();
        reader.close();
        book.close();
        world.close();
    }

    private Courier courier(String... hubs) {
        Set<String> allowed = new HashSet<>(Set.of(HOST + ":" + world.port()));
        for (String name : hubs) {
            allowed.add(name + ":" + hub.port());
        }
        return new Courier(
                new Fetcher.Settings("Test", Limits.USUAL),
                Addresses.allowing(allowed),
                new Hosts(Hosts.Pace.USUAL, time, time, new Random(1)),
                time,
                world.names());
    }

    private void publish(Duration before) {
        published++;
        paper.publish(Paper.story(
                "/" + published + ".html", "Matter " + published, time.instant().minus(before)));
    }

    private Round round() {
        return book.collect(
                courier,
                new Collector.Terms(Set.of(), false, Duration.ofDays(1)),
                postbox,
                Progress.SILENT,
                () -> false);
    }

    /** The source is asked, the hub is asked, the hub asks back, that is written down. */
    private Map<String, String> promised(long lease) {
        round();
        round();
        Map<String, String> form = hub.asked().getLast();
        assertThat(hub.verify(form, lease).statusCode()).isEqualTo(200);
        round();
        return form;
    }

    private Standing standing() {
        Standing standing = line().standing();
        assertThat(standing).isNotNull();
        return standing;
    }

    private Health.Line line() {
        return reader.health(HOST).orElseThrow().channels().getFirst();
    }

    private Health.Hub pushed() {
        Health.Hub pushed = line().hub();
        assertThat(pushed).isNotNull();
        return pushed;
    }

    private int visits() {
        return world.requests(HOST, "/feed.xml").size();
    }

    private void waitUntilDue() {
        time.sleepUntil(book.due(postbox.since()).orElseThrow());
    }

    @Test
    void whatAHubTellsOfIsCollectedAtOnce() {
        Map<String, String> form = promised(864_000);
        assertThat(form.get("request")).isEqualTo("POST / HTTP/1.1");
        assertThat(form.get("type")).startsWith("application/x-www-form-urlencoded");
        assertThat(form)
                .containsEntry("hub.mode", "subscribe")
                .containsEntry("hub.topic", paper.url("/feed.xml?self"))
                .containsEntry("hub.lease_seconds", "864000");
        assertThat(form.get("hub.callback")).matches("\\Q" + Hub.DESK + "\\E/push/[0-9a-f]{64}");
        assertThat(form.get("hub.secret")).matches("[0-9a-f]{64}").isNotEqualTo(form.get("hub.callback"));
        assertThat(standing().leased()).isEqualTo(time.instant().plus(Duration.ofDays(10)));
        assertThat(pushed().state()).isEqualTo(Push.State.PROMISED);

        time.pass(Duration.ofMinutes(10));
        assertThat(book.due(postbox.since()).orElseThrow()).isAfter(time.instant());
        publish(Duration.ZERO);
        assertThat(hub.tell(form).statusCode()).isEqualTo(202);
        assertThat(round().articles()).isEqualTo(1);
        assertThat(pushed().heard()).isNotNull();
        assertThat(hub.asked()).hasSize(1);
    }

    @Test
    void theHubIsAskedOnceThoughItAsksBackBeforeItAnswers() {
        hub.eager();
        round();
        round();
        round();
        assertThat(pushed().state()).isEqualTo(Push.State.PROMISED);
        assertThat(standing().leased()).isNotNull();
        time.pass(Duration.ofHours(3));
        round();
        assertThat(hub.asked()).hasSize(1);
    }

    @Test
    void aChallengeIsEchoedAsTextAndOnlyForWhatWasAskedFor() {
        round();
        round();
        Map<String, String> form = hub.asked().getLast();
        HttpResponse<String> meant = hub.verify(form, 60);
        assertThat(meant.body()).isEqualTo("a challenge <b>&amp;");
        assertThat(meant.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
        assertThat(meant.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(hub.verify(with(form, "hub.topic", "http://other.example/"), 60)
                        .statusCode())
                .isEqualTo(404);
        assertThat(hub.verify(with(form, "hub.mode", "unsubscribe"), 60).statusCode())
                .isEqualTo(404);
        assertThat(hub.verify(with(form, "hub.mode", "publish"), 60).statusCode())
                .isEqualTo(404);
        String other = form.getOrDefault("hub.callback", "").replaceFirst("[0-9a-f]{8}$", "00000000");
        assertThat(hub.verify(with(form, "hub.callback", other), 60).statusCode())
                .isEqualTo(404);
        assertThat(hub.tell(with(form, "hub.callback", other)).statusCode()).isEqualTo(404);
    }

    private static Map<String, String> with(Map<String, String> form, String name, String value) {
        Map<String, String> other = new TreeMap<>(form);
        other.put(name, value);
        return other;
    }

    @ParameterizedTest
    @ValueSource(strings = {"sha1", "sha256", "sha384", "sha512"})
    void everyMethodOfSigningIsUnderstood(String method) {
        Map<String, String> form = promised(864_000);
        assertThat(hub.tell(form, method, form.getOrDefault("hub.secret", ""), "<rss/>".repeat(50_000))
                        .statusCode())
                .isEqualTo(202);
        assertThat(postbox.isEmpty()).isFalse();
    }

    @Test
    void whatIsNotRightlySignedIsAnsweredAndIgnored() {
        Map<String, String> form = promised(864_000);
        String secret = form.getOrDefault("hub.secret", "");
        int before = visits();
        time.pass(Duration.ofMinutes(10));
        assertThat(hub.tell(form, "sha256", "a guess", "<rss/>").statusCode()).isEqualTo(202);
        assertThat(hub.tell(form, null, secret, "<rss/>").statusCode()).isEqualTo(202);
        assertThat(hub.tell(form, "md5", secret, "<rss/>").statusCode()).isEqualTo(202);
        assertThat(postbox.isEmpty()).isTrue();
        round();
        assertThat(visits()).isEqualTo(before);
        assertThat(pushed().heard()).isNull();
    }

    @Test
    void aHubCannotMakeOneAskFaster() {
        Map<String, String> form = promised(864_000);
        time.pass(Duration.ofMinutes(10));
        int before = visits();
        Instant start = time.instant();
        while (time.instant().isBefore(start.plusSeconds(300))) {
            hub.tell(form);
            round();
            time.pass(Duration.ofSeconds(5));
        }
        assertThat(visits() - before).isBetween(4, 6);
    }

    @Test
    void whileAHubTellsTheChannelIsAskedLessOftenAndWhenItFallsSilentAsBefore() {
        Map<String, String> form = promised(864_000);
        Duration usual = standing().interval();
        hub.tell(form);
        time.pass(Duration.ofMinutes(10));
        publish(Duration.ZERO);
        round();
        assertThat(pushed().reliable()).isTrue();
        Duration relying = Duration.between(time.instant(), standing().next());
        assertThat(relying).isGreaterThan(usual.plusHours(1)).isLessThan(Duration.ofHours(26));
        assertThat(standing().next(null))
                .as("where nobody listens")
                .isBefore(standing().next());

        publish(Duration.ofMinutes(-30));
        int before = visits();
        while (visits() == before) {
            waitUntilDue();
            round();
        }
        assertThat(pushed().reliable()).isFalse();
        assertThat(Duration.between(time.instant(), standing().next()))
                .isLessThanOrEqualTo(
                        standing().interval().plus(standing().interval().dividedBy(10)));

        hub.tell(form);
        time.pass(Duration.ofMinutes(2));
        round();
        assertThat(pushed().reliable()).isTrue();
    }

    @Test
    void whatWasToldWhileNobodyListenedIsMadeGoodAfterAStart() {
        Map<String, String> form = promised(864_000);
        Duration usual = standing().interval();
        time.pass(Duration.ofMinutes(10));
        publish(Duration.ZERO);
        hub.tell(form);
        round();
        Instant visited = standing().tried();
        assertThat(standing().next()).isAfter(visited.plus(usual).plus(Duration.ofHours(1)));

        web.stop();
        postbox = new Postbox(Hub.DESK, time);
        web = Web.start(book, "127.0.0.1", 0, new Callbacks(reader, postbox));
        hub.leadingTo(web.port());
        int before = visits();
        while (visits() == before) {
            waitUntilDue();
            round();
        }
        assertThat(time.instant()).isBefore(visited.plus(usual).plus(Duration.ofMinutes(5)));
        assertThat(hub.asked()).hasSize(1);
        assertThat(hub.tell(form).statusCode()).isEqualTo(202);
    }

    @Test
    void tenDaysOfPushesAreAllTakenAtOnceWithFewVisitsBesides() {
        Map<String, String> form = promised(30 * 86_400);
        int before = visits();
        int told = 40;
        for (int i = 0; i < told; i++) {
            Instant next = time.instant().plus(Duration.ofHours(6));
            while (book.due(postbox.since()).filter(due -> due.isBefore(next)).isPresent()) {
                time.sleepUntil(time.instant().plus(Duration.ofHours(1)));
                round();
            }
            time.sleepUntil(next);
            publish(Duration.ZERO);
            hub.tell(form);
            assertThat(round().articles()).isEqualTo(1);
        }
        assertThat(pushed().reliable()).isTrue();
        assertThat(visits() - before).isBetween(told, told + 12);
        assertThat(reader.health(HOST).orElseThrow().articles()).isEqualTo(published);
    }

    @Test
    void aPromiseIsRenewedBeforeItEnds() {
        promised(7 * 86_400);
        Instant end = standing().leased();
        while (hub.asked().size() < 2) {
            waitUntilDue();
            round();
        }
        assertThat(time.instant()).isBefore(end).isAfter(end.minus(Duration.ofDays(2)));
        Map<String, String> renewal = hub.asked().getLast();
        assertThat(renewal.get("hub.callback")).isEqualTo(hub.asked().getFirst().get("hub.callback"));
        hub.verify(renewal, 7 * 86_400);
        round();
        assertThat(standing().leased()).isAfter(end);
    }

    @Test
    void aHubThatDeniesIsNotAskedForAWeekAndSaysWhyOnThePage() {
        Map<String, String> form = promised(864_000);
        Map<String, String> denial = Map.of(
                "hub.mode", "denied", "hub.topic", form.getOrDefault("hub.topic", ""), "hub.reason", "no <such> topic");
        assertThat(hub.call(form, denial).statusCode()).isEqualTo(200);
        round();
        assertThat(pushed().state()).isEqualTo(Push.State.DENIED);
        assertThat(pushed().why()).contains("no <such> topic");
        assertThat(standing().leased()).isNull();
        time.pass(Duration.ofDays(6));
        round();
        assertThat(hub.asked()).hasSize(1);
        time.pass(Duration.ofDays(2));
        round();
        assertThat(hub.asked()).hasSize(2);
        assertThat(page()).contains("was asked to tell");
    }

    @Test
    void hubsCallByWhateverNameAndNothingElseIsAnsweredByIt() {
        Map<String, String> form = promised(864_000);
        String path = form.getOrDefault("hub.callback", "").substring(Hub.DESK.length());
        assertThat(raw("GET " + path + "?hub.mode=subscribe HTTP/1.1\r\nHost: desk.example\r\n\r\n"))
                .startsWith("HTTP/1.1 404 ");
        assertThat(raw("POST " + path + " HTTP/1.1\r\nHost: desk.example\r\nContent-Length: 0\r\n\r\n"))
                .startsWith("HTTP/1.1 202 ");
        assertThat(raw("DELETE " + path + " HTTP/1.1\r\nHost: desk.example\r\n\r\n"))
                .startsWith("HTTP/1.1 421 ");
        assertThat(raw("GET / HTTP/1.1\r\nHost: desk.example\r\n\r\n")).startsWith("HTTP/1.1 421 ");
        assertThat(raw("POST /sources/" + HOST + "/fetch HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 0\r\n\r\n"))
                .startsWith("HTTP/1.1 405 ");
    }

    private String raw(String request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), web.port())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            String line = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1)).readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String page() {
        return hub.call(Map.of("hub.callback", "http://127.0.0.1:" + web.port() + "/sources/" + HOST + "/"), Map.of())
                .body();
    }

    @Test
    void thePageSaysUntilWhenAHubTellsAndNoSecret() {
        Map<String, String> form = promised(864_000);
        assertThat(page())
                .contains("tells what is new until")
                .contains("hub.example")
                .doesNotContain(form.getOrDefault("hub.secret", ""))
                .doesNotContain("/push/");
    }

    @Test
    void aHubInAPrivateNetworkIsNotAsked() {
        courier.close();
        courier = courier();
        round();
        Round second = round();
        assertThat(hub.asked()).isEmpty();
        assertThat(second.troubles()).singleElement().satisfies(t -> {
            assertThat(t.url()).contains("hub.example");
            assertThat(t.why()).contains("--allow-host");
        });
        assertThat(pushed().why()).contains("hub.example");
        assertThat(standing().failures()).isZero();
        time.pass(Duration.ofHours(3));
        assertThat(round().troubles()).isEmpty();
    }

    @Test
    void aHubThatOnlyAnotherSourceMayAskIsNotAsked() {
        Source other = Source.met("other.example", "Other").withAllowed(List.of("Hub.example"));
        book.saveSource(other);
        round();
        assertThat(round().troubles())
                .singleElement()
                .satisfies(t -> assertThat(t.why()).contains("not allowed for this source"));
        assertThat(hub.asked()).isEmpty();
        book.saveSource(book.sourceSettings(HOST).withAllowed(other.allowed()));
        time.pass(Duration.ofDays(2));
        round();
        assertThat(hub.asked()).hasSize(1);
    }

    @Test
    void aHubThatFailsIsAskedAgainLaterAndLater() {
        hub.answering("503 Busy");
        round();
        round();
        assertThat(pushed().why()).contains("503");
        Instant start = time.instant();
        while (time.instant().isBefore(start.plus(Duration.ofDays(3)))) {
            waitUntilDue();
            round();
        }
        assertThat(hub.asked()).hasSizeBetween(4, 10);
    }

    @Test
    void whereASourceIsRemovedItsHubIsToldAndForgotten() {
        Map<String, String> form = promised(864_000);
        book.subscriptions().leave(HOST, null);
        assertThat(reader.health(HOST).orElseThrow().state()).isEqualTo(Health.State.NOT_FOLLOWED);
        assertThat(book.due(postbox.since())).isPresent();
        round();
        Map<String, String> leaving = hub.asked().getLast();
        assertThat(leaving)
                .containsEntry("hub.mode", "unsubscribe")
                .containsEntry("hub.callback", form.get("hub.callback"));
        assertThat(hub.verify(with(leaving, "hub.mode", "subscribe"), 60).statusCode())
                .isEqualTo(404);
        assertThat(hub.verify(leaving, 0).statusCode()).isEqualTo(200);
        round();
        assertThat(hub.tell(form).statusCode()).isEqualTo(404);
        assertThat(book.due(postbox.since())).isEmpty();
    }

    @Test
    void whereAFeedNamesItsHubNoMoreItIsToldSo() {
        promised(864_000);
        paper.namesNone();
        publish(Duration.ZERO);
        int before = visits();
        while (visits() == before) {
            waitUntilDue();
            round();
        }
        assertThat(standing().leased()).isNull();
        round();
        assertThat(hub.asked().getLast()).containsEntry("hub.mode", "unsubscribe");
    }

    @Test
    void withoutAnAddressForCallbacksNoHubIsAsked() {
        for (int i = 0; i < 3; i++) {
            book.collect(
                    courier, new Collector.Terms(Set.of(), false, Duration.ofDays(1)), Progress.SILENT, () -> false);
        }
        assertThat(standing().hub()).contains("hub.example");
        assertThat(hub.asked()).isEmpty();
        assertThat(page()).contains("beatbook serve --callback");
    }
}
