package org.beatbook.read.date;

import org.beatbook.news.TimeExpression.Exactness;
import org.jspecify.annotations.Nullable;

/** A day with its clock time or its part of the day, in either order; and a clock time alone. */
final class Timed implements DateRule {
    private final DateRule days;

    Timed(DateRule days) {
        this.days = days;
    }

    @Override
    public @Nullable Found at(Scan scan, int at) {
        ClockTime.Clock clock = ClockTime.read(scan, at);
        return clock != null ? clockFirst(scan, at, clock) : dayFirst(scan, at);
    }

    private @Nullable Found clockFirst(Scan scan, int at, ClockTime.Clock clock) {
        int next = scan.is(clock.to(), "on") || scan.is(clock.to(), ",") ? clock.to() + 1 : clock.to();
        Found day = days.at(scan, next);
        if (day == null) {
            return new Found(at, clock.to(), anchors -> alone(anchors, clock.code()), "clock");
        }
        return new Found(at, day.to(), anchors -> at(day.meaning().in(anchors), clock.code()), "clock and day");
    }

    private @Nullable Found dayFirst(Scan scan, int at) {
        boolean vague = scan.is(at, "early") || scan.is(at, "late");
        Found day = days.at(scan, vague ? at + 1 : at);
        if (day == null) {
            return null;
        }
        String part = PartOfDay.code(scan.lower(day.to()));
        if (part != null && scan.english()) {
            return new Found(at, day.to() + 1, anchors -> at(day.meaning().in(anchors), part), "part of a day");
        }
        int next = scan.is(day.to(), "at") || scan.is(day.to(), ",") ? day.to() + 1 : day.to();
        ClockTime.Clock clock = next > day.to() ? ClockTime.read(scan, next) : null;
        if (clock != null) {
            return new Found(at, clock.to(), anchors -> at(day.meaning().in(anchors), clock.code()), "day and clock");
        }
        return vague ? new Found(at, day.to(), day.meaning(), day.rule()) : null;
    }

    /** A clock time is of the day that was last told, and of no other. */
    private static Value alone(Anchors anchors, String code) {
        Value before = anchors.before();
        return before != null && before.exactness() == Exactness.DAY
                ? before.at(code)
                : Value.of("XXXX-XX-XX" + code, Exactness.TIME);
    }

    private static Value at(Value day, String code) {
        return switch (day.exactness()) {
            case DAY -> day.at(code);
            case TIME -> day;
            default -> Value.of("XXXX-XX-XX" + code, Exactness.TIME);
        };
    }
}
