package org.beatbook.group;

import java.util.Arrays;
import java.util.List;

/** What articles are looked for by: terms, each with what it scores. */
final class Wanted {
    /** So many articles of each day are found by a term, the newest. */
    static final int EACH = 40;

    final int[] terms;
    final float[] scores;
    /** The terms in ascending order, each with its place behind it. */
    private final long[] ascending;

    /** @param terms 64 at most; one may come twice */
    Wanted(int[] terms, float[] scores) {
        this.terms = terms;
        this.scores = scores;
        this.ascending = new long[terms.length];
        for (int i = 0; i < terms.length; i++) {
            ascending[i] = (long) terms[i] << 32 | i;
        }
        Arrays.sort(ascending);
    }

    /**
     * Tells of the articles that have any of the terms, without an index. They score as they do by {@link TermIndex}, to the
     * last bit: what is wanted is added up in its own order.
     *
     * @param nodes of one day, the newest last
     */
    void scan(List<Node> nodes, Day.Scored visitor) {
        int[] found = new int[terms.length];
        for (int n = nodes.size() - 1; n >= 0; n--) {
            long hits = hits(nodes.get(n).traits.terms(), found);
            if (hits != 0) {
                float score = 0;
                for (long left = hits; left != 0; left &= left - 1) {
                    score += scores[Long.numberOfTrailingZeros(left)];
                }
                visitor.visit(nodes.get(n), score);
            }
        }
    }

    /** Which of the terms an article has, a bit for each; none that enough newer ones have. */
    private long hits(int[] theirs, int[] found) {
        long hits = 0;
        int at = 0;
        for (long own : ascending) {
            int term = (int) (own >> 32);
            while (at < theirs.length && theirs[at] < term) {
                at++;
            }
            if (at == theirs.length) {
                break;
            }
            int place = (int) own;
            if (theirs[at] == term && found[place]++ < EACH) {
                hits |= 1L << place;
            }
        }
        return hits;
    }
}
