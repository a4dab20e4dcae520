package org.beatbook.extract.metadata;

import java.time.LocalDate;
import org.beatbook.news.When;
import org.jspecify.annotations.Nullable;

/**
 * Tells a declared time of publication that is only that of an import or of the last delivery: the page prints an earlier day
 * as its own, right by its headline. No page was first published after the day that it gives itself.
 */
final class Reimport {
    private static final int NEAR = 60;

    private Reimport() {}

    /** The declared time unless it is such a one. */
    static @Nullable When without(Clues clues, @Nullable When declared) {
        LocalDate day = Clock.day(declared);
        return day != null && isEarlier(Clock.day(printed(clues)), day) ? null : declared;
    }

    private static @Nullable When printed(Clues clues) {
        When time = Published.nearest(clues, clues.times, s -> isOwn(clues, s));
        return time != null ? time : Published.nearest(clues, clues.dates, s -> isOwn(clues, s));
    }

    private static boolean isOwn(Clues clues, Spot spot) {
        return clues.anchor() != null
                && !Modified.isUpdate(spot)
                && !spot.in(Marks.LINK)
                && Published.distance(clues, spot) < NEAR;
    }

    /** By more than a time zone; days whose month was taken for the day are the same. */
    private static boolean isEarlier(@Nullable LocalDate printed, LocalDate declared) {
        return printed != null
                && printed.isBefore(declared.minusDays(1))
                && !(printed.getYear() == declared.getYear()
                        && printed.getDayOfMonth() == declared.getMonthValue()
                        && printed.getMonthValue() == declared.getDayOfMonth());
    }
}
