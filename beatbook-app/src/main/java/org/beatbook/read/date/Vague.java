package org.beatbook.read.date;

import java.util.Set;
import org.beatbook.news.TimeExpression.Exactness;
import org.jspecify.annotations.Nullable;

/** {@code recently}, {@code these days}, {@code in recent years}, {@code the coming weeks}: TIMEX3's references. */
final class Vague implements DateRule {
    private static final Set<String> PRESENT = Set.of("currently", "nowadays", "presently");
    private static final Set<String> UNITS = Set.of("days", "weeks", "months", "years", "decades");

    @Override
    public @Nullable Found at(Scan scan, int at) {
        if (!scan.english()) {
            return null;
        }
        String word = scan.lower(at);
        if (word.equals("recently") || word.equals("lately")) {
            return found(at, at + 1, "PAST_REF");
        }
        if (PRESENT.contains(word) || word.equals("now")) {
            return found(at, at + 1, "PRESENT_REF");
        }
        return scan.isAny(at + 1, UNITS) ? units(at, word) : of(scan, at);
    }

    private static @Nullable Found units(int at, String word) {
        return switch (word) {
            case "recent" -> found(at, at + 2, "PAST_REF");
            case "these" -> found(at, at + 2, "PRESENT_REF");
            case "coming" -> found(at, at + 2, "FUTURE_REF");
            default -> null;
        };
    }

    private static @Nullable Found of(Scan scan, int at) {
        boolean the = scan.is(at, "the");
        boolean in = scan.is(at - 1, "in");
        if (the
                && in
                && (scan.is(at + 1, "past") || scan.is(at + 1, "future"))
                && Unit.of(scan.lower(at + 2)) == null) {
            return found(at, at + 2, scan.is(at + 1, "past") ? "PAST_REF" : "FUTURE_REF");
        }
        return null;
    }

    private static Found found(int from, int to, String reference) {
        return new Found(from, to, Meaning.always(Value.of(reference, Exactness.VAGUE)), "vague");
    }
}
