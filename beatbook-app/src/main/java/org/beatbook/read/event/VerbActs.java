package org.beatbook.read.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.beatbook.news.Event;
import org.beatbook.news.Event.Modality;
import org.beatbook.news.Event.Party;
import org.jspecify.annotations.Nullable;

/** Finds acts that a verb tells. */
final class VerbActs {
    private final Clause clause;
    private final Subjects subjects;
    private final Parties parties;
    private final Recipients recipients;
    private final Modalities modalities;
    private final Pronouns pronouns;

    VerbActs(Clause clause) {
        this.clause = clause;
        this.subjects = new Subjects(clause);
        this.parties = new Parties(clause);
        this.recipients = new Recipients(clause);
        this.modalities = new Modalities(clause, subjects);
        this.pronouns = new Pronouns(clause, subjects);
    }

    /** The acts that the verb at a place tells: one, or none. */
    List<Match> at(int verb) {
        List<Act> acts = Acts.ofVerb(clause.lemma(verb));
        if (acts.isEmpty()) {
            return List.of();
        }
        VerbGroup told = VerbGroup.of(clause, verb);
        boolean engaged = told.passive()
                && clause.lower(verb).equals("engaged")
                && clause.lower(verb + 1).equals("in");
        VerbGroup group = engaged ? told.active() : told;
        @Nullable Phrase subject = subjects.of(group);
        @Nullable Match best = null;
        for (Act act : acts) {
            int end = end(act, group, subject);
            if (end < 0 || best != null && best.act().specificity() >= act.specificity()) {
                continue;
            }
            Match match = match(act, group, subject, end);
            best = match == null ? best : match;
        }
        return best == null ? List.of() : List.of(best);
    }

    private @Nullable Match match(Act act, VerbGroup group, @Nullable Phrase subject, int end) {
        Modality told = modalities.of(group);
        if (told == null) {
            return null;
        }
        boolean nobodyDid = subject != null && Words.in("none", clause.lower(subject.from()));
        Modality modality = nobodyDid ? Modality.NEGATED : told;
        List<Party> received = new ArrayList<>(recipients.of(act, group.verb(), end, group.passive()));
        boolean concerned = received.isEmpty();
        if (concerned) {
            received.addAll(recipients.concerned(act, group.verb(), end));
        }
        List<Party> doers = doers(act, group, subject, received);
        received.removeIf(p -> concerned && isHome(p, doers));
        received.removeIf(p -> !"visit".equals(act.mode()) && parties.isPlace(p));
        received.replaceAll(p -> parties.owned(p, doers));
        boolean nobody = !isKnown(doers) && !isKnown(received) || act.needs() && received.isEmpty();
        if (nobody
                || !Relevance.holds(act, act.type(), doers, received)
                || Generic.is(clause, group, doers, received)
                || isVerbal(act, received)
                || act.figurative() && Figurative.is(clause, group.verb())) {
            return null;
        }
        boolean joint =
                act.type() == Event.Type.MOBILIZE && act.together() && (doers.size() > 1 || !received.isEmpty());
        Event.Type type = joint ? Event.Type.COOPERATE : act.type();
        return new Match(act, type, group.from(), group.verb(), end, doers, received, modality, "verb " + act.line());
    }

    /** To attack a person who is named, with no place or weapon told, is most often done with words. */
    private boolean isVerbal(Act act, List<Party> received) {
        return act.words().contains("attack")
                && act.objects().isEmpty()
                && received.stream().anyMatch(parties::isPerson)
                && Generic.isNowhere(clause);
    }

    /** Whether a country that an act was done in is only the doer's own. */
    private static boolean isHome(Party party, List<Party> doers) {
        return party.country() != null
                && doers.stream().anyMatch(d -> party.country().equals(d.country()));
    }

    /** Whether someone is more than a pronoun. */
    private static boolean isKnown(List<Party> parties) {
        return parties.stream()
                .anyMatch(p -> !Words.in("pronoun", p.span().text().toLowerCase(Locale.ROOT)));
    }

    private List<Party> doers(Act act, VerbGroup group, @Nullable Phrase subject, List<Party> received) {
        boolean deed = subject != null && !group.passive() && Words.in("deed", clause.lower(subject.head() - 1));
        List<Party> before = deed ? List.of() : parties.of(pronouns.resolved(subject, group));
        if (!group.passive()) {
            return before;
        }
        if (act.direct()) {
            received.clear();
            received.addAll(before);
        } else if (received.isEmpty() && act.objects().isEmpty()) {
            return List.of();
        }
        return recipients.agent(group.verb());
    }

    /** {@code Called the meeting a step forward}: a name is given, nothing is called. */
    private boolean isNaming(int behind) {
        return behind > 0
                && (clause.lower(behind).equals("a") || clause.lower(behind).equals("an"))
                && clause.is(behind - 1, Tag.NOUN);
    }

    private boolean opensObject(int at) {
        return clause.is(at, Tag.DETERMINER) || clause.name(at) != null;
    }

    /** After the last word of the act, where its words are there; else -1. */
    private int end(Act act, VerbGroup group, @Nullable Phrase subject) {
        int end = group.verb() + 1;
        if (!act.next().isEmpty()) {
            int next = clause.past(end);
            if (!act.next().contains(clause.lower(next))) {
                return -1;
            }
            end = next + 1;
            if (clause.is(next, Tag.TO) && Words.in("telling", clause.lower(clause.past(end)))) {
                return -1;
            }
            if (end < clause.size()
                    && clause.lower(next).equals("over")
                    && clause.token(end).isNumber()) {
                return -1;
            }
        }
        if (act.objects().isEmpty()) {
            boolean particle = act.next().isEmpty() && Words.in("turning", clause.lower(end)) && !opensObject(end + 1);
            return particle ? -1 : end;
        }
        if (group.passive() && act.next().isEmpty()) {
            return subject != null && ObjectNouns.in(clause, act, subject.from(), subject.to()) >= 0 ? end : -1;
        }
        int object = clause.past(end);
        if (act.next().isEmpty() && Words.in("particle", clause.lower(object))) {
            object = clause.past(object + 1);
        }
        int behind = ObjectNouns.in(clause, act, object, Math.min(clause.size(), object + 14));
        return isNaming(behind) ? -1 : behind;
    }
}
