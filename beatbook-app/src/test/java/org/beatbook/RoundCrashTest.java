package org.beatbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.beatbook.news.Channel;
import org.beatbook.news.Source;
import org.beatbook.news.Urls;
import org.beatbook.store.Access;
import org.beatbook.store.Store;
import org.beatbook.store.lucene.LuceneIndex;
import org.beatbook.store.sqlite.SqliteStore;
import org.beatbook.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a round leaves when its process is killed. BEATBOOK_KILLS says how often; 5 unless it is set. */
class RoundCrashTest {
    private static final int KILLS = Integer.parseInt(
            Optional.ofNullable(System.getenv("BEATBOOK_KILLS")).orElse("5"));
    /** Each is a host of its own: addresses of the loopback network, which need no name service. */
    private static final int HOSTS = 12;

    private static final int PAGES = 3;

    @TempDir
    Path folder;

    private final List<World> worlds = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (World world : worlds) {
            world.close();
        }
    }

    @Test
    void theNextRoundLosesNothingAndAsksForNothingTwiceThatWasArchived() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int host = 1; host <= HOSTS; host++) {
            worlds.add(outlet("127.0.0." + (10 + host)));
        }
        Path whole = folder.resolve("whole");
        addSources(whole);
        long start = System.nanoTime();
        assertThat(Child.start(folder, arguments(whole)).end()).isZero();
        long millis = (System.nanoTime() - start) / 1_000_000;
        checkAll(whole, "whole");

        int killed = 0;
        for (int attempt = 0; killed < KILLS; attempt++) {
            worlds.forEach(World::forgetRequests);
            Path book = folder.resolve("book-" + attempt);
            addSources(book);
            boolean ended = false;
            while (!ended) {
                Map<World, Integer> asked = asked();
                Set<String> archived = new HashSet<>(Fingerprint.archivedUrls(book));
                Child child = Child.start(folder, arguments(book));
                ended = killed >= KILLS || !child.killAfter(millis / 4 + random.nextLong(millis));
                killed += ended ? 0 : 1;
                assertThat(!ended || child.end() == 0).as(child.output()).isTrue();
                checkNothingTwice(archived, asked, "seed " + seed);
            }
            checkAll(book, "seed " + seed);
        }
    }

    private String[] arguments(Path book) {
        List<String> all = new ArrayList<>(List.of("collect", "--book", book.toString()));
        for (World world : worlds) {
            all.addAll(List.of("--allow-host", world.address()));
        }
        return all.toArray(String[]::new);
    }

    private static World outlet(String address) throws IOException {
        World world = new World(InstantSource.system(), InetAddress.getByName(address));
        return world.outlet(address, (path, headers, now) -> {
            if (path.equals("/feed.xml")) {
                StringBuilder items = new StringBuilder();
                for (int i = 0; i < PAGES; i++) {
                    items.append("<item><title>Matter %d</title><link>/matter-%d.html</link></item>".formatted(i, i));
                }
                return World.Answer.of(
                        200, "application/rss+xml", "<rss><channel><title>All</title>" + items + "</channel></rss>");
            }
            return path.endsWith(".html")
                    ? World.Answer.of(200, "text/html", article(path))
                    : World.Answer.of(404, "text/plain", "");
        });
    }

    private static String article(String path) {
        return "<html><head><title>A matter</title><meta property=og:type content=article></head><body><article><h1>Matter"
                + path + "</h1>"
                + ("<p>What is to be said of this matter is said here, at such a length that it is an"
                                + " article and nothing else, whoever reads it.</p>")
                        .repeat(12)
                + "</article></body></html>";
    }

    private void addSources(Path book) {
        try (Beatbook writer = Beatbook.write(book, Duration.ZERO, notice -> {})) {
            for (World world : worlds) {
                String id = Urls.site(world.url("/")).orElseThrow();
                writer.saveSource(
                        Source.met(id, id).withChannels(List.of(new Channel(Channel.As.FEED, world.url("/feed.xml")))));
            }
        }
    }

    /** Of each host at most one thing was asked for again: what was under way when its process died. */
    private void checkNothingTwice(Set<String> archived, Map<World, Integer> asked, String seed) {
        for (World world : worlds) {
            List<World.Request> all = world.requests();
            List<String> before = paths(all.subList(0, asked.get(world)));
            List<String> again = paths(all.subList(asked.get(world), all.size()));
            assertThat(again.stream().filter(path -> archived.contains(world.url(path)) && path.endsWith(".html")))
                    .as(seed + ": archived, and asked for again")
                    .isEmpty();
            assertThat(again.stream().filter(before::contains).toList())
                    .as(seed + ": asked for again of " + world.address())
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    private static List<String> paths(List<World.Request> requests) {
        return requests.stream()
                .map(World.Request::path)
                .filter(path -> path.endsWith(".html") || path.equals("/feed.xml"))
                .toList();
    }

    private Map<World, Integer> asked() {
        Map<World, Integer> asked = new HashMap<>();
        worlds.forEach(world -> asked.put(world, world.requests().size()));
        return asked;
    }

    private void checkAll(Path book, String seed) {
        assertThat(Beatbook.verify(book).problems()).as(seed).isEmpty();
        List<String> archived = Fingerprint.archivedUrls(book);
        assertThat(archived.stream().filter(url -> url.endsWith(".html")).toList())
                .as(seed)
                .doesNotHaveDuplicates()
                .hasSize(HOSTS * PAGES);
        try (Store store = SqliteStore.open(
                book.resolve("book.db"), Access.READ, LuceneIndex.open(book.resolve("index"), Access.READ))) {
            assertThat(store.articles().count()).as(seed).isEqualTo(HOSTS * PAGES);
            for (World world : worlds) {
                String feed = world.url("/feed.xml");
                assertThat(store.following().standing(feed)).as(seed).isPresent();
                assertThat(store.following().wantedOf(Urls.site(feed).orElseThrow()))
                        .as(seed)
                        .isEqualTo(PAGES);
            }
        }
    }
}
