package org.beatbook.group;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.beatbook.news.Item;
import org.beatbook.news.KnownEvent;
import org.beatbook.news.KnownEvent.Told;
import org.beatbook.news.Spell;
import org.beatbook.news.Telling;
import org.beatbook.news.Telling.Party;

/** Puts the tellings of events together. */
public final class KnownEvents {
    private KnownEvents() {}

    /** A telling with its article and the name of its outlet. */
    public record Source(Telling telling, Item item, String outlet) {
        Instant order() {
            return item.order();
        }
    }

    /** The events of these tellings, in the order in which the events come first among them. */
    public static List<KnownEvent> of(List<Source> sources) {
        Map<String, List<Source>> byEvent = new LinkedHashMap<>();
        for (Source source : sources) {
            byEvent.computeIfAbsent(source.telling().event(), e -> new ArrayList<>())
                    .add(source);
        }
        return byEvent.entrySet().stream()
                .map(e -> event(e.getKey(), e.getValue()))
                .toList();
    }

    private static KnownEvent event(String id, List<Source> sources) {
        List<Told> told = told(sources.stream()
                .sorted(Comparator.comparing(Source::order)
                        .thenComparing(s -> s.item().id()))
                .toList());
        List<Telling> all = told.stream().map(Told::telling).toList();
        Telling first = all.getFirst();
        List<Party> actors = parties(all.stream().map(Telling::actors));
        return new KnownEvent(
                id,
                first.type(),
                most(all.stream().map(Telling::mode)).orElse(null),
                all.stream().flatMap(t -> t.contexts().stream()).distinct().toList(),
                when(told),
                actors,
                without(parties(all.stream().map(Telling::recipients)), actors),
                most(all.stream().map(Telling::place)).orElse(null),
                told);
    }

    private static List<Told> told(List<Source> sources) {
        List<Told> told = new ArrayList<>();
        for (Source source : sources) {
            Telling telling = source.telling();
            boolean copy = told.stream()
                    .map(Told::telling)
                    .filter(t -> !t.proof().article().equals(telling.proof().article()))
                    .anyMatch(t ->
                            SameWords.are(t.proof().sentence(), telling.proof().sentence()));
            String reason = told.isEmpty()
                    ? ""
                    : reason(told.stream().map(Told::telling).toList(), telling);
            told.add(new Told(
                    telling,
                    source.item().headline(),
                    source.item().url(),
                    source.outlet(),
                    source.item().day(),
                    copy,
                    reason));
        }
        return told;
    }

    /** The joining was with any of them; the page says which fact holds it together. */
    private static String reason(List<Telling> before, Telling telling) {
        return before.stream()
                .map(b -> SameEvent.why(b, telling))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("joined through another telling");
    }

    /** What most independent tellings state; where none does, the day of the first article. */
    private static @org.jspecify.annotations.Nullable Spell when(List<Told> told) {
        List<Told> dated = told.stream()
                .filter(t -> t.telling().when() != null && t.telling().when().stated())
                .toList();
        Optional<Spell> own =
                most(dated.stream().filter(t -> !t.copy()).map(t -> t.telling().when()));
        return own.or(() -> most(dated.stream().map(t -> t.telling().when())))
                .or(() -> told.stream()
                        .map(t -> t.telling().when())
                        .filter(Objects::nonNull)
                        .min(Comparator.comparing(Spell::from)))
                .orElse(null);
    }

    /** Each party once, those most tellings name first; who is not known, such as a pronoun's, only where nobody is. */
    private static List<Party> parties(Stream<List<Party>> sides) {
        Map<String, List<Party>> by = new LinkedHashMap<>();
        sides.flatMap(List::stream)
                .forEach(p -> by.computeIfAbsent(p.entity() == null ? p.name() : p.entity(), k -> new ArrayList<>())
                        .add(p));
        List<Party> once = by.values().stream()
                .sorted(Comparator.comparingInt(same -> -same.size()))
                .map(List::getFirst)
                .toList();
        List<Party> known = once.stream().filter(p -> !p.keys().isEmpty()).toList();
        return known.isEmpty() ? once : known;
    }

    /** Of what is done together, who acts in one telling is acted upon in another: once is enough. */
    private static List<Party> without(List<Party> recipients, List<Party> actors) {
        return recipients.stream()
                .filter(r -> r.entity() == null
                        || actors.stream().noneMatch(a -> r.entity().equals(a.entity())))
                .toList();
    }

    /** The most frequent, of equally frequent ones the first. */
    private static <T> Optional<T> most(Stream<? extends @org.jspecify.annotations.Nullable T> values) {
        Map<T, Integer> counts = new LinkedHashMap<>();
        values.filter(Objects::nonNull).forEach(v -> counts.merge(v, 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<T, Integer>comparingByValue())
                .map(e -> counts.entrySet().stream()
                        .filter(x -> x.getValue().equals(e.getValue()))
                        .findFirst()
                        .orElseThrow()
                        .getKey());
    }
}
