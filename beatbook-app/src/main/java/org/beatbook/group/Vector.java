package org.beatbook.group;

import org.beatbook.group.Traits.Kind;

/** An article's terms, each with its weight in the days around; the weights' squares add up to 1. */
final class Vector {
    final Node node;
    private final float[] weights;

    Vector(Node node, Window window) {
        this.node = node;
        Traits traits = node.traits;
        this.weights = new float[traits.terms().length];
        double squares = 0;
        for (int i = 0; i < weights.length; i++) {
            double weight = weight(traits, i, window);
            weights[i] = (float) weight;
            squares += weight * weight;
        }
        float norm = squares == 0 ? 1 : (float) Math.sqrt(squares);
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= norm;
        }
    }

    private static double weight(Traits traits, int i, Window window) {
        double rarity = Math.log((window.size() + 100.0) / (window.count(traits.terms()[i]) + 0.5));
        double often = 1 + Math.log(Math.max(1, traits.counts()[i])) + (traits.leads()[i] > 0 ? 0.7 : 0);
        return rarity * often * (traits.kind(i) == Kind.WORD ? 1 : 1.4);
    }

    float weight(int i) {
        return weights[i];
    }

    /** The cosine of the angle between. */
    double cosine(Vector other) {
        int[] a = node.traits.terms();
        int[] b = other.node.traits.terms();
        double sum = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] == b[j]) {
                sum += weights[i++] * other.weights[j++];
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return sum;
    }
}
