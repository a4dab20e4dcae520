package org.beatbook.read.date;

import java.time.LocalDate;
import java.util.Set;
import org.beatbook.news.TimeExpression.Exactness;
import org.jspecify.annotations.Nullable;

/** {@code the next day}, {@code the previous year}, {@code that same month}, {@code the day before}: from what was told. */
final class Told implements DateRule {
    private static final Set<String> SAME = Set.of("that", "same", "very");

    @Override
    public @Nullable Found at(Scan scan, int at) {
        if (!scan.english() || !(scan.is(at, "the") || scan.is(at, "that"))) {
            return null;
        }
        boolean that = scan.is(at, "that");
        int word = that && !scan.is(at + 1, "same") ? at : at + 1;
        int count = switch (scan.lower(word)) {
            case "next", "following" -> 1;
            case "previous", "preceding" -> -1;
            case "same", "that", "very" -> 0;
            default -> Integer.MIN_VALUE;
        };
        int next = scan.isAny(word, SAME) && scan.is(word + 1, "very") ? word + 2 : word + 1;
        Unit unit = Unit.of(scan.lower(next));
        if (count == Integer.MIN_VALUE) {
            return unit == null ? dayBefore(scan, at) : null;
        }
        if (unit == null || scan.lower(next).endsWith("s")) {
            String part = count == 0 ? PartOfDay.code(scan.lower(next)) : null;
            return part == null ? null : found(at, next + 1, anchors -> part(anchors, part));
        }
        return found(at, next + 1, anchors -> told(anchors, unit, count));
    }

    /** The day before, the year after, where nothing follows that they belong to. */
    private static @Nullable Found dayBefore(Scan scan, int at) {
        Unit unit = Unit.of(scan.lower(at + 1));
        String way = scan.lower(at + 2);
        String next = scan.lower(at + 3);
        boolean end = next.isEmpty() || ".,;:!?)".contains(next);
        if (unit == null || !end || !(way.equals("before") || way.equals("after"))) {
            return null;
        }
        return found(at, at + 3, anchors -> told(anchors, unit, way.equals("before") ? -1 : 1));
    }

    private static Found found(int from, int to, Meaning meaning) {
        return new Found(from, to, meaning, "counted from what was told");
    }

    private static Value told(Anchors anchors, Unit unit, int count) {
        Value before = anchors.before();
        LocalDate first = before == null || !Counted.fine(before.exactness(), unit) ? null : before.first();
        return unit.value(first, count);
    }

    private static Value part(Anchors anchors, String part) {
        Value before = anchors.before();
        boolean day = before != null && before.exactness() == Exactness.DAY && before.first() != null;
        return day && before != null ? before.at(part) : Value.unknown(Exactness.TIME);
    }
}
