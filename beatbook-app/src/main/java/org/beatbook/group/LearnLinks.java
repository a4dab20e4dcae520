package org.beatbook.group;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.beatbook.news.Report;

/** Learns the weights of {@link Linking} from articles whose stories are known: logistic regression by Newton's method. */
public final class LearnLinks {
    private static final int SAMPLES = 3_000;
    private static final int[] SIZES = {1, 1, 1, 2, 2, 3, 5, 8, 12};
    private static final int STEPS = 30;
    private static final double SHRINKING = 1;

    private final List<double[]> rows = new ArrayList<>();
    private final List<Boolean> labels = new ArrayList<>();
    private final Random random = new Random(11);

    private LearnLinks() {}

    /**
     * Draws groups of one story, of two that are neighbours, and of any two, and learns to tell them apart.
     *
     * @param stories the articles of each by name
     * @param neighbours for each story the name of the one that is most like it
     */
    public static double[] learn(Map<String, List<Report>> stories, Map<String, String> neighbours) {
        LearnLinks learning = new LearnLinks();
        Window window = new Window(day -> List.of(), 0);
        Map<String, List<Vector>> vectors = new TreeMap<>();
        stories.forEach((name, reports) -> vectors.put(
                name,
                reports.stream()
                        .map(r -> new Vector(node(r), window.commonness()))
                        .toList()));
        List<String> names = new ArrayList<>(vectors.keySet());
        for (int i = 0; i < SAMPLES * names.size() / 5; i++) {
            String name = names.get(i % names.size());
            String other = learning.random.nextInt(3) < 2
                    ? neighbours.getOrDefault(name, name)
                    : names.get(learning.random.nextInt(names.size()));
            boolean same = learning.random.nextInt(5) < 2;
            learning.draw(vectors.getOrDefault(name, List.of()), vectors.getOrDefault(same ? name : other, List.of()));
        }
        return learning.fitted();
    }

    private static Node node(Report report) {
        return new Node(0, Grouping.sketch(report), new org.beatbook.news.Placing(report.id(), "", null, 0));
    }

    private void draw(List<Vector> story, List<Vector> other) {
        boolean same = story == other;
        List<Vector> a = shuffled(story);
        List<Vector> b = same ? a : shuffled(other);
        int first = Math.min(size(), a.size() - (same ? 1 : 0));
        int second = Math.min(size(), b.size() - (same ? first : 0));
        if (first > 0 && second > 0) {
            int from = same ? first : 0;
            Group one = Group.of(a.subList(0, first));
            Group two = Group.of(b.subList(from, from + second));
            rows.add(Linking.features(one, two, one.between(two)));
            labels.add(same);
        }
    }

    private List<Vector> shuffled(List<Vector> story) {
        List<Vector> shuffled = new ArrayList<>(story);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private int size() {
        return SIZES[random.nextInt(SIZES.length)];
    }

    private double[] fitted() {
        double[] weights = new double[Linking.FEATURES];
        for (int step = 0; step < STEPS; step++) {
            double[][] system = new double[weights.length][weights.length + 1];
            for (int row = 0; row < rows.size(); row++) {
                add(rows.get(row), labels.get(row), weights, system);
            }
            for (int i = 0; i < weights.length; i++) {
                system[i][i] += SHRINKING;
                system[i][weights.length] -= i == 0 ? 0 : SHRINKING * weights[i];
            }
            double[] change = solved(system);
            for (int i = 0; i < weights.length; i++) {
                weights[i] += change[i];
            }
        }
        return weights;
    }

    private static void add(double[] x, boolean same, double[] weights, double[][] system) {
        double odds = 0;
        for (int i = 0; i < x.length; i++) {
            odds += weights[i] * x[i];
        }
        double chance = 1 / (1 + Math.exp(-odds));
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                system[i][j] += chance * (1 - chance) * x[i] * x[j];
            }
            system[i][x.length] += ((same ? 1 : 0) - chance) * x[i];
        }
    }

    /** Gauss's elimination with pivoting. */
    private static double[] solved(double[][] system) {
        int n = system.length;
        for (int column = 0; column < n; column++) {
            int pivot = column;
            for (int row = column; row < n; row++) {
                pivot = Math.abs(system[row][column]) > Math.abs(system[pivot][column]) ? row : pivot;
            }
            double[] swapped = system[column];
            system[column] = system[pivot];
            system[pivot] = swapped;
            for (int row = 0; row < n; row++) {
                double factor = row == column ? 0 : system[row][column] / system[column][column];
                for (int i = column; factor != 0 && i <= n; i++) {
                    system[row][i] -= factor * system[column][i];
                }
            }
        }
        double[] solution = new double[n];
        for (int i = 0; i < n; i++) {
            solution[i] = system[i][n] / system[i][i];
        }
        return solution;
    }
}
