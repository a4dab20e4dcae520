package org.beatbook.collect.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.beatbook.collect.LoopbackServer;
import org.beatbook.collect.SimulatedTime;
import org.beatbook.collect.fetch.Outcome.NotModified;
import org.beatbook.collect.fetch.Outcome.PermanentFailure;
import org.beatbook.collect.fetch.Outcome.Reason;
import org.beatbook.collect.fetch.Outcome.Refused;
import org.beatbook.collect.fetch.Outcome.Success;
import org.beatbook.collect.fetch.Outcome.TransientFailure;
import org.beatbook.collect.fetch.Outcome.Why;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {
    private static final Limits LIMITS = Limits.USUAL.withBody(2_000_000);

    private final SimulatedTime time = new SimulatedTime();
    private LoopbackServer server;

    @BeforeEach
    void start() throws IOException {
        server = new LoopbackServer();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void handsOverTheAnswerAsItCameAndDecoded() {
        byte[] packed = gzip("héllo".getBytes(StandardCharsets.UTF_8));
        server.on("/a", "HTTP/1.1 200 Fine\nContent-Type: text/html\nContent-Encoding: gzip\nX-One: 1", packed);

        Success success = (Success) fetch("/a");

        assertThat(success.message().statusLine()).isEqualTo("HTTP/1.1 200 Fine");
        assertThat(success.message().header("x-one")).isEqualTo("1");
        assertThat(success.message().body()).isEqualTo(packed);
        assertThat(new String(success.body(), StandardCharsets.UTF_8)).isEqualTo("héllo");
        assertThat(success.contentType()).isEqualTo("text/html");
        assertThat(success.trace().url()).isEqualTo(server.url("/a"));
    }

    @Test
    void saysWhoAsksAndWhatItUnderstands() {
        server.ok("/a", "text/plain", "a");
        fetch("/a");

        assertThat(server.asked().getFirst().headers())
                .containsEntry("user-agent", "Beatbook/1.0 (+https://example.org/complain)")
                .containsEntry("accept-encoding", "gzip, deflate, br")
                .doesNotContainKey("cookie");
    }

    @Test
    void aFormIsSentAndGoesOnWhereARedirectKeepsIt() {
        server.redirect("/1", 307, "/2").redirect("/2", 308, "/3").ok("/3", "text/plain", "");
        Request form = Request.of(server.url("/1")).sending(new TreeMap<>(Map.of("a", "b&c", "é", "1")));

        assertThat(fetch(form)).isInstanceOf(Success.class);
        assertThat(server.asked())
                .hasSize(3)
                .allSatisfy(asked -> assertThat(asked.headers())
                        .containsEntry("content-type", "application/x-www-form-urlencoded")
                        .containsEntry("content-length", "16"));

        server.redirect("/1", 302, "/3");
        PermanentFailure dropped = (PermanentFailure) fetch(form);
        assertThat(dropped.reason()).isEqualTo(Reason.REDIRECT);
        assertThat(server.asked()).hasSize(4);
    }

    @Test
    void aFormIsNotSentOnIntoAPrivateNetwork() {
        server.redirect("/1", 307, "http://169.254.169.254/latest");
        Refused refused = (Refused) fetch(Request.of(server.url("/1")).sending(Map.of("hub.mode", "subscribe")));
        assertThat(refused.why()).isEqualTo(Why.NETWORK);
    }

    @Test
    void asksOnlyForWhatHasChanged() {
        server.on("/a", "HTTP/1.1 304 Not Modified\nETag: \"1\"", "");

        Outcome outcome = fetch(Request.of(server.url("/a")).ifChanged("\"1\"", "Mon, 05 Jan 2026 08:00:00 GMT"));

        assertThat(outcome).isInstanceOf(NotModified.class);
        assertThat(server.asked().getFirst().headers())
                .containsEntry("if-none-match", "\"1\"")
                .containsEntry("if-modified-since", "Mon, 05 Jan 2026 08:00:00 GMT");
    }

    @Test
    void takesNoNotModifiedThatWasNotAskedFor() {
        server.on("/a", "HTTP/1.1 304 Not Modified", "");

        assertThat(fetch("/a")).isInstanceOf(TransientFailure.class);
    }

    @Test
    void followsRedirectsAndRemembersThePermanentOnes() {
        server.redirect("/1", 301, "/2").redirect("/2", 308, "3").redirect("/3", 302, server.url("/4"));
        server.redirect("/4", 301, "/5").ok("/5", "text/plain", "there");

        Outcome outcome = fetch("/1");

        assertThat(outcome).isInstanceOf(Success.class);
        assertThat(outcome.trace().answeredBy()).isEqualTo(server.url("/5"));
        assertThat(outcome.trace().askNextTime()).isEqualTo(server.url("/3"));
        assertThat(outcome.trace().redirects()).hasSize(4);
    }

    @Test
    void endsAtRedirectsInACircleOrWithoutEnd() {
        server.redirect("/1", 302, "/2").redirect("/2", 302, "/1");
        for (int i = 10; i < 30; i++) {
            server.redirect("/" + i, 302, "/" + (i + 1));
        }

        assertPermanent(fetch("/1"), Reason.REDIRECT);
        assertPermanent(fetch("/10"), Reason.REDIRECT);
        assertThat(server.asked()).hasSizeLessThanOrEqualTo(3 + 11);
    }

    @Test
    void keepsCookiesForOneFetchOnly() {
        server.on("/1", "HTTP/1.1 302 Found\nLocation: /2\nSet-Cookie: seen=yes; Path=/", "");
        server.ok("/2", "text/plain", "a");
        fetch("/1");
        fetch("/2");

        assertThat(server.asked().get(1).headers()).containsEntry("cookie", "seen=yes");
        assertThat(server.asked().get(2).headers()).doesNotContainKey("cookie");
    }

    @Test
    void getsThroughACircleThatACookieOpens() {
        server.on("/1", (asked, out) -> {
            boolean known = asked.headers().containsKey("cookie");
            String answer = known
                    ? "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nin"
                    : "HTTP/1.1 302 Found\r\nLocation: /1\r\nSet-Cookie: a=b\r\nContent-Length: 0\r\n\r\n";
            out.write(answer.getBytes(StandardCharsets.UTF_8));
        });

        assertThat(fetch("/1")).isInstanceOf(Success.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:1/",
                "http://10.0.0.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://2130706433/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://0x7f.1/",
                "http://localhost/",
                "file:///etc/passwd",
                "http://[64:ff9b::a00:1]/",
                "http://017700000001/",
                "http://user@example.org/",
                "//[fd00::1]/x"
            })
    void refusesARedirectIntoTheOwnNetwork(String target) {
        server.redirect("/1", 302, target);

        Outcome outcome = fetch("/1");

        assertThat(outcome).isInstanceOf(Refused.class);
        assertThat(outcome.trace().url()).isEqualTo(server.url("/1"));
        assertThat(server.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "2130706433", "0x7f000001", "017700000001", "127.1", "[::ffff:7f00:1]"})
    void refusesItsOwnMachineInEverySpellingBeforeAConnection(String host) {
        server.ok("/", "text/plain", "secret");

        Outcome outcome = fetcher(Addresses.allowing(Set.of("other.example:" + server.port())), LIMITS)
                .fetch(Request.of("http://" + host + ":" + server.port() + "/"));

        assertThat(outcome).isInstanceOf(Refused.class);
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void refusesANameThatResolvesToTheOwnNetworkEvenIfItDidNotBefore() {
        List<String> resolved = new ArrayList<>();
        Names changing = host -> {
            resolved.add(host);
            String address = resolved.size() == 1 ? "93.184.216.34" : "127.0.0.1";
            return new InetAddress[] {InetAddress.ofLiteral(address)};
        };
        // The first look is somebody's check beforehand; the fetch looks once, and connects to what it saw.
        lookBefore(changing);

        Outcome outcome = new Fetcher(settings(LIMITS), Addresses.publicOnly(), hosts(), time, changing)
                .fetch(Request.of("http://changing.example/"));

        assertThat(outcome).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.why()).isEqualTo(Why.NETWORK);
            assertThat(refused.detail()).contains("changing.example", "127.0.0.1", "loopback");
        });
        assertThat(resolved).hasSize(2);
    }

    @Test
    void refusesANameOfWhichOneAddressIsPrivate() {
        Names mixed = host ->
                new InetAddress[] {InetAddress.ofLiteral("93.184.216.34"), InetAddress.ofLiteral("192.168.0.1")};

        assertThat(new Fetcher(settings(LIMITS), Addresses.publicOnly(), hosts(), time, mixed)
                        .fetch(Request.of("http://mixed.example/")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void looksUpANameOncePerConnectionAndConnectsToWhatItSaw() {
        server.ok("/", "text/plain", "own");
        List<String> resolved = new ArrayList<>();
        Names names = host -> {
            resolved.add(host);
            return new InetAddress[] {InetAddress.getLoopbackAddress()};
        };
        String host = "own.example:" + server.port();

        Outcome outcome = new Fetcher(settings(LIMITS), Addresses.allowing(Set.of(host)), hosts(), time, names)
                .fetch(Request.of("http://" + host + "/"));

        assertThat(outcome).isInstanceOf(Success.class);
        assertThat(resolved).containsExactly("own.example");
        assertThat(server.asked().getFirst().headers()).containsEntry("host", host);
    }

    @Test
    void namesAnUnknownHost() {
        Names none = host -> {
            throw new UnknownHostException(host);
        };

        assertTransient(
                new Fetcher(settings(LIMITS), Addresses.publicOnly(), hosts(), time, none)
                        .fetch(Request.of("http://gone.example/")),
                Reason.NAME);
    }

    @Test
    void refusesPortsWhereNoWebIsServed() {
        assertThat(fetch(Request.of("http://example.org:25/")))
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.why()).isEqualTo(Why.PORT));
    }

    @Test
    void asksForPermissionAtEachStep() {
        server.redirect("/1", 302, "/closed").ok("/closed", "text/plain", "a");
        List<String> asked = new ArrayList<>();
        Request request = Request.of(server.url("/1")).with(url -> {
            asked.add(url);
            return url.endsWith("/closed")
                    ? Optional.of(new Request.Refusal("Disallow: /closed", false))
                    : Optional.empty();
        });

        assertThat(fetch(request)).isInstanceOfSatisfying(Refused.class, r -> {
            assertThat(r.why()).isEqualTo(Why.RIGHTS);
            assertThat(r.detail()).isEqualTo("Disallow: /closed");
        });
        assertThat(asked).containsExactly(server.url("/1"), server.url("/closed"));
    }

    @Test
    void cutsOffAnEndlessBody() {
        server.on("/endless", (asked, out) -> {
            head(out, "Content-Type: text/html");
            byte[] block = new byte[8_192];
            while (true) {
                out.write(block);
            }
        });
        server.on("/chunks", (asked, out) -> {
            head(out, "Transfer-Encoding: chunked");
            while (true) {
                out.write("4\r\nabcd\r\n".getBytes(StandardCharsets.UTF_8));
            }
        });
        server.on("/long", (asked, out) -> {
            head(out, "Content-Length: 2000000000000");
            out.write(1);
            out.flush();
        });

        assertPermanent(fetch("/endless"), Reason.SIZE);
        assertPermanent(fetch("/chunks"), Reason.SIZE);
        assertPermanent(fetch("/long"), Reason.SIZE);
    }

    @Test
    void cutsOffDrippingBytes() {
        server.on("/body", (asked, out) -> {
            head(out, "Content-Length: 100000");
            drip(out);
        });
        server.on("/head", (asked, out) -> {
            out.write("HTTP/1.1 200 OK\r\nX-Slow: ".getBytes(StandardCharsets.UTF_8));
            drip(out);
        });
        Limits quick = LIMITS.withTotal(Duration.ofMillis(300));

        assertTransient(fetcher(own(), quick).fetch(Request.of(server.url("/body"))), Reason.TIME);
        assertTransient(fetcher(own(), quick).fetch(Request.of(server.url("/head"))), Reason.TIME);
    }

    @Test
    void refusesABodyThatIsPackedBeyondMeasure() {
        server.on("/bomb", "HTTP/1.1 200 OK\nContent-Encoding: gzip", gzip(new byte[200_000_000]));
        server.on("/ratio", "HTTP/1.1 200 OK\nContent-Encoding: gzip", gzip(new byte[1_900_000]));
        server.on("/twice", "HTTP/1.1 200 OK\nContent-Encoding: gzip, gzip", gzip(gzip(new byte[200_000_000])));

        assertThat(fetch("/bomb")).isInstanceOf(PermanentFailure.class);
        assertPermanent(fetch("/ratio"), Reason.ENCODING);
        assertThat(fetch("/twice")).isInstanceOf(PermanentFailure.class);
    }

    @Test
    void takesOffEveryEncodingThatItAsksFor() throws IOException {
        ByteArrayOutputStream zlib = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(zlib)) {
            out.write("deflated".getBytes(StandardCharsets.UTF_8));
        }
        server.on("/zlib", "HTTP/1.1 200 OK\nContent-Encoding: deflate", zlib.toByteArray());
        server.on("/plain", "HTTP/1.1 200 OK\nContent-Encoding: gzip", "not packed at all");
        byte[] brotli = {0x0b, 0x02, (byte) 0x80, 'h', 'e', 'l', 'l', 'o', 0x03};
        server.on("/br", "HTTP/1.1 200 OK\nContent-Encoding: br", brotli);
        server.on("/broken", "HTTP/1.1 200 OK\nContent-Encoding: br", "???");
        server.on("/cut", "HTTP/1.1 200 OK\nContent-Encoding: gzip", java.util.Arrays.copyOf(gzip(new byte[999]), 20));

        assertThat(((Success) fetch("/zlib")).body()).asString().isEqualTo("deflated");
        assertThat(((Success) fetch("/plain")).body()).asString().isEqualTo("not packed at all");
        assertThat(((Success) fetch("/br")).body()).asString().isEqualTo("hello");
        assertPermanent(fetch("/broken"), Reason.ENCODING);
        assertTransient(fetch("/cut"), Reason.LENGTH);
    }

    @Test
    void noticesWrongLengths() {
        server.on("/short", "HTTP/1.1 200 OK\nContent-Length: 50", "only this");
        server.on("/chunk", (asked, out) -> {
            head(out, "Transfer-Encoding: chunked");
            out.write("ff\r\nabcd".getBytes(StandardCharsets.UTF_8));
        });
        server.on("/more", "HTTP/1.1 200 OK\nContent-Length: 4", "this and that");

        assertTransient(fetch("/short"), Reason.LENGTH);
        assertTransient(fetch("/chunk"), Reason.LENGTH);
        assertThat(((Success) fetch("/more")).body()).asString().isEqualTo("this");
        assertThat(((Success) fetch("/more")).body()).asString().isEqualTo("this");
    }

    @Test
    void boundsTheHeaders() {
        server.on("/long", "HTTP/1.1 200 OK\nX-Long: " + "x".repeat(100_000), "");
        server.on("/many", "HTTP/1.1 200 OK\n" + "X-Many: 1\n".repeat(10_000), "");
        server.on("/none", (asked, out) -> out.write("what?\r\n\r\n".getBytes(StandardCharsets.UTF_8)));
        server.on("/silent", (asked, out) -> {});

        assertTransient(fetch("/long"), Reason.PROTOCOL);
        assertTransient(fetch("/many"), Reason.PROTOCOL);
        assertThat(fetch("/none")).isInstanceOf(TransientFailure.class);
        assertThat(fetch("/silent")).isInstanceOf(TransientFailure.class);
    }

    @Test
    void tellsWhatIsWorthAnotherTry() {
        for (int status : List.of(401, 403, 404, 410, 451, 501, 500, 502, 503, 429, 408)) {
            server.on("/" + status, "HTTP/1.1 " + status + " Status", "why");
        }
        for (int status : List.of(401, 403, 404, 410, 451, 501)) {
            assertPermanent(fetch("/" + status), Reason.STATUS);
        }
        for (int status : List.of(500, 502, 503, 429, 408)) {
            assertTransient(fetch("/" + status), Reason.STATUS);
        }
    }

    @Test
    void leavesAHostAloneForAsLongAsItSays() {
        server.on("/busy", "HTTP/1.1 503 Busy\nRetry-After: 7200", "");
        Fetcher fetcher = fetcher(own(), LIMITS);

        TransientFailure busy = (TransientFailure) fetcher.fetch(Request.of(server.url("/busy")));
        TransientFailure resting = (TransientFailure) fetcher.fetch(Request.of(server.url("/other")));

        assertThat(busy.retryAfter()).isEqualTo(SimulatedTime.START.plusSeconds(7_200));
        assertThat(resting.reason()).isEqualTo(Reason.WAIT);
        assertThat(resting.retryAfter()).isEqualTo(SimulatedTime.START.plusSeconds(7_200));
        assertThat(server.asked()).hasSize(1);
        time.pass(Duration.ofHours(2));
        assertThat(fetcher.fetch(Request.of(server.url("/other")))).isInstanceOf(PermanentFailure.class);
    }

    @Test
    void readsRetryAfterAsSecondsOrDate() {
        var now = SimulatedTime.START;
        assertThat(RetryAfter.parse("120", now)).contains(now.plusSeconds(120));
        assertThat(RetryAfter.parse("Mon, 05 Jan 2026 09:00:00 GMT", now)).contains(now.plusSeconds(3_600));
        assertThat(RetryAfter.parse("Mon, 05 Jan 2009 09:00:00 GMT", now)).contains(now);
        assertThat(RetryAfter.parse("999999999", now)).contains(now.plus(Duration.ofDays(7)));
        assertThat(RetryAfter.parse("soon", now)).isEmpty();
        assertThat(RetryAfter.parse(null, now)).isEmpty();
    }

    private Outcome fetch(String path) {
        return fetch(Request.of(server.url(path)));
    }

    private Outcome fetch(Request request) {
        return fetcher(own(), LIMITS).fetch(request);
    }

    private Addresses own() {
        return Addresses.allowing(Set.of(server.host()));
    }

    private Fetcher fetcher(Addresses addresses, Limits limits) {
        return new Fetcher(settings(limits), addresses, hosts(), time);
    }

    private static Fetcher.Settings settings(Limits limits) {
        return new Fetcher.Settings(Fetcher.userAgent("1.0", "https://example.org/complain"), limits);
    }

    private Hosts hosts() {
        return new Hosts(Hosts.Pace.USUAL, time, time, new Random(1));
    }

    private static void lookBefore(Names names) {
        try {
            names.resolve("changing.example");
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }

    private static void head(OutputStream out, String header) throws IOException {
        out.write(("HTTP/1.1 200 OK\r\n" + header + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** A byte now and then until the other side hangs up. */
    private static void drip(OutputStream out) throws IOException {
        while (true) {
            out.write('x');
            out.flush();
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return packed.toByteArray();
    }

    private static void assertPermanent(Outcome outcome, Reason reason) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        PermanentFailure.class,
                        f -> assertThat(f.reason()).as(f.detail()).isEqualTo(reason));
    }

    private static void assertTransient(Outcome outcome, Reason reason) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        TransientFailure.class,
                        f -> assertThat(f.reason()).as(f.detail()).isEqualTo(reason));
    }
}
