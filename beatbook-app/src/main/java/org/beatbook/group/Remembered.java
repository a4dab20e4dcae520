package org.beatbook.group;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beatbook.news.Placing;
import org.beatbook.news.Sketch;

/** Days that are kept in memory, for those who group without a book. */
public final class Remembered implements Grouping.Days {
    private final int most;
    /** The one that an article came of last is the last. */
    private final Map<LocalDate, Map<String, Grouping.Placed>> days = new LinkedHashMap<>();

    private final Map<String, LocalDate> dayOf = new HashMap<>();
    private long arrivals;

    public Remembered() {
        this(Integer.MAX_VALUE);
    }

    /** @param most so many days are remembered, those that articles came of last */
    public Remembered(int most) {
        this.most = most;
    }

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
        Map<String, Grouping.Placed> articles = days.getOrDefault(day, new LinkedHashMap<>());
        days.remove(day);
        days.put(day, articles);
        articles.put(sketch.article(), new Grouping.Placed(arrival, sketch, placing(sketch.article(), moved)));
        moved.forEach(this::keep);
        if (days.size() > most) {
            forget(days.keySet().iterator().next());
        }
        return moved;
    }

    private static Placing placing(String article, List<Placing> moved) {
        return moved.stream()
                .filter(p -> p.article().equals(article))
                .findFirst()
                .orElseThrow();
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
                : Optional.ofNullable(days.getOrDefault(day, Map.of()).get(article))
                        .map(Grouping.Placed::placing);
    }

    private void forget(LocalDate day) {
        days.getOrDefault(day, Map.of()).keySet().forEach(dayOf::remove);
        days.remove(day);
    }
}
