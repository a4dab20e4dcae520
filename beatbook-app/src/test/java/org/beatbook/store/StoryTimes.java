package org.beatbook.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.beatbook.news.Filter;
import org.beatbook.news.Genre;
import org.beatbook.news.Ids;
import org.beatbook.news.Item;
import org.beatbook.news.Placing;
import org.beatbook.news.Sketch;
import org.beatbook.news.Topic;
import org.beatbook.store.lucene.LuceneIndex;
import org.beatbook.store.sqlite.SqliteStore;

/** Measures the stories of a topic that has all articles of a generated book: {@code StoryTimes FOLDER [ARTICLES]}. Run by hand. */
public final class StoryTimes {
    private static final int BATCH = 200;
    private static final int ROUNDS = 100;
    private static final Topic TOPIC = Samples.topic("korea", "korea");

    private final Random random = new Random(1);
    private final Store store;

    private StoryTimes(Store store) {
        this.store = store;
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        int articles = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        try (Store store = SqliteStore.open(
                folder.resolve("book.sqlite"), Access.WRITE, LuceneIndex.open(folder.resolve("index"), Access.WRITE))) {
            StoryTimes times = new StoryTimes(store);
            if (store.articles().count() == 0) {
                times.fill(articles);
            }
            times.read();
        }
    }

    private void fill(int articles) {
        store.topics().save(TOPIC);
        long placing = 0;
        for (int first = 0; first < articles; first += BATCH) {
            int from = first;
            long[] taken = new long[1];
            store.change(() -> {
                for (int i = from; i < from + BATCH; i++) {
                    taken[0] += save(i);
                }
            });
            placing += taken[0];
        }
        System.out.printf("sketching and placing %.3f ms an article%n", placing / 1e6 / articles);
    }

    /** How long the story took, in nanoseconds. */
    private long save(int i) {
        int story = i - i % (1 + i % 4);
        Item item = Samples.item(id(i))
                .source("outlet%02d.example".formatted(random.nextInt(60)))
                .genre(Genre.values()[random.nextInt(4)])
                .order(Instant.ofEpochSecond(1_600_000_000L + story * 1_000L + random.nextInt(100_000))
                        .toString())
                .make();
        store.articles().save(item, "");
        store.topics().memberships(item.id(), Map.of(TOPIC.id(), 1.0));
        long start = System.nanoTime();
        store.stories()
                .sketch(
                        new Sketch(item.id(), item.source(), "en", item.order(), new byte[1_000], new byte[1_000]),
                        item.id());
        store.stories().place(List.of(new Placing(item.id(), Ids.story(id(story)), null, 0)));
        return System.nanoTime() - start;
    }

    private static String id(int i) {
        return "%016x".formatted(i * 0x9E3779B97F4A7C15L);
    }

    private void read() {
        Topic excluding = Samples.excluding(TOPIC, id(3), id(4), id(5), id(77));
        Instant past = Instant.ofEpochSecond(1_650_000_000L);
        Filter outlet = new Filter("outlet07.example", null, null, null, 1);
        Filter genre = new Filter(null, Genre.values()[1], null, null, 1);
        LocalDate day = LocalDate.parse("2021-05-01");
        Filter days = new Filter(null, null, day, day.plusDays(30), 1);
        time("a topic's stories", TOPIC, Filter.NONE, null);
        time("the same, some excluded", excluding, Filter.NONE, null);
        time("of an outlet", TOPIC, outlet, null);
        time("of a genre", TOPIC, genre, null);
        time("of a month", TOPIC, days, null);
        time("of a past day", TOPIC, Filter.NONE, past);
    }

    private void time(String what, Topic topic, Filter filter, @org.jspecify.annotations.Nullable Instant asOf) {
        double[] list = new double[ROUNDS];
        double[] count = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            store.stories().ofTopic(topic, filter, asOf, 30 * (i % 5), 30);
            long listed = System.nanoTime();
            store.stories().countOfTopic(topic, filter, asOf);
            list[i] = (listed - start) / 1e6;
            count[i] = (System.nanoTime() - listed) / 1e6;
        }
        Arrays.sort(list);
        Arrays.sort(count);
        System.out.printf(
                "%s: list %.2f ms (best %.2f), count %.2f ms (best %.2f)%n",
                what, list[ROUNDS / 2], list[0], count[ROUNDS / 2], count[0]);
    }
}
