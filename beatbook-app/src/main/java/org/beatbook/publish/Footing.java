package org.beatbook.publish;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.beatbook.news.Event.Type;
import org.beatbook.news.Spell;
import org.beatbook.news.TimeExpression.Exactness;
import org.beatbook.news.TopicPage.Count;

/**
 * How two stood to each other, month by month: a sign for the events of one kind in one month, as high as the kind's
 * intensity and as large as they are many; and a line through the months' means.
 *
 * @param zero where neither cooperation nor conflict stands
 * @param line the means as an SVG path; empty where there are fewer than two months
 * @param months each month with its numbers, the last first, for the table
 */
public record Footing(
        int width,
        int height,
        int left,
        double zero,
        int foot,
        List<Point> points,
        String line,
        List<Axis.Tick> ticks,
        List<Level> levels,
        List<Month> months) {
    private static final int WIDE = 960;
    private static final int NARROW = 360;
    private static final int TALL = 300;
    private static final int TOP = 14;
    private static final int FOOT = 30;
    private static final double MOST = 10;
    private static final double LARGEST = 15;
    private static final double SMALLEST = 5;

    /**
     * The events of one kind in one month.
     *
     * @param path its outline, as SVG writes it
     */
    public record Point(YearMonth month, Type type, int count, String path, String title) {
        public LocalDate first() {
            return month.atDay(1);
        }

        public LocalDate last() {
            return month.atEndOfMonth();
        }
    }

    /** A height of the scale with what stands beside it. */
    public record Level(double y, String label) {}

    /** A month in numbers. */
    public record Month(YearMonth month, double mean, int count, String kinds) {}

    /** @param counts key a month, label the name of a type */
    public static Footing of(List<Count> counts, boolean wide) {
        TreeMap<YearMonth, TreeMap<Type, Integer>> months = new TreeMap<>();
        counts.forEach(c -> months.computeIfAbsent(YearMonth.parse(c.key()), m -> new TreeMap<>())
                .merge(Type.valueOf(c.label()), c.count(), Integer::sum));
        int width = wide ? WIDE : NARROW;
        int left = wide ? 96 : 0;
        int bottom = TOP + TALL;
        if (months.isEmpty()) {
            return new Footing(width, 0, left, 0, 0, List.of(), "", List.of(), List.of(), List.of());
        }
        Axis axis = Axis.of(spells(months), left + LARGEST + 4, width - LARGEST - 4);
        int most = months.values().stream()
                .flatMap(m -> m.values().stream())
                .mapToInt(Integer::intValue)
                .max()
                .orElse(1);
        return new Footing(
                width,
                bottom + FOOT,
                left,
                y(0),
                bottom,
                points(months, axis, most),
                line(months, axis),
                axis.ticks(wide ? 84 : 66),
                List.of(
                        new Level(y(MOST), wide ? "cooperation" : "cooperation, 10"),
                        new Level(y(MOST / 2), "5"),
                        new Level(y(0), "0"),
                        new Level(y(-MOST / 2), "−5"),
                        new Level(y(-MOST), wide ? "conflict" : "conflict, −10")),
                told(months));
    }

    private static List<Spell> spells(TreeMap<YearMonth, TreeMap<Type, Integer>> months) {
        return months.keySet().stream()
                .map(m -> new Spell(m.atDay(1), m.atEndOfMonth(), Exactness.MONTH, true))
                .toList();
    }

    private static double y(double intensity) {
        return TOP + TALL * (MOST - intensity) / (2 * MOST);
    }

    private static double x(YearMonth month, Axis axis) {
        return (axis.x(month.atDay(1)) + axis.x(month.atEndOfMonth())) / 2;
    }

    private static List<Point> points(TreeMap<YearMonth, TreeMap<Type, Integer>> months, Axis axis, int most) {
        List<Point> points = new ArrayList<>();
        months.forEach((month, types) -> types.forEach((type, count) -> {
            double radius = SMALLEST + (LARGEST - SMALLEST) * Math.sqrt((count - 1.0) / Math.max(1, most - 1));
            // The two halves of a circle meet only where its width is twice the radius to the last digit.
            double even = Math.round(radius * 2) / 2.0;
            String title = EventWords.type(type) + ", " + Show.month(month.toString()) + ": "
                    + Show.count(count, "event", "events") + ", intensity " + signed(type.intensity());
            points.add(new Point(month, type, count, outline(x(month, axis), y(type.intensity()), even, type), title));
        }));
        // Large ones first, so that small ones are not covered.
        points.sort((a, b) -> Integer.compare(b.count(), a.count()));
        return points;
    }

    /** Round is cooperation, pointed is conflict, as on the timeline. */
    private static String outline(double x, double y, double r, Type type) {
        return type.intensity() < 0
                ? "M%s %sl%s %s %s %s %s %sz".formatted(n(x), n(y - r), n(r), n(r), n(-r), n(r), n(-r), n(-r))
                : "M%s %sa%s %s 0 1 0 %s 0a%s %s 0 1 0 %s 0z"
                        .formatted(n(x - r), n(y), n(r), n(r), n(2 * r), n(r), n(r), n(-2 * r));
    }

    private static String line(TreeMap<YearMonth, TreeMap<Type, Integer>> months, Axis axis) {
        return months.size() < 2
                ? ""
                : months.entrySet().stream()
                        .map(e -> n(x(e.getKey(), axis)) + " " + n(y(mean(e.getValue()))))
                        .collect(Collectors.joining("L", "M", ""));
    }

    private static double mean(Map<Type, Integer> types) {
        double sum = types.entrySet().stream()
                .mapToDouble(e -> e.getKey().intensity() * e.getValue())
                .sum();
        return sum / Math.max(1, count(types));
    }

    private static int count(Map<Type, Integer> types) {
        return types.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static List<Month> told(TreeMap<YearMonth, TreeMap<Type, Integer>> months) {
        return months.descendingMap().entrySet().stream()
                .map(e -> new Month(
                        e.getKey(),
                        mean(e.getValue()),
                        count(e.getValue()),
                        e.getValue().entrySet().stream()
                                .map(t -> EventWords.type(t.getKey()) + " " + Show.number(t.getValue()))
                                .collect(Collectors.joining(", "))))
                .toList();
    }

    /** A number of the scale with its sign: {@code +4.0}, {@code −7.2}. */
    public static String signed(double value) {
        String text = String.format(Locale.ROOT, "%.1f", Math.abs(value));
        return text.equals("0.0") ? "0" : (value < 0 ? "−" : "+") + text;
    }

    private static String n(double value) {
        return Months.n(value);
    }
}
