package org.beatbook.evaluate;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.beatbook.news.Event;

/** Actor's country, type and recipient's country, as PLOVER's gold standard is compared by. */
final class Triples {
    private Triples() {}

    static Set<String> of(Event event) {
        return of(event.type().name(), countries(event.actors()), countries(event.recipients()));
    }

    /** Each actor with each recipient; of an act done together, the first two in the alphabet's order. */
    static Set<String> of(String type, List<String> actors, List<String> recipients) {
        Set<String> triples = new TreeSet<>();
        if (recipients.isEmpty() && actors.size() > 1) {
            List<String> sorted = actors.stream().sorted().toList();
            triples.add(sorted.get(0) + " " + type + " " + sorted.get(1));
            return triples;
        }
        for (String actor : actors.isEmpty() ? List.of("-") : actors) {
            for (String recipient : recipients.isEmpty() ? List.of("-") : recipients) {
                triples.add(actor + " " + type + " " + recipient);
            }
        }
        return triples;
    }

    private static List<String> countries(List<Event.Party> parties) {
        return parties.stream().map(Triples::country).toList();
    }

    private static String country(Event.Party party) {
        String country = party.country();
        if (country != null) {
            return country;
        }
        String sector = party.sector();
        return sector != null && (sector.equals("IGO") || sector.equals("NGO")) ? sector : "-";
    }
}
