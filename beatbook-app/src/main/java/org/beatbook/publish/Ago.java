package org.beatbook.publish;

import java.time.Duration;
import java.time.Instant;

/** Times as an editor reads them at a glance: how long ago, how soon, how often. The exact time stands in the markup. */
public final class Ago {
    private static final Duration JUST = Duration.ofSeconds(45);
    private static final int HOURS_TO_DAYS = 48;

    private Ago() {}

    /** Such as {@code 12 minutes ago}, {@code just now} or {@code in 3 hours}. */
    public static String of(Instant then, Instant now) {
        Duration past = Duration.between(then, now);
        if (past.abs().compareTo(JUST) < 0) {
            return past.isNegative() ? "in a moment" : "just now";
        }
        return past.isNegative() ? "in " + words(past.negated()) : words(past) + " ago";
    }

    /** When it is due: a time that has passed is due now. */
    public static String due(Instant then, Instant now) {
        return then.isAfter(now) ? of(then, now) : "due now";
    }

    /** The length in its largest whole unit: seconds, minutes, hours up to two days, then days. */
    public static String words(Duration length) {
        long seconds = Math.max(0, length.toSeconds());
        if (seconds < 60) {
            return Show.count((int) seconds, "second", "seconds");
        }
        long minutes = Math.round(seconds / 60.0);
        if (minutes < 60) {
            return Show.count((int) minutes, "minute", "minutes");
        }
        long hours = Math.round(minutes / 60.0);
        if (hours < HOURS_TO_DAYS) {
            return Show.count((int) hours, "hour", "hours");
        }
        return Show.count((int) Math.min(Integer.MAX_VALUE, Math.round(hours / 24.0)), "day", "days");
    }

    /** A share as a whole number of hundredths; only none is 0 and only all is 100. */
    public static int percent(double share) {
        if (share <= 0) {
            return 0;
        }
        return share >= 1 ? 100 : (int) Math.clamp(Math.round(share * 100), 1, 99);
    }
}
