package org.beatbook.collect;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When an article that was archived is asked for again: after one hour, six, a day and a week; then it stands. */
public final class Fading {
    /** A check that finds a change begins the schedule anew, as long as the article was found less than so long ago. */
    static final Duration YOUNG = Duration.ofDays(30);

    /** An article that is gone is asked for again so much later, before it counts as withdrawn. */
    static final Duration SURELY_GONE = Duration.ofHours(1);

    private static final List<Duration> GAPS =
            List.of(Duration.ofHours(1), Duration.ofHours(5), Duration.ofHours(18), Duration.ofDays(6));

    /** From the first archiving to the last check. */
    static final Duration ALL = Duration.ofDays(7);

    private Fading() {}

    /** An article's next step, and when it is due; absent where there is none. */
    public record Step(int number, @Nullable Instant due) {}

    /**
     * The step after a page was asked for.
     *
     * @param done the step that is done: 0 where it was asked for the first time
     * @param found when the page was first found
     * @param changed whether a known article was found to be changed
     */
    public static Step after(int done, Instant found, Instant now, boolean changed) {
        int from = changed && done > 0 && now.isBefore(found.plus(YOUNG)) ? 0 : done;
        return from < GAPS.size() ? new Step(from + 1, now.plus(GAPS.get(from))) : new Step(from + 1, null);
    }
}
