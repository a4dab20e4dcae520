package org.beatbook.group;

/**
 * How like articles are, summed over pairs: the cosines of their words and of their numbers. Kept as whole numbers, so that
 * a sum is the same in any order.
 */
record Likes(long wordUnits, long numberUnits) {
    private static final double UNIT = 1L << 24;

    static final Likes NONE = new Likes(0, 0);

    static Likes of(double words, double numbers) {
        return new Likes(Math.round(words * UNIT), Math.round(numbers * UNIT));
    }

    Likes plus(Likes other) {
        return new Likes(wordUnits + other.wordUnits, numberUnits + other.numberUnits);
    }

    double words() {
        return wordUnits / UNIT;
    }

    double numbers() {
        return numberUnits / UNIT;
    }
}
