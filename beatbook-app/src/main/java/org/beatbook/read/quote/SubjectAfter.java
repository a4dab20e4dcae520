package org.beatbook.read.quote;

import org.jspecify.annotations.Nullable;

/** The noun phrase that begins behind a verb or a preposition: said {@code a spokesman for the ministry}. */
final class SubjectAfter {
    private static final int LONGEST = 16;
    private final Layout layout;

    SubjectAfter(Layout layout) {
        this.layout = layout;
    }

    @Nullable
    Phrase beginningAt(int from, int limit) {
        if (from >= limit || !begins(from)) {
            return null;
        }
        if (layout.isAny(from, SmallWords.PRONOUNS)) {
            return new Phrase(from, from + 1);
        }
        int to = from + 1;
        while (to < limit && to < from + LONGEST && !ends(to)) {
            to++;
        }
        while (to > from + 1
                && (layout.isAny(to - 1, SmallWords.INSIDE)
                        || layout.isAny(to - 1, SmallWords.TIMES)
                        || layout.is(to - 1, "and"))) {
            to--;
        }
        return new Phrase(from, to);
    }

    private boolean begins(int at) {
        return !layout.isMarked(at)
                && layout.isWord(at)
                && !SmallWords.PREPOSITIONS.contains(layout.lower(at))
                && !SmallWords.BREAKS.contains(layout.lower(at))
                && !SmallWords.TIMES.contains(layout.lower(at))
                && !SmallWords.isAdverb(layout.lower(at))
                && !layout.isObject(at) | layout.is(at, "it")
                && !layout.is(at, "and");
    }

    /** An automated device. */
    private boolean isAdjective(int at) {
        return layout.lower(at).endsWith("ed") && layout.isAny(at - 1, SmallWords.DETERMINERS);
    }

    private boolean ends(int at) {
        String word = layout.lower(at);
        if (layout.isMarked(at) || layout.isPunctuation(at) && !word.equals("-") && !word.equals("&")) {
            return true;
        }
        if (SmallWords.BREAKS.contains(word) || SmallWords.TIMES.contains(word) || SmallWords.PERSONAL.contains(word)) {
            return true;
        }
        boolean place = SmallWords.PREPOSITIONS.contains(word)
                && !word.equals("of")
                && !word.equals("for")
                && !word.equals("from");
        boolean inside = word.equals("at") && layout.capital(at + 1) && !layout.capital(at - 1);
        boolean and = word.equals("and") && !layout.capital(at + 1);
        boolean adverb =
                SmallWords.isAdverb(word) && !layout.capital(at) && !layout.isAny(at - 1, SmallWords.DETERMINERS);
        return place && !inside
                || and
                || adverb
                || SmallWords.looksFinite(word) && !layout.capital(at) && !isAdjective(at)
                || word.endsWith("ing") && !layout.capital(at) && layout.isAny(at + 1, SmallWords.DETERMINERS);
    }
}
