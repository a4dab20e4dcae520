package org.beatbook.read.date;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code last week}, {@code this year}, {@code earlier this month}, {@code next September}, counted from today. */
final class LastNext implements DateRule {
    private static final Set<String> OTHER_YEAR = Set.of("last", "next", "this");

    @Override
    public @Nullable Found at(Scan scan, int at) {
        if (!scan.english()) {
            return null;
        }
        int from = at;
        int word = at;
        if ((scan.is(at, "earlier") || scan.is(at, "later")) && scan.is(at + 1, "this")) {
            word = at + 1;
        } else if (scan.is(at, "the")) {
            // The last year is another thing than last year: it lasts
            return null;
        }
        Integer count = count(scan.lower(word));
        return count == null ? null : unit(scan, from, word, count);
    }

    private static @Nullable Found unit(Scan scan, int from, int word, int count) {
        Unit unit = Unit.of(scan.lower(word + 1));
        if (unit != null && unit != Unit.DAY && !scan.lower(word + 1).endsWith("s")) {
            return new Found(from, word + 2, anchors -> unit.value(anchors.today(), count), "last and next");
        }
        int month = scan.month(word + 1);
        if (month == 0 || !scan.isAny(word, OTHER_YEAR) || scan.day(word + 2) > 0) {
            return null;
        }
        return new Found(from, word + 2, anchors -> month(anchors, month, count), "last and next");
    }

    private static Value month(Anchors anchors, int month, int count) {
        Tense tense = count < 0 ? Tense.PAST : count > 0 ? Tense.FUTURE : anchors.tense();
        java.time.LocalDate today = anchors.today();
        boolean same = today != null && today.getMonthValue() == month && count != 0;
        return new Anchors(same && today != null ? today.plusMonths(count) : today, null, tense).month(month);
    }

    private static @Nullable Integer count(String word) {
        return switch (word) {
            case "last", "past" -> -1;
            case "this", "current" -> 0;
            case "next", "coming" -> 1;
            default -> null;
        };
    }
}
