package org.beatbook.extract.metadata;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    /** The month of a name, 1 to 12; 0 where it is none. */
    static int month(String name) {
        return MONTHS.getOrDefault(name, 0);
    }

    static LocalDate day(int year, int month, int day) {
        if (month > 12 || day > (month < 7 ? 31 : 30)) {
            throw new DateTimeException("no such day");
        }
        int years = year + YEARS_BEFORE;
        long days = BEGINNING + 365L * years + years / CYCLE * 8 + (years % CYCLE + 3) / 4;
        long inYear = month < 7 ? (month - 1) * 31 : (month - 7) * 30 + 186;
        return LocalDate.of(0, 1, 1).plusDays(days + inYear + day);
    }
}
