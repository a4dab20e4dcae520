package org.beatbook.publish;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.beatbook.news.TopicPage.Count;

/**
 * How often something comes up over time, as a small line: a point a month, each line to its own height.
 *
 * @param line through the months
 * @param area between the line and the ground
 * @param x where the month with the most is
 * @param y how high that is, from the top
 * @param told the same in words
 */
public record Spark(String line, String area, String x, String y, String told) {
    public static final int WIDTH = 132;
    public static final int HEIGHT = 28;
    private static final int EDGE = 4;

    /**
     * @param counts months that have any, oldest first; the last of several that have the most is the marked one
     * @param first the month that the line begins with
     */
    public static Spark of(List<Count> counts, YearMonth first, YearMonth last) {
        Map<YearMonth, Integer> by = new HashMap<>();
        counts.forEach(c -> by.put(YearMonth.parse(c.key()), c.count()));
        YearMonth from = counts.isEmpty()
                ? first
                : earlier(first, YearMonth.parse(counts.getFirst().key()));
        YearMonth to = counts.isEmpty()
                ? last
                : later(last, YearMonth.parse(counts.getLast().key()));
        int months = (int) ChronoUnit.MONTHS.between(from, to) + 1;
        int most = counts.stream().mapToInt(Count::count).max().orElse(1);
        List<String> points = new ArrayList<>();
        int peak = 0;
        for (int i = 0; i < months; i++) {
            int count = by.getOrDefault(from.plusMonths(i), 0);
            peak = count == most ? i : peak;
            points.add(x(i, months) + " " + y(count, most));
        }
        String line = "M" + String.join("L", points);
        return new Spark(
                line,
                line + "L" + x(months - 1, months) + " " + HEIGHT + "L" + x(0, months) + " " + HEIGHT + "Z",
                x(peak, months),
                y(most, most),
                told(counts, most));
    }

    private static YearMonth earlier(YearMonth a, YearMonth b) {
        return a.isBefore(b) ? a : b;
    }

    private static YearMonth later(YearMonth a, YearMonth b) {
        return a.isAfter(b) ? a : b;
    }

    private static String x(int i, int months) {
        double step = months == 1 ? 0 : (WIDTH - 2.0 * EDGE) / (months - 1);
        return decimal(months == 1 ? WIDTH / 2.0 : EDGE + i * step);
    }

    private static String y(int count, int most) {
        return decimal(HEIGHT - 1 - (HEIGHT - 1.0 - EDGE) * count / most);
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** When it comes up, and when most. */
    public static String told(List<Count> counts) {
        return told(counts, counts.stream().mapToInt(Count::count).max().orElse(1));
    }

    private static String told(List<Count> counts, int most) {
        if (counts.isEmpty()) {
            return "In no month";
        }
        String when = Show.months(counts.reversed());
        String peak = counts.reversed().stream()
                .filter(c -> c.count() == most)
                .findFirst()
                .map(c -> Show.month(c.key()))
                .orElse("");
        return counts.size() == 1 ? when : when + ", most in " + peak + " (" + Show.number(most) + ")";
    }
}
