package org.beatbook.read.quote;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the quotes of an English text, unit by unit; the order of the rules in {@link #reported} is the policy. */
final class EnglishQuotes {
    private static final int LONGEST_CLAUSE = 40;
    private static final int LONGEST_LABEL = 12;
    /** What is said without marks is no longer than so many tokens; it bounds the work on sentences without an end. */
    private static final int LONGEST_CONTENT = 300;

    private final Layout layout;
    private final Contents contents;
    private final Clauses clauses;
    private final ClauseBehindMarks behindMarks;
    private final ClauseBeforeContent beforeContent;
    private final ClauseBehindContent behindContent;
    private final AccordingTo accordingTo;
    private final MarksAlone alone;
    private final List<Finding> found = new ArrayList<>();
    /** The first token that belongs to no quote and no clause yet. */
    private int low;

    EnglishQuotes(Layout layout) {
        this.layout = layout;
        this.contents = new Contents(layout);
        this.clauses = new Clauses(layout);
        this.behindMarks = new ClauseBehindMarks(layout, contents);
        this.beforeContent = new ClauseBeforeContent(layout, contents);
        this.behindContent = new ClauseBehindContent(layout, contents);
        this.accordingTo = new AccordingTo(layout, contents);
        this.alone = new MarksAlone(layout, contents);
    }

    List<Finding> read() {
        List<Unit> units = layout.units();
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            while (i + 1 < units.size() && isCompleted(unit, units.get(i + 1))) {
                unit = new Unit(unit.from(), units.get(++i).to(), unit.paragraph());
            }
            unit(unit);
        }
        return found;
    }

    /** {@code "Why?" Kim asked.} is parted at the question mark: its clause is a sentence alone. */
    private boolean isCompleted(Unit unit, Unit next) {
        Marked marked = layout.markedAt(unit.to() - 1);
        if (marked == null || next.paragraph() != unit.paragraph() || !contents.endsAsSpeech(marked)) {
            return false;
        }
        if (layout.is(next.from(), "—") || layout.is(next.from(), "–")) {
            return next.to() - next.from() <= LONGEST_LABEL;
        }
        int end = Math.min(next.to(), next.from() + 30);
        List<Clause> own = clauses.of(new Unit(next.from(), end, next.paragraph()));
        return !own.isEmpty()
                && own.getFirst().from() == next.from()
                && contents.isBare(own.getFirst(), next.to())
                && beforeContent.find(own.getFirst(), null, next.to()) == null;
    }

    private void unit(Unit unit) {
        low = Dateline.end(layout, unit);
        int first = found.size();
        List<Clause> own = clauses.of(unit);
        for (int i = 0; i < own.size(); i++) {
            Clause clause = own.get(i);
            Clause next = next(own, i);
            if (clause.from() >= low) {
                Finding finding = reported(clause, next, Math.min(unit.to(), clause.to() + LONGEST_CONTENT));
                if (finding != null) {
                    found.add(finding);
                    low = Math.max(
                            finding.to(),
                            contents.tail(clause, finding.from() >= clause.to() ? clause.to() : unit.to()));
                }
            }
        }
        if (found.size() == first) {
            according(unit);
        }
        marks(unit);
    }

    /** The clause that may end what this one reports; one that begins right behind it is itself reported. */
    private static @Nullable Clause next(List<Clause> own, int i) {
        int to = own.get(i).to();
        int next = i + 1;
        while (next < own.size() && own.get(next).from() <= to + 1) {
            next++;
        }
        return next < own.size() ? own.get(next) : null;
    }

    private @Nullable Finding reported(Clause clause, @Nullable Clause next, int limit) {
        low = Math.max(low, clause.from() - LONGEST_CONTENT);
        Finding finding = behindMarks.find(clause, low, limit);
        finding = finding != null ? finding : beforeContent.find(clause, next, limit);
        return finding != null ? finding : behindContent.find(clause, low, limit);
    }

    private void according(Unit unit) {
        for (int at = unit.from(); at < unit.to(); at++) {
            Finding finding = layout.isMarked(at)
                    ? null
                    : accordingTo.find(
                            at, Math.max(low, at - LONGEST_CONTENT), Math.min(unit.to(), at + LONGEST_CONTENT));
            if (finding != null) {
                found.add(finding);
                low = unit.to();
                return;
            }
        }
    }

    private void marks(Unit unit) {
        int at = unit.from();
        while (at < unit.to()) {
            Marked marked = layout.markedAt(at);
            if (marked != null && !isTaken(marked)) {
                mark(unit, marked);
            }
            at = marked == null ? at + 1 : marked.to();
        }
    }

    private void mark(Unit unit, Marked marked) {
        Finding before = found.isEmpty() ? null : found.getLast();
        if (before != null && goesOn(before, unit, marked)) {
            found.set(found.size() - 1, before.and(marked));
            return;
        }
        Finding finding = alone.find(unit, marked);
        if (finding != null) {
            found.add(finding);
        }
    }

    /** {@code "…," Kim said. "…"}: the clause stands between two sentences of one quote. */
    private boolean goesOn(Finding before, Unit unit, Marked marked) {
        Clause clause = before.clause();
        boolean open = clause != null
                && before.direct()
                && before.parts().size() == 1
                && clause.from() >= before.to()
                && marked.from() == unit.from()
                && contents.isSentence(marked);
        if (!open || clause == null) {
            return false;
        }
        int last = unit.from() - 1;
        boolean near = unit.from() - clause.to() <= LONGEST_CLAUSE && paragraph(last) == paragraph(unit.from());
        for (int at = clause.to(); near && at < unit.from(); at++) {
            near = !layout.isMarked(at) && (at == last || !".?!".contains(layout.lower(at)));
        }
        return near;
    }

    private int paragraph(int token) {
        return layout.text().sentences().get(layout.text().sentenceOf(token)).paragraph();
    }

    private boolean isTaken(Marked marked) {
        for (int i = found.size() - 1; i >= 0 && found.get(i).to() > marked.from() - 400; i--) {
            if (found.get(i).from() < marked.to()
                    && marked.from() < found.get(i).to()) {
                return true;
            }
        }
        return false;
    }
}
