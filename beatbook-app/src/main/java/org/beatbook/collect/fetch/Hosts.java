package org.beatbook.collect.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * When a host may be asked: one request at a time, a delay after each, longer rests where it fails or says so. Each
 * host has a queue of its own, so that a slow one delays no other. Safe for any number of threads.
 */
public final class Hosts {
    /** Beyond this many, hosts that were not asked of late are forgotten. */
    private static final int MOST_REMEMBERED = 10_000;

    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final Pace pace;
    private final InstantSource clock;
    private final Sleeper sleeper;
    private final RandomGenerator random;
    private final Map<String, Host> hosts = new ConcurrentHashMap<>();

    /**
     * What is polite.
     *
     * @param least between an answer and the next request, whatever else is said
     * @param most that the answering time may make of the delay; robots.txt may ask for more
     * @param times the delay is so many times the time the host took to answer
     * @param rest after a first failure; doubled with each that follows, and spread by half each way
     * @param longestRest that failures may make of it
     * @param patience a turn that comes later than this is not waited for
     */
    public record Pace(
            Duration least, Duration most, int times, Duration rest, Duration longestRest, Duration patience) {
        /** One second to thirty, five times the answering time, rests of five seconds to six hours, one minute's patience. */
        public static final Pace USUAL = new Pace(
                Duration.ofSeconds(1),
                Duration.ofSeconds(30),
                5,
                Duration.ofSeconds(5),
                Duration.ofHours(6),
                Duration.ofMinutes(1));
    }

    /** A turn, or none soon. */
    public sealed interface Entry {}

    /** The host is to be left alone until then. */
    public record Later(Instant until) implements Entry {}

    public Hosts(Pace pace, InstantSource clock, Sleeper sleeper, RandomGenerator random) {
        this.pace = pace;
        this.clock = clock;
        this.sleeper = sleeper;
        this.random = random;
    }

    /** In real time. */
    public static Hosts usual(InstantSource clock) {
        return new Hosts(Pace.USUAL, clock, Sleeper.real(clock), new java.util.Random());
    }

    /** Waits for this host's turn. Every turn must be left. */
    public Entry enter(String name) throws InterruptedException {
        Host host = seat(name);
        boolean seated = false;
        try {
            Instant next = host.next;
            if (next.isAfter(clock.instant().plus(pace.patience))) {
                return new Later(next);
            }
            sleeper.sleepUntil(next);
            seated = true;
            return new Turn(host, clock.instant());
        } finally {
            if (!seated) {
                host.seat.release();
            }
        }
    }

    /** Takes the seat of a host; again where it was forgotten meanwhile. */
    private Host seat(String name) throws InterruptedException {
        while (true) {
            Host host = host(name);
            host.seat.acquire();
            if (hosts.get(name) == host) {
                return host;
            }
            host.seat.release();
        }
    }

    /** What the host's robots.txt asks for; kept instead of the delay by answering time. */
    public void crawlDelay(String name, Duration delay) {
        host(name).crawlDelay = delay;
    }

    /** What an editor asks for: the delay is never shorter; absent to ask for nothing. */
    public void leastDelay(String name, @Nullable Duration delay) {
        host(name).leastDelay = delay;
    }

    /** When the host may be asked next; in the past where it may now. For show. */
    public Instant next(String name) {
        return host(name).next;
    }

    private Host host(String name) {
        if (hosts.size() > MOST_REMEMBERED) {
            Instant idle = clock.instant().minus(FORGOTTEN);
            hosts.values().removeIf(host -> host.next.isBefore(idle) && host.seat.availablePermits() > 0);
        }
        return hosts.computeIfAbsent(name, n -> new Host());
    }

    private Duration delay(Host host, Duration took) {
        Duration asked = host.crawlDelay;
        Duration wanted = asked != null ? asked : min(took.multipliedBy(pace.times), pace.most);
        Duration editors = host.leastDelay;
        Duration least = editors != null && editors.compareTo(pace.least) > 0 ? editors : pace.least;
        return wanted.compareTo(least) < 0 ? least : wanted;
    }

    private Duration rest(int failures) {
        Duration doubled = min(pace.rest.multipliedBy(1L << Math.min(failures - 1, 20)), pace.longestRest);
        double spread;
        synchronized (random) {
            spread = 0.5 + random.nextDouble();
        }
        return Duration.ofMillis((long) (doubled.toMillis() * spread));
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    /** Written by whoever holds the seat. */
    private static final class Host {
        final Semaphore seat = new Semaphore(1, true);
        volatile Instant next = Instant.EPOCH;
        volatile @Nullable Duration crawlDelay;
        volatile @Nullable Duration leastDelay;
        int failures;
    }

    /** The right to make one request. */
    public final class Turn implements Entry {
        private final Host host;
        private final Instant since;

        private Turn(Host host, Instant since) {
            this.host = host;
            this.since = since;
        }

        /** It answered. */
        public void leave() {
            host.failures = 0;
            end(Instant.EPOCH);
        }

        /**
         * It did not answer, or that it cannot now.
         *
         * @param retryAfter not before this, where it says so
         */
        public void leaveFailed(@Nullable Instant retryAfter) {
            host.failures++;
            Instant rested = clock.instant().plus(rest(host.failures));
            end(retryAfter != null && retryAfter.isAfter(rested) ? retryAfter : rested);
        }

        private void end(Instant earliest) {
            Instant now = clock.instant();
            Instant polite = now.plus(delay(host, Duration.between(since, now)));
            host.next = polite.isAfter(earliest) ? polite : earliest;
            host.seat.release();
        }
    }
}
