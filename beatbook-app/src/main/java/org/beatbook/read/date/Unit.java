package org.beatbook.read.date;

import java.time.LocalDate;
import java.time.YearMonth;
import org.beatbook.news.TimeExpression.Exactness;
import org.jspecify.annotations.Nullable;

/** A unit of the calendar, and the value that so many of them give, counted from a day. */
enum Unit {
    DAY(Exactness.DAY) {
        @Override
        Value from(LocalDate day, int count) {
            return Value.day(day.plusDays(count));
        }
    },
    WEEK(Exactness.WEEK) {
        @Override
        Value from(LocalDate day, int count) {
            return Value.week(day.plusWeeks(count));
        }
    },
    WEEKEND(Exactness.RANGE) {
        @Override
        Value from(LocalDate day, int count) {
            return new Value(Value.week(day.plusWeeks(count)).text() + "-WE", Exactness.RANGE, null);
        }
    },
    MONTH(Exactness.MONTH) {
        @Override
        Value from(LocalDate day, int count) {
            return Value.month(YearMonth.from(day).plusMonths(count));
        }
    },
    QUARTER(Exactness.QUARTER) {
        @Override
        Value from(LocalDate day, int count) {
            LocalDate moved = day.plusMonths(3L * count);
            return Value.quarter(moved.getYear(), (moved.getMonthValue() + 2) / 3);
        }
    },
    YEAR(Exactness.YEAR) {
        @Override
        Value from(LocalDate day, int count) {
            return Value.year(day.getYear() + count);
        }
    },
    DECADE(Exactness.RANGE) {
        @Override
        Value from(LocalDate day, int count) {
            return Value.of(String.valueOf(day.getYear() / 10 + count), Exactness.RANGE);
        }
    },
    CENTURY(Exactness.RANGE) {
        @Override
        Value from(LocalDate day, int count) {
            return Value.of(String.valueOf(day.getYear() / 100 + count), Exactness.RANGE);
        }
    };

    private static final int FURTHEST = 5000;

    final Exactness exactness;

    Unit(Exactness exactness) {
        this.exactness = exactness;
    }

    abstract Value from(LocalDate day, int count);

    /** The value; unknown without a day to count from. */
    Value value(@Nullable LocalDate day, int count) {
        return day == null || Math.abs(count) > FURTHEST ? Value.unknown(exactness) : from(day, count);
    }

    /** The unit that a word names, in singular or plural. */
    static @Nullable Unit of(String word) {
        return switch (word) {
            case "day", "days" -> DAY;
            case "week", "weeks" -> WEEK;
            case "weekend", "weekends" -> WEEKEND;
            case "month", "months" -> MONTH;
            case "quarter", "quarters" -> QUARTER;
            case "year", "years" -> YEAR;
            case "decade", "decades" -> DECADE;
            case "century", "centuries" -> CENTURY;
            default -> null;
        };
    }
}
