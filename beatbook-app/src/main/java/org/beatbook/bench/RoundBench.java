package org.beatbook.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.beatbook.Beatbook;
import org.beatbook.collect.Collector;
import org.beatbook.collect.Courier;
import org.beatbook.collect.fetch.Addresses;
import org.beatbook.collect.fetch.Fetcher;
import org.beatbook.collect.fetch.Hosts;
import org.beatbook.collect.fetch.Limits;
import org.beatbook.news.Channel;
import org.beatbook.news.Round;
import org.beatbook.news.Source;
import org.beatbook.pipeline.BookFolder;
import org.beatbook.pipeline.Progress;

/** A round of conditional requests: many sources on half as many hosts, each of which takes its time to answer. */
final class RoundBench {
    private static final int SOURCES = 2_000;
    private static final int HOSTS = 1_000;
    private static final Duration DELAY = Duration.ofMillis(200);

    private final Figures figures;

    /** Is told each figure. */
    @FunctionalInterface
    interface Figures {
        void line(String what, double value, String unit);
    }

    RoundBench(Figures figures) {
        this.figures = figures;
    }

    void run() throws IOException {
        Path folder = Files.createTempDirectory("beatbook-bench");
        try (SlowWeb web = new SlowWeb(DELAY);
                Beatbook book = Beatbook.write(folder.resolve("book"), Duration.ZERO, notice -> {})) {
            for (int i = 0; i < SOURCES; i++) {
                String url = "http://%s:%d/feed-%d.xml".formatted(host(i % HOSTS), web.port(), i);
                book.saveSource(Source.met("source-" + i, "Source " + i)
                        .withChannels(List.of(new Channel(Channel.As.FEED, url))));
            }
            round(book, web);
            int before = web.requests();
            Heap.resetPeak();
            long start = System.nanoTime();
            Round round = round(book, web);
            double seconds = (System.nanoTime() - start) / 1e9;
            figures.line("a round of %d sources on %d hosts".formatted(round.sources(), HOSTS), seconds, "s");
            figures.line("of them unchanged, by conditional requests", web.unchanged(), "sources");
            figures.line("requests, with each host's rules", web.requests() - before, "requests");
            figures.line("heap at its peak", Heap.peakMegabytes(), "MB");
        } finally {
            new BookFolder(folder).remove();
        }
    }

    /** As a program that was just started does it: nothing is remembered of any host. */
    private static Round round(Beatbook book, SlowWeb web) {
        Set<String> allowed = new HashSet<>();
        for (int i = 0; i < HOSTS; i++) {
            allowed.add(host(i) + ":" + web.port());
        }
        InstantSource clock = InstantSource.system();
        try (Courier courier = new Courier(
                new Fetcher.Settings(Fetcher.userAgent("bench", "nobody"), Limits.USUAL),
                Addresses.allowing(allowed),
                Hosts.usual(clock),
                clock,
                name -> new InetAddress[] {InetAddress.getLoopbackAddress()})) {
            return book.collect(
                    courier, new Collector.Terms(Set.of(), true, Duration.ofMinutes(10)), Progress.SILENT, () -> false);
        }
    }

    private static String host(int number) {
        return "host-" + number + ".example";
    }
}
