package org.beatbook.group;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.beatbook.news.Placing;
import org.beatbook.news.Sketch;

/** Days that are kept in memory, for those who group without a book. */
public final class Remembered implements Grouping.Days {
    private final TreeMap<LocalDate, Map<String, Grouping.Placed>> days = new TreeMap<>();
    private final Map<String, LocalDate> dayOf = new HashMap<>();
    private long arrivals;

    @Override
    public List<Grouping.Placed> of(LocalDate day) {
        return List.copyOf(days.getOrDefault(day, Map.of()).values());
    }

    /** Places an article that has just arrived, and keeps what comes of it. */
    public List<Placing> place(Grouping grouping, Sketch sketch) {
        long arrival = ++arrivals;
        List<Placing> moved = grouping.place(arrival, sketch);
        LocalDate day = Node.day(sketch);
        dayOf.put(sketch.article(), day);
        days.computeIfAbsent(day, k -> new LinkedHashMap<>())
                .put(sketch.article(), new Grouping.Placed(arrival, sketch, placing(sketch.article(), moved)));
        moved.forEach(this::keep);
        return moved;
    }

    private static Placing placing(String article, List<Placing> moved) {
        return moved.stream().filter(p -> p.article().equals(article)).findFirst().orElseThrow();
    }

    private void keep(Placing placing) {
        LocalDate day = dayOf.get(placing.article());
        if (day != null) {
            days.getOrDefault(day, new HashMap<>())
                    .computeIfPresent(
                            placing.article(), (k, old) -> new Grouping.Placed(old.arrival(), old.sketch(), placing));
        }
    }

    /** Where an article stands; absent where its day is forgotten. */
    public Optional<Placing> placing(String article) {
        LocalDate day = dayOf.get(article);
        return day == null
                ? Optional.empty()
                : Optional.ofNullable(days.getOrDefault(day, Map.of()).get(article)).map(Grouping.Placed::placing);
    }

    /** Forgets the days before this one. */
    public void forgetBefore(LocalDate day) {
        Map<LocalDate, Map<String, Grouping.Placed>> old = days.headMap(day);
        old.values().forEach(articles -> articles.keySet().forEach(dayOf::remove));
        old.clear();
    }
}
