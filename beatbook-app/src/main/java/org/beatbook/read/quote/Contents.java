package org.beatbook.read.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a stretch of a text is as reported speech: all of it in marks, some of it, or none. */
final class Contents {
    private static final int FEWEST_TOKENS = 2;
    private final Layout layout;

    Contents(Layout layout) {
        this.layout = layout;
    }

    /** The stretch without marks of punctuation and joining words at its ends; nothing where nothing is left. */
    @Nullable
    Phrase trimmed(int from, int to) {
        int first = from;
        int last = to;
        while (first < last
                && !layout.isMarked(first)
                && (layout.isPunctuation(first) || layout.is(first, "and") || layout.is(first, "but"))) {
            first++;
        }
        while (last > first && !layout.isMarked(last - 1) && layout.isPunctuation(last - 1)) {
            last--;
        }
        return last - first >= FEWEST_TOKENS || last > first && layout.isMarked(first) ? new Phrase(first, last) : null;
    }

    /** Whether one pair of marks holds all of it. */
    boolean isDirect(Phrase phrase) {
        Marked marked = layout.markedAt(phrase.from());
        return marked != null && marked.from() == phrase.from() && marked.to() == phrase.to();
    }

    boolean isMixed(Phrase phrase) {
        for (int at = phrase.from(); at < phrase.to(); at++) {
            if (layout.isMarked(at)) {
                return !isDirect(phrase);
            }
        }
        return false;
    }

    Finding finding(Phrase phrase, @Nullable Clause clause, String rule) {
        return new Finding(List.of(phrase), isDirect(phrase), isMixed(phrase), clause, null, rule);
    }

    /** Whether what stands in marks ends as a sentence or a clause of one does. */
    boolean endsAsSpeech(Marked marked) {
        int last = marked.to() - 2;
        return last > marked.from() && ",.!?…;—–-".contains(layout.lower(last));
    }

    /** Whether it can stand as a sentence of its own. */
    boolean isSentence(Marked marked) {
        int first = marked.from() + 1;
        boolean begins = !layout.isWord(first)
                || !Character.isLowerCase(layout.token(first).text().codePointAt(0));
        return begins && marked.to() - marked.from() > 3 && (endsAsSpeech(marked) || isFollowedByStop(marked));
    }

    private boolean isFollowedByStop(Marked marked) {
        return ".!?。".contains(layout.lower(marked.to()))
                && !layout.lower(marked.to()).isEmpty()
                && marked.to() - marked.from() > 5;
    }

    boolean hasFinite(int from, int to) {
        for (int at = from; at < to; at++) {
            if (!layout.isMarked(at) && SmallWords.looksFinite(layout.lower(at)) || layout.isMarked(at)) {
                return true;
            }
        }
        return false;
    }

    /** The end of a clause with its adjuncts: the next comma, colon or mark, or the unit's end. */
    int tail(Clause clause, int limit) {
        int at = clause.to();
        while (at < limit && !layout.isMarked(at) && !(layout.isPunctuation(at) && !isInner(at))) {
            at++;
        }
        return at;
    }

    private boolean isInner(int at) {
        String mark = layout.lower(at);
        return mark.equals("-") || mark.equals("(") || mark.equals(")") || mark.equals("&") || mark.equals("/");
    }

    /** Whether a clause says nothing behind its verb but when, where and to whom. */
    boolean isBare(Clause clause, int limit) {
        int next = clause.to();
        if (next >= limit || layout.isPunctuation(next) && !layout.is(next, ":")) {
            return true;
        }
        boolean told = clause.verb().frames().has("r") && !layout.is(next, "that");
        boolean adjunct = layout.isAny(next, SmallWords.PREPOSITIONS)
                || layout.isAny(next, SmallWords.TIMES)
                || SmallWords.isAdverb(layout.lower(next))
                || layout.is(next, "and")
                || layout.is(next, "when")
                || layout.is(next, "who");
        return (told || adjunct) && !says(clause.to(), tail(clause, limit));
    }

    private boolean says(int from, int to) {
        for (int at = from; at < to; at++) {
            if (layout.is(at, "that")
                    || SmallWords.looksFinite(layout.lower(at))
                            && !layout.is(at - 1, "as")
                            && at > from + 1
                            && !layout.is(from, "when")
                            && !layout.is(from, "who")
                            && !layout.is(from, "as")
                            && !layout.is(from, "and")
                            && !layout.is(from, "after")) {
                return true;
            }
        }
        return false;
    }
}
