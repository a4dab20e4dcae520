package org.beatbook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.beatbook.news.Health.Line;
import org.beatbook.news.Health.State;
import org.beatbook.news.Source;
import org.beatbook.news.Standing;
import org.beatbook.news.Visit;
import org.jspecify.annotations.Nullable;

/**
 * How a source is, and why. The rules, in their order; the first that holds counts:
 *
 * <ol>
 *   <li>not followed: it has no channel.
 *   <li>paused: an editor lets it rest.
 *   <li>refused: rules forbid to ask one of its channels.
 *   <li>failing: one of its channels gave no good answer three times in a row, or for two of its intervals, or is gone
 *       for good.
 *   <li>new: no channel was asked yet.
 *   <li>quiet: in the last 24 hours it gave less than a quarter of the usual day, where three or more are usual. The usual
 *       day is the median of up to four weeks; the same weekday must be missed as well, so that a source that rests on
 *       Sundays is not quiet then. Never on less than a week, nor where it was not asked since.
 *   <li>loud: more than four times both, where any are usual, and twelve at least.
 *   <li>well.
 * </ol>
 */
record Diagnosis(State state, String why) {
    private static final int TRIES = 3;
    private static final int INTERVALS = 2;
    private static final double USUAL_AT_LEAST = 3;
    private static final double QUIET = 0.25;
    private static final double LOUD = 4;
    private static final int LOUD_AT_LEAST = 12;

    static Diagnosis of(Source source, List<Line> lines, Habit habit, Instant now) {
        if (source.channels().isEmpty()) {
            return new Diagnosis(State.NOT_FOLLOWED, "It has no address to follow; its articles came by other ways.");
        }
        if (source.paused()) {
            return new Diagnosis(State.PAUSED, "An editor lets it rest.");
        }
        List<Line> refused = where(lines, Diagnosis::refused);
        if (!refused.isEmpty()) {
            return new Diagnosis(State.REFUSED, about(refused, lines) + trouble(refused.getFirst()));
        }
        List<Line> failing = where(lines, l -> failing(l, now));
        if (!failing.isEmpty()) {
            return new Diagnosis(State.FAILING, about(failing, lines) + failure(failing.getFirst()));
        }
        if (lines.stream().allMatch(l -> tried(l) == null)) {
            return new Diagnosis(State.NEW, "It was not asked yet.");
        }
        return ofHabit(habit, lines, now);
    }

    private static List<Line> where(List<Line> lines, Predicate<Line> test) {
        return lines.stream().filter(test).toList();
    }

    private static @Nullable Instant tried(Line line) {
        Standing standing = line.standing();
        return standing == null ? null : standing.tried();
    }

    private static boolean refused(Line line) {
        return !line.visits().isEmpty() && line.visits().getFirst().came() == Visit.Came.REFUSED;
    }

    /** Two intervals count from the last good answer; one that never came is counted by tries alone. */
    private static boolean failing(Line line, Instant now) {
        Standing standing = line.standing();
        if (standing == null || standing.failures() == 0) {
            return false;
        }
        Instant good = standing.good();
        return standing.failures() >= TRIES
                || standing.next() == null
                || good != null
                        && good.plus(standing.interval().multipliedBy(INTERVALS))
                                .isBefore(now);
    }

    /** Which of several channels it is about. */
    private static String about(List<Line> some, List<Line> all) {
        if (all.size() == 1) {
            return "";
        }
        String which = some.size() == 1 ? "" : some.size() + " of " + all.size() + " channels, such as ";
        return which + some.getFirst().channel().url() + ": ";
    }

    private static String failure(Line line) {
        Standing standing = line.standing();
        int failures = standing == null ? 0 : standing.failures();
        return trouble(line) + (failures > 1 ? ", " + failures + " times in a row" : "");
    }

    private static String trouble(Line line) {
        Standing standing = line.standing();
        if (standing != null && standing.why() != null) {
            return standing.why();
        }
        return line.visits().isEmpty()
                ? "no good answer"
                : line.visits().getFirst().detail();
    }

    private static Diagnosis ofHabit(Habit habit, List<Line> lines, Instant now) {
        Double usual = habit.usual();
        Double weekday = habit.usualWeekday();
        Instant since = now.minus(Duration.ofDays(1));
        boolean asked = lines.stream().map(Diagnosis::tried).anyMatch(t -> t != null && t.isAfter(since));
        if (usual == null || weekday == null || !asked) {
            return new Diagnosis(State.WELL, "");
        }
        int last = habit.lastDay();
        if (usual >= USUAL_AT_LEAST && last < QUIET * usual && last < QUIET * weekday) {
            return new Diagnosis(State.QUIET, compared(last, usual, weekday));
        }
        if (usual > 0 && last >= LOUD_AT_LEAST && last > LOUD * Math.max(usual, weekday)) {
            return new Diagnosis(State.LOUD, compared(last, usual, weekday));
        }
        return new Diagnosis(State.WELL, "");
    }

    private static String compared(int last, double usual, double weekday) {
        return "%s in the last 24 hours; %s are usual, %s on this weekday."
                .formatted(
                        last == 0 ? "nothing" : last + (last == 1 ? " article" : " articles"),
                        number(usual),
                        number(weekday));
    }

    private static String number(double count) {
        return count == Math.rint(count) ? Long.toString((long) count) : String.format(Locale.ROOT, "%.1f", count);
    }
}
