package org.beatbook.collect.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.beatbook.TestData;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long feeds take beside ROME, on the same files in the same run. A benchmark: not part of a plain test run. */
@Tag("benchmark")
class FeedSpeed {
    private static final double MOST_TIMES_ROME = 1.5;
    private static final int ROUNDS = 6;

    @Test
    void takesAtMostHalfAsMuchTimeAgainAsRome() throws IOException {
        List<byte[]> feeds = feeds();
        double ours = Double.MAX_VALUE;
        double romes = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            romes = Math.min(romes, seconds(feeds, FeedSpeed::byRome));
            ours = Math.min(ours, seconds(feeds, FeedSpeed::byUs));
        }
        System.out.printf(Locale.ROOT, "%d feeds: ours %.3f s, ROME's %.3f s%n", feeds.size(), ours, romes);
        assertThat(ours).isLessThan(MOST_TIMES_ROME * romes);
    }

    private static List<byte[]> feeds() throws IOException {
        List<byte[]> feeds = new ArrayList<>();
        try (Stream<Path> tree = Files.walk(TestData.root().resolve("feeds"))) {
            for (Path file :
                    tree.filter(f -> f.toString().endsWith(".xml")).sorted().toList()) {
                feeds.add(Files.readAllBytes(file));
            }
        }
        return feeds;
    }

    private static double seconds(List<byte[]> feeds, Consumer<byte[]> reader) {
        long start = System.nanoTime();
        feeds.forEach(reader);
        return (System.nanoTime() - start) / 1e9;
    }

    private static void byRome(byte[] feed) {
        try {
            new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(feed)));
        } catch (Exception e) {
            // Refusing takes time as well, and is counted.
        }
    }

    private static void byUs(byte[] feed) {
        try {
            FeedReader.read(feed, null, null);
        } catch (NotAFeedException e) {
            // The same.
        }
    }
}
