package org.beatbook.collect.robots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.beatbook.collect.LoopbackServer;
import org.beatbook.collect.SimulatedTime;
import org.beatbook.collect.fetch.Addresses;
import org.beatbook.collect.fetch.Fetcher;
import org.beatbook.collect.fetch.Hosts;
import org.beatbook.collect.fetch.Limits;
import org.beatbook.collect.fetch.Message;
import org.beatbook.collect.fetch.Outcome;
import org.beatbook.collect.fetch.Request;
import org.beatbook.news.Ruling;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RightsTest {
    private final SimulatedTime time = new SimulatedTime();
    private final List<Ruling> recorded = new ArrayList<>();
    private LoopbackServer server;
    private Hosts hosts;
    private Fetcher fetcher;
    private Rights rights;

    @BeforeEach
    void start() throws IOException {
        server = new LoopbackServer();
        hosts = new Hosts(Hosts.Pace.USUAL, time, time, new Random(1));
        fetcher = new Fetcher(
                new Fetcher.Settings(Fetcher.userAgent("1.0", "desk@example.org"), Limits.USUAL),
                Addresses.allowing(Set.of(server.host())),
                hosts,
                time);
        rights = new Rights(fetcher, hosts, time, "Beatbook", recorded::add);
    }

    @AfterEach
    void stop() throws IOException {
        fetcher.close();
        server.close();
    }

    @Test
    void saysWhichLineForbids() {
        robots("""
                User-agent: other
                Disallow: /private
                # ours
                User-agent: *
                Disallow: /private   # not for robots
                Allow: /private/open
                Disallow: /*.pdf$
                """);

        Ruling ruling = decide("/private/a");
        assertThat(ruling.allowed()).isFalse();
        assertThat(ruling.rule()).isEqualTo("Disallow: /private");
        assertThat(ruling.line()).isEqualTo(5);
        assertThat(ruling.explain()).isEqualTo("'Disallow: /private' in " + server.url("/robots.txt") + ", line 5");
        assertThat(decide("/private/open/a").allowed()).isTrue();
        assertThat(decide("/a.pdf").line()).isEqualTo(7);
        assertThat(decide("/a.pdf?x").allowed()).isTrue();
        assertThat(recorded).hasSize(4);
    }

    @Test
    void obeysTheGroupThatNamesItAndNoOther() {
        robots("User-agent: *\nDisallow: /\n\nUser-agent: BEATBOOK\nDisallow: /x\n");

        assertThat(decide("/a").allowed()).isTrue();
        assertThat(decide("/x").line()).isEqualTo(5);
    }

    @Test
    void asksOnceADay() {
        robots("User-agent: *\nDisallow: /x\n");
        decide("/a");
        decide("/b");
        assertThat(asked("/robots.txt")).isEqualTo(1);

        time.pass(Duration.ofHours(25));
        decide("/c");
        assertThat(asked("/robots.txt")).isEqualTo(2);
    }

    @Test
    void takesAMissingFileAsLeave() {
        assertThat(decide("/a").allowed()).isTrue();
    }

    @Test
    void asksNothingWhereTheFileCannotBeHad() {
        server.on("/robots.txt", "HTTP/1.1 503 Busy", "").ok("/a", "text/plain", "a");

        Outcome outcome = fetcher.fetch(Request.of(server.url("/a")).with(rights));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.TransientFailure.class, failure -> {
            assertThat(failure.reason()).isEqualTo(Outcome.Reason.RULES);
            assertThat(failure.detail()).contains("robots.txt", "503");
        });
        assertThat(asked("/a")).isZero();
    }

    @Test
    void keepsWhatItKnewForAWhileWhenTheFileCannotBeHad() {
        robots("User-agent: *\nDisallow: /x\n");
        decide("/a");
        server.on("/robots.txt", "HTTP/1.1 500 Broken", "");
        time.pass(Duration.ofHours(25));

        assertThat(decide("/a").allowed()).isTrue();
        assertThat(decide("/x").allowed()).isFalse();
        time.pass(Duration.ofDays(8));
        assertThat(decide("/a").by()).isEqualTo(Ruling.By.UNREACHABLE);
    }

    @Test
    void followsFiveRedirectsToTheFile() {
        server.redirect("/robots.txt", 301, "/r1").redirect("/r1", 301, "/r2").redirect("/r2", 301, "/r3");
        server.redirect("/r3", 301, "/r4").redirect("/r4", 301, "/r5");
        server.ok("/r5", "text/plain", "User-agent: *\nDisallow: /\n");

        assertThat(decide("/a").allowed()).isFalse();
    }

    @Test
    void tellsTheHostsDelayToWhoeverKeepsIt() throws Exception {
        robots("User-agent: *\nCrawl-delay: 17\n");
        decide("/a");
        var turn = (Hosts.Turn) hosts.enter("127.0.0.1");
        turn.leave();

        assertThat(Duration.between(time.instant(), hosts.next("127.0.0.1"))).isEqualTo(Duration.ofSeconds(17));
    }

    @Test
    void readsNoMoreThanAnyRobotMust() {
        robots("User-agent: *\nDisallow: /early\n" + "# x\n".repeat(200_000) + "Disallow: /late\n");

        assertThat(decide("/early").allowed()).isFalse();
        assertThat(decide("/late").allowed()).isTrue();
    }

    @Test
    void takesAPageInPlaceOfTheFileAsNoRules() {
        server.ok("/robots.txt", "text/html", "<html><body>Welcome: all</body></html>");

        assertThat(decide("/a").allowed()).isTrue();
    }

    @Test
    void namesTheSitemaps() {
        robots("Sitemap: https://example.org/map.xml\nUser-agent: *\nAllow: /\n");

        assertThat(rights.sitemaps(server.url("/"))).containsExactly("https://example.org/map.xml");
    }

    @Test
    void obeysAReservationByFile() {
        server.ok("/.well-known/tdmrep.json", "application/json", """
                [{"location": "/open/*", "tdm-reservation": 0},
                 {"location": "/", "tdm-reservation": 1, "tdm-policy": "https://example.org/policy"}]
                """);

        Ruling ruling = decide("/a");
        assertThat(ruling.allowed()).isFalse();
        assertThat(ruling.by()).isEqualTo(Ruling.By.TDM_FILE);
        assertThat(ruling.explain()).contains("location /, tdm-reservation 1", "/.well-known/tdmrep.json");
        assertThat(decide("/open/a").allowed()).isTrue();
    }

    @Test
    void takesAnythingElseInThatPlaceAsNoReservation() {
        server.ok("/.well-known/tdmrep.json", "text/html", "<html>" + "[".repeat(10_000));

        assertThat(decide("/a").allowed()).isTrue();
    }

    @Test
    void obeysAReservationByHeaderOrMeta() {
        Message plain = new Message("HTTP/1.1 200 OK", List.of(), new byte[0]);
        Message header =
                new Message("HTTP/1.1 200 OK", List.of(new Message.Header("TDM-Reservation", "1")), new byte[0]);
        var meta = Jsoup.parse("<meta name='tdm-reservation' content='1'>");

        assertThat(rights.decide("https://example.org/", plain, Jsoup.parse("a"))
                        .allowed())
                .isTrue();
        assertThat(rights.decide("https://example.org/", header, null).by()).isEqualTo(Ruling.By.TDM_HEADER);
        assertThat(rights.decide("https://example.org/", plain, meta).by()).isEqualTo(Ruling.By.TDM_META);
        assertThat(recorded).hasSize(3);
    }

    private void robots(String text) {
        server.ok("/robots.txt", "text/plain", text);
    }

    private Ruling decide(String path) {
        return rights.decide(server.url(path));
    }

    private long asked(String path) {
        return server.asked().stream().filter(a -> a.path().equals(path)).count();
    }
}
