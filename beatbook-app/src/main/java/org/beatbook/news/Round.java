package org.beatbook.news;

import java.util.List;

/**
 * What came of one round of collecting.
 *
 * @param sources how many were asked
 * @param channels how many of their channels were
 * @param unchanged channels that had nothing new
 * @param articles that were not known before
 * @param versions further versions of known articles
 * @param withdrawn articles that were found to be gone
 * @param waiting pages that are due and were left for the next round
 * @param troubles what could not be had, in the order it was met; beyond {@link #NAMED} they are counted only
 * @param unnamed how many troubles are counted only
 * @param interrupted whether it was stopped before its end
 */
public record Round(
        int sources,
        int channels,
        int unchanged,
        int articles,
        int versions,
        int withdrawn,
        int waiting,
        List<Trouble> troubles,
        int unnamed,
        boolean interrupted) {

    /** Troubles that are named. */
    public static final int NAMED = 1_000;

    public Round {
        troubles = List.copyOf(troubles);
    }

    /**
     * What could not be had.
     *
     * @param refused whether rules forbid it, which is no failure
     */
    public record Trouble(String source, String url, String why, boolean refused) {}

    /** Whether something failed that was not forbidden. */
    public boolean failed() {
        return unnamed > 0 || troubles.stream().anyMatch(t -> !t.refused());
    }
}
