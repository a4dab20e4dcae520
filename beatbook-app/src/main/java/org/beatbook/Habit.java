package org.beatbook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.beatbook.store.Articles.Arrivals;
import org.jspecify.annotations.Nullable;

/**
 * What a source usually gives: counted in days of 24 hours back from now, so that a day is compared with whole days.
 *
 * @param lastDay articles first met in the last 24 hours
 * @param before the same for each whole day before that since its first article, newest first, at most four weeks
 */
record Habit(int lastDay, List<Integer> before) {
    static final int DAYS = 28;
    private static final int WEEK = 7;

    static final Habit NONE = new Habit(0, List.of());

    Habit {
        before = List.copyOf(before);
    }

    /** From what a store counts over {@link #DAYS} and one days. The day of the first article is left out: it is no whole day. */
    static Habit of(Arrivals arrivals, Instant now) {
        long known = Duration.between(arrivals.first(), now).toDays();
        List<Integer> days = arrivals.days();
        return new Habit(days.getFirst(), days.subList(1, (int) Math.clamp(known, 1, days.size())));
    }

    /** The median of the days before; absent where there is no week of them. */
    @Nullable
    Double usual() {
        return before.size() < WEEK ? null : median(before);
    }

    /** The median of the same weekdays before; absent where there is no week of them. */
    @Nullable
    Double usualWeekday() {
        return before.size() < WEEK
                ? null
                : median(IntStream.iterate(WEEK - 1, i -> i < before.size(), i -> i + WEEK)
                        .mapToObj(before::get)
                        .toList());
    }

    private static double median(List<Integer> counts) {
        List<Integer> sorted = counts.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2.0;
    }

    /** Four weeks of days, oldest first; 0 where nothing was met. */
    List<Integer> drawn() {
        return IntStream.range(0, DAYS)
                .mapToObj(i -> DAYS - 1 - i < before.size() ? before.get(DAYS - 1 - i) : 0)
                .toList();
    }
}
