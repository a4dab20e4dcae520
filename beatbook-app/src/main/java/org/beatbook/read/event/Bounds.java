package org.beatbook.read.event;

/** Where the clause that a word stands in begins and ends. */
final class Bounds {
    private Bounds() {}

    /** The place after the last word that can belong to a verb's objects. */
    static int right(Clause clause, int verb, boolean content) {
        int end = Math.min(clause.size(), verb + Clause.REACH);
        for (int i = verb + 1; i < end; i++) {
            if (isEnd(clause, i, verb, content)) {
                return i;
            }
        }
        return end;
    }

    private static boolean isEnd(Clause clause, int at, int verb, boolean content) {
        return switch (clause.tag(at)) {
            case SUBORDINATOR -> !clause.lower(at).equals("since") || clause.time(at + 1) == null;
            case RELATIVE -> true;
            case MARK -> isStop(clause, at);
            case THAT, TO -> !content;
            case VERB -> !content && !clause.is(at - 1, Tag.TO) && isMain(clause, at);
            case AUXILIARY -> !content;
            case COMMA -> endsAtComma(clause, at);
            case CONJUNCTION -> isVerbNext(clause, at + 1) || clause.lower(at).equals("but");
            default -> false;
        };
    }

    static boolean isStop(Clause clause, int at) {
        String text = clause.lower(at);
        return text.length() == 1 && ";:\u2014\u2013.!?\u2026".indexOf(text.charAt(0)) >= 0;
    }

    private static boolean isMain(Clause clause, int at) {
        return clause.isForm(at, Words.PAST | Words.THIRD | Words.BASE | Words.GERUND)
                || Words.forms(clause.lower(at)) == 0;
    }

    private static boolean endsAtComma(Clause clause, int comma) {
        int next = clause.past(comma + 1);
        if (clause.is(next, Tag.PREPOSITION) && clause.lower(next).equals("according")) {
            return true;
        }
        return isVerbNext(clause, comma + 1)
                || clause.is(next, Tag.CONJUNCTION) && isVerbNext(clause, next + 1)
                || isClauseNext(clause, next);
    }

    private static boolean isVerbNext(Clause clause, int at) {
        int next = clause.past(at);
        return clause.is(next, Tag.VERB, Tag.AUXILIARY, Tag.SUBORDINATOR, Tag.RELATIVE, Tag.PRONOUN);
    }

    /** Whether a noun phrase with its verb follows: a clause of its own, as in {@code , officials said}. */
    private static boolean isClauseNext(Clause clause, int at) {
        if (!clause.is(at, Tag.NOUN, Tag.DETERMINER)) {
            return false;
        }
        int i = at;
        while (i - at < 20 && clause.is(i, Tag.NOUN, Tag.DETERMINER, Tag.POSSESSIVE, Tag.PREPOSITION)) {
            i++;
        }
        int verb = clause.past(i);
        return clause.is(verb, Tag.AUXILIARY) || clause.isForm(verb, Words.PAST | Words.THIRD);
    }
}
