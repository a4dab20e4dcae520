package org.beatbook.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.beatbook.evaluate.Annotated.GoldEvent;
import org.beatbook.evaluate.Annotated.Part;
import org.beatbook.news.Event;
import org.beatbook.news.Reading;

/**
 * Events that are told as having happened. Where they are annotated with a place, each is a hit that overlaps it and has the
 * type; else the types of the whole text are compared. Beside it actor's country, type and recipient's country.
 */
final class EventMeasure implements Measure {
    @Override
    public List<Figure> of(Annotated gold, Reading reading, Misses misses) {
        List<Event> happened = reading.events().stream().filter(Event::happened).toList();
        boolean placed = gold.events().stream().anyMatch(event -> event.part() != null);
        List<Figure> figures = new ArrayList<>();
        figures.add(placed ? placed(gold.events(), happened, misses) : types(gold, happened, misses));
        Set<String> wanted = new TreeSet<>();
        gold.events().forEach(event -> wanted.addAll(event.triples()));
        Set<String> found = new TreeSet<>();
        happened.forEach(e -> found.addAll(Triples.of(e)));
        Set<String> both = new TreeSet<>(found);
        both.retainAll(wanted);
        boolean annotated = gold.events().isEmpty() || !wanted.isEmpty();
        figures.add(Figure.of(
                "actor's country, type, recipient's country",
                both.size(),
                annotated ? found.size() : 0,
                wanted.size()));
        return figures;
    }

    private static Figure types(Annotated gold, List<Event> happened, Misses misses) {
        Set<String> wanted = new TreeSet<>();
        gold.events().forEach(event -> wanted.add(event.type()));
        Set<String> found = new TreeSet<>();
        happened.forEach(event -> found.add(event.type().name()));
        Set<String> both = new TreeSet<>(found);
        both.retainAll(wanted);
        if (!found.equals(wanted)) {
            misses.miss(wanted + " read as " + found, 0, gold.text().length());
        }
        return Figure.of("event types", both.size(), found.size(), wanted.size());
    }

    private static Figure placed(List<GoldEvent> gold, List<Event> happened, Misses misses) {
        List<Event> left = new ArrayList<>(happened);
        int hits = 0;
        for (GoldEvent wanted : gold) {
            Event hit = left.stream().filter(e -> isSame(wanted, e)).findFirst().orElse(null);
            hits += hit == null ? 0 : 1;
            left.remove(hit);
            Part part = wanted.part();
            if (hit == null && part != null) {
                misses.miss("missing " + wanted.type(), part.start(), part.end());
            }
        }
        left.forEach(e -> misses.miss(
                "not annotated " + e.type(), e.span().start(), e.span().end()));
        return Figure.of("event types", hits, happened.size(), gold.size());
    }

    private static boolean isSame(GoldEvent gold, Event event) {
        Part part = gold.part();
        return gold.type().equals(event.type().name())
                && (part == null
                        || event.span().start() < part.end()
                                && part.start() < event.span().end());
    }
}
