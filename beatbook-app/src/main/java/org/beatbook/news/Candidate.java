package org.beatbook.news;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A channel that was found for a source, and what it would give.
 *
 * @param title what it calls itself
 * @param how it was found, in words, such as {@code named in the page's head}
 * @param count items it lists now
 * @param newest the newest item's time, where one is told
 * @param samples headlines of the first few
 * @param fullText whether its items carry their whole text; absent where that does not apply
 * @param proposed whether it is the one to follow
 */
public record Candidate(
        Channel channel,
        @Nullable String title,
        String how,
        int count,
        @Nullable Instant newest,
        List<String> samples,
        @Nullable Boolean fullText,
        boolean proposed) {

    public Candidate {
        samples = List.copyOf(samples);
    }
}
