package org.beatbook.collect;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.beatbook.collect.fetch.Sleeper;

/** A clock that only sleeping moves. */
public final class SimulatedTime implements InstantSource, Sleeper {
    public static final Instant START = Instant.parse("2026-01-05T08:00:00Z");

    private final List<Duration> sleeps = new CopyOnWriteArrayList<>();
    private volatile Instant now = START;

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public synchronized void sleepUntil(Instant time) {
        if (time.isAfter(now)) {
            sleeps.add(Duration.between(now, time));
            now = time;
        }
    }

    public synchronized void pass(Duration duration) {
        now = now.plus(duration);
    }

    /** What was slept, in order. */
    public List<Duration> sleeps() {
        return sleeps;
    }
}
