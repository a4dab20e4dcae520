package org.beatbook.read.event;

import java.util.List;
import org.beatbook.news.Event;
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
        if (!passive) {
            List<Party> found = objects(act, verb, after, end);
            if (!found.isEmpty()) {
                return found;
            }
        }
        boolean object = act.objects().isEmpty();
        if (object && act.direct() && act.needs() && act.next().isEmpty() && !passive) {
            return List.of();
        }
        List<Party> found = behind(object ? without(act.prepositions(), "of") : act.prepositions(), after, end);
        if (found.isEmpty() && act.hasContent()) {
            return inContent(act, after, end);
        }
        return found;
    }

    /** What an object is of is not who receives: the owner of the hostel. */
    private static List<String> without(List<String> prepositions, String one) {
        return prepositions.stream().filter(p -> !p.equals(one)).toList();
    }

    private List<Party> objects(Act act, int verb, int after, int end) {
        if (clause.lower(after - 1).equals("that")) {
            return parties.of(Phrase.at(clause, after));
        }
        if (act.objects().isEmpty()
                && act.next().contains(clause.lower(after - 1))
                && act.prepositions().contains(clause.lower(after - 1))) {
            return parties.of(object(after, end));
        }
        int start = act.objects().isEmpty() ? after : clause.past(verb + 1);
        if (act.direct()) {
            return parties.of(object(start, end));
        }
        return !act.objects().isEmpty() && act.prepositions().contains("to") ? indirect(start, after) : List.of();
    }

    /** Of {@code gave Tanzania a grant} the first object: what stands before the determiner of the second. */
    private List<Party> indirect(int start, int after) {
        int i = clause.is(start, Tag.DETERMINER) ? start + 1 : start;
        while (i < after
                && clause.is(i, Tag.NOUN, Tag.POSSESSIVE)
                && !clause.token(i).isNumber()) {
            i++;
        }
        boolean second = i > start
                && i < after
                && (clause.is(i, Tag.DETERMINER) || clause.token(i).isNumber());
        return second ? parties.of(new Phrase(start, i, i)) : List.of();
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
        // On an enclave of two million people: what hangs on the first is not who receives
        boolean nobody = false;
        for (int i = from; i < end; i++) {
            boolean inner = nobody && clause.lower(i).equals("of");
            if (!inner && clause.is(i, Tag.PREPOSITION) && prepositions.contains(clause.lower(i))) {
                List<Party> found = parties.of(Phrase.at(clause, clause.past(i + 1)));
                if (!found.isEmpty()) {
                    return found;
                }
                nobody = true;
            }
        }
        return List.of();
    }

    /** Whose country it is done in or about, where nobody else is told. */
    List<Party> concerned(Act act, int verb, int after) {
        int end = act.needs() || act.together() || act.hasContent() ? after : Bounds.right(clause, verb, false);
        for (int i = after; i < end; i++) {
            if (clause.is(i, Tag.PREPOSITION) && Words.in("concerning", clause.lower(i))) {
                Phrase phrase = Phrase.at(clause, clause.past(i + 1));
                List<Party> found = parties.of(new Phrase(phrase.from(), phrase.head(), phrase.head()));
                if (!found.isEmpty() && found.getFirst().country() != null) {
                    return found;
                }
            }
        }
        return List.of();
    }

    /** Of what is threatened, promised or refused: whom that would be done to. */
    private List<Party> inContent(Act act, int after, int end) {
        if (act.type() == Event.Type.ACCUSE) {
            return List.of();
        }
        for (int i = after; i < end; i++) {
            boolean opens = clause.is(i, Tag.VERB)
                    || clause.is(i, Tag.THAT)
                    || clause.is(i, Tag.PREPOSITION)
                            && !Words.in("locative", clause.lower(i))
                            && (act.type() == Event.Type.REQUEST
                                    || !clause.lower(i).equals("by"))
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
