package org.beatbook.group;

import java.util.Arrays;
import org.beatbook.group.Traits.Kind;

/** An article's terms, each with its weight; the weights' squares add up to 1. */
final class Vector {
    /** How much more a name weighs than another word. */
    private static final double NAME = 1.3;

    private static final double PHRASE = 1.2;
    /** How much more it weighs that a term is in the headline or the first sentence. */
    private static final double LEAD = 1.7;
    /** Added to the squares of numbers' weights, so that one number in common is not everything. */
    private static final double FEW_NUMBERS = 150;
    /** Likewise of what tells a happening in any language. */
    private static final double FEW_SIGNS = 300;

    /** One and the logarithm of how often a term is said. */
    private static final double[] SAID = new double[Byte.MAX_VALUE + 1];

    static {
        Arrays.setAll(SAID, count -> 1 + Math.log(Math.max(1, count)));
    }

    final Node node;
    private final float[] words;
    private final float[] numbers;
    private final float[] signs;
    /** How like it is to itself: 1 of words, where it has any. */
    final Likes itself;

    Vector(Node node, Commonness commonness) {
        this.node = node;
        Traits traits = node.traits;
        int n = traits.terms().length;
        this.words = new float[n];
        this.numbers = new float[n];
        this.signs = new float[n];
        double[] rarities = commonness.rarities(node);
        for (int i = 0; i < n; i++) {
            double rarity = rarities[i];
            double weight = rarity * SAID[traits.counts()[i]];
            Kind kind = traits.kind(i);
            words[i] = (float) (weight * factor(kind) * (traits.leads()[i] > 0 ? LEAD : 1));
            numbers[i] = kind == Kind.NUMBER ? (float) weight : 0;
            signs[i] = (float) (rarity * sign(kind));
        }
        normalise(words, 1e-9);
        normalise(numbers, FEW_NUMBERS);
        normalise(signs, FEW_SIGNS);
        this.itself = Likes.of(squares(words), squares(numbers));
    }

    private static double factor(Kind kind) {
        return switch (kind) {
            case WORD, NUMBER -> 1;
            case NAME -> NAME;
            case PHRASE -> PHRASE;
            case DATE, SOUND, ENTITY, EVENT -> 0;
        };
    }

    /** What a term weighs where languages differ. */
    private static double sign(Kind kind) {
        return switch (kind) {
            case WORD, NAME, PHRASE -> 0;
            case NUMBER -> 0.7;
            case SOUND, DATE, ENTITY -> 1;
            case EVENT -> 2;
        };
    }

    private static void normalise(float[] weights, double more) {
        double squares = more;
        for (float weight : weights) {
            squares += weight * weight;
        }
        float norm = (float) Math.sqrt(squares);
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= norm;
        }
    }

    private static double squares(float[] weights) {
        double squares = 0;
        for (float weight : weights) {
            squares += weight * weight;
        }
        return squares;
    }

    float weight(int i) {
        return words[i];
    }

    float sign(int i) {
        return signs[i];
    }

    private boolean isForeign(Vector other) {
        String own = node.sketch.language();
        String theirs = other.node.sketch.language();
        return own != null && theirs != null && !own.equals(theirs);
    }

    /** The cosines of the angles between; where languages differ, by names' sounds, dates and the like in place of words. */
    Likes likes(Vector other) {
        boolean foreign = isForeign(other);
        float[] own = foreign ? signs : words;
        float[] theirs = foreign ? other.signs : other.words;
        int[] a = node.traits.terms();
        int[] b = other.node.traits.terms();
        double ofWords = 0;
        double ofNumbers = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            int order = Integer.compare(a[i], b[j]);
            if (order == 0) {
                ofWords += own[i] * theirs[j];
                ofNumbers += numbers[i] * other.numbers[j];
            }
            // Without a branch: which of the two is behind cannot be guessed.
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return Likes.of(ofWords, ofNumbers);
    }

    /**
     * Lays its weights out by the numbers of its terms.
     *
     * @param places the number of each term
     * @param by of words, of numbers and of signs; 0 wherever it has no term
     */
    void layOut(int[] places, float[][] by) {
        for (int i = 0; i < places.length; i++) {
            by[0][places[i]] = words[i];
            by[1][places[i]] = numbers[i];
            by[2][places[i]] = signs[i];
        }
    }

    /**
     * As {@link #likes(Vector)}.
     *
     * @param other whose weights are laid out
     */
    Likes likes(Vector other, int[] places, float[][] by) {
        boolean foreign = isForeign(other);
        float[] own = foreign ? signs : words;
        float[] theirs = foreign ? by[2] : by[0];
        float[] theirNumbers = by[1];
        double ofWords = 0;
        double ofNumbers = 0;
        for (int i = 0; i < places.length; i++) {
            ofWords += own[i] * theirs[places[i]];
            ofNumbers += numbers[i] * theirNumbers[places[i]];
        }
        return Likes.of(ofWords, ofNumbers);
    }
}
