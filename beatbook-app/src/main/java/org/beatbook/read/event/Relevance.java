package org.beatbook.read.event;

import java.util.List;
import java.util.Set;
import org.beatbook.news.Event.Party;
import org.beatbook.news.Event.Type;

/** Keeps private life out: who meets, agrees, asks or praises must be someone whose doing so is public. */
final class Relevance {
    private static final Set<String> PUBLIC =
            Set.of("GOV", "MIL", "LEG", "REB", "OPP", "IGO", "NGO", "SPY", "PTY", "REF", "REL", "LAB", "AGR");
    private static final Set<String> ARMED = Set.of("COP", "MIL", "GOV", "SPY");

    private Relevance() {}

    /** Whether an act of this type is one between these parties. */
    static boolean holds(Type type, List<Party> actors, List<Party> recipients) {
        return switch (type) {
            case CONSULT, AGREE, SUPPORT, COOPERATE, AID ->
                !actors.isEmpty()
                        && (actors.stream().anyMatch(Relevance::isPublic)
                                || recipients.stream().anyMatch(Relevance::isPublic));
            case REQUEST ->
                actors.stream().anyMatch(Relevance::isPublic)
                        || recipients.stream().anyMatch(Relevance::isPublic);
            case CONCEDE, RETREAT -> isTold(actors) || isTold(recipients);
            case PROTEST -> actors.stream().noneMatch(p -> p.sector() != null && ARMED.contains(p.sector()));
            case REJECT, THREATEN, SANCTION, MOBILIZE -> isTold(actors) || isTold(recipients);
            case ACCUSE, COERCE, ASSAULT, SIGHTING -> true;
        };
    }

    private static boolean isPublic(Party party) {
        return party.country() != null || party.sector() != null && PUBLIC.contains(party.sector());
    }

    private static boolean isTold(List<Party> parties) {
        return parties.stream().anyMatch(p -> p.country() != null || p.sector() != null);
    }
}
