package org.beatbook.read.name;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Learns the model's weights from labelled stretches of tokens: the likelihood of the right labels is raised by
 * stochastic gradients (AdaGrad: Duchi, Hazan, Singer 2011), with a small pull of the weights to zero. The same input gives
 * the same weights.
 */
final class Learner {
    private static final double RATE = 0.1;
    private static final int L = Label.COUNT;

    private final float[] weights = new float[Features.SIZE * L];
    private final float[] squares = new float[Features.SIZE * L];
    private final float[] pairs = new float[L * L];
    private final float[] pairSquares = new float[L * L];
    private final double decay;

    Learner(double decay) {
        this.decay = decay;
    }

    /** A stretch of tokens: the features of each, and its label. */
    record Example(int[][] features, int[] labels, float weight) {}

    Model learn(List<Example> examples, int rounds) {
        List<Example> order = new ArrayList<>(examples);
        Random random = new Random(7);
        for (int round = 0; round < rounds; round++) {
            Collections.shuffle(order, random);
            for (Example example : order) {
                step(example);
            }
        }
        return Model.of(weights, pairs);
    }

    private void step(Example example) {
        int n = example.labels().length;
        double[] local = new double[n * L];
        for (int i = 0; i < n; i++) {
            for (int feature : example.features()[i]) {
                for (int label = 0; label < L; label++) {
                    local[i * L + label] += weights[feature * L + label];
                }
            }
        }
        double[] forward = forward(local, n);
        double[] backward = backward(local, n);
        double total = Double.NEGATIVE_INFINITY;
        for (int label = 0; label < L; label++) {
            total = plus(total, forward[(n - 1) * L + label] + pairs[label * L]);
        }
        pairs(example, local, forward, backward, total);
        for (int i = 0; i < n; i++) {
            for (int label = 0; label < L; label++) {
                double chance = Math.exp(forward[i * L + label] + backward[i * L + label] - total);
                double slope = (chance - (example.labels()[i] == label ? 1 : 0)) * example.weight();
                if (Math.abs(slope) > 1e-5) {
                    for (int feature : example.features()[i]) {
                        change(weights, squares, feature * L + label, slope);
                    }
                }
            }
        }
    }

    private void pairs(Example example, double[] local, double[] forward, double[] backward, double total) {
        int n = example.labels().length;
        for (int i = 0; i <= n; i++) {
            int right = (i == 0 ? 0 : example.labels()[i - 1]) * L + (i == n ? 0 : example.labels()[i]);
            for (int before = 0; before < (i == 0 ? 1 : L); before++) {
                for (int after = 0; after < (i == n ? 1 : L); after++) {
                    if (Label.follows(before, after)) {
                        double score = (i == 0 ? 0 : forward[(i - 1) * L + before])
                                + pairs[before * L + after]
                                + (i == n ? 0 : local[i * L + after] + backward[i * L + after]);
                        double slope = Math.exp(score - total) - (before * L + after == right ? 1 : 0);
                        change(pairs, pairSquares, before * L + after, slope * example.weight());
                    }
                }
            }
        }
    }

    private void change(float[] of, float[] sums, int at, double slope) {
        double pulled = slope + decay * of[at];
        sums[at] += (float) (pulled * pulled);
        of[at] -= (float) (RATE * pulled / Math.sqrt(sums[at] + 1e-8));
    }

    private double[] forward(double[] local, int n) {
        double[] sums = new double[n * L];
        for (int i = 0; i < n; i++) {
            for (int label = 0; label < L; label++) {
                double sum = Double.NEGATIVE_INFINITY;
                for (int before = 0; before < (i == 0 ? 1 : L); before++) {
                    if (Label.follows(before, label)) {
                        sum = plus(sum, (i == 0 ? 0 : sums[(i - 1) * L + before]) + pairs[before * L + label]);
                    }
                }
                sums[i * L + label] = sum + local[i * L + label];
            }
        }
        return sums;
    }

    private double[] backward(double[] local, int n) {
        double[] sums = new double[n * L];
        for (int label = 0; label < L; label++) {
            sums[(n - 1) * L + label] = pairs[label * L];
        }
        for (int i = n - 2; i >= 0; i--) {
            for (int label = 0; label < L; label++) {
                double sum = Double.NEGATIVE_INFINITY;
                for (int after = 0; after < L; after++) {
                    if (Label.follows(label, after)) {
                        sum = plus(
                                sum, pairs[label * L + after] + local[(i + 1) * L + after] + sums[(i + 1) * L + after]);
                    }
                }
                sums[i * L + label] = sum;
            }
        }
        return sums;
    }

    private static double plus(double a, double b) {
        double most = Math.max(a, b);
        return most == Double.NEGATIVE_INFINITY ? most : most + Math.log1p(Math.exp(Math.min(a, b) - most));
    }
}
