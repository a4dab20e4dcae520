package org.beatbook.read.event;

import java.util.List;
import java.util.Set;
import org.beatbook.news.Event.Party;
import org.beatbook.news.Event.Type;

/** Keeps private life, companies and readers out: who meets, agrees, asks or strikes must be someone in public. */
final class Relevance {
    private static final Set<String> PUBLIC =
            Set.of("GOV", "MIL", "LEG", "REB", "OPP", "IGO", "NGO", "SPY", "PTY", "REF", "REL", "LAB", "AGR");
    private static final Set<String> ARMED = Set.of("COP", "MIL", "GOV", "SPY");
    private static final Set<String> LAW = Set.of("COP", "JUD");

    private Relevance() {}

    /** Whether an act of this type is one between these parties. */
    static boolean holds(Act act, Type type, List<Party> actors, List<Party> recipients) {
        boolean doer = actors.stream().anyMatch(Relevance::isPublic);
        boolean any = doer || recipients.stream().anyMatch(Relevance::isPublic);
        boolean law = any || actors.stream().anyMatch(Relevance::isLaw);
        return switch (type) {
            case CONSULT -> !actors.isEmpty() && any && (doer || !"visit".equals(act.mode()) && isKnown(actors));
            case AGREE, SUPPORT, COOPERATE -> !actors.isEmpty() && any;
            // Doctors and charities of a country help, too
            case AID -> !actors.isEmpty() && (any || actors.stream().anyMatch(p -> p.country() != null));
            case THREATEN, SANCTION -> doer || actors.isEmpty() && any && type == Type.SANCTION;
            case REQUEST, REJECT, MOBILIZE -> any;
            case CONCEDE, RETREAT -> law;
            case PROTEST -> actors.stream().noneMatch(p -> p.sector() != null && ARMED.contains(p.sector()));
            case ACCUSE -> law;
            case COERCE -> law || "arrest".equals(act.mode()) && actors.isEmpty();
            case ASSAULT -> law || isHarm(act) && isTold(recipients);
            case SEEN -> true;
        };
    }

    private static boolean isHarm(Act act) {
        return act.words().stream().anyMatch(word -> Words.in("harm", word));
    }

    private static boolean isKnown(List<Party> parties) {
        return parties.stream().anyMatch(p -> p.entity() != null);
    }

    /** A country alone is its government; with a private sector, as in a British company, it is not. */
    private static boolean isPublic(Party party) {
        return party.sector() == null ? party.country() != null : PUBLIC.contains(party.sector());
    }

    private static boolean isLaw(Party party) {
        return party.sector() != null && LAW.contains(party.sector());
    }

    private static boolean isTold(List<Party> parties) {
        return parties.stream().anyMatch(p -> p.country() != null || p.sector() != null);
    }
}
