package org.beatbook.read.date;

import java.time.LocalDate;
import java.util.Set;
import org.beatbook.news.TimeExpression.Exactness;
import org.jspecify.annotations.Nullable;

/**
 * {@code three days ago}, {@code a year earlier}, {@code two weeks later}, {@code six months from now}. Those that end in
 * <em>ago</em> and <em>from now</em> count from today, the others from what the text last named.
 */
final class Counted implements DateRule {
    private static final Set<String> MODIFIERS =
            Set.of("about", "some", "nearly", "almost", "around", "just", "over", "roughly", "only", "exactly");
    private static final Set<String> MANY = Set.of("several", "few", "many", "couple", "dozens");

    @Override
    public @Nullable Found at(Scan scan, int at) {
        if (!scan.english()) {
            return null;
        }
        int number = scan.isAny(at, MODIFIERS) ? at + 1 : at;
        int count = scan.count(number);
        if (count < 0 && !scan.isAny(number, MANY)) {
            return scan.isAny(at, Set.of("years", "days", "weeks", "months", "decades", "centuries", "long"))
                    ? vague(scan, at)
                    : null;
        }
        boolean many = scan.isAny(number, MANY) || scan.isAny(number + 1, MANY);
        int word = number + 1;
        while (word < number + 3 && (scan.isAny(word, MANY) || scan.is(word, "of"))) {
            word++;
        }
        return unit(scan, at, word, many ? 0 : count);
    }

    /** Years ago. */
    private static @Nullable Found vague(Scan scan, int at) {
        boolean ago = scan.is(at + 1, "ago") || scan.is(at + 1, "earlier") && !scan.is(at, "long");
        return ago
                ? new Found(
                        at, at + 2, Meaning.always(Value.of("PAST_REF", Exactness.VAGUE)), "counted, how many untold")
                : null;
    }

    private static @Nullable Found unit(Scan scan, int from, int word, int count) {
        Unit unit = Unit.of(scan.lower(word));
        boolean hours = scan.lower(word).startsWith("hour") || scan.lower(word).startsWith("minute");
        if (unit == null && !hours) {
            return null;
        }
        int to = scan.is(word + 1, "from") && scan.is(word + 2, "now") ? word + 3 : word + 2;
        return switch (scan.lower(word + 1)) {
            case "ago", "back" ->
                scan.is(word + 1, "back") && scan.capital(word + 2)
                        ? null
                        : new Found(from, to, anchors -> today(anchors, unit, -count, -1), "counted from today");
            case "from" ->
                to == word + 3
                        ? new Found(from, to, anchors -> today(anchors, unit, count, 1), "counted from today")
                        : null;
            case "earlier", "before", "previously" -> told(scan, from, to, unit, -count);
            case "later", "after", "afterwards", "afterward" -> told(scan, from, to, unit, count);
            default -> null;
        };
    }

    /** Two days before something that is named behind is left to its reader. */
    private static @Nullable Found told(Scan scan, int from, int to, @Nullable Unit unit, int count) {
        String word = scan.lower(to - 1);
        boolean open = (word.equals("before") || word.equals("after")) && !isEnd(scan, to);
        return open || unit == null
                ? null
                : new Found(from, to, anchors -> told(anchors, unit, count), "counted from what was told");
    }

    private static boolean isEnd(Scan scan, int at) {
        String next = scan.lower(at);
        return next.isEmpty() || ".,;:!?)".contains(next);
    }

    private static Value today(Anchors anchors, @Nullable Unit unit, int count, int way) {
        if (count == 0) {
            return Value.of(way < 0 ? "PAST_REF" : "FUTURE_REF", Exactness.VAGUE);
        }
        return unit == null ? Value.unknown(Exactness.TIME) : unit.value(anchors.today(), count);
    }

    private static Value told(Anchors anchors, Unit unit, int count) {
        Value before = anchors.before();
        LocalDate first = before == null || !fine(before.exactness(), unit) ? null : before.first();
        return count == 0 ? Value.unknown(Exactness.VAGUE) : unit.value(first, count);
    }

    /** Days are not counted from a year. */
    static boolean fine(Exactness exactness, Unit unit) {
        return switch (exactness) {
            case TIME, DAY -> true;
            case WEEK -> unit != Unit.DAY;
            case MONTH, QUARTER, SEASON -> unit != Unit.DAY && unit != Unit.WEEK && unit != Unit.WEEKEND;
            case YEAR -> unit == Unit.YEAR || unit == Unit.DECADE || unit == Unit.CENTURY;
            case RANGE, VAGUE -> false;
        };
    }
}
