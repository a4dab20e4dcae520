package org.beatbook.news;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;

/**
 * A point in time, as exactly as it is known and no more. Its text is ISO 8601 ({@code 2023}, {@code 2023-09},
 * {@code 2023-09-13}, {@code 2023-09-13T08:30:00}, {@code 2023-09-13T08:30:00+09:00}); an offset is the publisher's own.
 */
public sealed interface When {

    record Year(int year) implements When {}

    record Month(YearMonth month) implements When {}

    record Day(LocalDate day) implements When {}

    /** A clock time whose zone is not told. */
    record Local(LocalDateTime time) implements When {}

    record Exact(OffsetDateTime time) implements When {}

    /** The first instant it can mean, in UTC where no offset is told; for order, not for show. */
    default Instant earliest() {
        return switch (this) {
            case Year y ->
                LocalDate.of(y.year(), 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
            case Month m -> m.month().atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
            case Day d -> d.day().atStartOfDay(ZoneOffset.UTC).toInstant();
            case Local l -> l.time().toInstant(ZoneOffset.UTC);
            case Exact e -> e.time().toInstant();
        };
    }

    /** ISO 8601, as exact as known. */
    @JsonValue
    default String iso() {
        return switch (this) {
            case Year y -> "%04d".formatted(y.year());
            case Month m -> m.month().toString();
            case Day d -> d.day().toString();
            case Local l -> CLOCK.format(l.time());
            case Exact e -> OFFSET.format(e.time());
        };
    }

    /**
     * Reads what {@link #iso} writes.
     *
     * @throws java.time.DateTimeException where the text is no such date
     */
    @JsonCreator
    static When parse(String iso) {
        return switch (iso.length()) {
            case 4 -> new Year(java.time.Year.parse(iso).getValue());
            case 7 -> new Month(YearMonth.parse(iso));
            case 10 -> new Day(LocalDate.parse(iso));
            default ->
                iso.endsWith("Z") || iso.lastIndexOf('+') > 10 || iso.lastIndexOf('-') > 10
                        ? new Exact(OffsetDateTime.parse(iso))
                        : new Local(LocalDateTime.parse(iso));
        };
    }

    /** Local time to the second, always with seconds. */
    DateTimeFormatter CLOCK = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral('T')
            .appendPattern("HH:mm:ss")
            .toFormatter(java.util.Locale.ROOT);

    /** {@link #CLOCK} with the offset, {@code Z} for zero. */
    DateTimeFormatter OFFSET = new DateTimeFormatterBuilder()
            .append(CLOCK)
            .appendOffset("+HH:MM", "Z")
            .parseDefaulting(ChronoField.NANO_OF_SECOND, 0)
            .toFormatter(java.util.Locale.ROOT);
}
