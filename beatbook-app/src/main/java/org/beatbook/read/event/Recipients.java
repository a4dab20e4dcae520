package org.beatbook.read.event;

import java.util.List;
import org.beatbook.news.Event.Party;

/** Finds who receives an act: its object, or what stands behind one of its prepositions. */
final class Recipients {
    private final Clause clause;
    private final Parties parties;

    Recipients(Clause clause) {
        this.clause = clause;
        this.parties = new Parties(clause);
    }

    /**
     * Who receives the act whose words end before a place.
     *
     * @param passive whether the object has become the subject
     */
    List<Party> of(Act act, int verb, int after, boolean passive) {
        int end = Bounds.right(clause, verb, act.hasContent());
        if (act.direct() && !passive) {
            List<Party> found = parties.of(object(after, end));
            if (!found.isEmpty()) {
                return found;
            }
        }
        List<Party> found = behind(act.prepositions(), after, end);
        return found.isEmpty() && act.hasContent() ? inContent(act, after, end) : found;
    }

    private Phrase object(int after, int end) {
        int start = clause.past(after);
        if (clause.is(start, Tag.THAT)) {
            start++;
        }
        Phrase phrase = Phrase.at(clause, start);
        return phrase.from() < end ? phrase : new Phrase(start, start, start);
    }

    /** The first party behind one of the prepositions. */
    List<Party> behind(List<String> prepositions, int from, int end) {
        for (int i = from; i < end; i++) {
            if (clause.is(i, Tag.PREPOSITION) && prepositions.contains(clause.lower(i))) {
                List<Party> found = parties.of(Phrase.at(clause, clause.past(i + 1)));
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    /** Of what is threatened, promised or refused: whom that would be done to. */
    private List<Party> inContent(Act act, int after, int end) {
        for (int i = after; i < end; i++) {
            boolean opens = clause.is(i, Tag.VERB)
                    || clause.is(i, Tag.THAT)
                    || clause.is(i, Tag.PREPOSITION)
                            && !clause.lower(i).equals("by")
                            && !clause.lower(i).equals("of");
            if (opens) {
                List<Party> found = parties.of(Phrase.at(clause, clause.past(i + 1)));
                if (!found.isEmpty() && found.getFirst().country() != null) {
                    return found;
                }
            }
        }
        return List.of();
    }

    /** Who did what is told in the passive: behind {@code by}. */
    List<Party> agent(int verb) {
        return behind(List.of("by"), verb + 1, Bounds.right(clause, verb, false));
    }
}
