package org.beatbook.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.beatbook.news.Health;
import org.jspecify.annotations.Nullable;

/**
 * A source's four weeks as small bars, one a day, and the last 24 hours apart from them.
 *
 * @param bars each day's bar, the last 24 hours' one last; none where nothing arrived
 * @param usual how high the usual day stands, from the top; absent where none is known
 * @param width of the drawing, whose height is {@link #HEIGHT}
 * @param told the same in words
 */
public record Bars(List<Bar> bars, @Nullable String usual, int width, String told) {
    public static final int HEIGHT = 28;
    private static final int STEP = 4;
    private static final int GAP = 5;

    /** One bar in the drawing's own units, from its top left corner. A day without articles has the height 0. */
    public record Bar(int x, int y, int height, boolean last) {}

    /** Whether there is anything to draw. */
    public static boolean any(Health health) {
        return health.lastDay() > 0 || health.days().stream().anyMatch(d -> d > 0);
    }

    public static Bars of(Health health) {
        List<Integer> days = new ArrayList<>(health.days());
        days.add(health.lastDay());
        int most = days.stream().mapToInt(Integer::intValue).max().orElse(0);
        List<Bar> bars = IntStream.range(0, days.size())
                .mapToObj(i -> bar(i, days.get(i), most, i == days.size() - 1))
                .toList();
        Double usual = health.usualDay();
        String line = usual == null || most == 0
                ? null
                : String.format(Locale.ROOT, "%.1f", HEIGHT - HEIGHT * Math.min(usual, most) / most);
        return new Bars(most == 0 ? List.of() : bars, line, days.size() * STEP + GAP, told(health, most));
    }

    private static Bar bar(int i, int count, int most, boolean last) {
        int height = count == 0 || most == 0 ? 0 : Math.max(2, Math.round((float) HEIGHT * count / most));
        return new Bar(i * STEP + (last ? GAP : 0), HEIGHT - height, height, last);
    }

    private static String told(Health health, int most) {
        String before = health.days().stream().mapToInt(Integer::intValue).sum() == 0
                ? "Nothing in the four weeks before"
                : "In the four weeks before, at most " + Show.number(most) + " a day"
                        + (health.usualDay() == null ? "" : ", usually " + usual(health.usualDay()));
        return Show.count(health.lastDay(), "article", "articles") + " in the last 24 hours. " + before + ".";
    }

    /** A usual number of articles, with a half where there is one. */
    public static String usual(double day) {
        return day == Math.rint(day) ? Show.number((int) day) : String.format(Locale.ROOT, "%.1f", day);
    }
}
