package org.beatbook.collect;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.beatbook.store.Following;
import org.beatbook.store.Store;

/**
 * What the work of a round has at hand.
 *
 * @param stopped whether the round was told to stop: what fails then did not fail by itself
 */
record Means(
        Store store,
        Courier courier,
        Asking asking,
        Keeper keeper,
        InstantSource clock,
        RandomGenerator random,
        Tally tally,
        BooleanSupplier stopped) {

    Following following() {
        return store.following();
    }

    Instant now() {
        return clock.instant();
    }
}
