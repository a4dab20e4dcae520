package org.beatbook.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.beatbook.Beatbook;
import org.beatbook.collect.Collector;
import org.beatbook.collect.Courier;
import org.beatbook.collect.fetch.Fetcher;
import org.beatbook.collect.fetch.Hosts;
import org.beatbook.collect.fetch.Limits;
import org.beatbook.collect.fetch.Sleeper;
import org.beatbook.news.Channel;
import org.beatbook.news.Round;
import org.beatbook.news.Source;
import org.beatbook.pipeline.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A round that is told to stop. */
class StopTest {
    private static final Hosts.Pace QUICK = new Hosts.Pace(
            Duration.ofMillis(5),
            Duration.ofMillis(5),
            1,
            Duration.ofMillis(5),
            Duration.ofMillis(50),
            Duration.ofSeconds(10));

    @TempDir
    Path folder;

    @Test
    void endsAtOnceThoughAHostHangsAndTheNextRoundTakesTheRest() throws IOException {
        InstantSource clock = InstantSource.system();
        AtomicBoolean stop = new AtomicBoolean();
        CountDownLatch never = new CountDownLatch(1);
        try (World world = new World(clock);
                Beatbook book = Beatbook.write(folder.resolve("book"), Duration.ZERO, notice -> {})) {
            Paper paper = new Paper("daily.example") {
                @Override
                World.Answer page(String path, Map<String, String> headers, Instant now) {
                    if (path.equals("/3.html") && !stop.get()) {
                        stop.set(true);
                        hang(never);
                    }
                    return super.page(path, headers, now);
                }
            }.at(world);
            for (int i = 0; i < 6; i++) {
                paper.publish(Paper.story(
                        "/" + i + ".html", "Matter " + i, clock.instant().minusSeconds(60L + i)));
            }
            book.saveSource(Source.met("daily.example", "daily.example")
                    .withChannels(List.of(new Channel(Channel.As.FEED, paper.url("/feed.xml")))));
            long start = System.nanoTime();
            Round stopped = round(book, world, clock, stop);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
            assertThat(stopped.interrupted()).isTrue();
            assertThat(stopped.articles()).isEqualTo(3);
            assertThat(stopped.troubles()).isEmpty();
            never.countDown();
            Round next = round(book, world, clock, new AtomicBoolean());
            assertThat(next.articles()).isEqualTo(3);
            assertThat(world.requests("daily.example", "/0.html")).hasSize(1);
        }
        assertThat(Beatbook.verify(folder.resolve("book")).problems()).isEmpty();
    }

    private static void hang(CountDownLatch never) {
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Round round(Beatbook book, World world, InstantSource clock, AtomicBoolean stop) {
        Hosts hosts = new Hosts(QUICK, clock, Sleeper.real(clock), new Random(1));
        try (Courier courier = new Courier(
                new Fetcher.Settings("Test", Limits.USUAL), world.addresses(), hosts, clock, world.names())) {
            return book.collect(
                    courier, new Collector.Terms(Set.of(), false, Duration.ofMinutes(5)), Progress.SILENT, stop::get);
        }
    }
}
