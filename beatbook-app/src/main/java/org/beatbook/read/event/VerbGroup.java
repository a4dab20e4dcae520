package org.beatbook.read.event;

import java.util.HashSet;
import java.util.Set;

/**
 * A verb with what stands before it and belongs to it.
 *
 * @param from its first word: an auxiliary, {@code to}, or the verb
 * @param verb the verb that says what is done
 * @param passive whether its subject has it done to it
 * @param negated whether a {@code not} or the like stands in it
 * @param future {@code will}
 * @param would {@code would}
 * @param doubtful {@code may, might, could}
 * @param must {@code must, should}
 * @param infinitive {@code to} stands before it
 * @param bare whether it has no auxiliary: finite, or a participle alone
 */
record VerbGroup(
        int from,
        int verb,
        boolean passive,
        boolean negated,
        boolean future,
        boolean would,
        boolean doubtful,
        boolean must,
        boolean infinitive,
        boolean bare) {

    static VerbGroup of(Clause clause, int verb) {
        int from = verb;
        Set<String> before = new HashSet<>();
        boolean negated = false;
        boolean be = false;
        for (int i = verb - 1;
                i >= 0 && verb - i < 12 && clause.is(i, Tag.AUXILIARY, Tag.ADVERB, Tag.TIME, Tag.TO);
                i--) {
            String lower = clause.lower(i);
            negated |= Words.in("not", lower);
            if (clause.is(i, Tag.AUXILIARY, Tag.TO)) {
                be |= Words.in("be", lower) && isNext(clause, i, verb);
                before.add(lower);
                from = i;
            }
            if (clause.is(i, Tag.TO)) {
                break;
            }
        }
        boolean participle = clause.isForm(verb, Words.PARTICIPLE) || Words.forms(clause.lower(verb)) == 0;
        return new VerbGroup(
                from,
                verb,
                participle && (be || before.isEmpty() && (isReduced(clause, verb) || isJoined(clause, verb))),
                negated,
                any("future", before),
                any("would", before),
                any("doubtful", before),
                any("must", before),
                before.contains("to"),
                before.isEmpty());
    }

    /** The same with its subject as the doer: they were engaged in fighting. */
    VerbGroup active() {
        return new VerbGroup(from, verb, false, negated, future, would, doubtful, must, infinitive, bare);
    }

    private static boolean any(String list, Set<String> words) {
        for (String word : words) {
            if (Words.in(list, word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an auxiliary is the one that makes the verb passive: nothing but adverbs between. */
    private static boolean isNext(Clause clause, int auxiliary, int verb) {
        for (int i = auxiliary + 1; i < verb; i++) {
            if (clause.is(i, Tag.AUXILIARY)
                    && !clause.lower(i).equals("being")
                    && !clause.lower(i).equals("been")) {
                return false;
            }
        }
        return true;
    }

    /** A participle without auxiliary whose doer follows with {@code by}: the village attacked by rebels. */
    private static boolean isReduced(Clause clause, int verb) {
        int i = clause.past(verb + 1);
        if (!clause.isForm(verb, Words.PARTICIPLE)) {
            return false;
        }
        return clause.lower(i).equals("by") && clause.is(i, Tag.PREPOSITION)
                || !clause.isForm(verb, Words.PAST)
                || clause.is(i, Tag.PREPOSITION) && clause.lower(i).equals("in") && endsHeadline(clause, verb);
    }

    /** {@code Was shot and killed}: the second is passive as the first is. */
    private static boolean isJoined(Clause clause, int verb) {
        int and = clause.before(verb);
        return clause.is(and, Tag.CONJUNCTION)
                && clause.isVerb(and - 1)
                && of(clause, and - 1).passive();
    }

    /** Five killed in attack: no other verb, and a number before. */
    private static boolean endsHeadline(Clause clause, int verb) {
        return Words.in("casualty-verb", clause.lemma(verb)) && clause.is(verb - 1, Tag.NOUN);
    }
}
