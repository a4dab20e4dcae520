package org.beatbook.collect.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Waits until a time of the clock that is passed in: really, or by moving that clock. */
@FunctionalInterface
public interface Sleeper {
    void sleepUntil(Instant time) throws InterruptedException;

    /** Really waits. */
    static Sleeper real(InstantSource clock) {
        return time -> {
            Duration rest = Duration.between(clock.instant(), time);
            if (rest.isPositive()) {
                Thread.sleep(rest);
            }
        };
    }
}
