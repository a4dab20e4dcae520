package org.beatbook.collect;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.beatbook.news.Visit;
import org.jspecify.annotations.Nullable;

/**
 * When a channel is asked next: so often that about one new item is found a visit. Pure: what chance there is is passed
 * in.
 */
public final class Schedule {
    /** No channel is asked more often, unless an editor fixes a time. */
    public static final Duration LEAST = Duration.ofMinutes(5);
    /** No channel is asked less often, unless an editor fixes a time. */
    public static final Duration MOST = Duration.ofHours(24);

    /** As long as nothing is known of a channel. */
    private static final Duration UNKNOWN = Duration.ofHours(1);
    /** What a publisher says is kept up to this: many feeds say a day by default, and list the last hour only. */
    private static final Duration MOST_TOLD = Duration.ofHours(4);
    /** A habit that is older than this is none. */
    private static final Duration HABIT = Duration.ofDays(14);
    /** Visits tell a habit when they cover this; before, the dates of what is listed do. */
    private static final Duration ENOUGH = Duration.ofDays(1);

    /** A hub that tells more often is not followed more often. */
    private static final Duration SHORTEST_TOLD = Duration.ofMinutes(1);
    /** While a hub tells, a channel is asked so many times less often: about one new item a visit, and lists hold ten. */
    private static final int RELYING = 8;

    private static final Duration SHORTEST_FIXED = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 12;

    private Schedule() {}

    /**
     * What is known of a channel.
     *
     * @param visits newest first
     * @param published when what it lists now was published, as far as it is told, in any order
     * @param fixed the time an editor fixed
     * @param before the time between two visits until now; zero where there was none
     * @param told the publisher says it changes so often, or that what it sent keeps for so long
     */
    public record Known(
            List<Visit> visits,
            List<Instant> published,
            Duration before,
            @Nullable Duration fixed,
            @Nullable Duration told) {
        public Known {
            visits = List.copyOf(visits);
            published = List.copyOf(published);
        }
    }

    /** The time between two visits of a channel that answers well. */
    public static Duration interval(Known known, Instant now) {
        if (known.fixed() != null) {
            return longer(known.fixed(), SHORTEST_FIXED);
        }
        Duration habit = habit(known, now);
        Duration told = known.told() == null ? Duration.ZERO : shorter(known.told(), MOST_TOLD);
        Duration span = span(known.published(), now);
        // What falls off the list between two visits is never seen.
        Duration bound = span.isZero() ? MOST : longer(span.dividedBy(2), LEAST);
        return longer(shorter(shorter(longer(habit, told), bound), MOST), LEAST);
    }

    private static Duration habit(Known known, Instant now) {
        Instant since = now.minus(HABIT);
        List<Visit> answered = known.visits().stream()
                .filter(v -> v.came() == Visit.Came.READ || v.came() == Visit.Came.UNCHANGED)
                .filter(v -> v.at().isAfter(since))
                .toList();
        Duration covered = answered.isEmpty()
                ? Duration.ZERO
                : Duration.between(answered.getLast().at(), now);
        if (covered.compareTo(ENOUGH) >= 0) {
            // What the first visit found was published before it.
            int fresh = answered.subList(0, answered.size() - 1).stream()
                    .mapToInt(Visit::fresh)
                    .sum();
            return covered.dividedBy(Math.max(fresh, 1));
        }
        boolean kept = known.published().isEmpty() && known.before().isPositive();
        return kept ? known.before() : ofDates(known.published(), now);
    }

    private static Duration ofDates(List<Instant> published, Instant now) {
        long recent = published.stream()
                .filter(p -> p.isAfter(now.minus(HABIT)) && !p.isAfter(now))
                .count();
        if (recent < 2) {
            return published.isEmpty() ? UNKNOWN : MOST;
        }
        return shorter(span(published, now), HABIT).dividedBy(recent);
    }

    /** From the oldest that is listed until now; zero where fewer than two are dated. */
    private static Duration span(List<Instant> published, Instant now) {
        List<Instant> past =
                published.stream().filter(p -> !p.isAfter(now)).sorted().toList();
        return past.size() < 2 ? Duration.ZERO : Duration.between(past.getFirst(), now);
    }

    /**
     * When something that failed is asked for again: doubled with each failure up to a day, spread by half each way.
     *
     * @param first the rest after a first failure
     * @param failures in a row, at least 1
     * @param retryAfter not before this
     */
    public static Instant afterFailure(
            Duration first, int failures, @Nullable Instant retryAfter, Instant now, RandomGenerator random) {
        Duration doubled = shorter(first.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS)), MOST);
        Duration spread = shorter(Duration.ofMillis((long) (doubled.toMillis() * (0.5 + random.nextDouble()))), MOST);
        Instant rested = now.plus(spread);
        return retryAfter != null && retryAfter.isAfter(rested) ? retryAfter : rested;
    }

    /**
     * The time between two visits of a channel whose hub tells.
     *
     * @param usual what it would be without
     * @param until when the hub's promise ends
     */
    static Duration relying(Duration usual, Instant until, Instant now) {
        Duration promised = Duration.between(now, until);
        return longer(usual, shorter(shorter(usual.multipliedBy(RELYING), MOST), promised));
    }

    /** When a channel is asked that a hub told of. */
    static Instant told(@Nullable Instant tried, Instant now) {
        Instant soonest = tried == null ? now : tried.plus(SHORTEST_TOLD);
        return soonest.isAfter(now) ? soonest : now;
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
