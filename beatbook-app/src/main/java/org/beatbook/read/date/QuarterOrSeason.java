package org.beatbook.read.date;

import java.time.LocalDate;
import java.util.Set;
import org.beatbook.news.TimeExpression.Exactness;
import org.jspecify.annotations.Nullable;

/** {@code the third quarter of 2023}, {@code Q3 2023}, {@code the first half}, {@code last summer}, {@code winter 2022}. */
final class QuarterOrSeason implements DateRule {
    private static final Set<String> QUALIFIERS =
            Set.of("last", "next", "this", "the", "in", "during", "late", "early");

    /** A year that is written or pointed to, and the place behind it. */
    private record YearPart(int year, @Nullable Integer offset, int to) {}

    @Override
    public @Nullable Found at(Scan scan, int at) {
        if (!scan.english()) {
            return null;
        }
        int word = scan.is(at, "the") ? at + 1 : at;
        Found part = quarter(scan, at, word);
        return part != null ? part : season(scan, at, word);
    }

    private static @Nullable Found quarter(Scan scan, int at, int word) {
        String first = scan.lower(word);
        if (first.length() == 2 && first.charAt(0) == 'q' && first.charAt(1) >= '1' && first.charAt(1) <= '4') {
            return found(at, yearAt(scan, word + 1), "Q" + first.charAt(1), Exactness.QUARTER);
        }
        int dash = first.indexOf('-');
        int number = ordinal(dash < 0 ? first : first.substring(0, dash));
        String unit = dash < 0 ? scan.lower(word + 1) : first.substring(dash + 1);
        int to = dash < 0 ? word + 2 : word + 1;
        if (number == 0 || !(unit.equals("quarter") || unit.equals("half") && number <= 2)) {
            return null;
        }
        boolean half = unit.equals("half");
        YearPart year = yearAt(scan, to);
        if (year.to() == to && (half || scan.is(to, "of") || scan.is(to, "final"))) {
            return null;
        }
        return found(at, year, (half ? "H" : "Q") + number, half ? Exactness.RANGE : Exactness.QUARTER);
    }

    private static int ordinal(String word) {
        return switch (word) {
            case "first", "1st" -> 1;
            case "second", "2nd" -> 2;
            case "third", "3rd" -> 3;
            case "fourth", "4th" -> 4;
            default -> 0;
        };
    }

    private static @Nullable Found season(Scan scan, int at, int word) {
        boolean pointed = scan.is(word, "last") || scan.is(word, "next") || scan.is(word, "this");
        int name = pointed ? word + 1 : word;
        String code = switch (scan.lower(name)) {
            case "spring" -> "SP";
            case "summer" -> "SU";
            case "autumn", "fall" -> "FA";
            case "winter" -> "WI";
            default -> null;
        };
        if (code == null) {
            return null;
        }
        if (pointed) {
            int count = scan.is(word, "last") ? -1 : scan.is(word, "next") ? 1 : 0;
            return new Found(at, name + 1, anchors -> pointed(anchors, code, count), "season");
        }
        YearPart year = yearAt(scan, name + 1);
        boolean alone = year.to() == name + 1;
        boolean meant = scan.isAny(name - 1, QUALIFIERS) && !scan.is(name, "fall") && !scan.is(name, "spring");
        return alone && !meant ? null : found(at, year, code, Exactness.SEASON);
    }

    private static YearPart yearAt(Scan scan, int at) {
        int next = scan.is(at, "of") || scan.is(at, ",") || scan.is(at, "in") ? at + 1 : at;
        if (scan.year(next) > 0) {
            return new YearPart(scan.year(next), null, next + 1);
        }
        Integer offset = switch (scan.lower(next)) {
            case "last" -> Integer.valueOf(-1);
            case "this" -> Integer.valueOf(0);
            case "next" -> Integer.valueOf(1);
            default -> null;
        };
        return offset != null && scan.is(next + 1, "year")
                ? new YearPart(0, offset, next + 2)
                : new YearPart(0, null, at);
    }

    private static Found found(int from, YearPart year, String code, Exactness exactness) {
        return new Found(from, year.to(), anchors -> value(anchors, year, code, exactness), "part of a year");
    }

    private static Value value(Anchors anchors, YearPart part, String code, Exactness exactness) {
        LocalDate today = anchors.today();
        if (part.year() > 0) {
            return Value.of(part.year() + "-" + code, exactness);
        }
        if (today == null) {
            return Value.of("XXXX-" + code, exactness);
        }
        int year = part.offset() != null ? today.getYear() + part.offset() : today.getYear();
        int quarter = (today.getMonthValue() + 2) / 3;
        boolean quarterAhead = part.offset() == null
                && code.charAt(0) == 'Q'
                && code.charAt(1) - '0' > quarter
                && anchors.tense() != Tense.FUTURE;
        return Value.of((quarterAhead ? year - 1 : year) + "-" + code, exactness);
    }

    private static Value pointed(Anchors anchors, String code, int count) {
        LocalDate today = anchors.today();
        if (today == null) {
            return Value.of("XXXX-" + code, Exactness.SEASON);
        }
        int ends = switch (code) {
            case "SP" -> 5;
            case "SU" -> 8;
            case "FA" -> 11;
            default -> 2;
        };
        boolean over = today.getMonthValue() > ends;
        int year = today.getYear() + (count < 0 && !over ? -1 : count > 0 && over ? 1 : 0);
        return Value.of(year + "-" + code, Exactness.SEASON);
    }
}
