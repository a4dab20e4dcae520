package org.beatbook.publish;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The means to change a source from its page.
 *
 * @param token what a form proves by that it came from a page of ours
 * @param notice what came of the change before
 */
public record Means(String token, @Nullable Notice notice) {

    /**
     * What came of a change.
     *
     * @param well whether it was made
     * @param since when it was asked for, where it is not done yet
     * @param title in a few words
     * @param lines the particulars
     */
    public record Notice(boolean well, @Nullable Instant since, String title, List<String> lines) {
        public Notice {
            lines = List.copyOf(lines);
        }
    }
}
