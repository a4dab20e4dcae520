package org.beatbook.read.event;

import java.util.ArrayList;
import java.util.List;
import org.beatbook.news.Event;
import org.beatbook.news.Event.Modality;
import org.beatbook.news.Event.Party;
import org.beatbook.news.Name;
import org.beatbook.news.Quote;
import org.beatbook.news.Span;
import org.beatbook.news.TimeExpression;
import org.beatbook.news.When;
import org.jspecify.annotations.Nullable;

/** The events of one sentence: acts of verbs first, then of nouns, without what is only the content of another. */
final class ClauseEvents {
    /** More than this no sentence tells. */
    private static final int MOST = 50;

    private final Clause clause;
    private final Claims claims;
    private final Casualties casualties;
    private final Circumstances circumstances;
    private final @Nullable When anchor;

    ClauseEvents(Clause clause, List<Quote> quotes, @Nullable When anchor) {
        this.clause = clause;
        this.claims = new Claims(clause, quotes);
        this.casualties = new Casualties(clause);
        this.circumstances = new Circumstances(clause);
        this.anchor = anchor;
    }

    List<Event> read() {
        List<Match> found = matches();
        List<Match> seen = found.isEmpty() ? new Pictured(clause).read() : found;
        return seen.stream().map(this::event).toList();
    }

    private List<Match> matches() {
        List<Match> found = new ArrayList<>();
        VerbActs verbs = new VerbActs(clause);
        Obligations obligations = new Obligations(clause);
        NounActs nouns = new NounActs(clause);
        Intents intents = new Intents(clause);
        Contents contents = new Contents(clause);
        for (int i = 0; i < clause.size() && found.size() < MOST; i++) {
            if (contents.covers(i)) {
                continue;
            }
            Match asked = obligations.at(i);
            List<Match> here = asked != null ? List.of(asked) : clause.isVerb(i) ? verbs.at(i) : nouns.at(i);
            for (Match match : here) {
                if (match.verb() != i || isTold(found, match)) {
                    continue;
                }
                Match intent = intents.of(match);
                if (intent != null) {
                    found.add(intent);
                }
                found.add(match);
                contents.add(match);
            }
        }
        return found;
    }

    /** Whether a verb has told the same as a noun does now. */
    private static boolean isTold(List<Match> found, Match match) {
        return match.act().noun() && found.stream().anyMatch(m -> m.type() == match.type());
    }

    private Event event(Match match) {
        TimeExpression date = circumstances.date(match);
        Name place = circumstances.place(match);
        Span trigger = span(match.from(), match.end());
        Modality modality = match.modality() == Modality.ASSERTED && Circumstances.isPast(date, anchor)
                ? Modality.HISTORICAL
                : match.modality();
        boolean counts = match.type() == Event.Type.ASSAULT || match.type() == Event.Type.COERCE;
        return new Event(
                match.type(),
                match.type() == match.act().type() ? match.act().mode() : null,
                match.act().contexts(),
                hull(trigger, match, date, place),
                trigger,
                match.actors(),
                match.recipients(),
                date,
                place,
                modality,
                claimant(match),
                counts ? casualties.killed() : null,
                counts ? casualties.injured() : null,
                counts ? casualties.arrested() : null,
                match.rule());
    }

    /** Who says so, but for one who tells what they did themselves. */
    private @Nullable Span claimant(Match match) {
        Span claimant = claims.of(match);
        boolean own = claimant != null
                && match.actors().stream().anyMatch(p -> p.span().equals(claimant));
        return own ? null : claimant;
    }

    private Span hull(Span trigger, Match match, @Nullable TimeExpression date, @Nullable Name place) {
        List<Span> slots = new ArrayList<>(List.of(trigger));
        match.actors().stream().map(Party::span).forEach(slots::add);
        match.recipients().stream().map(Party::span).forEach(slots::add);
        if (date != null) {
            slots.add(date.span());
        }
        if (place != null) {
            slots.add(place.span());
        }
        int start = slots.stream().mapToInt(Span::start).min().orElseThrow();
        int end = slots.stream().mapToInt(Span::end).max().orElseThrow();
        return Span.of(clause.text().whole(), start, end);
    }

    private Span span(int from, int to) {
        return clause.text().span(clause.absolute(from), clause.absolute(Math.min(to, clause.size())));
    }
}
