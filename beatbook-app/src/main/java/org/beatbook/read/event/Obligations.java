package org.beatbook.read.event;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.beatbook.news.Event.Modality;
import org.beatbook.news.Event.Party;
import org.beatbook.news.Event.Type;
import org.jspecify.annotations.Nullable;

/** To say that someone must do something is to ask for it: {@code X said that Y must …}. */
final class Obligations {
    private static final Act ASKS = new Act(
            Type.REQUEST,
            null,
            List.of(),
            false,
            List.of("say"),
            Set.of(),
            Map.of(),
            false,
            List.of(),
            true,
            false,
            false,
            "say … must");

    private final Clause clause;
    private final Subjects subjects;
    private final Parties parties;

    Obligations(Clause clause) {
        this.clause = clause;
        this.subjects = new Subjects(clause);
        this.parties = new Parties(clause);
    }

    /** The request whose verb of saying stands at a place; null where there is none. */
    @Nullable
    Match at(int verb) {
        if (!clause.isVerbOf(verb, "say")) {
            return null;
        }
        int start = clause.past(verb + 1);
        start = clause.is(start, Tag.THAT) ? start + 1 : start;
        int must = start;
        while (must < clause.size()
                && must - start < 20
                && clause.is(must, Tag.PREPOSITION, Tag.NOUN, Tag.DETERMINER, Tag.CONJUNCTION)) {
            must++;
        }
        if (!Words.in("must", clause.lower(clause.past(must)))) {
            return null;
        }
        List<Party> asked = parties.of(new Phrase(start, must, must));
        List<Party> asking = parties.of(subjects.of(VerbGroup.of(clause, verb)));
        if (asked.isEmpty()
                || asking.isEmpty()
                || asked.getFirst().country() == null && asked.getFirst().sector() == null
                || Words.in("author", clause.lower(clause.before(verb)))
                || !Relevance.holds(ASKS, Type.REQUEST, asking, asked)) {
            return null;
        }
        return new Match(ASKS, Type.REQUEST, verb, verb, must + 1, asking, asked, Modality.ASSERTED, "say must");
    }
}
