package org.beatbook.publish;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.beatbook.news.Spell;

/**
 * Days along a line. What lies far before all else is gathered at the line's beginning, so that one event of decades ago
 * does not press the rest into a corner.
 *
 * @param from the first day on the line
 * @param to the last
 * @param left where the line begins, in the drawing's own units
 * @param right where it ends
 * @param broken whether something lies before the first day
 */
public record Axis(LocalDate from, LocalDate to, double left, double right, boolean broken) {
    private static final double BREAK = 34;
    /** A gap of this share of the whole span is a break, where no more than the other share of the events lie before it. */
    private static final double GAP = 0.5;

    private static final double BEFORE = 0.25;
    private static final int FULL_MONTH = 31;
    private static final List<Period> STEPS = List.of(
            Period.ofDays(1),
            Period.ofDays(2),
            Period.ofDays(7),
            Period.ofDays(14),
            Period.ofMonths(1),
            Period.ofMonths(3),
            Period.ofMonths(6),
            Period.ofYears(1),
            Period.ofYears(2),
            Period.ofYears(5),
            Period.ofYears(10),
            Period.ofYears(25),
            Period.ofYears(100));
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.UK);

    /** A day that is named beneath the line. */
    public record Tick(double x, String label) {}

    /** The line that these days fit on; spells longer than a month do not stretch it where there are shorter ones. */
    static Axis of(List<Spell> spells, double left, double right) {
        List<Spell> exact = spells.stream().filter(s -> s.days() <= FULL_MONTH).toList();
        List<Spell> sorted = (exact.isEmpty() ? spells : exact)
                .stream().sorted(Comparator.comparing(Spell::from)).toList();
        int start = start(sorted);
        LocalDate from = sorted.get(start).from();
        LocalDate to =
                sorted.stream().map(Spell::to).max(Comparator.naturalOrder()).orElse(from);
        long air = Math.max(2, ChronoUnit.DAYS.between(from, to) / 40);
        boolean broken = start > 0 || spells.stream().anyMatch(s -> s.to().isBefore(from.minusDays(air)));
        return new Axis(from.minusDays(air), to.plusDays(air), left + (broken ? BREAK : 0), right, broken);
    }

    /** Which of the sorted spells is the first behind a break; 0 where there is none. */
    private static int start(List<Spell> sorted) {
        long span = ChronoUnit.DAYS.between(
                sorted.getFirst().from(), sorted.getLast().from());
        int start = 0;
        for (int i = 1; i <= sorted.size() * BEFORE; i++) {
            long gap = ChronoUnit.DAYS.between(
                    sorted.get(i - 1).from(), sorted.get(i).from());
            if (gap > span * GAP && gap > 2 * FULL_MONTH) {
                start = i;
            }
        }
        return start;
    }

    /** Where a day stands; before the break for what lies before it. */
    double x(LocalDate day) {
        if (day.isBefore(from)) {
            return broken ? left - BREAK / 2 : left;
        }
        double share = (double) ChronoUnit.DAYS.between(from, day) / Math.max(1, ChronoUnit.DAYS.between(from, to));
        return left + Math.min(1, share) * (right - left);
    }

    /** Days at even steps of the calendar, at least so far apart. */
    List<Tick> ticks(double apart) {
        double perDay = (right - left) / Math.max(1, ChronoUnit.DAYS.between(from, to));
        Period step = STEPS.stream()
                .filter(s -> days(s) * perDay >= apart)
                .findFirst()
                .orElse(STEPS.getLast());
        List<Tick> ticks = new ArrayList<>();
        for (LocalDate day = first(step); !day.isAfter(to); day = day.plus(step)) {
            double x = x(day);
            if (!day.isBefore(from) && x > left + apart / 4 && x < right - apart / 4) {
                ticks.add(new Tick(x, label(day, step)));
            }
        }
        return ticks;
    }

    private static long days(Period step) {
        return step.toTotalMonths() * 30 + step.getDays();
    }

    private LocalDate first(Period step) {
        if (step.getYears() > 0) {
            return LocalDate.of(from.getYear() - Math.floorMod(from.getYear(), step.getYears()), 1, 1);
        }
        return step.getMonths() > 0
                ? LocalDate.of(from.getYear(), (from.getMonthValue() - 1) / step.getMonths() * step.getMonths() + 1, 1)
                : from.plusDays(1);
    }

    private static String label(LocalDate day, Period step) {
        return step.getYears() > 0 ? Integer.toString(day.getYear()) : (step.getMonths() > 0 ? MONTH : DAY).format(day);
    }
}
