package org.beatbook.read.quote;

import java.util.ArrayList;
import java.util.List;
import org.beatbook.read.quote.SpeechVerbs.Form;
import org.beatbook.read.quote.SpeechVerbs.Verb;
import org.jspecify.annotations.Nullable;

/** Finds the clauses of a unit that report speech. */
final class Clauses {
    private static final int FAR = 20;

    private final Layout layout;
    private final SubjectBefore before;
    private final SubjectAfter after;

    Clauses(Layout layout) {
        this.layout = layout;
        this.before = new SubjectBefore(layout);
        this.after = new SubjectAfter(layout);
    }

    /** The clauses outside of marks, in their order. */
    List<Clause> of(Unit unit) {
        List<Clause> clauses = new ArrayList<>();
        int at = unit.from();
        while (at < unit.to()) {
            Marked marked = layout.markedAt(at);
            if (marked != null) {
                at = marked.to();
                continue;
            }
            Verb verb = SpeechVerbs.at(layout, at);
            Clause clause = verb == null ? null : clause(unit, verb);
            if (clause != null) {
                clauses.add(clause);
                at = clause.to();
            } else {
                at++;
            }
        }
        return clauses;
    }

    private @Nullable Clause clause(Unit unit, Verb verb) {
        if (layout.capital(verb.from()) && verb.from() > unit.from() && !isBehindMarks(verb.from())) {
            return null;
        }
        int left = verb.from() - 1;
        Clause inverted = isFreeBefore(left, unit) ? inverted(unit, verb) : null;
        if (inverted != null) {
            return inverted;
        }
        Auxiliaries auxiliaries = Auxiliaries.before(layout, verb, unit.from());
        if (!auxiliaries.reports()) {
            return null;
        }
        int end = auxiliaries.from() - 1;
        if (verb.form() == Form.ING && !auxiliaries.finite()) {
            return participle(unit, verb, end);
        }
        if (verb.form() == Form.ING && auxiliaries.quoted() || fits(verb, auxiliaries)) {
            boolean bare = verb.form() == Form.BASE && !auxiliaries.finite();
            return direct(unit, verb, end, bare);
        }
        return null;
    }

    private static boolean fits(Verb verb, Auxiliaries auxiliaries) {
        return verb.form() != Form.ING || auxiliaries.finite();
    }

    private @Nullable Clause direct(Unit unit, Verb verb, int end, boolean bare) {
        if (end >= unit.from()
                && layout.is(end, "and") | layout.is(end, "but")
                && verb.frames().has("d")
                && verb.form() == Form.PAST) {
            return new Clause(end, verb.to(), verb, null, false, true);
        }
        Phrase subject = before.endingAt(end, unit.from());
        if (subject == null || !isLikely(subject, verb, bare) || verb.frames().has("v") && !isView(verb, unit.to())) {
            return null;
        }
        boolean supposed = layout.is(subject.from() - 1, "if") || layout.is(subject.from() - 1, "unless");
        return supposed ? null : new Clause(subject.from(), verb.to(), verb, subject, false, false);
    }

    /** A base form needs a subject in the plural; a noun that looks like a verb has an adjective before. */
    private boolean isLikely(Phrase subject, Verb verb, boolean bare) {
        String head = layout.lower(subject.to() - 1);
        boolean pronoun = SmallWords.PRONOUNS.contains(layout.lower(subject.from()));
        boolean name = layout.nameAt(subject.to() - 1) != null
                || layout.capital(subject.to() - 1) && !layout.opens(subject.to() - 1);
        boolean sayer = SmallWords.SAYERS.contains(head);
        if (bare) {
            boolean third = layout.is(subject.from(), "he")
                    || layout.is(subject.from(), "she")
                    || layout.is(subject.from(), "it");
            return !third
                    && (pronoun
                            || head.endsWith("s") && (sayer || name)
                            || sayer && head.endsWith("e")
                            || head.endsWith("people"));
        }
        return layout.isMarked(subject.from() - 1)
                || verb.frames().has("s")
                || verb.lemma().equals("tell")
                || pronoun
                || name
                || sayer
                || hasSayer(subject);
    }

    /** {@code Sees the pact as a threat}: an "as" behind what is seen, and no other clause between. */
    private boolean isView(Verb verb, int limit) {
        for (int at = verb.to() + 1; at < Math.min(limit, verb.to() + FAR); at++) {
            if (layout.is(at, "as")) {
                return !layout.is(at - 1, "such") && !layout.is(at + 1, "well") && !layout.is(at + 1, "soon");
            }
            boolean breaks = layout.isPunctuation(at) || layout.isAny(at, SmallWords.BREAKS);
            if (!layout.isMarked(at) && (breaks || SmallWords.looksFinite(layout.lower(at)))) {
                return false;
            }
        }
        return false;
    }

    private boolean hasSayer(Phrase subject) {
        for (int at = subject.from(); at < subject.to(); at++) {
            if (layout.isAny(at, SmallWords.SAYERS) || layout.nameAt(at) != null) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Clause participle(Unit unit, Verb verb, int end) {
        boolean behind = layout.is(end, ",")
                || layout.is(end, "by")
                || layout.is(end, "statement")
                || layout.is(end, "message")
                || layout.is(end, "letter")
                || layout.is(end, "tweet")
                || layout.is(end, "reporters")
                || layout.is(end, "while")
                || layout.is(end, "before");
        boolean marks = end >= unit.from() && layout.isMarked(end);
        return (behind || marks)
                        && end >= unit.from()
                        && verb.frames().has("d") | verb.frames().has("m")
                        && !(layout.is(end, "by") && !says(verb))
                ? new Clause(behind ? end : verb.from(), verb.to(), verb, null, false, true)
                : null;
    }

    private boolean says(Verb verb) {
        return layout.isThat(verb.to()) || layout.isMarked(verb.to()) || layout.isMarked(verb.to() + 1);
    }

    /** Whether a mark or a comma stands right before, so that the subject may stand behind. */
    private boolean isFreeBefore(int left, Unit unit) {
        return left < unit.from() || layout.isMarked(left) || layout.is(left, ",") || isDash(left);
    }

    private boolean isDash(int at) {
        return layout.is(at, "—") || layout.is(at, "–");
    }

    private boolean isBehindMarks(int at) {
        return layout.isMarked(at - 1);
    }

    private @Nullable Clause inverted(Unit unit, Verb verb) {
        boolean quoted = layout.isMarked(verb.from() - 1) || layout.isMarked(verb.from() - 2);
        if (verb.form() == Form.ING
                || verb.form() == Form.BASE
                || !verb.frames().has("d")) {
            return null;
        }
        Phrase subject = after.beginningAt(verb.to(), unit.to());
        if (subject == null || verb.from() == unit.from() && !quoted) {
            return null;
        }
        boolean apposed = !quoted && before.endingAt(verb.from() - 1, unit.from()) != null;
        int to = subject.to();
        boolean ends = to >= unit.to()
                || layout.isPunctuation(to)
                || layout.isMarked(to)
                || layout.isAny(to, SmallWords.PREPOSITIONS)
                || layout.isAny(to, SmallWords.TIMES)
                || layout.isAny(to, SmallWords.BREAKS)
                || layout.is(to, "and")
                || SmallWords.isAdverb(layout.lower(to));
        boolean object = layout.isObject(verb.to()) || !quoted && layout.isAny(verb.to(), SmallWords.PRONOUNS);
        return apposed || !ends || object ? null : new Clause(verb.from(), to, verb, subject, true, false);
    }
}
