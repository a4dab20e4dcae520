package org.beatbook.read.event;

/**
 * A noun phrase in a clause.
 *
 * @param from its first word
 * @param head after its core: before what prepositions hang on it
 * @param to after all of it
 */
record Phrase(int from, int head, int to) {

    /** The noun phrase that begins at a place; empty where none does. */
    static Phrase at(Clause clause, int start) {
        int from = start;
        while (clause.is(from, Tag.ADVERB)) {
            from++;
        }
        int head = core(clause, from);
        int to = head;
        while (head > from && isAttached(clause, to)) {
            int next = core(clause, to + 1);
            if (next == to + 1) {
                break;
            }
            to = next;
        }
        return new Phrase(from, head, to);
    }

    boolean isEmpty() {
        return head <= from;
    }

    private static boolean isAttached(Clause clause, int at) {
        return clause.is(at, Tag.PREPOSITION) && clause.lower(at).equals("of")
                || clause.is(at, Tag.PREPOSITION) && Words.in("attaching", clause.lower(at)) && isNamed(clause, at + 1);
    }

    private static boolean isNamed(Clause clause, int at) {
        return clause.name(clause.is(at, Tag.DETERMINER) ? at + 1 : at) != null;
    }

    private static int core(Clause clause, int from) {
        if (clause.is(from, Tag.PRONOUN)) {
            return from + 1;
        }
        int at = from;
        while (at - from < Clause.REACH && isInside(clause, at, from)) {
            at++;
        }
        return at;
    }

    private static boolean isInside(Clause clause, int at, int from) {
        return switch (clause.tag(at)) {
            case NOUN, DETERMINER, POSSESSIVE -> true;
            case ADVERB -> clause.is(at + 1, Tag.NOUN, Tag.ADVERB);
            case CONJUNCTION -> at > from && !clause.lower(at).equals("but") && joins(clause, at + 1);
            case COMMA -> at > from && isList(clause, at);
            default -> false;
        };
    }

    /** Whether what follows an {@code and} is another noun phrase of the same kind, and no clause. */
    private static boolean joins(Clause clause, int next) {
        if (!clause.is(next, Tag.NOUN, Tag.DETERMINER)) {
            return false;
        }
        int i = next;
        while (i - next < 12 && clause.is(i, Tag.NOUN, Tag.DETERMINER, Tag.POSSESSIVE)) {
            i++;
        }
        return !clause.is(clause.past(i), Tag.AUXILIARY)
                && !(clause.isForm(clause.past(i), Words.PAST)
                        && !clause.lower(i + 1).equals("by"));
    }

    /** Whether a comma parts members of a list that an {@code and} ends. */
    private static boolean isList(Clause clause, int comma) {
        int i = comma + 1;
        while (i - comma < 12 && clause.is(i, Tag.NOUN, Tag.DETERMINER, Tag.POSSESSIVE, Tag.COMMA)) {
            i++;
        }
        return i > comma + 1 && clause.is(i, Tag.CONJUNCTION) && joins(clause, i + 1);
    }
}
