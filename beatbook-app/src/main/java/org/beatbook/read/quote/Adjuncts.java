package org.beatbook.read.quote;

import java.util.Set;

/** What may stand between a verb of speech and what is said: when, where, how and to whom. */
final class Adjuncts {
    private static final int LONGEST = 9;
    private static final Set<String> AUDIENCES = Set.of(
            "parliament",
            "congress",
            "police",
            "people",
            "voters",
            "media",
            "state",
            "investors",
            "readers",
            "viewers");
    /** Before a number these tell how many: over 100 ships. */
    private static final Set<String> AMOUNTS = Set.of("over", "about");

    private static final Set<String> STARTS = Set.of(
            "in",
            "on",
            "at",
            "during",
            "after",
            "before",
            "to",
            "through",
            "via",
            "from",
            "with",
            "by",
            "following",
            "upon",
            "as",
            "about",
            "of",
            "outside",
            "over");
    private final Layout layout;

    Adjuncts(Layout layout) {
        this.layout = layout;
    }

    /** The place behind the adjuncts that begin here. */
    int after(int from, int limit, boolean recipients) {
        int at = recipients ? afterRecipient(from, limit) : from;
        for (int steps = 0; steps < 4; steps++) {
            int next = afterOne(at, limit);
            if (next == at) {
                return at;
            }
            at = next;
        }
        return at;
    }

    private int afterOne(int at, int limit) {
        if (at >= limit || layout.isMarked(at)) {
            return at;
        }
        if (layout.isAny(at, SmallWords.TIMES)) {
            boolean unit = layout.is(at, "last") || layout.is(at, "this") || layout.is(at, "next");
            boolean time = !unit
                    || layout.isAny(at + 1, Set.of("week", "month", "year", "night", "morning", "monday", "friday"));
            return time ? at + (unit ? 2 : 1) : at;
        }
        if (SmallWords.isAdverb(layout.lower(at))
                || layout.token(at).isNumber() && layout.isAny(at - 1, SmallWords.TIMES)) {
            return at + 1;
        }
        boolean least = layout.is(at, "at") && (layout.is(at + 1, "least") || layout.is(at + 1, "most"));
        boolean amount = least
                || layout.isAny(at, AMOUNTS)
                        && at + 1 < limit
                        && (layout.token(at + 1).isNumber());
        return layout.isAny(at, STARTS) && !amount ? afterPreposition(at, limit) : at;
    }

    private int afterPreposition(int from, int limit) {
        int at = from + 1;
        while (at < limit && at < from + LONGEST) {
            String word = layout.lower(at);
            boolean number = layout.token(at).isNumber();
            if (layout.isMarked(at)
                    || layout.isPunctuation(at) && !word.equals("-")
                    || SmallWords.BREAKS.contains(word)
                    || SmallWords.PRONOUNS.contains(word)
                    || isNextPhrase(from, at)) {
                return at;
            }
            at++;
            boolean goesOn = layout.capital(at)
                    || layout.isAny(at, SmallWords.VENUES)
                    || layout.is(at, "'s")
                    || layout.is(at, "’s")
                    || at < limit && layout.token(at).isNumber();
            boolean ends = SmallWords.VENUES.contains(word)
                    || SmallWords.TIMES.contains(word)
                    || number
                    || layout.capital(at - 1)
                            && layout.nameAt(at) != layout.nameAt(at - 1) | layout.nameAt(at - 1) == null;
            if (ends && !goesOn) {
                return at;
            }
            if (SmallWords.looksFinite(word) && !layout.capital(at - 1)) {
                // No end was seen: what was taken for an adjunct is what is said
                return from;
            }
        }
        return layout.is(at, "that") || layout.isMarked(at) || layout.is(at, ":") || layout.is(at, ",") ? at : from;
    }

    /** A determiner that follows a noun begins something new. */
    private boolean isNextPhrase(int from, int at) {
        boolean noun = !layout.isAny(at - 1, SmallWords.DETERMINERS)
                && !layout.isAny(at - 1, SmallWords.PREPOSITIONS)
                && !layout.is(at - 1, "and")
                && !SmallWords.isAdverb(layout.lower(at - 1));
        return at > from + 1 && noun && layout.isAny(at, SmallWords.DETERMINERS);
    }

    /** The place behind whom it is said to; the same place where that is not told. */
    int afterRecipient(int from, int limit) {
        if (layout.isObject(from) && !layout.is(from, "it")) {
            return from + 1;
        }
        int at = from;
        while (at < limit
                && at < from + LONGEST
                && !layout.isMarked(at)
                && !layout.isPunctuation(at)
                && !layout.isAny(at, SmallWords.PREPOSITIONS) | layout.is(at, "of")
                && !layout.isAny(at, SmallWords.BREAKS)
                && !layout.isAny(at, SmallWords.PRONOUNS)
                && !layout.isAny(at, SmallWords.TIMES)
                && !(at > from
                        && layout.isAny(at, SmallWords.DETERMINERS)
                        && !layout.is(at - 1, "of")
                        && !layout.is(at - 1, "and"))) {
            boolean named = layout.capital(at)
                    && !layout.capital(at + 1)
                    && !layout.is(at + 1, "'s")
                    && !layout.is(at + 1, "’s");
            boolean many = layout.lower(at).endsWith("s")
                            && !layout.capital(at)
                            && layout.lower(at).length() > 3
                    || layout.isAny(at, AUDIENCES);
            at++;
            if ((named || many)
                    && !layout.isAny(at, SmallWords.SAYERS)
                    && !layout.is(at, "and")
                    && !layout.is(at, "of")
                    && !(many
                            && at < limit
                            && layout.capital(at)
                            && layout.nameAt(at) != null
                            && layout.is(at + 1, "that"))) {
                return at;
            }
        }
        return layout.is(at, "that")
                        || layout.isMarked(at)
                        || layout.isAny(at, SmallWords.PREPOSITIONS)
                        || layout.isAny(at, SmallWords.TIMES)
                        || layout.is(at, ",")
                        || layout.is(at, ":")
                        || isNextPhrase(from, at) && layout.isAny(from, SmallWords.DETERMINERS)
                ? at
                : from;
    }
}
