package org.beatbook.read.event;

import java.util.List;

/** Looks for the noun that an act wants as its object. */
final class ObjectNouns {
    private ObjectNouns() {}

    /** After the noun in the noun phrase that begins at a place; -1 where it is not there. */
    static int in(Clause clause, Act act, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!clause.is(i, Tag.NOUN, Tag.DETERMINER, Tag.POSSESSIVE, Tag.ADVERB, Tag.CONJUNCTION, Tag.TIME, Tag.VERB)
                    && !isInner(clause, i)) {
                return -1;
            }
            for (List<String> object : act.objects().getOrDefault(clause.lower(i), List.of())) {
                int end = matches(clause, i, object);
                if (end > 0 && (clause.isVerb(i) || isHead(clause, end))) {
                    return end;
                }
            }
            if (clause.isVerb(i) && i > from) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether nothing of the same phrase follows but a name beside it, as in President Xi. */
    private static boolean isHead(Clause clause, int end) {
        int i = end;
        while (clause.is(i, Tag.NOUN) && clause.name(i) != null) {
            i++;
        }
        return !clause.is(i, Tag.NOUN, Tag.POSSESSIVE);
    }

    /** Commas between adjectives, {@code dozens of}, quotation marks. */
    private static boolean isInner(Clause clause, int at) {
        return clause.is(at, Tag.COMMA) && clause.is(at + 1, Tag.NOUN)
                || clause.lower(at).equals("of")
                || clause.is(at, Tag.MARK)
                        && !Bounds.isStop(clause, at)
                        && !clause.lower(at).equals("(");
    }

    private static int matches(Clause clause, int at, List<String> object) {
        for (int i = 1; i < object.size(); i++) {
            if (!isWord(clause.lower(at + i), object.get(i))) {
                return -1;
            }
        }
        return at + object.size();
    }

    private static boolean isWord(String lower, String word) {
        return lower.equals(word)
                || lower.length() > word.length()
                        && lower.startsWith(word.substring(0, word.length() - 1))
                        && lower.equals(Inflections.third(word));
    }
}
