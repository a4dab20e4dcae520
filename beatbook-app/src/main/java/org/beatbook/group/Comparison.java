package org.beatbook.group;

import java.util.List;

/**
 * Compares many articles with each other: their terms are numbered, and one article's weights are laid out by these numbers,
 * so that comparing it with another is adding up. Few are compared as they are. What is answered is that of {@link
 * Vector#likes(Vector)} either way, to the last bit: the same products are added in the same order, with zeros between them.
 */
final class Comparison {
    /** Of fewer articles numbering the terms takes longer than it saves. */
    private static final int WORTH = 8;

    private final List<Vector> vectors;
    private final int[][] numbers;
    private final float[][] layout;
    private int laidOut = -1;

    Comparison(List<Vector> vectors) {
        this.vectors = vectors;
        if (vectors.size() < WORTH) {
            this.numbers = new int[0][];
            this.layout = new float[0][];
            return;
        }
        this.numbers = new int[vectors.size()][];
        IntTable known = new IntTable(vectors.size() * Traits.MOST / 2);
        int count = 0;
        for (int v = 0; v < numbers.length; v++) {
            int[] terms = vectors.get(v).node.traits.terms();
            numbers[v] = new int[terms.length];
            for (int i = 0; i < terms.length; i++) {
                int number = known.get(terms[i]);
                if (number == 0) {
                    number = ++count;
                    known.set(terms[i], number);
                }
                numbers[v][i] = number;
            }
        }
        this.layout = new float[3][count + 1];
    }

    /** How like two of them are, by their places; quicker where the first is the same as the last time. */
    Likes likes(int a, int b) {
        if (numbers.length == 0) {
            return vectors.get(b).likes(vectors.get(a));
        }
        if (a != laidOut) {
            if (laidOut >= 0) {
                clear(numbers[laidOut]);
            }
            vectors.get(a).layOut(numbers[a], layout);
            laidOut = a;
        }
        return vectors.get(b).likes(vectors.get(a), numbers[b], layout);
    }

    private void clear(int[] places) {
        for (float[] weights : layout) {
            for (int place : places) {
                weights[place] = 0;
            }
        }
    }
}
