package org.beatbook.read.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A quote by its tokens, before its speaker is resolved.
 *
 * @param parts one, or several where a clause breaks it
 * @param direct whether all of it stands in marks
 * @param mixed whether some of it does
 * @param clause that reports it; absent where none does
 * @param speaker where it is not the clause's subject
 */
record Finding(
        List<Phrase> parts,
        boolean direct,
        boolean mixed,
        @Nullable Clause clause,
        @Nullable Phrase speaker,
        String rule) {

    int from() {
        return parts.getFirst().from();
    }

    int to() {
        return parts.getLast().to();
    }

    /** Whether each part has words and stands behind the one before: marks that are not paired can say otherwise. */
    boolean isOrdered() {
        int at = 0;
        for (Phrase part : parts) {
            if (part.from() < at || part.to() <= part.from()) {
                return false;
            }
            at = part.to();
        }
        return true;
    }

    /** The same with one more part behind. */
    Finding and(Marked next) {
        List<Phrase> more = new java.util.ArrayList<>(parts);
        more.add(new Phrase(next.from(), next.to()));
        return new Finding(more, direct, mixed, clause, speaker, rule);
    }
}
