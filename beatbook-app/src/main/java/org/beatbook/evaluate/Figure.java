package org.beatbook.evaluate;

import java.util.Locale;

/**
 * One line of the table.
 *
 * @param hits of what was found; @param recalled of what is annotated: the same but for overlapping spans
 */
public record Figure(String measure, int hits, int found, int recalled, int gold) {

    static Figure of(String measure, int hits, int found, int gold) {
        return new Figure(measure, hits, found, hits, gold);
    }

    public double precision() {
        return found == 0 ? 0 : (double) hits / found;
    }

    public double recall() {
        return gold == 0 ? 0 : (double) recalled / gold;
    }

    /** The harmonic mean of both. */
    public double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    Figure plus(Figure other) {
        return new Figure(
                measure, hits + other.hits, found + other.found, recalled + other.recalled, gold + other.gold);
    }

    /** The table's head, as {@link #toString} has the columns. */
    public static String head() {
        return "%-46s %6s %6s %6s %8s %8s".formatted("measure", "P", "R", "F1", "gold", "found");
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%-46s %6.3f %6.3f %6.3f %8d %8d", measure, precision(), recall(), f1(), gold, found);
    }
}
