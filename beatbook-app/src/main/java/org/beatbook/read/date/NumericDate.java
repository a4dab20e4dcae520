package org.beatbook.read.date;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.beatbook.news.TimeExpression.Exactness;
import org.jspecify.annotations.Nullable;

/**
 * A date in digits: {@code 2023-09-13}, {@code 13.09.2023}, {@code 9/13/2023}, {@code 7/8/07}. English writes both day
 * and month first; where both may be, the one near the article's day holds, and without one the month stays open.
 */
final class NumericDate implements DateRule {
    private static final int NEAR = 45;

    @Override
    public @Nullable Found at(Scan scan, int at) {
        String word = scan.lower(at);
        if (Scan.digits(word) == 0) {
            return null;
        }
        return word.indexOf('.') > 0 ? dotted(scan, at, word) : parted(scan, at);
    }

    private static @Nullable Found dotted(Scan scan, int at, String word) {
        String[] parts = word.split("\\.", -1);
        if (parts.length == 3 && parts[0].length() <= 2 && parts[1].length() <= 2) {
            return dayFirst(scan, at, at + 1, number(parts[0]), number(parts[1]), year(parts[2]));
        }
        if (parts.length == 3 && parts[0].length() == 4) {
            return ordered(at, at + 1, number(parts[0]), number(parts[1]), number(parts[2]));
        }
        // 13.09. has a full stop of its own behind it
        boolean open = !scan.english() && parts.length == 2 && word.length() == 5 && scan.is(at + 1, ".");
        return open && scan.attached(at + 1) ? dayFirst(scan, at, at + 2, number(parts[0]), number(parts[1]), 0) : null;
    }

    private static @Nullable Found parted(Scan scan, int at) {
        boolean parted = (scan.is(at + 1, "/") || scan.is(at + 1, "-"))
                && scan.is(at + 3, scan.lower(at + 1))
                && !scan.isDash(at + 5)
                && !scan.is(at + 5, "/");
        for (int i = at + 1; parted && i <= at + 4; i++) {
            parted = scan.attached(i);
        }
        if (!parted || scan.number(at + 2) < 0) {
            return null;
        }
        if (scan.year(at) > 0) {
            int digits = Scan.digits(scan.lower(at + 4));
            int day = digits == 0 || digits > 2
                    ? 0
                    : Integer.parseInt(scan.lower(at + 4).substring(0, digits));
            return ordered(at, at + 5, scan.year(at), scan.number(at + 2), day);
        }
        if (scan.number(at) < 0 || scan.number(at + 4) < 0) {
            return null;
        }
        int year = year(scan.lower(at + 4));
        return scan.english()
                ? eitherFirst(at, scan.number(at), scan.number(at + 2), year)
                : dayFirst(scan, at, at + 5, scan.number(at), scan.number(at + 2), year);
    }

    private static @Nullable Found ordered(int from, int to, int year, int month, int day) {
        LocalDate date = Anchors.date(year, month, day);
        return date == null ? null : new Found(from, to, Meaning.always(Value.day(date)), "numeric date");
    }

    private static @Nullable Found dayFirst(Scan scan, int from, int to, int day, int month, int year) {
        if (Anchors.date(year == 0 ? 2024 : year, month, day) == null || year < 0) {
            return null;
        }
        int end = scan.words().is("yearword", scan.lower(to)) ? to + 1 : to;
        Meaning meaning = year == 0
                ? anchors -> anchors.monthDay(month, day)
                : Meaning.always(Value.day(LocalDate.of(year, month, day)));
        return new Found(from, end, meaning, "numeric date");
    }

    private static @Nullable Found eitherFirst(int at, int first, int second, int year) {
        LocalDate american = year < 0 ? null : Anchors.date(year, first, second);
        LocalDate british = year < 0 ? null : Anchors.date(year, second, first);
        if (american == null && british == null) {
            return null;
        }
        return new Found(at, at + 5, anchors -> either(anchors, american, british, year), "numeric date");
    }

    private static Value either(Anchors anchors, @Nullable LocalDate a, @Nullable LocalDate b, int year) {
        if (a == null || b == null || a.equals(b)) {
            return a != null ? Value.day(a) : b != null ? Value.day(b) : Value.unknown(Exactness.DAY);
        }
        Value before = anchors.before();
        if (before != null && (a.equals(before.first()) || b.equals(before.first()))) {
            return Value.day(a.equals(before.first()) ? a : b);
        }
        LocalDate today = anchors.today();
        boolean nearA = today != null && Math.abs(ChronoUnit.DAYS.between(today, a)) <= NEAR;
        boolean nearB = today != null && Math.abs(ChronoUnit.DAYS.between(today, b)) <= NEAR;
        if (nearA != nearB) {
            return Value.day(nearA ? a : b);
        }
        return Value.of("%04d-XX-XX".formatted(year), Exactness.DAY);
    }

    private static int number(String digits) {
        return digits.length() <= 4 && !digits.isEmpty() && Scan.digits(digits) == digits.length()
                ? Integer.parseInt(digits)
                : -1;
    }

    /** Two digits are of the years 1970 to 2069. */
    private static int year(String digits) {
        int number = number(digits);
        return switch (digits.length()) {
            case 2 -> number < 0 ? -1 : number < 70 ? 2000 + number : 1900 + number;
            case 4 -> number;
            default -> -1;
        };
    }
}
