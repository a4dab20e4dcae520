package org.beatbook.read.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code The talks failed, Kim said.} and {@code The talks, Kim said, would go on.}: reported without marks. */
final class ClauseBehindContent {
    private final Layout layout;
    private final Contents contents;

    ClauseBehindContent(Layout layout, Contents contents) {
        this.layout = layout;
        this.contents = contents;
    }

    @Nullable
    Finding find(Clause clause, int low, int limit) {
        int comma = clause.from() - 1;
        boolean reports = clause.verb().frames().has("t") && !clause.joined() && layout.is(comma, ",");
        if (!reports || comma <= low || !contents.isBare(clause, limit)) {
            return null;
        }
        Phrase before = contents.trimmed(low, comma);
        int tail = contents.tail(clause, limit);
        if (before == null) {
            return null;
        }
        if (tail >= limit - 1 || !layout.is(tail, ",") || !goesOn(tail + 1) || isClause(before) && !isVerb(tail + 1)) {
            return isClause(before) ? contents.finding(before, clause, "clause behind content") : null;
        }
        Phrase behind = contents.trimmed(tail + 1, limit);
        boolean whole = behind != null && contents.hasFinite(behind.from(), behind.to());
        return whole && behind != null ? around(before, behind, clause) : null;
    }

    private boolean isClause(Phrase phrase) {
        return phrase.to() - phrase.from() >= 3 && contents.hasFinite(phrase.from(), phrase.to());
    }

    private Finding around(Phrase before, Phrase behind, Clause clause) {
        boolean mixed = contents.isMixed(before)
                || contents.isMixed(behind)
                || contents.isDirect(before)
                || contents.isDirect(behind);
        return new Finding(List.of(before, behind), false, mixed, clause, null, "clause inside content");
    }

    /** A whole clause before goes on behind only with its verb. */
    private boolean isVerb(int at) {
        return SmallWords.looksFinite(layout.lower(at)) || SmallWords.looksFinite(layout.lower(at + 1));
    }

    private boolean goesOn(int at) {
        String word = layout.lower(at);
        boolean other = switch (word) {
            case "and",
                    "but",
                    "who",
                    "which",
                    "as",
                    "after",
                    "while",
                    "when",
                    "because",
                    "although",
                    "though",
                    "with",
                    "where",
                    "before" -> true;
            default -> word.endsWith("ing");
        };
        return !other && !layout.isMarked(at);
    }
}
