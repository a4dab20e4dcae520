package org.beatbook.read.event;

import org.jspecify.annotations.Nullable;

/** Finds the subject of a verb: the noun phrase of its clause, past relative clauses and appositions. */
final class Subjects {
    private static final int DEEP = 4;

    private final Clause clause;

    Subjects(Clause clause) {
        this.clause = clause;
    }

    @Nullable
    Phrase of(VerbGroup group) {
        return of(group, 0);
    }

    private @Nullable Phrase of(VerbGroup group, int depth) {
        if (depth > DEEP) {
            return null;
        }
        int before = clause.before(group.from());
        if (group.infinitive()) {
            return ofInfinitive(before, depth);
        }
        if (group.bare() && isGerund(group)) {
            return ofGerund(group, before, depth);
        }
        return switch (clause.tag(before)) {
            case RELATIVE -> ofRelative(before);
            case PRONOUN -> new Phrase(before, before + 1, before + 1);
            case CONJUNCTION -> ofVerbBefore(before - 1, depth);
            case COMMA -> behindComma(before, depth);
            case MARK -> clause.lower(before).equals(")") ? region(opening(before) - 1) : null;
            case NOUN, POSSESSIVE -> region(before);
            default -> null;
        };
    }

    private boolean isGerund(VerbGroup group) {
        return clause.isForm(group.verb(), Words.GERUND);
    }

    /** Of {@code refused to attack} who refused; of {@code plan to attack} whose plan it is. */
    private @Nullable Phrase ofInfinitive(int before, int depth) {
        int verb = governor(before);
        if (verb >= 0) {
            return of(VerbGroup.of(clause, verb), depth + 1);
        }
        int be = ofAdjective(before);
        if (be >= 0) {
            return of(VerbGroup.of(clause, be), depth + 1);
        }
        return clause.is(before, Tag.NOUN) ? region(before) : null;
    }

    /** Of {@code is ready to}, {@code was unable to}: the auxiliary; -1 where none is. */
    private int ofAdjective(int adjective) {
        int i = clause.before(adjective);
        return Words.in("plan-adjective", clause.lower(adjective)) && clause.is(i, Tag.AUXILIARY) ? i : -1;
    }

    /** The verb before that an infinitive hangs on, over its object; -1 where none is. */
    int governor(int before) {
        int i = before;
        while (i >= 0
                && before - i < 12
                && clause.is(i, Tag.NOUN, Tag.DETERMINER, Tag.POSSESSIVE, Tag.ADVERB, Tag.TIME, Tag.PREPOSITION)) {
            i--;
        }
        return clause.isVerb(i) ? i : -1;
    }

    private @Nullable Phrase ofGerund(VerbGroup group, int before, int depth) {
        if (clause.is(before, Tag.NOUN) && before == group.from() - 1) {
            return together(before);
        }
        if (clause.is(before, Tag.NOUN, Tag.COMMA, Tag.CONJUNCTION)
                || clause.is(before, Tag.PREPOSITION, Tag.SUBORDINATOR)) {
            return ofVerbBefore(before - 1, depth);
        }
        return null;
    }

    private @Nullable Phrase ofVerbBefore(int from, int depth) {
        for (int i = from; i >= 0 && from - i < Clause.REACH; i--) {
            if (clause.is(i, Tag.THAT) || Bounds.isStop(clause, i)) {
                return null;
            }
            boolean aside = clause.isVerbOf(i, "say") && clause.is(i + 1, Tag.COMMA);
            if (clause.isVerb(i) && !aside && !clause.is(i - 1, Tag.PREPOSITION) && !isInRelative(i)) {
                VerbGroup group = VerbGroup.of(clause, i);
                if (!group.infinitive()) {
                    return of(group, depth + 1);
                }
            }
        }
        return null;
    }

    private boolean isInRelative(int verb) {
        return clause.is(clause.before(VerbGroup.of(clause, verb).from()), Tag.RELATIVE);
    }

    /** {@code X, who is Y, did}; {@code X, the leader of Y, did}; {@code X did this, did that}. */
    private @Nullable Phrase behindComma(int comma, int depth) {
        for (int i = comma - 1; i > 0 && comma - i < Clause.REACH && !Bounds.isStop(clause, i); i--) {
            if (!clause.is(i, Tag.COMMA)) {
                continue;
            }
            boolean aside = clause.is(i + 1, Tag.RELATIVE, Tag.DETERMINER) || !hasVerb(i + 1, comma);
            if (!aside || !clause.is(clause.before(i), Tag.NOUN)) {
                return ofVerbBefore(comma - 1, depth);
            }
            Phrase named = region(clause.before(i));
            return named == null || hasVerb(i, comma) ? named : new Phrase(named.from(), named.head(), comma);
        }
        return hasVerb(0, comma) ? ofVerbBefore(comma - 1, depth) : null;
    }

    private boolean hasVerb(int from, int to) {
        for (int i = from; i < to; i++) {
            if (clause.isVerb(i)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Phrase ofRelative(int relative) {
        int end = relative - 1;
        while (clause.is(end, Tag.COMMA, Tag.ADVERB, Tag.TIME) || clause.is(end, Tag.PREPOSITION)) {
            end--;
        }
        return clause.is(end, Tag.NOUN) ? core(end) : null;
    }

    /** The noun phrase that ends at a place, with nothing before its core. */
    private @Nullable Phrase core(int end) {
        int from = end;
        while (from > 0 && end - from < 20 && clause.is(from - 1, Tag.NOUN, Tag.DETERMINER, Tag.POSSESSIVE)) {
            from--;
        }
        if (clause.is(from - 1, Tag.PREPOSITION)
                && clause.lower(from - 1).equals("of")
                && clause.is(from - 2, Tag.NOUN)) {
            Phrase whole = core(from - 2);
            return whole == null ? null : new Phrase(whole.from(), whole.head(), end + 1);
        }
        return new Phrase(from, end + 1, end + 1);
    }

    /** The noun phrase that ends at a place, with those that an {@code and} joins to it. */
    private @Nullable Phrase together(int end) {
        int from = end;
        while (from > 0 && end - from < 25 && isJoined(from - 1)) {
            from--;
        }
        while (clause.is(from, Tag.ADVERB, Tag.CONJUNCTION)) {
            from++;
        }
        return new Phrase(from, end + 1, end + 1);
    }

    private boolean isJoined(int at) {
        return clause.is(at, Tag.NOUN, Tag.DETERMINER, Tag.POSSESSIVE, Tag.ADVERB)
                || clause.is(at, Tag.CONJUNCTION) && clause.is(clause.before(at), Tag.NOUN);
    }

    private int opening(int close) {
        int i = close;
        while (i > 0 && close - i < 15 && !clause.lower(i).equals("(")) {
            i--;
        }
        return i;
    }

    /** The noun phrase of the clause whose verb follows a place. */
    private @Nullable Phrase region(int end) {
        int start = start(end);
        int to = end + 1;
        while (start < to && clause.is(start, Tag.ADVERB, Tag.TIME, Tag.COMMA, Tag.CONJUNCTION, Tag.MARK)) {
            start++;
        }
        start = behindLead(start, to);
        if (start >= to || !clause.is(start, Tag.NOUN, Tag.DETERMINER, Tag.PRONOUN)) {
            return null;
        }
        int head = start;
        while (head < to && isCore(head)) {
            head++;
        }
        return head == start ? null : new Phrase(start, head, to);
    }

    /** Behind what leads in without a comma: Earlier in the week the two had … */
    private int behindLead(int start, int to) {
        if (!clause.is(start, Tag.PREPOSITION)) {
            return start;
        }
        for (int i = start + 2; i < to; i++) {
            if (clause.is(i, Tag.DETERMINER) && clause.is(i - 1, Tag.NOUN, Tag.TIME)) {
                return i;
            }
        }
        return start;
    }

    private boolean isCore(int at) {
        return clause.is(at, Tag.NOUN, Tag.DETERMINER, Tag.POSSESSIVE, Tag.PRONOUN, Tag.CONJUNCTION)
                || clause.is(at, Tag.ADVERB)
                || clause.is(at, Tag.COMMA) && conjunctionIn(at, at + 12);
    }

    /** The first word of the clause that a place stands in, seen from its subject's end. */
    int start(int end) {
        int joint = -1;
        for (int i = end; i >= 0; i--) {
            if (end - i > Clause.REACH) {
                return i + 1;
            }
            switch (clause.tag(i)) {
                case SUBORDINATOR, THAT, RELATIVE -> {
                    return i + 1;
                }
                case CONJUNCTION -> {
                    joint = i;
                    if (clause.lower(i).equals("but")) {
                        return i + 1;
                    }
                }
                case MARK -> {
                    if (clause.lower(i).equals(")")) {
                        i = opening(i);
                    } else if (Bounds.isStop(clause, i)) {
                        return i + 1;
                    }
                }
                case COMMA -> {
                    if (!isListComma(i, end)) {
                        return i + 1;
                    }
                }
                case VERB, AUXILIARY -> {
                    int left = overVerb(i, joint);
                    if (left < 0) {
                        return joint > 0 && !clause.isVerbOf(i, "say") ? joint + 1 : i + 1;
                    }
                    i = left + 1;
                }
                default -> {}
            }
        }
        return 0;
    }

    /** Where to go on left of a verb that only describes the subject; -1 where the verb bounds the clause. */
    private int overVerb(int verb, int joint) {
        VerbGroup group = VerbGroup.of(clause, verb);
        int before = clause.before(group.from());
        if (clause.is(before, Tag.RELATIVE)) {
            return clause.is(before - 1, Tag.COMMA) ? before - 2 : before - 1;
        }
        if (!clause.isVerb(verb) || joint >= 0 || clause.isVerbOf(verb, "say")) {
            return -1;
        }
        boolean infinitive = group.infinitive() && clause.is(before, Tag.NOUN);
        boolean reduced = group.bare()
                && clause.is(before, Tag.NOUN, Tag.PREPOSITION)
                && clause.isForm(verb, Words.GERUND | Words.PARTICIPLE);
        return infinitive || reduced ? before : -1;
    }

    private boolean isListComma(int comma, int end) {
        return clause.is(comma - 1, Tag.NOUN) && conjunctionIn(comma + 1, Math.min(end, comma + 14));
    }

    private boolean conjunctionIn(int from, int to) {
        for (int i = from; i < to; i++) {
            if (clause.is(i, Tag.CONJUNCTION)) {
                return clause.is(i + 1, Tag.NOUN, Tag.DETERMINER);
            }
            if (!clause.is(i, Tag.NOUN, Tag.DETERMINER, Tag.POSSESSIVE, Tag.COMMA)) {
                return false;
            }
        }
        return false;
    }
}
