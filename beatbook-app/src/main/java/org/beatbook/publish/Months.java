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
    private static final double TALLEST = 92;
    private static final int FOOT = 34;
    private static final double APART = 220;
    private static final int MOST = 144;

    /**
     * A month or a year.
     *
     * @param label under it; empty where the next one's stands there
     */
    public record Bar(LocalDate first, LocalDate last, double x, double up, double down, String title, String label) {}

    private static final Sides NOTHING = new Sides(0, 0, 0);

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
                NOTHING.plus(Type.valueOf(c.label()), c.count()),
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
        int up = firsts.stream()
                .mapToInt(f -> steps.getOrDefault(f, NOTHING).peace())
                .max()
                .orElse(0);
        int down = firsts.stream()
                .mapToInt(f -> steps.getOrDefault(f, NOTHING).conflict())
                .max()
                .orElse(0);
        double unit = TALLEST / Math.max(1, up + down);
        List<Bar> bars = new ArrayList<>();
        double labelled = -APART;
        for (int i = 0; i < firsts.size(); i++) {
            LocalDate first = firsts.get(i);
            boolean label = i * step - labelled >= APART && (firsts.size() < 24 || years || first.getMonthValue() == 1);
            labelled = label ? i * step : labelled;
            bars.add(bar(first, steps.getOrDefault(first, NOTHING), i * step, unit, years, label));
        }
        return new Months(bars, WIDTH, (int) TALLEST + FOOT, unit * up + 1, step);
    }

    private static Bar bar(LocalDate first, Sides sides, double x, double unit, boolean years, boolean labelled) {
        String when = years
                ? Integer.toString(first.getYear())
                : Show.month(YearMonth.from(first).toString());
        return new Bar(
                first,
                years ? first.plusYears(1).minusDays(1) : first.plusMonths(1).minusDays(1),
                x,
                unit * sides.peace(),
                unit * sides.conflict(),
                sides.told(when),
                labelled ? when : "");
    }

    /** A number as SVG writes it. */
    public static String n(double number) {
        return String.format(java.util.Locale.ROOT, "%.1f", number);
    }
}
