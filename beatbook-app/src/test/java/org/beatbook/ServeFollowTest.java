package org.beatbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.beatbook.news.Channel;
import org.beatbook.news.Source;
import org.beatbook.world.Hub;
import org.beatbook.world.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code beatbook serve --follow} as a user runs it: it starts, collects, shows, listens to a hub, and stops. */
class ServeFollowTest {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)/");
    private static final int TERMINATED = 143;

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    private static World.Answer answer(String path, String hub) {
        return switch (path) {
            case "/feed.xml" ->
                World.Answer.of(200, "application/rss+xml", """
                        <rss version="2.0"><channel><title>Tide</title>
                        <item><title>The quay is mended</title><link>/quay.html</link></item></channel></rss>""")
                        .with("Link", "<" + hub + ">; rel=\"hub\", </feed.xml>; rel=\"self\"");
            case "/quay.html" ->
                World.Answer.of(
                        200,
                        "text/html",
                        "<html><head><title>The quay is mended</title><meta property=og:type content=article></head><body>"
                                + "<article><h1>The quay is mended</h1>"
                                + ("<p>Masons laid the last stone of the quay before noon, and boats that had waited"
                                                + " outside the harbour for a week came in one after the other.</p>")
                                        .repeat(8)
                                + "</article></body></html>");
            default -> World.Answer.of(404, "text/plain", "");
        };
    }

    private String get(String url) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
                .body();
    }

    private @Nullable String holding(String url, String text) throws Exception {
        String page = get(url);
        return page.contains(text) ? page : null;
    }

    @Test
    void collectsShowsListensToItsHubAndStops() throws Exception {
        Path book = folder.resolve("book");
        try (World world = new World(InstantSource.system());
                Hub hub = new Hub().eager()) {
            String hubAddress = "http://127.0.0.1:" + hub.port() + "/";
            world.outlet("127.0.0.1", (path, headers, now) -> answer(path, hubAddress));
            try (Beatbook writer = Beatbook.write(book, Duration.ZERO, notice -> {})) {
                writer.saveSource(Source.met("tide.example", "Tide")
                        .withChannels(List.of(new Channel(Channel.As.FEED, world.url("/feed.xml")))));
            }
            String[] arguments = {
                "serve",
                "--follow",
                "--port",
                "0",
                "--book",
                book.toString(),
                "--callback",
                Hub.DESK,
                "--allow-host",
                world.address(),
                "--allow-host",
                "127.0.0.1:" + hub.port()
            };
            Child child = Child.start(folder, arguments);
            String address = child.printed(ADDRESS);
            hub.leadingTo(URI.create(address).getPort());
            child.await(() -> holding(address + "search/?q=quay", "The quay is mended"));
            String page = child.await(() -> holding(address + "sources/tide.example/", "tells what is new until"));
            assertThat(page).contains(hubAddress);
            assertThat(hub.asked())
                    .singleElement()
                    .satisfies(form -> assertThat(form).containsEntry("hub.topic", world.url("/feed.xml")));

            Instant asked = Instant.now();
            assertThat(child.stop()).isEqualTo(TERMINATED);
            assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(20));
            assertThat(child.output()).doesNotContain("Exception").doesNotContain("failed");
            assertThat(world.requests().stream().map(World.Request::path)).containsOnlyOnce("/feed.xml", "/quay.html");
        }
        assertThat(Beatbook.verify(book).problems()).isEmpty();
        try (Beatbook again = Beatbook.write(book, Duration.ZERO, notice -> {})) {
            assertThat(again.health("tide.example").orElseThrow().articles()).isEqualTo(1);
        }
    }

    @Test
    void anAddressForCallbacksIsChecked() throws Exception {
        Path book = folder.resolve("book");
        Beatbook.write(book, Duration.ZERO, notice -> {}).close();
        for (Map.Entry<List<String>, String> wrong : Map.of(
                        List.of("serve", "--callback", "https://desk.example/"), "--follow",
                        List.of("serve", "--follow", "--callback", "desk.example"), "only http and https")
                .entrySet()) {
            List<String> all = new java.util.ArrayList<>(wrong.getKey());
            all.addAll(List.of("--port", "0", "--book", book.toString()));
            Child child = Child.start(folder, all.toArray(String[]::new));
            assertThat(child.end()).as(child.output()).isEqualTo(2);
            assertThat(child.output()).contains(wrong.getValue());
        }
    }
}
