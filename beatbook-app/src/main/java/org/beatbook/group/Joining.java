package org.beatbook.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beatbook.news.Ids;
import org.beatbook.news.Spell;
import org.beatbook.news.Telling;

/**
 * Gives tellings their events, as articles arrive: a telling joins the event of the nearest one that {@link SameEvent}
 * takes for the same, else it is the first of a new one. An event's id is made of what its first telling says, so that the
 * same articles in the same order give the same events.
 */
public final class Joining {
    private Joining() {}

    /** The tellings of one article, each with its event. */
    public static List<Telling> join(List<Telling> tellings, Neighbours neighbours) {
        List<Telling> joined = new ArrayList<>();
        for (Telling telling : tellings) {
            Stream<Telling> near = Stream.concat(joined.stream(), near(telling, neighbours).stream());
            joined.add(telling.of(nearest(telling, near).map(Telling::event).orElseGet(() -> id(telling))));
        }
        return joined;
    }

    private static List<Telling> near(Telling telling, Neighbours neighbours) {
        Spell when = telling.when();
        if (when == null) {
            return List.of();
        }
        List<String> keys =
                telling.parties().flatMap(p -> p.keys().stream()).distinct().toList();
        return neighbours.near(
                telling.type(),
                keys,
                when.from().minusDays(SameEvent.REPORTED_WITHIN),
                when.to().plusDays(SameEvent.REPORTED_WITHIN));
    }

    /** The one with the most parties in common, of those the one nearest in time, of those the first by id. */
    private static Optional<Telling> nearest(Telling telling, Stream<Telling> near) {
        return near.filter(t -> SameEvent.why(telling, t).isPresent())
                .min(Comparator.<Telling>comparingLong(t -> -common(telling, t))
                        .thenComparingLong(t -> apart(telling, t))
                        .thenComparing(Telling::event));
    }

    private static long common(Telling a, Telling b) {
        List<String> keys = b.parties().flatMap(p -> p.keys().stream()).toList();
        return a.parties()
                .flatMap(p -> p.keys().stream())
                .distinct()
                .filter(keys::contains)
                .count();
    }

    private static long apart(Telling a, Telling b) {
        return a.when() == null || b.when() == null
                ? 0
                : Math.abs(a.when().from().toEpochDay() - b.when().from().toEpochDay());
    }

    private static String id(Telling t) {
        Spell when = t.when();
        String day = when == null ? t.proof().article() + t.proof().anchor() : when.from() + "/" + when.to();
        return Ids.event(
                t.type().name(),
                t.happened() ? "" : t.modality().name(),
                day,
                keys(t.actors()),
                keys(t.recipients()),
                t.place() == null ? "" : t.place().name());
    }

    private static String keys(List<Telling.Party> parties) {
        return parties.stream()
                .map(p -> p.entity() != null
                        ? p.entity()
                        : p.keys().isEmpty() ? p.text() : p.keys().getFirst())
                .sorted()
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
