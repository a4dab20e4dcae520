package org.beatbook.read.quote;

import java.util.Set;
import org.beatbook.news.Name;
import org.jspecify.annotations.Nullable;

/** The noun phrase that ends before a verb: {@code Kim}, {@code a spokesman for the ministry}, {@code Kim, a professor,}. */
final class SubjectBefore {
    private static final int LONGEST = 20;
    private static final int LONGEST_APPOSITION = 40;
    private static final Set<String> POSSESSIVES = Set.of("its", "their", "his", "her", "our", "my");
    private final Layout layout;

    SubjectBefore(Layout layout) {
        this.layout = layout;
    }

    /** The phrase whose last token, or whose apposition's closing comma, is at this place. */
    @Nullable
    Phrase endingAt(int end, int first) {
        if (layout.isMarked(end) || end < first) {
            return null;
        }
        if (layout.is(end, ",") || isDash(end)) {
            return apposed(end, first);
        }
        if (layout.is(end, ")")) {
            int open = openingBracket(end, first);
            return open < 0 ? null : endingAt(open - 1, first);
        }
        return layout.is(end, "who") ? whoever(layout.is(end - 1, ",") ? end - 2 : end - 1, first) : plain(end, first);
    }

    /** Who it is that who speaks of; of an apposition the person it describes: Kim, a senator who said … */
    private @Nullable Phrase whoever(int end, int first) {
        Phrase found = endingAt(end, first);
        Name before = found == null || !layout.is(found.from() - 1, ",") ? null : layout.nameAt(found.from() - 2);
        boolean described = before != null
                && before.type() == Name.Type.PERSON
                && found != null
                && layout.isAny(found.from(), SmallWords.DETERMINERS);
        return described && found != null ? plain(found.from() - 2, first) : found;
    }

    private boolean isDash(int at) {
        return layout.is(at, "—") || layout.is(at, "–");
    }

    private int openingBracket(int close, int first) {
        for (int at = close - 1; at >= Math.max(first, close - LONGEST); at--) {
            if (layout.is(at, "(")) {
                return at;
            }
        }
        return -1;
    }

    private @Nullable Phrase apposed(int close, int first) {
        int nearest = -1;
        String mark = layout.lower(close);
        for (int at = close - 1; at > Math.max(first, close - LONGEST_APPOSITION); at--) {
            if (!layout.isMarked(at) && layout.is(at, mark)) {
                nearest = nearest < 0 ? at : nearest;
                Name name = layout.nameAt(at - 1);
                if (name != null && name.type() == Name.Type.PERSON) {
                    return plain(at - 1, first);
                }
            }
            if (layout.is(at, ";") || layout.is(at, ":")) {
                break;
            }
        }
        Name last = layout.nameAt(close - 1);
        if (nearest > 0
                && last != null
                && last.type() == Name.Type.PERSON
                && !SmallWords.INSIDE.contains(layout.lower(close - 2))) {
            Phrase described = plain(nearest - 1, first);
            return described == null ? plain(close - 1, nearest + 1) : new Phrase(described.from(), close);
        }
        boolean apposition = nearest > 0 && !layout.isPunctuation(nearest - 1) && isApposition(nearest + 1);
        return apposition ? plain(nearest - 1, first) : null;
    }

    private boolean isApposition(int at) {
        return layout.isAny(at, SmallWords.DETERMINERS)
                || layout.isAny(at, SmallWords.BREAKS)
                || layout.isWord(at) && !layout.isAny(at, SmallWords.PRONOUNS) && !layout.isMarked(at)
                || layout.token(at).isNumber();
    }

    private @Nullable Phrase plain(int end, int first) {
        String last = layout.lower(end);
        if (SmallWords.PRONOUNS.contains(last)) {
            return new Phrase(end, end + 1);
        }
        boolean noun = !layout.isPunctuation(end)
                && !SmallWords.DETERMINERS.contains(last) | isCount(last)
                && !SmallWords.PREPOSITIONS.contains(last)
                && !SmallWords.BREAKS.contains(last)
                && !SmallWords.MODALS.contains(last)
                && !last.equals("and")
                && !last.equals("'s");
        return noun ? trimmed(start(end, first), end + 1) : null;
    }

    /** Some, both and others speak alone, too. */
    private static boolean isCount(String word) {
        return switch (word) {
            case "some", "many", "most", "few", "several", "both", "one", "another" -> true;
            default -> false;
        };
    }

    private int start(int end, int first) {
        int at = end;
        while (at > first && at > end - LONGEST && !isBoundary(at - 1, first) && !isOwned(at)) {
            at--;
        }
        return at;
    }

    /** Hours after lift-off its agency: a possessive opens a phrase of its own. */
    private boolean isOwned(int at) {
        return layout.isAny(at, POSSESSIVES)
                && layout.isWord(at - 1)
                && !layout.isAny(at - 1, SmallWords.INSIDE)
                && !layout.is(at - 1, "and");
    }

    private boolean isBoundary(int at, int first) {
        String word = layout.lower(at);
        if (layout.isMarked(at) || layout.isPunctuation(at) && !word.equals("-") && !word.equals("&")) {
            return true;
        }
        if (SmallWords.BREAKS.contains(word) || SmallWords.PERSONAL.contains(word)) {
            return true;
        }
        if (word.equals("and") || word.equals("or")) {
            return !(layout.capital(at - 1) && layout.capital(at + 1)) && hasVerbBefore(at, first);
        }
        return SmallWords.looksFinite(word) && !isReduced(at) && !layout.capital(at);
    }

    /** Officials briefed on the matter. */
    private boolean isReduced(int at) {
        return layout.lower(at).endsWith("ed")
                && layout.isAny(at + 1, SmallWords.PREPOSITIONS)
                && layout.isWord(at - 1)
                && layout.lower(at - 1).endsWith("s");
    }

    private boolean hasVerbBefore(int at, int first) {
        for (int i = at - 1; i >= Math.max(first, at - LONGEST); i--) {
            if (layout.isPunctuation(i)) {
                return false;
            }
            if (SmallWords.looksFinite(layout.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** Without what stands before the phrase: But, Later, On Monday, In Seoul. */
    private @Nullable Phrase trimmed(int from, int to) {
        int at = from;
        while (at < to && isLead(at)) {
            at++;
        }
        if (at < to && layout.isAny(at, SmallWords.PREPOSITIONS)) {
            at = behindPreposition(at, to);
        }
        while (at < to
                && (layout.isAny(at, SmallWords.TIMES)
                        || layout.isAny(at, java.util.Set.of("week", "month", "year", "night", "morning")))) {
            at++;
        }
        return at < to ? new Phrase(at, to) : null;
    }

    private boolean isLead(int at) {
        String word = layout.lower(at);
        return word.equals("and")
                || word.equals("but")
                || word.equals("or")
                || SmallWords.isAdverb(word) && !layout.is(at, "more");
    }

    private int behindPreposition(int from, int to) {
        int at = from + 1;
        while (at < to
                && (layout.isAny(at, SmallWords.TIMES) || layout.token(at).isNumber())) {
            at++;
        }
        if (at > from + 1 && at < to) {
            return at;
        }
        at = to - 1;
        Name last = layout.nameAt(at);
        if (last != null) {
            while (at > from && layout.nameAt(at - 1) == last) {
                at--;
            }
            return at;
        }
        for (at = to - 1; at > from + 1; at--) {
            if (layout.isAny(at, SmallWords.DETERMINERS)) {
                return at;
            }
        }
        return layout.isAny(to - 1, SmallWords.SAYERS) && layout.isAny(from + 1, SmallWords.TIMES) ? to - 1 : to;
    }
}
