package org.beatbook.group;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The days around the article that is placed. More are kept in memory than are looked at, as far as there is room, so that
 * articles may come out of order without a day being loaded each time.
 */
final class Window {
    /**
     * So many articles and days are kept, at some 6 KB each; more only where the days that are looked at have more. A seventh
     * of a large heap: an archive in no order of time then asks the store for each day once.
     */
    private static final long KEPT = Math.max(12_000, Runtime.getRuntime().maxMemory() / 40_000);

    private final Grouping.Days days;
    private final int reach;
    private final TreeMap<Long, Day> loaded = new TreeMap<>();
    private final Map<String, List<Node>> stories = new HashMap<>();
    private final Map<String, Node> articles = new HashMap<>();
    private final Commonness commonness = new Commonness();
    private long from = 1;
    private long to;
    private long today;
    private long size;
    private long uses;

    Window(Grouping.Days days, int reach) {
        this.days = days;
        this.reach = reach;
    }

    /** Looks at the days around this one. */
    void around(long day) {
        if (from <= to && day == today) {
            return;
        }
        // What is common is counted of the days before alone: it stays as it is while articles of a day arrive.
        long newFrom = day - reach;
        if (newFrom >= today || day <= from) {
            commonness.clear();
        } else {
            loaded.subMap(from, true, Math.max(from, today), false).values().stream()
                    .filter(d -> d.date < newFrom || d.date >= day)
                    .forEach(d -> commonness.count(d, -1));
        }
        uses++;
        for (long date = newFrom; date <= day + reach; date++) {
            Day entered = loaded.computeIfAbsent(date, this::load);
            entered.used = uses;
            if (date < day && (date < from || date >= today)) {
                commonness.count(entered, 1);
            }
        }
        from = newFrom;
        to = day + reach;
        today = day;
        if (size + loaded.size() > KEPT) {
            forgetOldest();
        }
    }

    /** Forgets what was looked at longest ago. */
    private void forgetOldest() {
        List<Day> idle = loaded.values().stream()
                .filter(d -> d.used < uses)
                .sorted(Comparator.comparingLong((Day d) -> d.used).thenComparingLong(d -> d.date))
                .toList();
        for (Day day : idle) {
            if (size + loaded.size() <= KEPT / 2) {
                return;
            }
            forget(day);
        }
    }

    private Day load(long date) {
        Day day = new Day(date);
        for (Grouping.Placed placed : days.of(LocalDate.ofEpochDay(date))) {
            Node node = new Node(placed.arrival(), placed.sketch(), placed.placing());
            day.add(node);
            belongs(node);
        }
        size += day.nodes().size();
        return day;
    }

    private void forget(Day day) {
        day.nodes().forEach(this::leave);
        size -= day.nodes().size();
        loaded.remove(day.date);
    }

    void add(Node node) {
        day(node).add(node);
        count(node, 1);
        size++;
        belongs(node);
    }

    void remove(Node node) {
        day(node).remove(node);
        count(node, -1);
        size--;
        leave(node);
    }

    private void count(Node node, int sign) {
        if (node.day >= from && node.day < today) {
            commonness.count(node, sign);
        }
    }

    private Day day(Node node) {
        Day day = loaded.get(node.day);
        if (day == null) {
            throw new IllegalStateException("looks elsewhere: " + node.sketch.published());
        }
        return day;
    }

    void belongs(Node node) {
        articles.put(node.id(), node);
        List<Node> members = stories.computeIfAbsent(node.story(), k -> new ArrayList<>());
        int place = members.size();
        while (place > 0 && members.get(place - 1).arrival > node.arrival) {
            place--;
        }
        members.add(place, node);
    }

    void leave(Node node) {
        articles.remove(node.id(), node);
        List<Node> members = stories.get(node.story());
        if (members != null) {
            members.remove(node);
            if (members.isEmpty()) {
                stories.remove(node.story());
            }
        }
    }

    Commonness commonness() {
        return commonness;
    }

    /** A story's articles, in the order of arrival. */
    List<Node> story(String id) {
        return stories.getOrDefault(id, List.of()).stream()
                .filter(n -> n.day >= from && n.day <= to)
                .toList();
    }

    /** Those of them that are no copies. */
    List<Node> reports(String story) {
        return story(story).stream().filter(n -> !n.isCopy()).toList();
    }

    /** The one that a copy has its text from; of what is no copy the article itself. */
    Optional<Node> origin(Node node) {
        String origin = node.placing.copyOf();
        return origin == null ? Optional.of(node) : article(origin);
    }

    /** The copies of an article, in the order of arrival. */
    List<Node> copies(Node origin) {
        return story(origin.story()).stream()
                .filter(n -> origin.id().equals(n.placing.copyOf()))
                .toList();
    }

    Optional<Node> article(String id) {
        return Optional.ofNullable(articles.get(id)).filter(n -> n.day >= from && n.day <= to);
    }

    /** The days between these, both included. */
    void days(long first, long last, Consumer<Day> each) {
        loaded.subMap(Math.max(first, from), Math.min(last, to) + 1).values().forEach(each);
    }
}
