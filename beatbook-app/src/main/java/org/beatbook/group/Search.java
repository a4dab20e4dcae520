package org.beatbook.group;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Finds the articles of the days around that share the most of an article's rare terms. */
final class Search {
    /** So many of its rarest terms are looked up. */
    private static final int TERMS = 24;
    /** So many of what tells a happening in any language. */
    private static final int SIGNS = 12;
    /** So much less these count than words do. */
    private static final float SIGN = 0.3f;
    /** So many articles are found. */
    private static final int NEAREST = 40;

    private Search() {}

    /**
     * In no order.
     *
     * @param gap so many days before and after
     */
    static List<Node> near(Vector own, Window window, int gap) {
        Node node = own.node;
        Wanted wanted = wanted(own);
        PriorityQueue<Found> found = new PriorityQueue<>(NEAREST + 1, Found.WORST_FIRST);
        window.days(node.day - gap, node.day + gap, day -> {
            day.score(wanted, (near, score) -> {
                // The score first: it is at hand, and most are not worth a look at the article.
                if (isWorth(found, score) && near != node && !near.isCopy()) {
                    found.add(new Found(near, score));
                    if (found.size() > NEAREST) {
                        found.remove();
                    }
                }
            });
        });
        return found.stream().map(Found::node).toList();
    }

    private static Wanted wanted(Vector own) {
        int[] rarest = rarest(own, own::weight, TERMS);
        int[] telling = rarest(own, own::sign, SIGNS);
        int[] terms = new int[rarest.length + telling.length];
        float[] scores = new float[terms.length];
        for (int i = 0; i < terms.length; i++) {
            int place = i < rarest.length ? rarest[i] : telling[i - rarest.length];
            terms[i] = own.node.traits.terms()[place];
            scores[i] = i < rarest.length
                    ? own.weight(place) * own.weight(place)
                    : own.sign(place) * own.sign(place) * SIGN;
        }
        return new Wanted(terms, scores);
    }

    private static boolean isWorth(PriorityQueue<Found> found, float score) {
        return found.size() < NEAREST || score >= found.element().score();
    }

    private record Found(Node node, float score) {
        /** The newer one first of those that score alike. Written out, because it is asked thousands of times an article. */
        static final Comparator<Found> WORST_FIRST = (a, b) ->
                a.score != b.score ? Float.compare(a.score, b.score) : Long.compare(b.node.arrival, a.node.arrival);
    }

    @FunctionalInterface
    private interface Weight {
        float of(int term);
    }

    /** The places of the weightiest terms; of two that weigh the same the first. */
    private static int[] rarest(Vector own, Weight weight, int most) {
        long[] order = new long[own.node.traits.terms().length];
        int size = 0;
        for (int i = 0; i < order.length; i++) {
            float of = weight.of(i);
            if (of > 0) {
                // Bits of numbers above 0 are in the numbers' order.
                order[size++] = (long) -Float.floatToIntBits(of) << 32 | i;
            }
        }
        Arrays.sort(order, 0, size);
        int[] rarest = new int[Math.min(most, size)];
        for (int i = 0; i < rarest.length; i++) {
            rarest[i] = (int) order[i];
        }
        return rarest;
    }
}
