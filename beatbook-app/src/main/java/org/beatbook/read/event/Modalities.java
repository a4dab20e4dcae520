package org.beatbook.read.event;

import org.beatbook.news.Event.Modality;
import org.jspecify.annotations.Nullable;

/** Whether what a verb tells happened, by its auxiliaries, by what it hangs on, and by its clause. */
final class Modalities {
    private static final int DEEP = 3;

    private final Clause clause;
    private final Subjects subjects;

    Modalities(Clause clause, Subjects subjects) {
        this.clause = clause;
        this.subjects = subjects;
    }

    /** The modality; null where the verb tells no act of its own. */
    @Nullable
    Modality of(VerbGroup group) {
        return of(group, 0);
    }

    private @Nullable Modality of(VerbGroup group, int depth) {
        if (group.must() || depth > DEEP) {
            return null;
        }
        if (group.negated()) {
            return Modality.NEGATED;
        }
        if (group.infinitive()) {
            return ofInfinitive(group, depth);
        }
        int before = clause.before(group.from());
        if (isJoined(group, before) || areGerunds(group, before)) {
            return of(VerbGroup.of(clause, previous(before)), depth + 1);
        }
        if (group.bare()
                && clause.isForm(group.verb(), Words.GERUND)
                && clause.is(before, Tag.PREPOSITION, Tag.SUBORDINATOR)) {
            return ofGerund(clause.lower(before), before);
        }
        if (group.bare() && clause.isForm(group.verb(), Words.GERUND) && clause.isVerb(before)) {
            return under(before, depth);
        }
        if (group.doubtful() || isConditional(before) || asks()) {
            return Modality.HYPOTHETICAL;
        }
        if (group.would()) {
            return isReported(before) ? Modality.PLANNED : Modality.HYPOTHETICAL;
        }
        return group.future() ? Modality.PLANNED : Modality.ASSERTED;
    }

    /** {@code To attack and kill}: what goes for the first goes for the second. */
    private boolean isJoined(VerbGroup group, int before) {
        return group.bare()
                && clause.is(before, Tag.CONJUNCTION)
                && (Words.forms(clause.lower(group.verb())) & (Words.PAST | Words.THIRD | Words.GERUND)) == 0
                && previous(before) >= 0;
    }

    /** {@code For saying or printing it}: two gerunds with one preposition. */
    private boolean areGerunds(VerbGroup group, int before) {
        return group.bare()
                && clause.is(before, Tag.CONJUNCTION)
                && clause.isForm(group.verb(), Words.GERUND)
                && clause.isForm(before - 1, Words.GERUND);
    }

    private int previous(int before) {
        int i = before - 1;
        while (i >= 0 && before - i < 20 && !clause.isVerb(i)) {
            i--;
        }
        return clause.isVerb(i) ? i : -1;
    }

    private @Nullable Modality ofGerund(String preposition, int before) {
        return switch (preposition) {
            case "after", "by", "since", "while", "when", "upon", "following", "despite" -> Modality.ASSERTED;
            case "without", "instead" -> Modality.NEGATED;
            case "before" -> Modality.PLANNED;
            default -> null;
        };
    }

    private @Nullable Modality ofInfinitive(VerbGroup group, int depth) {
        int before = clause.before(group.from());
        String lower = clause.lower(before);
        if (clause.is(before, Tag.NOUN) && Words.in("plan-adjective", lower)) {
            return isDenied(before) ? Modality.NEGATED : Modality.PLANNED;
        }
        if (clause.is(before, Tag.NOUN) && Words.in("plan-noun", lower)) {
            return Modality.PLANNED;
        }
        return clause.isVerb(before) ? under(before, depth) : null;
    }

    /** What hangs on the verb there. */
    private @Nullable Modality under(int verb, int depth) {
        String lemma = clause.lemma(verb);
        VerbGroup above = VerbGroup.of(clause, verb);
        if (Words.in("planning", lemma)) {
            return above.negated() ? Modality.NEGATED : Modality.PLANNED;
        }
        if (Words.in("failing", lemma) || Words.in("denying", lemma)) {
            return above.negated() ? Modality.ASSERTED : Modality.NEGATED;
        }
        return Words.in("transparent", lemma) ? of(above, depth + 1) : null;
    }

    private boolean isDenied(int adjective) {
        for (int i = adjective; i >= 0 && adjective - i < 5; i--) {
            if (Words.in("not", clause.lower(i))) {
                return true;
            }
        }
        return clause.lower(adjective).startsWith("un");
    }

    /** Whether {@code if} or the like opens the clause. */
    private boolean isConditional(int before) {
        int start = subjects.start(before);
        return Words.in("conditional", clause.lower(start - 1)) && clause.is(start - 1, Tag.SUBORDINATOR);
    }

    private boolean isReported(int before) {
        int start = subjects.start(before);
        int verb = clause.is(start - 1, Tag.THAT) ? clause.before(start - 1) : start - 1;
        return clause.isVerbOf(verb, "say");
    }

    private boolean asks() {
        int last = clause.size() - 1;
        return clause.lower(last).equals("?") || clause.lower(last - 1).equals("?");
    }
}
