package org.beatbook.read.event;

import org.beatbook.news.Event.Modality;
import org.beatbook.news.Event.Type;
import org.jspecify.annotations.Nullable;

/**
 * What is announced of the future is an act of its own now, by PLOVER's rule: to say that one will cooperate is AGREE,
 * that one will do harm is THREATEN. The act itself stays a plan.
 */
final class Intents {
    private final Clause clause;
    private final Subjects subjects;

    Intents(Clause clause) {
        this.clause = clause;
        this.subjects = new Subjects(clause);
    }

    /** The act that lies in announcing this one; null where nobody announces it. */
    @Nullable
    Match of(Match planned) {
        if (planned.modality() != Modality.PLANNED
                || planned.actors().isEmpty()
                || planned.act().hasContent()) {
            return null;
        }
        VerbGroup group = VerbGroup.of(clause, planned.verb());
        boolean own = isOwn(group);
        if (planned.type().isCooperative() && (group.future() || isReady(group))) {
            return planned.as(
                    Type.AGREE, Modality.ASSERTED, "will " + planned.act().line());
        }
        if (own && (group.future() || group.would())) {
            Type type = planned.type().isCooperative() ? Type.AGREE : Type.THREATEN;
            return planned.as(
                    type, Modality.ASSERTED, "said will " + planned.act().line());
        }
        return null;
    }

    /** {@code Is ready to}: willing, and said so. */
    private boolean isReady(VerbGroup group) {
        return group.infinitive() && Words.in("ready", clause.lower(clause.before(group.from())));
    }

    /** Whether the one who does it says so: {@code they said they would}. */
    private boolean isOwn(VerbGroup group) {
        int before = clause.before(group.from());
        if (!clause.is(before, Tag.PRONOUN)) {
            return false;
        }
        int verb = clause.before(before);
        verb = clause.is(verb, Tag.THAT) ? clause.before(verb) : verb;
        return clause.isVerbOf(verb, "say") && subjects.of(VerbGroup.of(clause, verb)) != null;
    }
}
