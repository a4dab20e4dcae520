package org.beatbook.read.date;

import java.time.LocalDate;
import org.beatbook.news.TimeExpression.Exactness;
import org.jspecify.annotations.Nullable;

/**
 * A day of a named month: {@code 13 September 2023}, {@code Wednesday, Sept. 13}, {@code the 13th of September},
 * {@code 13. September}, {@code 13 de septiembre de 2023}, {@code 13–15 September}.
 */
final class WrittenDate implements DateRule {
    /** A place in the text and what was read up to it. */
    private record Days(int first, int last, int to) {}

    @Override
    public @Nullable Found at(Scan scan, int at) {
        int start = afterWeekday(scan, at);
        int month = scan.month(start);
        return month > 0 ? monthFirst(scan, at, start, month) : dayFirst(scan, at, start);
    }

    /** Behind a weekday that goes with the date, and its comma. */
    private static int afterWeekday(Scan scan, int at) {
        if (scan.weekday(at) == 0) {
            return at;
        }
        int next = scan.is(at + 1, ",") ? at + 2 : at + 1;
        boolean article = switch (scan.lower(next)) {
            case "the", "den", "dem", "le" -> true;
            default -> false;
        };
        return article ? next + 1 : next;
    }

    private static @Nullable Found monthFirst(Scan scan, int at, int start, int month) {
        if (!scan.english()) {
            return null;
        }
        int from = scan.is(start + 1, "the") ? start + 2 : start + 1;
        Days days = days(scan, from);
        if (days == null || isQuantity(scan, days.to())) {
            return null;
        }
        int comma = scan.is(days.to(), ",") ? days.to() + 1 : days.to();
        int year = scan.year(comma);
        return found(at, year > 0 ? comma + 1 : days.to(), month, days, year);
    }

    /** May 10 percent, March 5 people: the number is none of a day. */
    private static boolean isQuantity(Scan scan, int at) {
        return switch (scan.lower(at)) {
            case "percent", "%", "people", "points", "years", "million", "billion", ":" -> true;
            default -> false;
        };
    }

    private static @Nullable Found dayFirst(Scan scan, int at, int start) {
        int from = start == at && scan.is(at, "the") ? at + 1 : start;
        Days days = days(scan, from);
        if (days == null) {
            return null;
        }
        int next = scan.words().is("joiner", scan.lower(days.to())) ? days.to() + 1 : days.to();
        int month = scan.month(next);
        if (month == 0) {
            return null;
        }
        int after = next + 1;
        int comma = scan.is(after, ",") || scan.words().is("joiner", scan.lower(after)) ? after + 1 : after;
        int year = scan.year(comma);
        int to = year > 0 ? comma + 1 : after;
        return found(at, year > 0 && scan.words().is("yearword", scan.lower(to)) ? to + 1 : to, month, days, year);
    }

    private static @Nullable Days days(Scan scan, int at) {
        int first = scan.day(at);
        if (first == 0) {
            return null;
        }
        boolean joined = scan.isDash(at + 1) || scan.is(at + 1, "to") || scan.is(at + 1, "and");
        int last = joined ? scan.day(at + 2) : 0;
        boolean days = last > first && !(scan.is(at + 1, "and") && scan.month(at + 3) == 0 && scan.month(at - 1) == 0);
        return days ? new Days(first, last, at + 3) : new Days(first, first, at + 1);
    }

    private static Found found(int from, int to, int month, Days days, int year) {
        return new Found(from, to, anchors -> value(anchors, year, month, days), "written date");
    }

    private static Value value(Anchors anchors, int year, int month, Days days) {
        Value first = day(anchors, year, month, days.first());
        return days.last() == days.first() ? first : Value.range(first, day(anchors, year, month, days.last()));
    }

    private static Value day(Anchors anchors, int year, int month, int day) {
        if (year == 0) {
            return anchors.monthDay(month, day);
        }
        LocalDate date = Anchors.date(year, month, day);
        return date == null ? Value.unknown(Exactness.DAY) : Value.day(date);
    }
}
