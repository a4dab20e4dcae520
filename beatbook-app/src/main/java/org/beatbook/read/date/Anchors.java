package org.beatbook.read.date;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.beatbook.news.TimeExpression.Exactness;
import org.beatbook.news.When;
import org.jspecify.annotations.Nullable;

/**
 * What an expression is counted from.
 *
 * @param today the article's day, in its own time zone; absent where it is not known to the day
 * @param before what was last read in the sentence before or in this one; absent where nothing was
 * @param tense of the clause
 */
record Anchors(@Nullable LocalDate today, @Nullable Value before, Tense tense) {
    /** A date without its year is not told of one further away than this. */
    private static final int HALF_A_YEAR = 183;

    private static final int LEAP_YEAR = 2024;

    static @Nullable LocalDate day(@Nullable When when) {
        return switch (when) {
            case When.Day d -> d.day();
            case When.Local l -> l.time().toLocalDate();
            case When.Exact e -> e.time().toLocalDate();
            case null, default -> null;
        };
    }

    /** A day whose year is not written: the nearest that the tense allows. */
    Value monthDay(int month, int day) {
        if (date(LEAP_YEAR, month, day) == null) {
            return Value.unknown(Exactness.DAY);
        }
        if (today != null) {
            LocalDate best = null;
            for (int year = today.getYear() - 1; year <= today.getYear() + 1; year++) {
                LocalDate candidate = date(year, month, day);
                if (candidate != null && (best == null || distance(candidate) < distance(best))) {
                    best = candidate;
                }
            }
            if (best != null) {
                return Value.day(best);
            }
        }
        return Value.of("XXXX-%02d-%02d".formatted(month, day), Exactness.DAY);
    }

    Value month(int month) {
        if (today == null) {
            return Value.of("XXXX-%02d".formatted(month), Exactness.MONTH);
        }
        int behind = Math.floorMod(today.getMonthValue() - month, 12);
        YearMonth last = YearMonth.from(today).minusMonths(behind);
        boolean next = behind != 0 && (tense == Tense.FUTURE || tense == Tense.NONE && behind > 7);
        return Value.month(next ? last.plusYears(1) : last);
    }

    Value weekday(int weekday) {
        if (today == null) {
            return Value.of("XXXX-WXX-" + weekday, Exactness.DAY);
        }
        DayOfWeek day = DayOfWeek.of(weekday);
        return Value.day(today.with(
                tense == Tense.FUTURE ? TemporalAdjusters.nextOrSame(day) : TemporalAdjusters.previousOrSame(day)));
    }

    Value fromToday(int days) {
        return today == null ? Value.unknown(Exactness.DAY) : Value.day(today.plusDays(days));
    }

    private long distance(LocalDate candidate) {
        long days = java.time.temporal.ChronoUnit.DAYS.between(java.util.Objects.requireNonNull(today), candidate);
        boolean wrong = tense == Tense.PAST && days > 1 || tense == Tense.FUTURE && days < 0;
        return Math.abs(days) + (wrong ? HALF_A_YEAR : 0);
    }

    static @Nullable LocalDate date(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
