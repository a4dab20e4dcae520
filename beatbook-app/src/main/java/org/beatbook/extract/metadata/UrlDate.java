package org.beatbook.extract.metadata;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.beatbook.news.When;
import org.jspecify.annotations.Nullable;

/** The date in an address: {@code /2023/05/31/}, {@code /20230531/}, {@code -2023-05-31-}; its month where it has no day. */
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

    /** Path and query; of an archive's address the address that it archived. */
    private static String path(@Nullable String url) {
        if (url == null) {
            return "";
        }
        int start = Math.max(url.lastIndexOf("http://"), url.lastIndexOf("https://"));
        String last = url.substring(Math.max(start, 0));
        int host = last.indexOf("//") < 0 ? 0 : last.indexOf("//") + 2;
        int slash = last.indexOf('/', host);
        String path = slash < 0 ? "" : last.substring(slash);
        return path.length() > LONGEST ? path.substring(0, LONGEST) : path;
    }

    private static @Nullable When joined(String path, int i) {
        return date(number(path, i, 4), number(path, i + 4, 2), number(path, i + 6, 2));
    }

    private static @Nullable When parted(String path, int i) {
        int at = i + 4;
        if (at >= path.length() || "/-_.".indexOf(path.charAt(at)) < 0) {
            return null;
        }
        char sign = path.charAt(at);
        int monthDigits = digits(path, at + 1);
        int dayAt = at + 1 + monthDigits + 1;
        if (monthDigits < 1 || monthDigits > 2 || dayAt >= path.length() || path.charAt(dayAt - 1) != sign) {
            return null;
        }
        int dayDigits = digits(path, dayAt);
        boolean slug =
                sign == '/' && dayAt + dayDigits < path.length() && "/?#.".indexOf(path.charAt(dayAt + dayDigits)) < 0;
        if (dayDigits < 1 || dayDigits > 2 || slug) {
            return null;
        }
        return date(number(path, i, 4), number(path, at + 1, monthDigits), number(path, dayAt, dayDigits));
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
