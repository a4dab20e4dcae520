package org.beatbook.read.date;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Feast days that have one day in every year: {@code Christmas Day}, {@code New Year's Eve}. */
final class Holiday implements DateRule {

    @Override
    public @Nullable Found at(Scan scan, int at) {
        if (!scan.english() || !scan.capital(at)) {
            return null;
        }
        return switch (scan.lower(at)) {
            case "christmas" ->
                switch (scan.lower(at + 1)) {
                    case "eve" -> day(scan, at, at + 2, 12, 24);
                    case "day" -> day(scan, at, at + 2, 12, 25);
                    default -> null;
                };
            case "new" -> newYear(scan, at);
            case "halloween" -> day(scan, at, at + 1, 10, 31);
            case "valentine" -> scan.is(at + 1, "'s") && scan.is(at + 2, "day") ? day(scan, at, at + 3, 2, 14) : null;
            default -> null;
        };
    }

    private static @Nullable Found newYear(Scan scan, int at) {
        if (!scan.is(at + 1, "year") || !scan.is(at + 2, "'s")) {
            return null;
        }
        return switch (scan.lower(at + 3)) {
            case "day" -> day(scan, at, at + 4, 1, 1);
            case "eve" -> day(scan, at, at + 4, 12, 31);
            default -> null;
        };
    }

    private static Found day(Scan scan, int from, int end, int month, int day) {
        int comma = scan.is(end, ",") || scan.is(end, "in") ? end + 1 : end;
        int year = scan.year(comma);
        return new Found(
                from,
                year > 0 ? comma + 1 : end,
                anchors -> year > 0 ? Value.day(LocalDate.of(year, month, day)) : anchors.monthDay(month, day),
                "feast day");
    }
}
