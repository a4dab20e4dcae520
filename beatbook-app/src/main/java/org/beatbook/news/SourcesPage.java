package org.beatbook.news;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the sources are.
 *
 * @param sources one page of them, those that want attention first
 * @param states how many are in each state, over all pages
 * @param only what the page is narrowed to; absent for all
 * @param total how many that leaves on all pages
 * @param idleSince where visits are long due and nothing asks: when the last one was made
 */
public record SourcesPage(
        List<Health> sources,
        Map<Health.State, Integer> states,
        Health.@Nullable State only,
        int total,
        int page,
        int pageSize,
        @Nullable Instant idleSince) {

    public SourcesPage {
        sources = List.copyOf(sources);
        states = Map.copyOf(states);
    }
}
