package org.beatbook.extract.metadata;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.beatbook.news.When;
import org.jspecify.annotations.Nullable;

/**
 * The date in an address: {@code /2023/05/31/}, {@code /2023/may/31/}, {@code /2023-05/31/}, {@code /2023/0531/},
 * {@code /202305/31/}, {@code /20230531/}, {@code -2023-05-31-}; its month or year where it has no day.
 */
final class UrlDate {
    private static final int LONGEST = 500;

    private UrlDate() {}

    /** A whole date. */
    static @Nullable When day(@Nullable String url) {
        String path = path(url);
        for (int i = 0; i < path.length(); i++) {
            if (!startsNumber(path, i)) {
                continue;
            }
            When day = switch (digits(path, i)) {
                case 8 -> joined(path, i);
                case 12, 14 -> isClock(path, i + 8) ? joined(path, i) : null;
                case 6 -> monthJoined(path, i);
                case 4 -> parted(path, i);
                case 2 -> dayFirst(path, i);
                default -> null;
            };
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    /** {@code /2023/05/} and no day. */
    static @Nullable When month(@Nullable String url) {
        String path = path(url);
        for (int i = 1; i < path.length(); i++) {
            if (path.charAt(i - 1) == '/'
                    && digits(path, i) == 4
                    && i + 5 < path.length()
                    && path.charAt(i + 4) == '/') {
                int year = number(path, i, 4);
                int length = digits(path, i + 5);
                int month = length == 1 || length == 2 ? number(path, i + 5, length) : 0;
                boolean ends = i + 5 + length >= path.length() || path.charAt(i + 5 + length) == '/';
                if (isYear(year) && month >= 1 && month <= 12 && ends) {
                    return new When.Month(YearMonth.of(year, month));
                }
            }
        }
        return null;
    }

    /** {@code /2023/} and neither month nor day. */
    static @Nullable When year(@Nullable String url) {
        String path = path(url);
        for (int i = 1; i + 4 < path.length(); i++) {
            boolean folder = path.charAt(i - 1) == '/' && digits(path, i) == 4 && path.charAt(i + 4) == '/';
            if (folder && isYear(number(path, i, 4))) {
                return new When.Year(number(path, i, 4));
            }
        }
        return null;
    }

    /** Path and query; of an archive's address the address that it archived. */
    private static String path(@Nullable String url) {
        if (url == null) {
            return "";
        }
        int start = Math.max(url.lastIndexOf("http://"), url.lastIndexOf("https://"));
        String last = url.substring(Math.max(start, 0));
        int host = last.indexOf("//") < 0 ? 0 : last.indexOf("//") + 2;
        int slash = last.indexOf('/', host);
        String path = slash < 0 ? "" : withoutCapture(last.substring(slash));
        return path.length() > LONGEST ? path.substring(0, LONGEST) : path;
    }

    /** An archive's path begins with the time of the capture: {@code /web/20130307194448/}. */
    private static String withoutCapture(String path) {
        return path.startsWith("/web/") && digits(path, 5) == 14 ? path.substring(19) : path;
    }

    private static @Nullable When joined(String path, int i) {
        return date(number(path, i, 4), number(path, i + 4, 2), number(path, i + 6, 2));
    }

    private static boolean isClock(String path, int i) {
        return number(path, i, 2) < 24 && number(path, i + 2, 2) < 60;
    }

    /** {@code 202305/31/}. */
    private static @Nullable When monthJoined(String path, int i) {
        boolean parted = i + 6 < path.length() && path.charAt(i + 6) == '/';
        return parted && digits(path, i + 7) == 2 && endsFolder(path, i + 9)
                ? date(number(path, i, 4), number(path, i + 4, 2), number(path, i + 7, 2))
                : null;
    }

    private static @Nullable When parted(String path, int i) {
        int at = i + 4;
        if (at >= path.length() || "/-_.".indexOf(path.charAt(at)) < 0) {
            return null;
        }
        int monthDigits = digits(path, at + 1);
        if (monthDigits == 4 && path.charAt(at) == '/' && endsFolder(path, at + 5)) {
            return date(number(path, i, 4), number(path, at + 1, 2), number(path, at + 3, 2));
        }
        if (monthDigits == 0) {
            int end = letters(path, at + 1);
            return day(path, i, at, end, Months.of(path.substring(at + 1, end), "en"));
        }
        return monthDigits > 2 ? null : day(path, i, at, at + 1 + monthDigits, number(path, at + 1, monthDigits));
    }

    /** The date whose year begins at i, with the sign at {@code at} before its month and another at {@code end} after it. */
    private static @Nullable When day(String path, int i, int at, int end, int month) {
        if (month < 1 || end + 1 >= path.length()) {
            return null;
        }
        char sign = path.charAt(at);
        char second = path.charAt(end);
        int digits = digits(path, end + 1);
        boolean parts = second == sign || sign == '-' && second == '/';
        if (!parts || digits < 1 || digits > 2 || second == '/' && !endsFolder(path, end + 1 + digits)) {
            return null;
        }
        return date(number(path, i, 4), month, number(path, end + 1, digits));
    }

    private static boolean endsFolder(String path, int at) {
        return at >= path.length() || "/?#.".indexOf(path.charAt(at)) >= 0;
    }

    private static int letters(String path, int i) {
        int end = i;
        while (end < path.length() && end < i + 10 && Character.isLetter(path.charAt(end))) {
            end++;
        }
        return end;
    }

    /** {@code 29-10-2021}. */
    private static @Nullable When dayFirst(String path, int i) {
        boolean form = i + 10 <= path.length()
                && (path.charAt(i + 2) == '-' || path.charAt(i + 2) == '.')
                && path.charAt(i + 5) == path.charAt(i + 2)
                && digits(path, i + 3) == 2
                && digits(path, i + 6) == 4;
        return form ? date(number(path, i + 6, 4), number(path, i + 3, 2), number(path, i, 2)) : null;
    }

    private static @Nullable When date(int year, int month, int day) {
        if (!isYear(year)) {
            return null;
        }
        try {
            return new When.Day(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static boolean isYear(int year) {
        return year >= 1990 && year < 2100;
    }

    private static boolean startsNumber(String path, int i) {
        return isDigit(path.charAt(i)) && (i == 0 || !isDigit(path.charAt(i - 1)));
    }

    private static int digits(String path, int i) {
        int end = i;
        while (end < path.length() && isDigit(path.charAt(end))) {
            end++;
        }
        return end - i;
    }

    private static int number(String path, int i, int length) {
        return Integer.parseInt(path.substring(i, i + length));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
