package org.beatbook.collect.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beatbook.news.When;
import org.jspecify.annotations.Nullable;

/**
 * Dates as feeds write them: RFC 822 and its misspellings, ISO 8601 whole and in part, month names of many languages,
 * East Asian dates, seconds since 1970. What could mean two days is given no more exactly than it is sure.
 */
final class Dates {
    private static final int LONGEST = 100;
    private static final int EARLIEST_YEAR = 1500;
    private static final int LATEST_YEAR = 2199;
    private static final int CENTURY_TURN = 69;

    private static final Map<String, Integer> MONTHS = months();
    private static final Map<String, ZoneOffset> ZONES = zones();

    private static final String CLOCK = "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?";
    private static final Pattern ISO =
            Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?(?:(?:[Tt_]|\\s+)(.*))?");
    private static final Pattern COMPACT =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:[Tt](\\d{2}):?(\\d{2}):?(\\d{2})?(.*))?");
    private static final Pattern ORDINAL = Pattern.compile("(\\d{4})-(\\d{3})");
    private static final Pattern TIME = Pattern.compile(
            "(?<![\\d+:-])" + CLOCK + "\\s*([AaPp]\\.?[Mm]\\b\\.?)?|(?<!\\d)(\\d{1,2})\\s*([AaPp]\\.?[Mm]\\b)");
    private static final Pattern OFFSET = Pattern.compile("(?<![\\d])([+\\u2212-])(\\d{1,2}):?(\\d{2})?(?!\\d)");
    private static final Pattern EAST_ASIAN =
            Pattern.compile("(\\d{4})\\s*[年년]\\s*(\\d{1,2})\\s*[月월]\\s*(\\d{1,2})\\s*[日일]?(.*)");
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,4})([/.-])(\\d{1,2})\\2(\\d{1,4})\\b(.*)");
    private static final Pattern EPOCH = Pattern.compile("1\\d{9}(\\d{3})?");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*|\\d+");

    private Dates() {}

    /** The date; null where the text is none, or is of a year that no article is of. */
    static @Nullable When parse(@Nullable String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            return null;
        }
        try {
            When when = read(text.strip());
            return when == null || !isPlausible(when) ? null : when;
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    private static boolean isPlausible(When when) {
        int year = when.earliest().atOffset(ZoneOffset.UTC).getYear();
        return year >= EARLIEST_YEAR && year <= LATEST_YEAR;
    }

    private static @Nullable When read(String text) {
        if (EPOCH.matcher(text).matches()) {
            long number = Long.parseLong(text);
            Instant at = text.length() > 10 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
            return new When.Exact(at.atOffset(ZoneOffset.UTC));
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            LocalDate day = day(compact.group(1), compact.group(2), compact.group(3));
            String clock = compact.group(4) == null
                    ? ""
                    : compact.group(4) + ":" + compact.group(5)
                            + (compact.group(6) == null ? "" : ":" + compact.group(6)) + " " + compact.group(7);
            return at(day, clock);
        }
        Matcher ordinal = ORDINAL.matcher(text);
        if (ordinal.matches()) {
            return new When.Day(
                    LocalDate.ofYearDay(Integer.parseInt(ordinal.group(1)), Integer.parseInt(ordinal.group(2))));
        }
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return iso(iso);
        }
        Matcher asian = EAST_ASIAN.matcher(text);
        if (asian.lookingAt()) {
            return at(day(asian.group(1), asian.group(2), asian.group(3)), halves(asian.group(4)));
        }
        Matcher slashed = SLASHED.matcher(text);
        return slashed.matches() ? slashed(slashed) : worded(text);
    }

    private static @Nullable When iso(Matcher iso) {
        int year = Integer.parseInt(iso.group(1));
        if (iso.group(2) == null) {
            return iso.group(4) == null || iso.group(4).isBlank() ? new When.Year(year) : null;
        }
        if (iso.group(3) == null) {
            return new When.Month(YearMonth.of(year, Integer.parseInt(iso.group(2))));
        }
        return at(day(iso.group(1), iso.group(2), iso.group(3)), iso.group(4) == null ? "" : iso.group(4));
    }

    /** {@code 25/12/2026} and {@code 12/25/2026} are sure, {@code 4.5.2026} is by its dots, {@code 4/5/2026} is not. */
    private static @Nullable When slashed(Matcher m) {
        String rest = m.group(5);
        if (m.group(1).length() == 4) {
            return at(day(m.group(1), m.group(3), m.group(4)), rest);
        }
        int first = Integer.parseInt(m.group(1));
        int second = Integer.parseInt(m.group(3));
        int year = year(m.group(4));
        if (m.group(1).length() > 2) {
            return null;
        }
        if (m.group(2).equals(".") || first > 12 || first == second) {
            return at(LocalDate.of(year, second, first), rest);
        }
        return second > 12 ? at(LocalDate.of(year, first, second), rest) : new When.Year(year);
    }

    /** With the month as a word, in any order. */
    private static @Nullable When worded(String text) {
        Matcher time = TIME.matcher(text);
        int from = time.find() ? time.start() : text.length();
        int to = from < text.length() ? time.end() : text.length();
        Integer month = null;
        String day = null;
        String year = null;
        // The date may stand after the time, as in asctime's year.
        Matcher word = WORD.matcher(text.substring(0, from) + " | " + withoutOffset(text.substring(to)));
        while (word.find()) {
            String token = word.group();
            if (Character.isDigit(token.charAt(0))) {
                if (token.length() == 4 && year == null) {
                    year = token;
                } else if (token.length() <= 2 && day == null) {
                    day = token;
                } else if (token.length() == 2 && year == null) {
                    year = token;
                }
            } else if (month == null) {
                month = MONTHS.get(token.toLowerCase(Locale.ROOT));
            }
        }
        if (month == null || year == null) {
            return null;
        }
        if (day == null) {
            return new When.Month(YearMonth.of(year(year), month));
        }
        return at(
                LocalDate.of(year(year), month, Integer.parseInt(day)),
                from < text.length() ? text.substring(from) : "");
    }

    private static String withoutOffset(String text) {
        return OFFSET.matcher(text).replaceAll(" ");
    }

    private static When at(LocalDate day, String clock) {
        Matcher time = TIME.matcher(clock);
        if (!time.find()) {
            return new When.Day(day);
        }
        boolean bare = time.group(1) == null;
        int hour = Integer.parseInt(bare ? time.group(5) : time.group(1));
        int minute = bare ? 0 : Integer.parseInt(time.group(2));
        int second = bare || time.group(3) == null ? 0 : Math.min(59, Integer.parseInt(time.group(3)));
        hour = halved(hour, bare ? time.group(6) : time.group(4));
        LocalDateTime local =
                hour == 24 && minute == 0 ? day.plusDays(1).atStartOfDay() : day.atTime(hour, minute, second);
        ZoneOffset zone = zone(clock.substring(time.end()));
        return zone == null ? new When.Local(local) : new When.Exact(OffsetDateTime.of(local, zone));
    }

    private static int halved(int hour, @Nullable String half) {
        if (half == null) {
            return hour;
        }
        boolean afternoon = Character.toLowerCase(half.charAt(0)) == 'p';
        return hour == 12 ? (afternoon ? 12 : 0) : hour + (afternoon && hour < 12 ? 12 : 0);
    }

    /** The halves of a day as East Asian dates write them, before the time. */
    private static String halves(String rest) {
        boolean afternoon = rest.matches(".*(오후|下午|午後).*");
        boolean morning = rest.matches(".*(오전|上午|午前).*");
        Matcher time = TIME.matcher(rest);
        if (!time.find() || !(afternoon || morning) || time.group(1) == null) {
            return rest;
        }
        return time.group().strip() + (afternoon ? " pm" : " am") + rest.substring(time.end());
    }

    private static @Nullable ZoneOffset zone(String text) {
        Matcher offset = OFFSET.matcher(text);
        if (offset.find()) {
            int sign = offset.group(1).equals("+") ? 1 : -1;
            int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
            int hours = Integer.parseInt(offset.group(2));
            return hours > 18 || minutes > 59 ? null : ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
        }
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            ZoneOffset named = ZONES.get(word.group().toUpperCase(Locale.ROOT));
            if (named != null) {
                return named;
            }
        }
        return null;
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    private static int year(String digits) {
        int number = Integer.parseInt(digits);
        if (digits.length() > 2) {
            return number;
        }
        return number + (number < CENTURY_TURN ? 2000 : 1900);
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (String line : Words.lines("months.txt")) {
            String[] words = line.split("\\s+");
            for (int i = 1; i < words.length; i++) {
                months.putIfAbsent(words[i], Integer.parseInt(words[0]));
            }
        }
        return Map.copyOf(months);
    }

    private static Map<String, ZoneOffset> zones() {
        Map<String, ZoneOffset> zones = new HashMap<>();
        for (String line : Words.lines("zones.txt")) {
            String[] words = line.split("\\s+");
            zones.put(words[0], ZoneOffset.of(words[1]));
        }
        return Map.copyOf(zones);
    }
}
