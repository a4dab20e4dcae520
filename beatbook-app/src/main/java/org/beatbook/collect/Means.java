package org.beatbook.collect;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.beatbook.collect.push.Postbox;
import org.beatbook.store.Following;
import org.beatbook.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * What the work of a round has at hand.
 *
 * @param postbox where hubs call; absent where nobody listens
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
        @Nullable Postbox postbox,
        BooleanSupplier stopped) {

    Following following() {
        return store.following();
    }

    /** Since when hubs are listened to; absent where they are not. */
    @Nullable
    Instant listening() {
        return postbox == null ? null : postbox.since();
    }

    Instant now() {
        return clock.instant();
    }
}
