package org.beatbook.read.date;

import org.beatbook.news.TimeExpression.Exactness;
import org.jspecify.annotations.Nullable;

/** {@code today}, {@code the day before yesterday}, {@code tonight}, {@code this morning}, {@code last night}. */
final class DayWord implements DateRule {

    @Override
    public @Nullable Found at(Scan scan, int at) {
        int days = scan.words().daysFromToday(scan.lower(at));
        if (days != Integer.MIN_VALUE) {
            return isGenitive(scan, at) ? null : found(at, at + 1, anchors -> anchors.fromToday(days));
        }
        return scan.english() ? english(scan, at) : null;
    }

    /** Today's youth are those of these days. */
    private static boolean isGenitive(Scan scan, int at) {
        return scan.english() && scan.is(at, "tomorrow") && scan.is(at + 1, "'s");
    }

    private static @Nullable Found english(Scan scan, int at) {
        return switch (scan.lower(at)) {
            case "tonight" -> part(at, at + 1, 0, "TNI");
            case "overnight" -> null;
            case "last" ->
                scan.is(at + 1, "night")
                        ? part(at, at + 2, -1, "TNI")
                        : scan.is(at + 1, "evening") ? part(at, at + 2, -1, "TEV") : null;
            case "this" -> thisPart(scan, at);
            case "the" -> beyond(scan, at, at + 1);
            case "day" -> beyond(scan, at, at);
            default -> null;
        };
    }

    private static @Nullable Found thisPart(Scan scan, int at) {
        String part = PartOfDay.code(scan.lower(at + 1));
        return part == null ? null : part(at, at + 2, 0, part);
    }

    private static @Nullable Found beyond(Scan scan, int from, int day) {
        if (!scan.is(day, "day")) {
            return null;
        }
        if (scan.is(day + 1, "before") && scan.is(day + 2, "yesterday")) {
            return found(from, day + 3, anchors -> anchors.fromToday(-2));
        }
        boolean after = scan.is(day + 1, "after") && scan.is(day + 2, "tomorrow");
        return after ? found(from, day + 3, anchors -> anchors.fromToday(2)) : null;
    }

    private static Found part(int from, int to, int days, String part) {
        return found(
                from,
                to,
                anchors -> anchors.today() == null
                        ? Value.unknown(Exactness.TIME)
                        : anchors.fromToday(days).at(part));
    }

    private static Found found(int from, int to, Meaning meaning) {
        return new Found(from, to, meaning, "day word");
    }
}
