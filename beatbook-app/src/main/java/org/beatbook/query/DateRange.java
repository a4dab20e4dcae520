package org.beatbook.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beatbook.query.Clause.Dates;
import org.jspecify.annotations.Nullable;

/** The values of {@code date:}, such as {@code 2023-09}, {@code 2023-05..2023-11} and {@code >=2023-06}. */
final class DateRange {
    private static final Pattern FORM = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");
    private static final Pattern COMPARED = Pattern.compile("(<=|>=|<|>)(.+)");

    private DateRange() {}

    private record Span(LocalDate first, LocalDate last) {}

    static Dates parse(String value, int position) {
        Matcher compared = COMPARED.matcher(value);
        if (compared.matches()) {
            Span span = span(compared.group(2), position);
            return switch (compared.group(1)) {
                case "<" -> new Dates(null, within(span.first().minusDays(1), position), 1);
                case "<=" -> new Dates(null, span.last(), 1);
                case ">" -> new Dates(within(span.last().plusDays(1), position), null, 1);
                default -> new Dates(span.first(), null, 1);
            };
        }
        int dots = value.indexOf("..");
        if (dots < 0) {
            Span span = span(value, position);
            return new Dates(span.first(), span.last(), 1);
        }
        return between(value.substring(0, dots), value.substring(dots + 2), position);
    }

    private static LocalDate within(LocalDate day, int position) {
        if (day.getYear() < 0 || day.getYear() > 9999) {
            throw Parser.error("no day can match the date at character " + (position + 1), position);
        }
        return day;
    }

    private static Dates between(String from, String to, int position) {
        @Nullable LocalDate first = from.isEmpty() ? null : span(from, position).first();
        @Nullable LocalDate last = to.isEmpty() ? null : span(to, position).last();
        if (first != null && last != null && first.isAfter(last)) {
            throw Parser.error(
                    "the dates at character %d run backwards: %s is after %s".formatted(position + 1, from, to),
                    position);
        }
        return new Dates(first, last, 1);
    }

    private static Span span(String text, int position) {
        if (FORM.matcher(text).matches()) {
            try {
                return switch (text.length()) {
                    case 4 ->
                        new Span(
                                Year.parse(text).atDay(1),
                                Year.parse(text).atMonth(12).atEndOfMonth());
                    case 7 ->
                        new Span(
                                YearMonth.parse(text).atDay(1),
                                YearMonth.parse(text).atEndOfMonth());
                    default -> new Span(LocalDate.parse(text), LocalDate.parse(text));
                };
            } catch (DateTimeException e) {
                // Told below: such as month 13.
            }
        }
        throw Parser.error(
                "\"%s\" at character %d is no date: expected such as 2023, 2023-09, 2023-09-13, 2023-05..2023-11 or >=2023-06"
                        .formatted(text, position + 1),
                position);
    }
}
