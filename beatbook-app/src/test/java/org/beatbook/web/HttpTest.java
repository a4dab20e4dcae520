package org.beatbook.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Proxy;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.beatbook.publish.Asset;
import org.beatbook.publish.Book;
import org.beatbook.publish.Sample;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages over real HTTP on loopback. */
class HttpTest {
    private static final String SATELLITE = "/articles/" + Sample.named("satellite") + "/";
    private static Web.Running running;
    private static HttpClient client;

    @BeforeAll
    static void start() {
        running = Web.start(new Sample(), "127.0.0.1", 0, SampleDesk.editing());
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        client.close();
        running.stop();
    }

    private static HttpResponse<byte[]> get(String path, String... headers) {
        return send("GET", path, headers);
    }

    private static HttpResponse<byte[]> send(String method, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + running.port() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Document page(String path) {
        return Jsoup.parse(new String(get(path).body(), UTF_8));
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** The status line for one request as it stands, for what a client library would not send. */
    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), running.port())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            String line = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1)).readLine();
            return line == null ? "" : line;
        }
    }

    @Test
    void everyPageAnswersAndCarriesThePolicy() {
        Addresses.all().forEach((name, path) -> {
            HttpResponse<byte[]> response = get(path);
            assertThat(response.statusCode())
                    .as(name)
                    .isEqualTo(name.equals("missing") ? 404 : name.equals("search-error") ? 400 : 200);
            assertThat(header(response, "Content-Security-Policy"))
                    .as(name)
                    .startsWith(
                            "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
                    .satisfies(p -> assertThat(p.contains("script-src"))
                            .isEqualTo(name.equals("topic") || name.startsWith("topic-") && isByStories(path)))
                    .doesNotContain("unsafe");
            assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(response, "Content-Type")).isEqualTo("text/html; charset=utf-8");
        });
    }

    /** Only there runs a script, and only ours. */
    private static boolean isByStories(String path) {
        return !path.contains("by=articles");
    }

    @Test
    void onlyTheEvidencePageMayFrameAndOnlyItsOwnOrigin() {
        assertThat(header(get(SATELLITE), "Content-Security-Policy")).endsWith("; frame-src 'self'");
        assertThat(header(get("/topics/north-korea/"), "Content-Security-Policy"))
                .doesNotContain("frame-src");
        assertThat(page(SATELLITE).select("iframe").attr("sandbox")).isEmpty();
        assertThat(page(SATELLITE).select("iframe[sandbox]")).hasSize(1);
    }

    @Test
    void anUnchangedPageIsNotSentAgain() {
        HttpResponse<byte[]> first = get("/topics/north-korea/");
        HttpResponse<byte[]> again = get("/topics/north-korea/", "If-None-Match", header(first, "ETag"));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "ETag")).isEqualTo(header(first, "ETag"));
        assertThat(get("/topics/north-korea/", "If-Modified-Since", header(first, "Last-Modified"))
                        .statusCode())
                .isEqualTo(304);
        assertThat(get("/topics/north-korea/", "If-Modified-Since", "Mon, 01 May 2023 00:00:00 GMT")
                        .statusCode())
                .isEqualTo(200);
        assertThat(get(
                                "/topics/north-korea/",
                                "If-None-Match",
                                "\"other\"",
                                "If-Modified-Since",
                                header(first, "Last-Modified"))
                        .statusCode())
                .as("If-None-Match is asked first")
                .isEqualTo(200);
    }

    @Test
    void textIsPackedForThoseWhoTakeItAndOnlyForThem() throws IOException {
        HttpResponse<byte[]> plain = get("/topics/north-korea/");
        HttpResponse<byte[]> packed = get("/topics/north-korea/", "Accept-Encoding", "br, gzip;q=0.8");
        assertThat(header(plain, "Content-Encoding")).isEmpty();
        assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(packed, "Vary")).isEqualTo("Accept-Encoding");
        assertThat(header(packed, "ETag")).isNotEqualTo(header(plain, "ETag"));
        assertThat(packed.body().length).isLessThan(plain.body().length / 3);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
                .isEqualTo(plain.body());
        assertThat(header(get("/topics/north-korea/", "Accept-Encoding", "gzip;q=0"), "Content-Encoding"))
                .isEmpty();
    }

    @Test
    void headTellsTheSameWithoutTheBody() {
        HttpResponse<byte[]> head = send("HEAD", "/topics/north-korea/");
        HttpResponse<byte[]> get = get("/topics/north-korea/");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "ETag")).isEqualTo(header(get, "ETag"));
        assertThat(header(head, "Content-Length")).isEqualTo(Integer.toString(get.body().length));
    }

    @Test
    void theStylesheetIsKeptForEver() {
        HttpResponse<byte[]> css = get("/" + Asset.STYLESHEET.path());
        assertThat(css.statusCode()).isEqualTo(200);
        assertThat(header(css, "Cache-Control")).contains("immutable");
        assertThat(new String(css.body(), UTF_8)).doesNotContain("@import").doesNotContain("url(");
    }

    @Test
    void aWrongFilterSaysWhichAndWhat() throws IOException {
        HttpResponse<byte[]> response = get("/topics/north-korea/?from=yesterday");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(new String(response.body(), UTF_8)).text())
                .contains("“from” must be a day such as 2023-09-13");
        assertThat(get("/topics/north-korea/?genre=gossip").statusCode()).isEqualTo(400);
        assertThat(get("/topics/north-korea/?page=0").statusCode()).isEqualTo(400);
        assertThat(raw("GET /topics/north-korea/?q=%zz HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ");
        assertThat(get("/search/?q=" + "a".repeat(3000)).statusCode()).isEqualTo(400);
    }

    @Test
    void aFormLeavesBlankFieldsAndTheyNarrowNothing() {
        assertThat(page("/topics/north-korea/?source=&from=&to=").select(".narrowed"))
                .isEmpty();
        assertThat(page("/topics/north-korea/?source=harbour-ledger.example&genre=news&from=&to=")
                        .select(".narrowed")
                        .text())
                .startsWith("9 stories");
    }

    @Test
    void aQueryThatCannotBeReadPointsAtThePlace() {
        assertThat(page("/search/?q=launch+AND+%28satellite+OR")
                        .selectFirst("#error pre")
                        .wholeText())
                .contains("launch AND (satellite OR\n           ^");
    }

    @Test
    void aForgottenSlashIsShownTheWay() {
        HttpResponse<byte[]> response = get("/topics/north-korea?genre=news");
        assertThat(response.statusCode()).isEqualTo(308);
        assertThat(header(response, "Location")).isEqualTo("/topics/north-korea/?genre=news");
    }

    @Test
    void pagesAreOnlyRead() {
        HttpResponse<byte[]> response = send("POST", "/topics/north-korea/");
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(header(response, "Allow")).isEqualTo("GET, HEAD");
    }

    @Test
    void aNameThatIsNotLoopbacksIsRefused() throws IOException {
        assertThat(raw("GET / HTTP/1.1\r\nHost: rebound.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 421 ");
        assertThat(raw("GET / HTTP/1.1\r\nHost: localhost.rebound.example:80\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 421 ");
        assertThat(raw("GET / HTTP/1.1\r\nHost: LOCALHOST:" + running.port() + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ");
        assertThat(raw("GET / HTTP/1.1\r\nHost: [::1]:80\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ");
    }

    @Test
    void tooMuchIsRefusedAndTheServerGoesOn() throws IOException {
        assertThat(raw("GET / HTTP/1.1\r\nHost: localhost\r\nX-Much: " + "a".repeat(100_000) + "\r\n\r\n"))
                .doesNotStartWith("HTTP/1.1 200");
        assertThat(raw("GET /" + "a".repeat(100_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .doesNotStartWith("HTTP/1.1 200");
        assertThat(get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void pathsDoNotLeadElsewhere() {
        for (String path : List.of(
                "/assets/../../etc/passwd",
                "/topics/..%2f..%2fetc%2fpasswd/",
                "/captures/%00",
                "/topics/north-korea/nothing.txt")) {
            assertThat(get(path).statusCode()).as(path).isIn(400, 404);
        }
    }

    @Test
    void anAttackShowsAsText() {
        for (String path : List.of(
                "/articles/" + Sample.ATTACKER + "/",
                "/topics/north-korea/",
                "/search/?q=" + "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
                "/sources/orbit-weekly.example/")) {
            Document page = page(path);
            assertThat(page.select("script:not([src^=/assets/])")).as(path).isEmpty();
            assertThat(page.select("[onerror],[onload],[src=x]")).as(path).isEmpty();
            assertThat(page.select("[href^=javascript],[src^=javascript]"))
                    .as(path)
                    .isEmpty();
            assertThat(page.text()).as(path).contains("<script>alert(1)</script>");
        }
        assertThat(page("/articles/" + Sample.ATTACKER + "/").select("h1").text())
                .isEqualTo(Sample.ATTACK);
    }

    @Test
    void aCaptureIsServedInASandbox() {
        HttpResponse<byte[]> capture = get("/captures/" + Sample.named("satellite") + "1");
        assertThat(capture.statusCode()).isEqualTo(200);
        assertThat(header(capture, "Content-Security-Policy"))
                .isEqualTo("sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:");
        assertThat(header(capture, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(capture, "Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(get("/captures/none").statusCode()).isEqualTo(404);
    }

    @Test
    void aPictureIsServedAsWhatItIs() {
        String src = page(SATELLITE).select(".print img").attr("src");
        HttpResponse<byte[]> picture = get(src);
        assertThat(header(picture, "Content-Type")).isEqualTo("image/png");
        assertThat(header(picture, "Content-Security-Policy")).startsWith("sandbox; default-src 'none'");
        assertThat(get("/pictures/" + Sample.named("satellite") + "1").statusCode())
                .isEqualTo(404);
    }

    @Test
    void healthAndMetricsTellHowItGoes() {
        get("/topics/north-korea/");
        assertThat(new String(get("/health").body(), UTF_8))
                .contains("\"status\":\"ok\"")
                .contains("\"topics\":4");
        String metrics = new String(get("/metrics").body(), UTF_8);
        assertThat(metrics)
                .contains("beatbook_http_requests_total{route=\"/topics/{topic}/\",status=\"200\"}")
                .contains("beatbook_articles ");
    }

    @Test
    void aBrokenBookIsSaidSoAndNothingIsGivenAway() throws Exception {
        Book broken = (Book) Proxy.newProxyInstance(
                Book.class.getClassLoader(), new Class<?>[] {Book.class}, (proxy, method, args) -> {
                    throw new IllegalStateException("secret detail");
                });
        Web.Running server = Web.start(broken, "127.0.0.1", 0, null);
        try {
            HttpResponse<String> page = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(500);
            assertThat(page.body()).contains("Something broke here").doesNotContain("secret");
            HttpResponse<String> health = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/health"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(health.statusCode()).isEqualTo(503);
        } finally {
            server.stop();
        }
    }

    @Test
    void aStoppedServerLeavesItsPort() {
        Web.Running server = Web.start(new Sample(), "127.0.0.1", 0, null);
        server.stop();
        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), server.port()).close())
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void aTakenPortIsNamed() {
        assertThatThrownBy(() -> Web.start(new Sample(), "127.0.0.1", running.port(), null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(":" + running.port())
                .hasMessageContaining("--port");
    }
}
