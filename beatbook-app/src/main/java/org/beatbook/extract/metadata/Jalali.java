package org.beatbook.extract.metadata;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.beatbook.extract.metadata.DateTokens.Token;
import org.jspecify.annotations.Nullable;

/** The solar calendar of Iran and Afghanistan. */
final class Jalali {
    private static final Map<String, Integer> MONTHS = months();
    /** Eight years of these are longer by a day. */
    private static final int CYCLE = 33;
    /** The days from the first of January of the year 0 back to the calendar's beginning, of years that are counted from it. */
    private static final long BEGINNING = -355_668;

    private static final int YEARS_BEFORE = 1_595;

    private Jalali() {}

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        Words.table("months-jalali.txt", "\\s*\\|\\s*").values().forEach(names -> {
            for (int month = 1; month <= names.size(); month++) {
                for (String name : names.get(month - 1).split(",")) {
                    months.put(name, month);
                }
            }
        });
        return months;
    }

    /** {@code ۱۴۰۲/۰۶/۲۲}, in Persian or in its digits; null where no such date begins at i. */
    static @Nullable LocalDate numeric(DateTokens tokens, int i, String language) {
        Token sign = tokens.at(i + 1);
        Token month = tokens.at(i + 2);
        Token day = tokens.at(i + 4);
        boolean own = language.equals("fa") || tokens.isPersian(tokens.at(i));
        boolean form = (sign.is('/') || sign.is('-') || sign.is('.'))
                && tokens.at(i + 3).is(sign.word().charAt(0))
                && month.isSmall()
                && day.isDay();
        return own && form && isYear(tokens.at(i)) ? day(tokens.at(i).value(), month.value(), day.value()) : null;
    }

    /** {@code ۲۲ شهریور ۱۴۰۲}; null where it is none. */
    static @Nullable LocalDate written(Token day, Token month, Token year) {
        int number = MONTHS.getOrDefault(month.word(), 0);
        return number > 0 && isYear(year) ? day(year.value(), number, day.value()) : null;
    }

    private static boolean isYear(Token t) {
        return t.length() == 4 && t.value() > 1300 && t.value() < 1500;
    }

    private static LocalDate day(int year, int month, int day) {
        if (month > 12 || day > (month < 7 ? 31 : 30)) {
            throw new DateTimeException("no such day");
        }
        int years = year + YEARS_BEFORE;
        long days = BEGINNING + 365L * years + years / CYCLE * 8 + (years % CYCLE + 3) / 4;
        long inYear = month < 7 ? (month - 1) * 31 : (month - 7) * 30 + 186;
        return LocalDate.of(0, 1, 1).plusDays(days + inYear + day);
    }
}
