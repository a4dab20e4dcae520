package org.beatbook.read.event;

import org.jspecify.annotations.Nullable;

/** Who {@code it} and {@code they} are in reported speech: whoever speaks. */
final class Pronouns {
    private final Clause clause;
    private final Subjects subjects;

    Pronouns(Clause clause, Subjects subjects) {
        this.clause = clause;
        this.subjects = subjects;
    }

    /** The subject; where it is a pronoun in what someone says, the one who says it. */
    @Nullable
    Phrase resolved(@Nullable Phrase subject, VerbGroup group) {
        if (subject == null || !clause.is(subject.from(), Tag.PRONOUN)) {
            return subject;
        }
        int i = clause.before(subject.from());
        if (clause.is(i, Tag.THAT)) {
            i = clause.before(i);
        }
        if (!clause.isVerbOf(i, "say") && !clause.isVerbOf(i, "denying")) {
            return subject;
        }
        Phrase speaker = subjects.of(VerbGroup.of(clause, i));
        return speaker == null || clause.is(speaker.from(), Tag.PRONOUN) ? subject : speaker;
    }
}
