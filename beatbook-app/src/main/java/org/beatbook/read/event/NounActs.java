package org.beatbook.read.event;

import java.util.ArrayList;
import java.util.List;
import org.beatbook.news.Event.Modality;
import org.beatbook.news.Event.Party;
import org.jspecify.annotations.Nullable;

/** Finds acts that a noun tells, with both who did them and to whom: Kim's visit to Russia, talks between X and Y. */
final class NounActs {
    private final Clause clause;
    private final Parties parties;
    private final Recipients recipients;

    NounActs(Clause clause) {
        this.clause = clause;
        this.parties = new Parties(clause);
        this.recipients = new Recipients(clause);
    }

    List<Match> at(int noun) {
        boolean named = noun > 0 && clause.token(noun).isCapital();
        if (named || !clause.is(noun, Tag.NOUN) || clause.is(noun + 1, Tag.NOUN, Tag.POSSESSIVE)) {
            return List.of();
        }
        String lower = clause.lower(noun);
        for (Act act : Acts.ofNoun(lower)) {
            Match match = match(act, noun);
            if (match != null) {
                return List.of(match);
            }
        }
        return List.of();
    }

    private @Nullable Match match(Act act, int noun) {
        int from = start(noun);
        Modality modality = modality(from, noun);
        if (modality == null || act.figurative() && Figurative.is(clause, noun)) {
            return null;
        }
        int end = Bounds.right(clause, noun, false);
        List<Party> together = recipients.behind(List.of("between"), noun + 1, Math.min(end, noun + 4));
        if (act.together() && together.size() > 1) {
            return new Match(
                    act, act.type(), noun, noun, noun + 1, together, List.of(), modality, "noun " + act.line());
        }
        List<Party> actors = actors(from, noun, end);
        List<Party> received = recipients.behind(act.prepositions(), noun + 1, end);
        if (actors.isEmpty() || received.isEmpty() || !Relevance.holds(act, act.type(), actors, received)) {
            return null;
        }
        return new Match(act, act.type(), noun, noun, noun + 1, actors, received, modality, "noun " + act.line());
    }

    private int start(int noun) {
        int from = noun;
        while (from > 0 && noun - from < 15 && clause.is(from - 1, Tag.NOUN, Tag.DETERMINER, Tag.POSSESSIVE)) {
            from--;
        }
        return from;
    }

    /** Before a genitive, as an adjective, or behind {@code by}. */
    private List<Party> actors(int from, int noun, int end) {
        List<Party> before = new ArrayList<>();
        if (from < noun) {
            int genitive = genitive(from, noun);
            before.addAll(parties.of(new Phrase(from, genitive, genitive)));
        }
        return before.isEmpty() ? recipients.behind(List.of("by"), noun + 1, end) : before;
    }

    private int genitive(int from, int noun) {
        for (int i = noun - 1; i > from; i--) {
            if (clause.is(i, Tag.POSSESSIVE)) {
                return i;
            }
        }
        return noun;
    }

    /** Null where it hangs on words that want, plan, fear or refuse it. */
    private @Nullable Modality modality(int from, int noun) {
        for (int i = from; i < noun; i++) {
            if (Words.in("unreal", clause.lower(i))) {
                return Modality.HYPOTHETICAL;
            }
            if (clause.lower(i).equals("no")) {
                return Modality.NEGATED;
            }
        }
        int before = clause.before(from);
        boolean hangs = clause.is(before, Tag.PREPOSITION) && !Words.in("during-like", clause.lower(before));
        return hangs || clause.isVerb(before) && !Words.in("happening", clause.lemma(before)) ? null : told(noun);
    }

    private @Nullable Modality told(int noun) {
        int verb = noun + 1;
        while (verb < clause.size() && verb - noun < 20 && !clause.is(verb, Tag.VERB, Tag.AUXILIARY, Tag.MARK)) {
            verb++;
        }
        boolean will = Words.in("modal", clause.lower(verb));
        return will ? null : Modality.ASSERTED;
    }
}
