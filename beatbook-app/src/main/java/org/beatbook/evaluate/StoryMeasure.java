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
        OnePass yardstick = new OnePass(told.stream().map(Ecb.Told::report).toList());
        return List.of(
                row("stories, B-cubed", told, order -> grouped(sketches, order)),
                row(
                        "one pass of TF-IDF centroids, the same orders",
                        told,
                        order -> IntStream.of(yardstick.stories(order, YARDSTICK))
                                .mapToObj(String::valueOf)
                                .toList()));
    }

    private static Row row(String measure, List<Ecb.Told> told, Function<List<Integer>, List<String>> stories) {
        List<String> gold = told.stream().map(Ecb.Told::gold).toList();
        List<BCubed> runs = IntStream.rangeClosed(1, ORDERS)
                .mapToObj(seed -> BCubed.of(stories.apply(order(told.size(), seed)), gold))
                .toList();
        double[] f1 = runs.stream().mapToDouble(BCubed::f1).sorted().toArray();
        return new Row(
                measure,
                runs.stream().mapToDouble(BCubed::precision).average().orElse(0),
                runs.stream().mapToDouble(BCubed::recall).average().orElse(0),
                runs.stream().mapToDouble(BCubed::f1).average().orElse(0),
                f1[f1.length - 1] - f1[0],
                told.size());
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
