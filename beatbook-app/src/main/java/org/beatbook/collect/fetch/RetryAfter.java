package org.beatbook.collect.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The Retry-After header (RFC 9110, 10.2.3), seconds or a date. */
final class RetryAfter {
    /** A host that says a year is asked again sooner. */
    private static final Duration LONGEST = Duration.ofDays(7);

    private RetryAfter() {}

    static Optional<Instant> parse(@Nullable String value, Instant now) {
        return value == null ? Optional.empty() : time(value.strip(), now).map(at -> bounded(at, now));
    }

    private static Optional<Instant> time(String value, Instant now) {
        if (value.matches("[0-9]{1,9}")) {
            return Optional.of(now.plusSeconds(Long.parseLong(value)));
        }
        try {
            return Optional.of(ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant bounded(Instant at, Instant now) {
        Instant latest = now.plus(LONGEST);
        return at.isAfter(latest) ? latest : at.isBefore(now) ? now : at;
    }
}
