package org.beatbook.group;

import java.util.Arrays;

/**
 * How much of two texts stands in both (containment both ways, A. Broder, "On the resemblance and containment of
 * documents", 1997), counted in words that are in a run both have.
 *
 * @param ofFirst the share of the first text's words that stand in the second, 0 to 1
 * @param ofSecond the share of the second's that stand in the first
 * @param words how many words that is; of the two counts the lower one
 * @param isExact whether both are the same words in the same order
 */
record Overlap(double ofFirst, double ofSecond, int words, boolean isExact) {
    /** Texts shorter than this are copies only when they are the same. */
    private static final int SHORT = 40;
    /** Texts shorter than this say nothing even then. */
    private static final int SHORTEST = 8;
    /** From this many words on, so much of a text makes it a copy; of shorter ones more, in proportion. */
    private static final int LONG = 160;

    private static final double SHARE = 0.5;
    private static final double SHARE_OF_SHORT = 0.7;

    static final Overlap NONE = new Overlap(0, 0, 0, false);

    /** @param scale one of so many words is in the rows */
    static Overlap of(Copying one, Copying other, int scale) {
        char[] first = one.words;
        char[] second = other.words;
        if (first.length < Runs.WORDS || second.length < Runs.WORDS) {
            return NONE;
        }
        Runs ofFirst = one.runs();
        Runs ofSecond = other.runs();
        int inSecond = count(ofFirst.covered(ofSecond));
        int inFirst = count(ofSecond.covered(ofFirst));
        return new Overlap(
                inSecond / (double) words(first),
                inFirst / (double) words(second),
                scale * Math.min(inSecond, inFirst),
                Arrays.equals(first, second));
    }

    private static int count(boolean[] covered) {
        int count = 0;
        for (boolean is : covered) {
            count += is ? 1 : 0;
        }
        return count;
    }

    private static int words(char[] row) {
        int words = 0;
        for (char word : row) {
            words += word != 0 ? 1 : 0;
        }
        return words;
    }

    /** The same without what both have of no report, which is this share of what they have in common. */
    Overlap without(double boilerplate) {
        double kept = 1 - boilerplate;
        return new Overlap(
                kept == 0 ? 0 : ofFirst * kept / (1 - ofFirst * boilerplate),
                kept == 0 ? 0 : ofSecond * kept / (1 - ofSecond * boilerplate),
                (int) Math.round(words * kept),
                isExact);
    }

    Overlap swapped() {
        return new Overlap(ofSecond, ofFirst, words, isExact);
    }

    /** Whether the first has its text from the second, once it is known that it is not the other way round. */
    boolean makesCopy() {
        if (isExact) {
            return words >= SHORTEST;
        }
        double size = words / Math.max(ofFirst, 1e-9);
        double least = SHARE + (SHARE_OF_SHORT - SHARE) * Math.clamp((LONG - size) / (LONG - SHORT), 0, 1);
        return words >= SHORT && ofFirst >= least;
    }
}
