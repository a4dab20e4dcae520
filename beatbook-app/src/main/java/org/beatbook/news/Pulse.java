package org.beatbook.news;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a monitor asks of all sources together.
 *
 * @param states how many sources are in each state
 * @param failing channels whose last visit was no good
 * @param wanted pages that are yet to be asked for
 * @param beats of single sources, those that want attention first
 */
public record Pulse(Map<Health.State, Integer> states, int failing, int wanted, List<Beat> beats, Instant asOf) {
    public Pulse {
        states = Map.copyOf(states);
        beats = List.copyOf(beats);
    }

    /**
     * A source in two numbers.
     *
     * @param good when a channel of it answered well last; absent where none ever did
     * @param articles how many are kept
     */
    public record Beat(String source, @Nullable Instant good, int articles) {}
}
