package org.beatbook.publish;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.beatbook.news.EventPage;
import org.beatbook.news.KnownEvent.Told;
import org.beatbook.news.Origin;
import org.beatbook.news.Telling;

/**
 * The tellings of an event side by side.
 *
 * @param whens the days that are stated, each once
 * @param places the places that are told, each once
 * @param numbers what is told of killed, injured and arrested, each once
 */
public record Sides(List<Row> rows, List<String> whens, List<String> places, List<String> numbers) {

    /** A telling and where it comes from. */
    public record Row(Told told, Origin origin) {}

    public static Sides of(EventPage page) {
        List<Told> told = page.event().tellings();
        List<Telling> all = told.stream().map(Told::telling).toList();
        return new Sides(
                IntStream.range(0, told.size())
                        .mapToObj(i -> new Row(told.get(i), page.origins().get(i)))
                        .toList(),
                all.stream()
                        .map(Telling::when)
                        .filter(w -> w != null && w.stated())
                        .map(EventWords::when)
                        .distinct()
                        .toList(),
                all.stream()
                        .map(Telling::place)
                        .filter(Objects::nonNull)
                        .map(Telling.Spot::name)
                        .distinct()
                        .toList(),
                all.stream()
                        .map(EventWords::numbers)
                        .filter(n -> !n.isEmpty())
                        .distinct()
                        .toList());
    }

    /** Whether they say different days, places or numbers. */
    public boolean differ() {
        return whens.size() > 1 || places.size() > 1 || numbers.size() > 1;
    }
}
