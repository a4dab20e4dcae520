package org.beatbook.read.quote;

import org.jspecify.annotations.Nullable;

/** {@code "…," said Kim} and {@code "…," Kim said, "…"}: what stands in marks is followed by its clause. */
final class ClauseBehindMarks {
    private static final int LONGEST_APPOSITION = 25;
    private final Layout layout;
    private final Contents contents;

    ClauseBehindMarks(Layout layout, Contents contents) {
        this.layout = layout;
        this.contents = contents;
    }

    /** @param low the first token that belongs to no quote yet */
    @Nullable
    Finding find(Clause clause, int low, int limit) {
        int comma = clause.from() - 1;
        boolean parted =
                layout.is(comma, ",") || layout.is(comma, "—") || layout.is(comma, "–") || layout.is(comma, "-");
        Marked marked = layout.markedAt(parted ? comma - 1 : comma);
        boolean that = layout.is(clause.verb().to(), "that");
        if (marked == null
                || marked.from() < low
                || that
                || clause.joined()
                || !clause.verb().frames().has("d")) {
            return null;
        }
        boolean speech = parted || contents.endsAsSpeech(marked) || contents.isBare(clause, limit);
        if (!speech) {
            return null;
        }
        Phrase content = contents.trimmed(isSentenceStart(marked, low) ? marked.from() : low, marked.to());
        if (content == null) {
            return null;
        }
        Finding found = contents.finding(content, clause, "clause behind marks");
        Marked next = broken(clause, limit);
        return next == null ? found : found.and(next);
    }

    /** Nothing before belongs to the same sentence. */
    private boolean isSentenceStart(Marked marked, int low) {
        return marked.from() == low || layout.isPunctuation(marked.from() - 1) && contents.isSentence(marked);
    }

    /** Argues Kim, a professor at the university, "is patience". */
    private @Nullable Marked behindApposition(Clause clause, int limit) {
        for (int at = clause.to(); at < Math.min(limit, clause.to() + LONGEST_APPOSITION); at++) {
            Marked marked = layout.markedAt(at);
            if (marked != null) {
                boolean apposed = layout.is(clause.to(), ",") && layout.is(at - 1, ",") && at > clause.to() + 1;
                return apposed && !contents.hasFinite(clause.to(), at) ? marked : null;
            }
        }
        return null;
    }

    /** The marks that go on behind the clause and a comma. */
    private @Nullable Marked broken(Clause clause, int limit) {
        int tail = contents.tail(clause, limit);
        int next = tail < limit && !layout.isMarked(tail) ? tail + 1 : tail;
        Marked marked = next < limit ? layout.markedAt(next) : null;
        if (marked != null && marked.from() == next) {
            return contents.isBare(clause, limit) ? marked : null;
        }
        return behindApposition(clause, limit);
    }
}
