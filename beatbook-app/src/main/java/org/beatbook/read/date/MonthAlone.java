package org.beatbook.read.date;

import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code September 2023}, {@code in September}, {@code septembre 2023}. */
final class MonthAlone implements DateRule {
    /** Behind one of these a word that is more than a month's name is one. */
    private static final Set<String> BEFORE = Set.of(
            "in", "since", "until", "till", "by", "last", "next", "this", "of", "from", "to", "through", "early",
            "late", "mid", "between", "during", "before", "after", "for", "each", "every", "around", "mid-", "and",
            "or", "a", "on", "the", "-", "–");

    private static final Set<String> AFTER = Set.of("and", "to", "through", "or", ",", ".", "after", "when", ";", "as");

    @Override
    public @Nullable Found at(Scan scan, int at) {
        int month = scan.month(at);
        if (month == 0) {
            return null;
        }
        int year = yearAt(scan, at + 1);
        if (year > 0) {
            int to = yearTo(scan, at + 1);
            return new Found(at, to, Meaning.always(Value.month(YearMonth.of(year, month))), "month");
        }
        return isMeant(scan, at) ? new Found(at, at + 1, anchors -> anchors.month(month), "month") : null;
    }

    private static int yearAt(Scan scan, int at) {
        int next = isJoiner(scan, at) ? at + 1 : at;
        return scan.year(next);
    }

    private static int yearTo(Scan scan, int at) {
        int to = isJoiner(scan, at) ? at + 2 : at + 1;
        return scan.words().is("yearword", scan.lower(to)) ? to + 1 : to;
    }

    private static boolean isJoiner(Scan scan, int at) {
        return scan.is(at, ",") || !scan.is(at, ".") && scan.words().is("joiner", scan.lower(at));
    }

    private static boolean isMeant(Scan scan, int at) {
        if (!scan.english()) {
            return scan.words().is("before", scan.lower(at - 1));
        }
        boolean ambiguous = switch (scan.lower(at)) {
            case "may", "march", "april", "june", "august", "jan", "mar.", "dec", "sep", "jun", "jul", "apr" -> true;
            default -> false;
        };
        if (!ambiguous) {
            return true;
        }
        boolean name =
                scan.capital(at + 1) && !scan.isAny(at + 1, AFTER) || scan.capital(at - 1) && !isStart(scan, at - 1);
        return scan.isAny(at - 1, BEFORE) && !name;
    }

    private static boolean isStart(Scan scan, int at) {
        return scan.isAny(at, BEFORE);
    }
}
