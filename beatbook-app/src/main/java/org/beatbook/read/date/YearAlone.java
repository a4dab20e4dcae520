package org.beatbook.read.date;

import java.util.Set;
import org.beatbook.news.TimeExpression.Exactness;
import org.jspecify.annotations.Nullable;

/** {@code 2023}, {@code 2009–11}, {@code the 1990s}, {@code the 20th century}, {@code 2023 года}. */
final class YearAlone implements DateRule {
    private static final int EARLIEST = 1700;
    private static final int LATEST = 2100;
    /** Behind one of these a number counts or names a thing. */
    private static final Set<String> NO_YEAR_AFTER = Set.of(
            "$",
            "€",
            "£",
            "¥",
            "#",
            "no.",
            "nos.",
            "some",
            "about",
            "around",
            "nearly",
            "almost",
            "over",
            "than",
            "least",
            "roughly",
            "approximately",
            "flight",
            "route",
            "section",
            "number",
            "only",
            "up",
            "iphone",
            "boeing",
            "room",
            "highway",
            "article",
            "top",
            "those",
            "these",
            "another",
            "all",
            "exactly",
            "every",
            "us$",
            "+",
            "page",
            "unit",
            "building",
            "class",
            "type",
            "model",
            "mark",
            "version",
            "windows",
            "office",
            "%");
    /** Before one of these it counts. */
    private static final Set<String> NO_YEAR_BEFORE = Set.of(
            ("people men women children troops soldiers workers jobs employees miles kilometres kilometers km metres"
                            + " meters m feet ft tons tonnes kg pounds dollars euros yen won rubles roubles percent % °"
                            + " points hours days weeks months years minutes seconds times square homes houses cases"
                            + " deaths members voters votes seats students local gmt utc a.m. p.m. am pm others more"
                            + " or-so acres hectares barrels aircraft planes ships passengers degrees calories megawatts"
                            + " mw hp prisoners migrants refugees protesters fans residents families schools")
                    .split(" "));

    @Override
    public @Nullable Found at(Scan scan, int at) {
        String word = scan.lower(at);
        int digits = Scan.digits(word);
        if (digits == 0) {
            return null;
        }
        if (word.endsWith("s") && digits == word.length() - 1 && digits == 4 && word.charAt(3) == '0') {
            return found(at, at + 1, Value.of(word.substring(0, 3), Exactness.RANGE), "decade");
        }
        Found century = century(scan, at, word, digits);
        return century != null ? century : year(scan, at);
    }

    private static @Nullable Found century(Scan scan, int at, String word, int digits) {
        if (!scan.is(at + 1, "century") || digits > 2 || digits == word.length()) {
            return null;
        }
        int number = Integer.parseInt(word.substring(0, digits)) - 1;
        return found(at, at + 2, Value.of("%02d".formatted(number), Exactness.RANGE), "century");
    }

    private static @Nullable Found year(Scan scan, int at) {
        int year = scan.year(at);
        if (year < EARLIEST || year > LATEST || isPartOfNumber(scan, at)) {
            return null;
        }
        int until = scan.isDash(at + 1) && scan.attached(at + 1) && scan.attached(at + 2) ? scan.number(at + 2) : -1;
        if (until >= 0) {
            int last = scan.lower(at + 2).length() == 2 ? year / 100 * 100 + until : until;
            return last > year && last <= LATEST && !scan.isDash(at + 3)
                    ? found(at, at + 3, Value.range(Value.year(year), Value.year(last)), "years")
                    : null;
        }
        boolean behind = scan.words().is("yearword", scan.lower(at + 1));
        boolean other =
                !scan.english() && !behind && !scan.words().is("before", scan.lower(at - 1)) && scan.month(at - 1) == 0;
        return other ? null : found(at, behind ? at + 2 : at + 1, Value.year(year), "year");
    }

    private static boolean isPartOfNumber(Scan scan, int at) {
        boolean glued = scan.attached(at)
                && !scan.is(at - 1, "(")
                && !scan.isDash(at - 1)
                && !"\"'‘’“«".contains(scan.lower(at - 1));
        boolean dashed = scan.isDash(at - 1) && scan.attached(at);
        return glued
                || dashed
                || scan.isAny(at - 1, NO_YEAR_AFTER)
                || scan.isAny(at + 1, NO_YEAR_BEFORE)
                || scan.attached(at + 1)
                        && "/-%°".contains(scan.lower(at + 1))
                        && scan.number(at + 2) < 0
                        && !scan.english();
    }

    private static Found found(int from, int to, Value value, String rule) {
        return new Found(from, to, Meaning.always(value), rule);
    }
}
