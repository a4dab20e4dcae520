package org.beatbook.extract.metadata;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.beatbook.news.When;
import org.jspecify.annotations.Nullable;

/**
 * Brings a time in UTC to the publisher's own clock, as far as the page tells that clock: by the same moment with its own
 * offset, by the time that is printed, or by the day in the address. A time that the address contradicts is refused.
 */
final class Clock {
    private static final Duration FARTHEST = Duration.ofHours(14);

    private Clock() {}

    static @Nullable When reconciled(Clues clues, @Nullable When when) {
        if (when == null) {
            return null;
        }
        When own = when instanceof When.Exact exact && isUtc(exact) ? onOwnClock(clues, exact) : when;
        LocalDate address = day(Times.plausible(clues, UrlDate.day(clues.markup.url())));
        LocalDate day = day(own);
        if (address == null || day == null || address.equals(day)) {
            return own;
        }
        boolean near = Math.abs(ChronoUnit.DAYS.between(address, day)) <= 1;
        return near && !(own instanceof When.Exact exact && isUtc(exact)) ? own : null;
    }

    private static When onOwnClock(Clues clues, When.Exact exact) {
        When same = sameMoment(clues, exact);
        if (same != null) {
            return same;
        }
        When printed = printed(clues);
        LocalDate day = printed == null ? null : day(printed);
        if (day == null || day.equals(exact.time().toLocalDate())) {
            return exact;
        }
        if (printed instanceof When.Local local) {
            return at(exact, local.time());
        }
        return isMidnightOf(exact, day) ? new When.Day(day) : exact;
    }

    /** The same moment, written elsewhere on the page with an offset. */
    private static @Nullable When sameMoment(Clues clues, When.Exact exact) {
        When other = Published.meta(clues, "article:published_time", "date", "pubdate", "og:published_time");
        if (other instanceof When.Exact o && !isUtc(o) && minutes(o.time(), exact.time()) == 0) {
            return o;
        }
        return null;
    }

    private static @Nullable When printed(Clues clues) {
        When element = Published.dateElement(clues);
        When time = element instanceof When.Local ? element : Published.timeElement(clues);
        if (time instanceof When.Local) {
            return time;
        }
        When visible = VisibleDates.besideHeadline(clues);
        return visible != null ? visible : element;
    }

    /** The moment at the offset that the printed time shows, where that is a whole quarter of an hour. */
    private static When at(When.Exact exact, LocalDateTime printed) {
        LocalDateTime utc = exact.time().toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
        long minutes = ChronoUnit.MINUTES.between(utc, printed.truncatedTo(ChronoUnit.MINUTES));
        if (minutes % 15 != 0 || Math.abs(minutes) > FARTHEST.toMinutes()) {
            return exact;
        }
        return new When.Exact(exact.time().withOffsetSameInstant(ZoneOffset.ofTotalSeconds((int) minutes * 60)));
    }

    /** A whole hour in UTC that is midnight of the printed day somewhere: a day, written as a time. */
    private static boolean isMidnightOf(When.Exact exact, LocalDate day) {
        boolean whole = exact.time().getMinute() == 0 && exact.time().getSecond() == 0;
        long hours = ChronoUnit.HOURS.between(exact.time().toLocalDateTime(), day.atStartOfDay());
        return whole && Math.abs(hours) <= FARTHEST.toHours();
    }

    private static long minutes(OffsetDateTime a, OffsetDateTime b) {
        return ChronoUnit.MINUTES.between(a.truncatedTo(ChronoUnit.MINUTES), b.truncatedTo(ChronoUnit.MINUTES));
    }

    private static boolean isUtc(When.Exact exact) {
        return exact.time().getOffset().equals(ZoneOffset.UTC);
    }

    static @Nullable LocalDate day(@Nullable When when) {
        return switch (when) {
            case When.Day d -> d.day();
            case When.Local l -> l.time().toLocalDate();
            case When.Exact e -> e.time().toLocalDate();
            case null, default -> null;
        };
    }
}
