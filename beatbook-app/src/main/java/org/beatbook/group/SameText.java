package org.beatbook.group;

import java.util.Locale;
import java.util.Optional;

/** Says in words how much of their texts two articles have in common, and who has it from whom. */
public final class SameText {
    private SameText() {}

    /** Such as “B has 97 % of its words from A, which is taken to be the origin: it names Reuters”, where A is the first. */
    public static String explained(Grouping.Placed first, Grouping.Placed second) {
        Node a = node(first);
        Node b = node(second);
        Copying ofA = a.copying();
        Copying ofB = b.copying();
        Overlap overlap = Copying.overlap(ofA, ofB);
        Precedence precedence = Precedence.of(a.claim(ofA), b.claim(ofB));
        Overlap ofCopy = precedence.first() ? overlap.swapped() : overlap;
        String copy = precedence.first() ? "B" : "A";
        String origin = precedence.first() ? "A" : "B";
        if (ofCopy.makesCopy() && Copies.isNear(a, b)) {
            return String.format(
                    Locale.ROOT,
                    "%s has %.0f %% of its words from %s, which is taken to be the origin: %s",
                    copy,
                    100 * ofCopy.ofFirst(),
                    origin,
                    precedence.reason());
        }
        return String.format(
                Locale.ROOT,
                "neither has its text from the other: %.0f %% of A's words and %.0f %% of B's stand in both in runs of %d or more%s",
                100 * overlap.ofFirst(),
                100 * overlap.ofSecond(),
                Runs.WORDS,
                Copies.isNear(a, b) ? "" : ", and they are more than " + Copies.DAYS + " days apart");
    }

    /**
     * Why the first is taken to be the origin of the second's text, such as “it names Reuters”; absent where by the two alone
     * it would not be.
     */
    public static Optional<String> origin(Grouping.Placed first, Grouping.Placed second) {
        Node a = node(first);
        Node b = node(second);
        Precedence precedence = Precedence.of(a.claim(a.copying()), b.claim(b.copying()));
        return precedence.first() ? Optional.of(precedence.reason()) : Optional.empty();
    }

    private static Node node(Grouping.Placed placed) {
        return new Node(placed.arrival(), placed.sketch(), placed.placing());
    }
}
