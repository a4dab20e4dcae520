package org.beatbook.read.event;

import java.util.List;
import org.beatbook.news.Event.Party;
import org.beatbook.news.Quote;
import org.beatbook.news.Span;
import org.jspecify.annotations.Nullable;

/** Finds who says that an act was done, where that is a party and not the press. */
final class Claims {
    private final Clause clause;
    private final Subjects subjects;
    private final Parties parties;
    private final List<Quote> quotes;

    Claims(Clause clause, List<Quote> quotes) {
        this.clause = clause;
        this.subjects = new Subjects(clause);
        this.parties = new Parties(clause);
        this.quotes = quotes;
    }

    @Nullable
    Span of(Match match) {
        Span trigger = clause.text().span(clause.absolute(match.verb()), clause.absolute(match.verb() + 1));
        for (Quote quote : quotes) {
            if (quote.span().contains(trigger) && quote.speaker() != null) {
                return quote.speaker().span();
            }
        }
        Span before = before(match);
        return before != null ? before : behind(match);
    }

    /** {@code X said (that) …}. */
    private @Nullable Span before(Match match) {
        int start = subjects.start(clause.before(match.from()));
        int verb = clause.is(start - 1, Tag.THAT) ? clause.before(start - 1) : start - 1;
        return clause.isVerbOf(verb, "say") ? speaker(subjects.of(VerbGroup.of(clause, verb))) : null;
    }

    /** {@code …, X said}; {@code according to X}. */
    private @Nullable Span behind(Match match) {
        int end = Math.min(clause.size(), match.end() + Clause.REACH);
        for (int i = match.end(); i < end; i++) {
            if (clause.lower(i).equals("according") && clause.lower(i + 1).equals("to")) {
                return speaker(Phrase.at(clause, i + 2));
            }
            if (clause.is(i, Tag.RELATIVE, Tag.SUBORDINATOR)) {
                return null;
            }
            if (clause.isVerbOf(i, "say") && isLast(i)) {
                return speaker(subjects.of(VerbGroup.of(clause, i)));
            }
        }
        return null;
    }

    private boolean isLast(int verb) {
        int next = clause.past(verb + 1);
        return next >= clause.size()
                || Bounds.isStop(clause, next) && !clause.lower(next).equals(":")
                || clause.is(next, Tag.COMMA)
                || clause.is(next, Tag.PREPOSITION);
    }

    private @Nullable Span speaker(@Nullable Phrase phrase) {
        if (phrase == null || phrase.isEmpty()) {
            return null;
        }
        List<Party> found = parties.of(phrase);
        boolean press = found.stream().anyMatch(p -> "JRN".equals(p.sector()));
        return press || found.isEmpty() ? null : found.getFirst().span();
    }
}
