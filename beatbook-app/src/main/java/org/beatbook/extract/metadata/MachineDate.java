package org.beatbook.extract.metadata;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Objects;
import org.beatbook.news.When;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates that are meant for machines: ISO 8601 and its many near kin, compact digits, seconds since 1970, and what
 * {@link DateText} reads. Midnight without a zone is a day: that is how a day is written by who must write a time.
 */
final class MachineDate {
    /** {@code 2023-09-13 3:}: what is longer holds a time. */
    private static final int LONGEST_DAY = 13;

    private final String text;
    private int at;

    private MachineDate(String text) {
        this.text = text;
    }

    static @Nullable When parse(@Nullable String raw, DateText.Reading reading) {
        if (raw == null) {
            return null;
        }
        String text = Wording.squeeze(raw.length() > 100 ? raw.substring(0, 100) : raw);
        if (text.startsWith("\"") && text.length() > 2) {
            text = text.substring(1);
        }
        if (text.startsWith("/Date(")) {
            text = text.substring(6, Math.max(6, text.indexOf(')')));
        }
        try {
            When iso = new MachineDate(text).iso();
            return iso == null || iso instanceof When.Day && text.length() > LONGEST_DAY
                    ? exacter(iso, DateText.first(text, reading))
                    : iso;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Of two readings the second where it has the time to the first's day, or where there is no first. */
    private static @Nullable When exacter(@Nullable When iso, @Nullable When read) {
        boolean midnight =
                read instanceof When.Local l && l.time().toLocalTime().equals(LocalTime.MIDNIGHT);
        boolean same = iso == null || !midnight && read != null && Objects.equals(Clock.day(iso), Clock.day(read));
        return same ? read : iso;
    }

    private @Nullable When iso() {
        int digits = digits();
        if (digits == 10 || digits == 13) {
            boolean whole = digits == text.length() || text.charAt(digits) == '.';
            return whole ? since1970(digits) : null;
        }
        if (digits == 8 || digits == 12 || digits == 14) {
            return compact(digits);
        }
        if (digits != 4) {
            return null;
        }
        int year = number(4);
        if (year < 1900 || year > 2200) {
            return null;
        }
        if (at == text.length()) {
            return year > 1900 && year < 2100 ? new When.Year(year) : null;
        }
        return afterYear(year);
    }

    private @Nullable When afterYear(int year) {
        char sign = text.charAt(at);
        if (sign != '-' && sign != '/' && sign != '.' && sign != ':') {
            return null;
        }
        at++;
        int month = small();
        if (at == text.length()) {
            return sign == '-' && month > 0 && month < 13 ? new When.Month(YearMonth.of(year, month)) : null;
        }
        if (month < 1 || month > 12 || text.charAt(at) != sign) {
            return null;
        }
        at++;
        int day = small();
        return day < 1 ? null : timed(LocalDate.of(year, month, day));
    }

    private @Nullable When compact(int digits) {
        int year = number(4);
        if (year < 1900 || year > 2100) {
            return null;
        }
        LocalDate day = LocalDate.of(year, number(2), number(2));
        if (digits == 8) {
            return timed(day);
        }
        LocalTime time = LocalTime.of(number(2), number(2), digits == 14 ? number(2) : 0);
        return zoned(LocalDateTime.of(day, time));
    }

    private @Nullable When since1970(int digits) {
        long value = Long.parseLong(text.substring(0, digits));
        Instant instant = digits == 13 ? Instant.ofEpochMilli(value) : Instant.ofEpochSecond(value);
        OffsetDateTime time = instant.atOffset(ZoneOffset.UTC);
        return time.getYear() >= 1990 && time.getYear() < 2100 ? new When.Exact(time.withNano(0)) : null;
    }

    /** The time after a day: {@code T08:30:00.123+09:00}, {@code  08:30}, {@code T0830Z}. */
    private When timed(LocalDate day) {
        int start = at;
        while (at < text.length() && (" T_t,-".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        if (at == start || at > start + 3 || digitsHere() == 0 || digitsHere() > 6) {
            return new When.Day(day);
        }
        int run = digitsHere();
        int hour = run > 2 ? number(2) : small();
        int minute = run > 2 ? number(2) : at < text.length() && text.charAt(at) == ':' ? skipThenSmall() : -1;
        if (hour == 24 && minute == 0) {
            return new When.Day(day.plusDays(1));
        }
        if (minute < 0 || hour > 23 || minute > 59) {
            return new When.Day(day);
        }
        int second =
                run == 6 ? number(2) : run <= 2 && at < text.length() && text.charAt(at) == ':' ? skipThenSmall() : 0;
        fraction();
        return zoned(LocalDateTime.of(day, LocalTime.of(half(hour), minute, Math.max(0, Math.min(59, second)))));
    }

    private int skipThenSmall() {
        at++;
        return small();
    }

    private void fraction() {
        if (at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ',')) {
            at++;
            at += digitsHere();
        }
    }

    private int half(int hour) {
        String rest = text.substring(at).strip();
        if (rest.regionMatches(true, 0, "pm", 0, 2)) {
            return hour < 12 ? hour + 12 : hour;
        }
        return rest.regionMatches(true, 0, "am", 0, 2) && hour == 12 ? 0 : hour;
    }

    private When zoned(LocalDateTime time) {
        ZoneOffset zone = zone(text.substring(at).strip());
        if (zone != null) {
            return new When.Exact(time.atOffset(zone));
        }
        return time.toLocalTime().equals(LocalTime.MIDNIGHT) ? new When.Day(time.toLocalDate()) : new When.Local(time);
    }

    private static @Nullable ZoneOffset zone(String rest) {
        int letters = 0;
        while (letters < rest.length() && letters < 5 && Character.isLetter(rest.charAt(letters))) {
            letters++;
        }
        ZoneOffset named = Zones.named(rest.substring(0, letters));
        String offset = named == null ? rest : rest.substring(letters);
        if (offset.length() < 3 || offset.charAt(0) != '+' && offset.charAt(0) != '-') {
            return named;
        }
        MachineDate digits = new MachineDate(offset.substring(1));
        int hours = digits.number(2);
        if (digits.at < digits.text.length() && digits.text.charAt(digits.at) == ':') {
            digits.at++;
        }
        int minutes = digits.digitsHere() >= 2 ? digits.number(2) : 0;
        return hours < 0 ? named : Zones.of(offset.charAt(0) == '-', hours, minutes);
    }

    private int digits() {
        int end = 0;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private int digitsHere() {
        int end = at;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end - at;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** So many digits; -1 where there are fewer. */
    private int number(int length) {
        if (digitsHere() < length) {
            return -1;
        }
        int value = Integer.parseInt(text.substring(at, at + length));
        at += length;
        return value;
    }

    /** One or two digits; -1 where there are none or more. */
    private int small() {
        int run = digitsHere();
        return run == 1 || run == 2 ? number(run) : -1;
    }
}
