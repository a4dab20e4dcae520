package org.beatbook.publish;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.beatbook.news.TopicPage.Count;

/**
 * How often something comes up over time, as bars: one a month, in the drawing's own units from its top left corner.
 *
 * @param bars of the months that have any
 * @param width of the drawing, whose height is {@link #HEIGHT}
 * @param span how long the drawing is: {@code couple}, {@code few}, {@code some} or {@code many} months
 * @param first the month at its left
 * @param last the month at its right
 */
public record Course(List<Bar> bars, int width, String span, String first, String last) {
    public static final int HEIGHT = 60;
    private static final int STEP = 10;
    private static final int COUPLE = 4;
    private static final int FEW = 12;
    private static final int SOME = 36;

    /** One bar; the highest are marked. */
    public record Bar(int x, int y, int height, boolean most) {}

    /** @param counts months that have any, oldest first; at least one */
    public static Course of(List<Count> counts) {
        YearMonth from = YearMonth.parse(counts.getFirst().key());
        int months = (int) ChronoUnit.MONTHS.between(
                        from, YearMonth.parse(counts.getLast().key()))
                + 1;
        int most = counts.stream().mapToInt(Count::count).max().orElse(1);
        List<Bar> bars = counts.stream()
                .map(c -> {
                    int at = (int) ChronoUnit.MONTHS.between(from, YearMonth.parse(c.key()));
                    int height = Math.max(2, Math.round((float) HEIGHT * c.count() / most));
                    return new Bar(at * STEP + 1, HEIGHT - height, height, c.count() == most);
                })
                .toList();
        return new Course(
                bars,
                months * STEP,
                span(months),
                Show.month(counts.getFirst().key()),
                Show.month(counts.getLast().key()));
    }

    private static String span(int months) {
        if (months <= COUPLE) {
            return "couple";
        }
        return months <= FEW ? "few" : months <= SOME ? "some" : "many";
    }
}
