package org.beatbook.read.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.beatbook.news.TimeExpression.Exactness;
import org.jspecify.annotations.Nullable;

/** {@code Wednesday}, {@code last Friday}, {@code this coming Monday}, {@code on Monday next}. */
final class WeekdayAlone implements DateRule {

    @Override
    public @Nullable Found at(Scan scan, int at) {
        int weekday = scan.weekday(at);
        if (weekday > 0) {
            return new Found(at, at + 1, anchors -> anchors.weekday(weekday), "weekday");
        }
        if (!scan.english()) {
            return null;
        }
        int to = scan.is(at, "this") && (scan.is(at + 1, "past") || scan.is(at + 1, "coming")) ? at + 1 : at;
        int named = scan.weekday(to + 1);
        if (named == 0) {
            return null;
        }
        return switch (scan.lower(to)) {
            case "last", "past" -> found(at, to, anchors -> near(anchors, named, true));
            case "next", "coming" -> found(at, to, anchors -> near(anchors, named, false));
            case "this" -> found(at, to, anchors -> anchors.weekday(named));
            default -> null;
        };
    }

    private static Found found(int from, int word, Meaning meaning) {
        return new Found(from, word + 2, meaning, "weekday with its direction");
    }

    private static Value near(Anchors anchors, int weekday, boolean past) {
        LocalDate today = anchors.today();
        if (today == null) {
            return Value.of("XXXX-WXX-" + weekday, Exactness.DAY);
        }
        DayOfWeek day = DayOfWeek.of(weekday);
        return Value.day(today.with(past ? TemporalAdjusters.previous(day) : TemporalAdjusters.next(day)));
    }
}
