package org.beatbook.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.beatbook.news.Source;
import org.beatbook.publish.Sample;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changes of sources from the pages: what a form does, and who may not send one. */
class ChangesTest {
    private static final String FETCH = "/sources/orbit-weekly.example/fetch";
    private static SampleDesk desk;
    private static Web.Running running;
    private static HttpClient client;

    @BeforeAll
    static void start() {
        desk = new SampleDesk();
        running = Web.start(new Sample(), "127.0.0.1", 0, Editing.of(desk, Set.of("desk.example")));
        client = HttpClient.newHttpClient();
    }

    @BeforeEach
    void forget() {
        desk.asked.clear();
        desk.saved.clear();
    }

    @AfterAll
    static void stop() {
        client.close();
        running.stop();
    }

    private static String origin() {
        return "http://127.0.0.1:" + running.port();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(origin() + path)));
    }

    private static HttpResponse<String> post(String path, String body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(origin() + path)).POST(HttpRequest.BodyPublishers.ofString(body));
        if (List.of(headers).stream().noneMatch("Content-Type"::equals)) {
            request.header("Content-Type", "application/x-www-form-urlencoded");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    private static String token() {
        return Jsoup.parse(get("/sources/orbit-weekly.example/").body())
                .selectFirst("input[name=token]")
                .val();
    }

    private static String form(String... pairs) {
        List<String> parts = new ArrayList<>(List.of("token=" + token()));
        for (int i = 0; i < pairs.length; i += 2) {
            parts.add(pairs[i] + "=" + URLEncoder.encode(pairs[i + 1], UTF_8));
        }
        return String.join("&", parts);
    }

    private static Document after(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(303);
        return Jsoup.parse(
                get(response.headers().firstValue("Location").orElseThrow()).body());
    }

    @Test
    void fetchNowLeadsBackToThePageAndShowsWhatCameOfIt() {
        Document page = after(post(FETCH, form(), "Origin", origin(), "Sec-Fetch-Site", "same-origin"));
        assertThat(desk.asked).containsExactly("fetch orbit-weekly.example");
        assertThat(page.selectFirst("#notice").text()).contains("It was asked").contains("30 items, 2 new");
        assertThat(page.selectFirst("#notice").attr("role")).isEqualTo("status");
    }

    @Test
    void pausingResumingAndLeavingAreSentToTheDesk() {
        Document page = after(post("/sources/orbit-weekly.example/pause", form("paused", "yes")));
        assertThat(page.selectFirst("#notice").text()).isEqualTo("It rests now");
        assertThat(desk.saved.getLast().paused()).isTrue();
        after(post("/sources/orbit-weekly.example/pause", form("paused", "no")));
        assertThat(desk.saved.getLast().paused()).isFalse();
        after(post("/sources/orbit-weekly.example/remove-channel", form("url", "https://orbit-weekly.example/feed")));
        assertThat(desk.asked).endsWith("leave orbit-weekly.example https://orbit-weekly.example/feed");
    }

    @Test
    void settingsAreSavedAsTheyWereTyped() {
        after(post(
                "/sources/orbit-weekly.example/edit",
                form(
                        "name",
                        " Orbit ",
                        "language",
                        "zh-Hant",
                        "country",
                        "kr",
                        "tags",
                        "space, weekly ,,space",
                        "pictures",
                        "publish",
                        "text",
                        "full",
                        "delay",
                        "10s",
                        "every",
                        "2h30m")));
        Source saved = desk.saved.getLast();
        assertThat(saved.name()).isEqualTo("Orbit");
        assertThat(saved.language()).isEqualTo("zh-Hant");
        assertThat(saved.country()).isEqualTo("KR");
        assertThat(saved.tags()).containsExactly("space", "weekly");
        assertThat(saved.pictures()).isEqualTo(Source.Pictures.PUBLISH);
        assertThat(saved.text()).isEqualTo(Source.Text.FULL);
        assertThat(saved.delay()).isEqualTo(java.time.Duration.ofSeconds(10));
        assertThat(saved.every()).isEqualTo(java.time.Duration.ofMinutes(150));
    }

    @Test
    void settingsThatCannotBeReadAreShownAgainWithWhatIsWrong() {
        for (String[] wrong : new String[][] {
            {"name", "", "Name:"},
            {"language", "english please", "Language:"},
            {"country", "XX", "Country:"},
            {"pictures", "all", "Pictures:"},
            {"text", "", "Text:"},
            {"delay", "soon", "Delay:"},
            {"delay", "2d", "Delay:"},
            {"every", "1s", "Every:"},
            {"tags", "x".repeat(101), "Tags:"},
        }) {
            List<String> fields =
                    new ArrayList<>(List.of("name", "Orbit & <b>", "pictures", "link", "text", "excerpt"));
            int known = fields.indexOf(wrong[0]);
            if (known >= 0) {
                fields.set(known + 1, wrong[1]);
            } else {
                fields.addAll(List.of(wrong[0], wrong[1]));
            }
            HttpResponse<String> answer =
                    post("/sources/orbit-weekly.example/edit", form(fields.toArray(String[]::new)));
            assertThat(answer.statusCode()).as(wrong[0]).isEqualTo(400);
            Document page = Jsoup.parse(answer.body());
            assertThat(page.selectFirst("[role=alert]").text()).startsWith(wrong[2]);
            assertThat(page.selectFirst("input[name=name]").val())
                    .isEqualTo(wrong[0].equals("name") ? "" : "Orbit & <b>");
        }
        assertThat(desk.saved).isEmpty();
    }

    @Test
    void whoKeepsTheBookIsSaid() {
        Document page = after(post("/sources/" + SampleDesk.BUSY + "/pause", form("paused", "yes")));
        assertThat(page.selectFirst("#notice[role=alert]").text())
                .contains("Nothing was changed")
                .contains("process 4242");
    }

    @Test
    void aFormWithoutItsTokenChangesNothing() {
        assertThat(post(FETCH, "").statusCode()).isEqualTo(403);
        assertThat(post(FETCH, "token=").statusCode()).isEqualTo(403);
        assertThat(post(FETCH, "token=" + "0".repeat(32)).statusCode()).isEqualTo(403);
        assertThat(post(FETCH + "?token=" + token(), "a=b").statusCode()).isEqualTo(403);
        assertThat(desk.asked).isEmpty();
    }

    @Test
    void aFormOfAnotherSiteChangesNothing() {
        String body = form();
        for (String foreign : List.of(
                "https://evil.example",
                "null",
                "http://127.0.0.1",
                "http://127.0.0.1.evil.example:" + running.port(),
                "http://localhost:" + running.port())) {
            assertThat(post(FETCH, body, "Origin", foreign).statusCode())
                    .as(foreign)
                    .isEqualTo(403);
        }
        for (String site : List.of("cross-site", "same-site", "none", "")) {
            assertThat(post(FETCH, body, "Sec-Fetch-Site", site).statusCode())
                    .as(site)
                    .isEqualTo(403);
        }
        assertThat(desk.asked).isEmpty();
    }

    @Test
    void onlyFormsOfModestSizeAreRead() throws IOException {
        String body = form();
        assertThat(post(FETCH, body, "Content-Type", "text/plain").statusCode()).isEqualTo(415);
        assertThat(post(FETCH, body, "Content-Type", "application/json").statusCode())
                .isEqualTo(415);
        assertThat(post(FETCH, body + "&x=" + "y".repeat(20 << 10)).statusCode())
                .isEqualTo(413);
        assertThat(raw("POST " + FETCH
                        + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                        + "Content-Length: 99999999999\r\n\r\ntoken="))
                .startsWith("HTTP/1.1 413 ");
        assertThat(post(FETCH, body + "&a=%zz").statusCode()).isEqualTo(400);
        assertThat(post(FETCH, body + "&a=b".repeat(70)).statusCode()).isEqualTo(400);
        assertThat(desk.asked).isEmpty();
    }

    @Test
    void aPageIsNotChangedByLookingNorAChangeLookedAt() {
        assertThat(get(FETCH).statusCode()).isEqualTo(405);
        assertThat(get(FETCH).headers().firstValue("Allow")).contains("POST");
        HttpResponse<String> posted = post("/sources/orbit-weekly.example/", form());
        assertThat(posted.statusCode()).isEqualTo(405);
        assertThat(posted.headers().firstValue("Allow")).contains("GET, HEAD");
        assertThat(send(HttpRequest.newBuilder(URI.create(origin() + FETCH)).DELETE())
                        .statusCode())
                .isEqualTo(405);
        assertThat(post("/sources/nowhere.example/fetch", form()).statusCode()).isEqualTo(404);
        assertThat(desk.asked).isEmpty();
    }

    @Test
    void changesAreMadeByNumberOrAnAllowedNameOnly() {
        Gate gate = new Gate(Set.of("desk.example"));
        for (String host : List.of(
                "127.0.0.1:8420", "localhost:8420", "[::1]:8420", "192.168.3.4", "desk.example", "DESK.example:80")) {
            assertThat(gate.closed(request(host))).as(host).isEmpty();
        }
        for (String host : List.of("evil.example:8420", "1.2.3.4.evil.example", "", "desk.example.evil.example")) {
            assertThat(gate.closed(request(host))).as(host).isPresent();
        }
    }

    private static Front.Request request(String host) {
        return new Front.Request(
                "POST",
                FETCH,
                "",
                host,
                new Shaping.Wishes(null, null, null),
                new Front.Sent("http://" + host, "same-origin", "application/x-www-form-urlencoded", new byte[0]),
                null);
    }

    @Test
    void aNameThatWasNotAllowedIsRefusedBeforeTheForm() throws IOException {
        assertThat(raw("POST " + FETCH + " HTTP/1.1\r\nHost: rebound.example\r\nContent-Length: 0\r\n\r\n"))
                .startsWith("HTTP/1.1 421 ");
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), running.port())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            String line = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1)).readLine();
            return line == null ? "" : line;
        }
    }

    @Test
    void withoutADeskThereIsNoFormAndNoWayToSendOne() throws IOException, InterruptedException {
        Web.Running reading = Web.start(new Sample(), "127.0.0.1", 0, null);
        try {
            String there = "http://127.0.0.1:" + reading.port();
            String page = send(HttpRequest.newBuilder(URI.create(there + "/sources/orbit-weekly.example/")))
                    .body();
            assertThat(Jsoup.parse(page).select("form[method=post], input[name=token]"))
                    .isEmpty();
            HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(there + FETCH))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form())));
            assertThat(answer.statusCode()).isEqualTo(405);
            assertThat(send(HttpRequest.newBuilder(URI.create(there + "/sources/orbit-weekly.example/edit")))
                            .statusCode())
                    .isEqualTo(404);
        } finally {
            reading.stop();
        }
    }

    @Test
    void anAddressCannotPutWordsOnAPage() {
        Document page = Jsoup.parse(get("/sources/orbit-weekly.example/?notice=Your+account+is+locked")
                .body());
        assertThat(page.select("#notice")).isEmpty();
        assertThat(page.text()).doesNotContain("Your account");
    }

    @Test
    void hostileSourcesAreShownAsText() {
        for (String path :
                List.of("/sources/", "/sources/" + Sample.HOSTILE + "/", "/sources/" + Sample.HOSTILE + "/edit")) {
            Document page = Jsoup.parse(get(path).body());
            assertThat(page.select("script, img[onerror], [onload], a[href^=javascript]"))
                    .as(path)
                    .isEmpty();
            assertThat(page.text()).as(path).contains(path.endsWith("edit") ? "Settings" : Sample.ATTACK);
        }
    }

    @Test
    void theStatesAreToldAsJsonAndNarrowed() {
        String all = get("/sources.json").body();
        assertThat(all)
                .contains("\"state\":\"failing\"")
                .contains("\"states\":{")
                .contains("\"good\":\"2023-11-22T09:18:00Z\"");
        assertThat(get("/sources.json?state=quiet").body())
                .contains("harbour-ledger")
                .doesNotContain("orbit-weekly");
        assertThat(get("/sources.json?state=sleepy").statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(get("/sources/?state=not%20followed").body()).select(".roll tbody tr"))
                .hasSize(1);
    }

    @Test
    void theCountersOfSourcesAreBoundedAndNamed() {
        String metrics = get("/metrics").body();
        assertThat(metrics)
                .contains("beatbook_sources{state=\"failing\"} 2.0")
                .contains("beatbook_channels_failing 1.0")
                .contains("beatbook_source_last_good_seconds{source=\"peninsula-post.example\"} 720.0");
    }
}
