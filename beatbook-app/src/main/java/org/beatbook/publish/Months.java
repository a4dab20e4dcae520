package org.beatbook.publish;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.beatbook.news.Event.Type;
import org.beatbook.news.TopicPage.Count;

/**
 * How many events a month, cooperation upwards and conflict downwards; by years where there are many months.
 *
 * @param bars oldest first, none left out between
 * @param zero where the line between up and down stands
 */
public record Months(List<Bar> bars, int width, int height, double zero, double step) {
    private static final int WIDTH = 960;
    private static final int TALLEST = 44;
    private static final int FOOT = 20;
    private static final int MOST = 144;

    /**
     * A month or a year.
     *
     * @param label under it; empty where the next one's stands there
     */
    public record Bar(
            LocalDate first, LocalDate last, double x, double up, double down, String title, String label) {}

    private record Sides(int peace, int conflict, int neither) {
        Sides plus(Type type, int count) {
            return type.intensity() == 0
                    ? new Sides(peace, conflict, neither + count)
                    : type.isCooperative()
                            ? new Sides(peace + count, conflict, neither)
                            : new Sides(peace, conflict + count, neither);
        }

        String told(String when) {
            return when + ": " + Show.number(peace) + " of cooperation, " + Show.number(conflict) + " of conflict"
                    + (neither == 0 ? "" : ", " + Show.number(neither) + " of neither");
        }
    }

    /** @param counts key a month, label the name of a type */
    public static Months of(List<Count> counts) {
        TreeMap<YearMonth, Sides> months = new TreeMap<>();
        counts.forEach(c -> months.merge(
                YearMonth.parse(c.key()),
                new Sides(0, 0, 0).plus(Type.valueOf(c.label()), c.count()),
                (a, b) -> a.plus(Type.valueOf(c.label()), c.count())));
        if (months.isEmpty()) {
            return new Months(List.of(), WIDTH, 0, 0, 0);
        }
        boolean years = months.firstKey().until(months.lastKey(), java.time.temporal.ChronoUnit.MONTHS) >= MOST;
        TreeMap<LocalDate, Sides> steps = new TreeMap<>();
        months.forEach((month, sides) -> steps.merge(
                years ? LocalDate.of(month.getYear(), 1, 1) : month.atDay(1),
                sides,
                (a, b) -> new Sides(a.peace() + b.peace(), a.conflict() + b.conflict(), a.neither() + b.neither())));
        return drawn(steps, years);
    }

    private static Months drawn(TreeMap<LocalDate, Sides> steps, boolean years) {
        List<LocalDate> firsts = new ArrayList<>();
        for (LocalDate at = steps.lastKey(); !at.isBefore(steps.firstKey()) && firsts.size() < MOST; ) {
            firsts.addFirst(at);
            at = years ? at.minusYears(1) : at.minusMonths(1);
        }
        double step = (double) WIDTH / Math.max(12, firsts.size());
        int most = steps.values().stream().mapToInt(s -> Math.max(s.peace(), s.conflict())).max().orElse(1);
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < firsts.size(); i++) {
            LocalDate first = firsts.get(i);
            Sides sides = steps.getOrDefault(first, new Sides(0, 0, 0));
            bars.add(bar(first, sides, i * step, most, years, i == 0, firsts.size()));
        }
        double zero = TALLEST + 2.0;
        return new Months(bars, WIDTH, 2 * TALLEST + 4 + FOOT, zero, step);
    }

    private static Bar bar(LocalDate first, Sides sides, double x, int most, boolean years, boolean start, int of) {
        String when = years ? Integer.toString(first.getYear()) : Show.month(YearMonth.from(first).toString());
        boolean labelled = years ? start || first.getYear() % 10 == 0 : of <= 12 || start || first.getMonthValue() == 1;
        String label = !labelled ? "" : years || of > 12 && !start ? Integer.toString(first.getYear()) : when;
        return new Bar(
                first,
                years ? first.plusYears(1).minusDays(1) : first.plusMonths(1).minusDays(1),
                x,
                (double) TALLEST * sides.peace() / Math.max(1, most),
                (double) TALLEST * sides.conflict() / Math.max(1, most),
                sides.told(when),
                label);
    }

    /** A number as SVG writes it. */
    public static String n(double number) {
        return String.format(java.util.Locale.ROOT, "%.1f", number);
    }
}
