package org.beatbook.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.beatbook.group.Grouping;
import org.beatbook.group.Remembered;
import org.beatbook.news.Placing;
import org.beatbook.news.Sketch;

/** How well articles are put into stories: B-cubed over documents, the mean of ten orders of arrival. */
public final class StoryMeasure {
    private static final int ORDERS = 10;
    /** The yardstick's best on topics 1–18, of every hundredth. */
    static final double YARDSTICK = 0.26;

    private StoryMeasure() {}

    /**
     * One line of the table.
     *
     * @param spread between the best F1 and the worst of the orders
     */
    public record Row(String measure, double precision, double recall, double f1, double spread, int articles) {
        /** The table's head, as {@link #toString} has the columns. */
        public static String head() {
            return "%-46s %6s %6s %6s %8s %8s".formatted("measure", "P", "R", "F1", "spread", "articles");
        }

        @Override
        public String toString() {
            return String.format(
                    java.util.Locale.ROOT,
                    "%-46s %6.3f %6.3f %6.3f %8.3f %8d",
                    measure,
                    precision,
                    recall,
                    f1,
                    spread,
                    articles);
        }
    }

    /**
     * Grouping, and the yardstick in the same run.
     *
     * @param path of ECB+
     */
    public static List<Row> of(Path path, AnnotatedSet.Half half) {
        List<Ecb.Told> told = Ecb.read(path, half);
        List<Sketch> sketches =
                told.stream().map(t -> Grouping.sketch(t.report())).toList();
        List<String> gold = told.stream().map(Ecb.Told::gold).toList();
        OnePass yardstick = new OnePass(told.stream().map(Ecb.Told::report).toList());
        return List.of(
                of("stories, B-cubed", sketches, gold, ORDERS),
                row(
                        "one pass of TF-IDF centroids, the same orders",
                        gold,
                        ORDERS,
                        order -> IntStream.of(yardstick.stories(order, YARDSTICK))
                                .mapToObj(String::valueOf)
                                .toList()));
    }

    /**
     * Grouping of any articles.
     *
     * @param gold the story of each
     * @param orders of arrival, so many
     */
    static Row of(String measure, List<Sketch> sketches, List<String> gold, int orders) {
        return row(measure, gold, orders, order -> grouped(sketches, order));
    }

    private static Row row(
            String measure, List<String> gold, int orders, Function<List<Integer>, List<String>> stories) {
        List<BCubed> runs = IntStream.rangeClosed(1, orders)
                .mapToObj(seed -> BCubed.of(stories.apply(order(gold.size(), seed)), gold))
                .toList();
        double[] f1 = runs.stream().mapToDouble(BCubed::f1).sorted().toArray();
        return new Row(
                measure,
                runs.stream().mapToDouble(BCubed::precision).average().orElse(0),
                runs.stream().mapToDouble(BCubed::recall).average().orElse(0),
                runs.stream().mapToDouble(BCubed::f1).average().orElse(0),
                f1[f1.length - 1] - f1[0],
                gold.size());
    }

    private static List<Integer> order(int size, int seed) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        return order;
    }

    /** Where each stands when all have arrived. */
    private static List<String> grouped(List<Sketch> sketches, List<Integer> order) {
        Remembered days = new Remembered();
        Grouping grouping = new Grouping(days);
        order.forEach(i -> days.place(grouping, sketches.get(i)));
        return sketches.stream()
                .map(s -> days.placing(s.article()).map(Placing::story).orElseThrow())
                .toList();
    }
}
