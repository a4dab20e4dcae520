package org.beatbook.store;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.beatbook.news.Credit;
import org.beatbook.news.Filter;
import org.beatbook.news.Genre;
import org.beatbook.news.Item;
import org.beatbook.news.Picture;
import org.beatbook.news.Topic;
import org.beatbook.store.lucene.LuceneIndex;
import org.beatbook.store.sqlite.SqliteStore;
import org.beatbook.topic.Matcher;

/** Measures the store over a generated book: {@code StoreTimes FOLDER [ARTICLES]}. Run by hand. */
public final class StoreTimes {
    private static final int BATCH = 200;
    private static final String[] VOCABULARY = vocabulary();

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Random random = new Random(1);
    private final Store store;
    private final int articles;

    private StoreTimes(Store store, int articles) {
        this.store = store;
        this.articles = articles;
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        int articles = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        long start = System.nanoTime();
        try (Store store = SqliteStore.open(
                folder.resolve("book.sqlite"), Access.WRITE, LuceneIndex.open(folder.resolve("index"), Access.WRITE))) {
            System.out.printf("open %d ms%n", (System.nanoTime() - start) / 1_000_000);
            StoreTimes times = new StoreTimes(store, articles);
            if (store.articles().count() == 0) {
                times.fill();
            }
            times.read();
        }
    }

    private void fill() {
        long start = System.nanoTime();
        Map<String, Double> members = new HashMap<>();
        Topic topic = Samples.topic("korea", "\"north korea\"");
        store.topics().save(topic);
        try (Matcher matcher = Matcher.of(List.of(topic))) {
            for (int first = 0; first < articles; first += BATCH) {
                int from = first;
                store.change(() -> {
                    for (int i = from; i < from + BATCH; i++) {
                        save(i, matcher, members);
                    }
                });
                store.search().commit();
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("insert %.0f articles/s, %d in the topic%n", articles / seconds, members.size());
    }

    private void save(int i, Matcher matcher, Map<String, Double> members) {
        boolean korea = i % 5 == 0;
        String body = words(350) + (korea ? " North Korea " : " ") + words(100);
        Item item = Samples.item("%016x".formatted(i * 0x9E3779B97F4A7C15L))
                .source("outlet%02d.example".formatted(random.nextInt(60)))
                .genre(Genre.values()[random.nextInt(4)])
                .headline(words(8))
                .standfirst(words(25))
                .authors(words(2))
                .order(Instant.ofEpochSecond(1_600_000_000L + random.nextInt(100_000_000))
                        .toString())
                .pictures(picture(i))
                .make();
        store.articles().save(item, body);
        store.articles().key("url:" + item.url(), item.id());
        store.articles().addVersion(item.id(), Samples.version(1, "c" + i, item.order(), body));
        Map<String, Double> scores = matcher.match(item, body);
        store.topics().memberships(item.id(), scores);
        scores.forEach((topic, score) -> members.put(item.id(), score));
    }

    private Picture picture(int i) {
        String url = "https://img.example/" + i;
        return new Picture(
                url,
                List.of(url, url + "-640", url + "-320"),
                words(4),
                words(15),
                new Credit(words(3), List.of(words(2)), List.of("Reuters"), null, Credit.How.PHOTO));
    }

    private String words(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            double skewed = Math.pow(random.nextDouble(), 3);
            text.append(i == 0 ? "" : " ").append(VOCABULARY[(int) (skewed * VOCABULARY.length)]);
        }
        return text.toString();
    }

    private static String[] vocabulary() {
        Random random = new Random(2);
        String[] words = new String[30_000];
        for (int i = 0; i < words.length; i++) {
            StringBuilder word = new StringBuilder();
            for (int n = 2 + random.nextInt(3); n > 0; n--) {
                word.append("bcdfghklmnprstvw".charAt(random.nextInt(16))).append("aeiou".charAt(random.nextInt(5)));
            }
            words[i] = word.toString();
        }
        return words;
    }

    private void read() {
        Topic topic = store.topics().find("korea").orElseThrow();
        Filter source = new Filter("outlet07.example", null, null, null, 1);
        time("topic page", () -> page(topic, Filter.NONE, random.nextInt(20) * 30));
        time("topic page of an outlet", () -> page(topic, source, 0));
        time("front: counts and newest", () -> {
            store.articles().bySource();
            store.articles().count();
            store.articles().newest(Filter.NONE, 20);
        });
        time("search one common word", () -> find(VOCABULARY[random.nextInt(20)]));
        time("search two words", () -> find(word() + " " + word()));
        time("search phrase", () -> find("\"north korea\""));
        time("search of an outlet", () -> store.search().find("north " + word(), source, 20));
        time(
                "search or, near, prefix",
                () -> find("near/20(north " + word() + ") OR \"north korea\" OR " + word().substring(0, 4) + "*"));
        time("all of the topic", () -> store.search().all(topic.query(), 1), 10);
    }

    private String word() {
        return VOCABULARY[random.nextInt(3000)];
    }

    private void find(String query) {
        store.search().find(query, Filter.NONE, 20);
    }

    private void page(Topic topic, Filter filter, int offset) {
        store.changes();
        store.topics().page(topic, filter, offset, 30);
        store.topics().page(topic, Filter.NONE, 0, 60);
        store.topics().count(topic, filter);
        store.topics().bySource(topic);
        store.topics().byGenre(topic);
        store.topics().byMonth(topic);
        store.topics().updated(topic);
    }

    private static void time(String what, Runnable run) {
        time(what, run, 200);
    }

    private static void time(String what, Runnable run, int times) {
        for (int i = 0; i < times / 4; i++) {
            run.run();
        }
        long[] micros = new long[times];
        long processor = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            run.run();
            micros[i] = (System.nanoTime() - start) / 1000;
        }
        long used = (THREADS.getCurrentThreadCpuTime() - processor) / times;
        Arrays.sort(micros);
        List<String> shown = new ArrayList<>();
        for (double q : new double[] {0.5, 0.9, 0.99}) {
            shown.add("p%.0f %.1f ms".formatted(q * 100, micros[(int) (times * q)] / 1000.0));
        }
        // The processor's time says what a busy machine's clock does not.
        System.out.printf("%s: %s; of the processor %.2f ms%n", what, String.join(", ", shown), used / 1e6);
    }
}
