package org.beatbook.read.quote;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Marks that no clause reports: a sentence in marks that stands alone, behind a colon, or before a dash and a name.
 */
final class MarksAlone {
    private static final int LONGEST_LABEL = 8;
    private static final Set<String> TITLING =
            Set.of("titled", "entitled", "called", "named", "headlined", "song", "book", "film", "title");

    private final Layout layout;
    private final Contents contents;

    MarksAlone(Layout layout, Contents contents) {
        this.layout = layout;
        this.contents = contents;
    }

    @Nullable
    Finding find(Unit unit, Marked marked) {
        Phrase phrase = new Phrase(marked.from(), marked.to());
        if (!contents.isSentence(marked)) {
            return null;
        }
        boolean clear =
                isClear(unit.from(), marked.from()) && isClear(marked.to(), unit.to()) && contents.endsAsSpeech(marked);
        if (clear) {
            return new Finding(List.of(phrase), true, false, null, null, "marks alone");
        }
        Phrase label = label(unit, marked);
        if (label != null) {
            return new Finding(List.of(phrase), true, false, null, label, "marks and a label");
        }
        boolean titled = layout.isAny(marked.from() - 2, TITLING);
        boolean colon = layout.is(marked.from() - 1, ":") && !titled && isClear(marked.to(), unit.to());
        return colon ? new Finding(List.of(phrase), true, false, null, null, "marks behind a colon") : null;
    }

    private boolean isClear(int from, int to) {
        for (int at = from; at < to; at++) {
            if (!layout.isPunctuation(at) || layout.isMarked(at)) {
                return false;
            }
        }
        return true;
    }

    /** {@code Kim: "…"} and {@code "…" — Kim}. */
    private @Nullable Phrase label(Unit unit, Marked marked) {
        int colon = marked.from() - 1;
        if (layout.is(colon, ":") && isLabel(unit.from(), colon)) {
            return new Phrase(unit.from(), colon);
        }
        int dash = marked.to();
        boolean dashed = layout.is(dash, "—") || layout.is(dash, "–") || layout.is(dash, "-") || layout.is(dash, ":");
        int end = unit.to();
        while (end > dash + 1 && layout.isPunctuation(end - 1)) {
            end--;
        }
        int comma = dash + 1;
        while (comma < end && !layout.is(comma, ",")) {
            comma++;
        }
        return dashed && isLabel(dash + 1, comma) ? new Phrase(dash + 1, comma) : null;
    }

    private boolean isLabel(int from, int to) {
        if (to <= from || to - from > LONGEST_LABEL || !layout.capital(from)) {
            return false;
        }
        for (int at = from; at < to; at++) {
            boolean inner = layout.capital(at)
                    || layout.nameAt(at) != null
                    || layout.isAny(at, SmallWords.INSIDE)
                    || layout.isAny(at, SmallWords.SAYERS);
            if (!inner) {
                return false;
            }
        }
        return true;
    }
}
