package org.beatbook.read.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import org.beatbook.news.TimeExpression.Exactness;
import org.jspecify.annotations.Nullable;

/**
 * A value of TIMEX3.
 *
 * @param text absent where nothing can be said
 * @param first its first day; absent where that is not known
 */
record Value(
        @Nullable String text,
        Exactness exactness,
        @Nullable LocalDate first) {

    static Value day(LocalDate day) {
        return new Value(day.toString(), Exactness.DAY, day);
    }

    static Value month(YearMonth month) {
        return new Value(month.toString(), Exactness.MONTH, month.atDay(1));
    }

    static Value year(int year) {
        return new Value("%04d".formatted(year), Exactness.YEAR, LocalDate.of(year, 1, 1));
    }

    static Value week(LocalDate day) {
        int year = day.get(IsoFields.WEEK_BASED_YEAR);
        int week = day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        return new Value("%04d-W%02d".formatted(year, week), Exactness.WEEK, day.with(java.time.DayOfWeek.MONDAY));
    }

    static Value quarter(int year, int quarter) {
        return new Value(
                "%04d-Q%d".formatted(year, quarter), Exactness.QUARTER, LocalDate.of(year, quarter * 3 - 2, 1));
    }

    /** What has a text and an exactness alone. */
    static Value of(String text, Exactness exactness) {
        return new Value(text, exactness, null);
    }

    /** What needs an anchor that is not there. */
    static Value unknown(Exactness exactness) {
        return new Value(null, exactness, null);
    }

    /** From one to another. */
    static Value range(Value from, Value to) {
        return from.text == null || to.text == null
                ? unknown(Exactness.RANGE)
                : new Value(from.text + "/" + to.text, Exactness.RANGE, from.first);
    }

    /** The same day with a part of it or a clock time behind: {@code T10:30}, {@code TMO}. */
    Value at(String time) {
        return new Value(
                exactness == Exactness.DAY && text != null ? text + time : "XXXX-XX-XX" + time, Exactness.TIME, first);
    }
}
