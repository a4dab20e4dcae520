package org.beatbook.news;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beatbook.news.TimeExpression.Exactness;

/**
 * The days that something may have happened on.
 *
 * @param from the first
 * @param to the last
 * @param exactness how exactly it is told
 * @param stated whether the sentence says so; otherwise it is the day of the article, which something happened on or
 *     before
 */
public record Spell(LocalDate from, LocalDate to, Exactness exactness, boolean stated) {
    private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})(-WE)?");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final Pattern SEASON = Pattern.compile("(\\d{4})-(SP|SU|FA|WI)");
    private static final Pattern DECADE = Pattern.compile("\\d{3}X?");

    /** The day of an article whose sentence names none. */
    public static Spell told(LocalDate day) {
        return new Spell(day, day, Exactness.DAY, false);
    }

    /**
     * Reads a value of TIMEX3 ({@link TimeExpression#value}).
     *
     * @return absent where the value is open ({@code XXXX-09-13}), vague, or longer than a year
     */
    public static Optional<Spell> of(TimeExpression time) {
        String value = time.value();
        if (value == null) {
            return Optional.empty();
        }
        try {
            return time.exactness() == Exactness.RANGE && value.indexOf('/') > 0
                    ? range(value)
                    : one(value, time.exactness());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Spell> range(String value) {
        int slash = value.indexOf('/');
        Optional<Spell> first = one(value.substring(0, slash), Exactness.RANGE);
        Optional<Spell> last = one(value.substring(slash + 1), Exactness.RANGE);
        return first.flatMap(f -> last.filter(l -> !l.to().isBefore(f.from()))
                .map(l -> new Spell(f.from(), l.to(), Exactness.RANGE, true)));
    }

    private static Optional<Spell> one(String value, Exactness exactness) {
        if (DECADE.matcher(value).matches()) {
            return Optional.empty();
        }
        int time = value.indexOf('T');
        String date = time > 0 ? value.substring(0, time) : value;
        return switch (date.length()) {
            case 4 -> year(date, exactness);
            case 7 -> seven(date, exactness);
            case 8 -> week(date, exactness);
            case 10 -> day(date, exactness);
            default -> week(date, exactness);
        };
    }

    private static Optional<Spell> year(String date, Exactness exactness) {
        if (date.indexOf('X') >= 0) {
            return Optional.empty();
        }
        Year year = Year.parse(date);
        return spell(year.atDay(1), year.atDay(year.length()), exactness);
    }

    private static Optional<Spell> seven(String date, Exactness exactness) {
        Matcher quarter = QUARTER.matcher(date);
        Matcher season = SEASON.matcher(date);
        if (quarter.matches()) {
            return months(Integer.parseInt(quarter.group(1)), Integer.parseInt(quarter.group(2)) * 3 - 2, exactness);
        }
        if (season.matches()) {
            int first = switch (season.group(2)) {
                case "SP" -> 3;
                case "SU" -> 6;
                case "FA" -> 9;
                default -> 12;
            };
            return months(Integer.parseInt(season.group(1)), first, exactness);
        }
        if (date.indexOf('X') >= 0) {
            return Optional.empty();
        }
        YearMonth month = YearMonth.parse(date);
        return spell(month.atDay(1), month.atEndOfMonth(), exactness);
    }

    private static Optional<Spell> months(int year, int first, Exactness exactness) {
        YearMonth month = YearMonth.of(year, first);
        return spell(month.atDay(1), month.plusMonths(2).atEndOfMonth(), exactness);
    }

    private static Optional<Spell> week(String date, Exactness exactness) {
        Matcher week = WEEK.matcher(date);
        if (!week.matches()) {
            return Optional.empty();
        }
        LocalDate monday = LocalDate.of(Integer.parseInt(week.group(1)), 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(week.group(2)))
                .with(java.time.DayOfWeek.MONDAY);
        boolean weekend = week.group(3) != null;
        return spell(weekend ? monday.plusDays(5) : monday, monday.plusDays(6), exactness);
    }

    private static Optional<Spell> day(String date, Exactness exactness) {
        if (date.indexOf('X') >= 0) {
            return Optional.empty();
        }
        LocalDate day = LocalDate.parse(date);
        return spell(day, day, exactness);
    }

    private static Optional<Spell> spell(LocalDate from, LocalDate to, Exactness exactness) {
        return Optional.of(new Spell(from, to, exactness, true));
    }

    /** Whether one day may be meant by both. */
    public boolean meets(Spell other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }

    /** How many days it may be any of, 1 for a day. */
    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }
}
