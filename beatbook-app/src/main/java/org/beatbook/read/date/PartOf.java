package org.beatbook.read.date;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code early September}, {@code the end of last month}, {@code late 2022}, {@code the beginning of the year}. */
final class PartOf implements DateRule {
    private static final Set<String> SIDES = Set.of("early", "late", "mid", "mid-");
    private static final Set<String> ENDS = Set.of("beginning", "start", "end", "middle", "close", "turn", "rest");
    private final DateRule inner;

    PartOf(DateRule inner) {
        this.inner = inner;
    }

    @Override
    public @Nullable Found at(Scan scan, int at) {
        if (!scan.english()) {
            return null;
        }
        if (scan.isAny(at, SIDES)) {
            int next = scan.isDash(at + 1) || scan.is(at + 1, "in") ? at + 2 : at + 1;
            Found found = inner.at(scan, scan.is(next, "the") ? next + 1 : next);
            return found == null ? null : new Found(at, found.to(), found.meaning(), "side of a time");
        }
        return scan.lower(at).startsWith("mid-") ? mid(scan, at) : end(scan, at);
    }

    /** Mid-September is one token. */
    private static @Nullable Found mid(Scan scan, int at) {
        String word = scan.lower(at).substring(4);
        int month = scan.words().month(word);
        int year = month > 0 ? scan.year(at + 1) : 0;
        if (month > 0) {
            return new Found(
                    at,
                    year > 0 ? at + 2 : at + 1,
                    anchors -> year > 0 ? Value.month(java.time.YearMonth.of(year, month)) : anchors.month(month),
                    "side of a time");
        }
        boolean digits = word.length() == 4 && Scan.digits(word) == 4;
        return digits
                ? new Found(at, at + 1, Meaning.always(Value.year(Integer.parseInt(word))), "side of a time")
                : null;
    }

    private @Nullable Found end(Scan scan, int at) {
        int word = scan.is(at, "the") ? at + 1 : at;
        if (!scan.isAny(word, ENDS) || !scan.is(word + 1, "of")) {
            return null;
        }
        Unit unit = scan.is(word + 2, "the") ? Unit.of(scan.lower(word + 3)) : null;
        if (unit != null && unit != Unit.DAY) {
            return new Found(at, word + 4, anchors -> unit.value(anchors.today(), 0), "end of a time");
        }
        Found found = inner.at(scan, word + 2);
        return found == null ? null : new Found(at, found.to(), found.meaning(), "end of a time");
    }
}
