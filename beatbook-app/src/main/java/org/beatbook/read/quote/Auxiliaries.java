package org.beatbook.read.quote;

import org.beatbook.read.quote.SpeechVerbs.Form;
import org.beatbook.read.quote.SpeechVerbs.Verb;

/**
 * The small words between a subject and its verb of speech.
 *
 * @param from the first of them; the verb where there is none
 * @param finite whether one of them makes a participle a clause's verb
 * @param quoted whether they are "was quoted as"
 * @param reports whether something is said at all: not where it is negated, only possible, or said to somebody unnamed
 */
record Auxiliaries(int from, boolean finite, boolean quoted, boolean reports) {
    private static final int MOST = 6;

    static Auxiliaries before(Layout layout, Verb verb, int first) {
        int at = verb.from() - 1;
        boolean finite = false;
        boolean quoted = false;
        boolean reports = true;
        for (int steps = 0; at >= first && steps < MOST && !layout.isMarked(at); steps++, at--) {
            String word = layout.lower(at);
            if (SmallWords.NEGATIONS.contains(word) || word.endsWith("n't") || SmallWords.MODALS.contains(word)) {
                reports = false;
            } else if (word.equals("as") && isQuoted(layout, at - 1)) {
                quoted = true;
                finite = true;
                at--;
            } else if (word.equals("to")) {
                reports &= layout.is(at - 1, "on") || layout.lower(at - 1).startsWith("continue");
                finite = true;
                at--;
            } else if (layout.is(at, "went") || layout.is(at, "goes")) {
                finite = true;
            } else if (SmallWords.HAVE.contains(word)) {
                finite = true;
            } else if (SmallWords.BE.contains(word)) {
                reports &= verb.form() == Form.ING;
                finite = true;
            } else if (word.equals("did") || word.equals("do") || word.equals("does")) {
                finite = true;
            } else if (!SmallWords.isAdverb(word) || isName(layout, at)) {
                break;
            }
        }
        return new Auxiliaries(at + 1, finite, quoted, reports && !isWithout(layout, at));
    }

    private static boolean isName(Layout layout, int at) {
        return layout.capital(at) && layout.nameAt(at) != null;
    }

    private static boolean isQuoted(Layout layout, int at) {
        return layout.is(at, "quoted") || layout.is(at, "cited");
    }

    private static boolean isWithout(Layout layout, int at) {
        return layout.is(at, "without") || layout.is(at, "of") || layout.is(at, "for");
    }
}
