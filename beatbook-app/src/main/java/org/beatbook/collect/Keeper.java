package org.beatbook.collect;

import org.beatbook.archive.Incoming;

/** Takes captures into the book: archived at once, filed some time later, in the order in which they came. */
public interface Keeper {

    /**
     * Takes a capture; waits while too many wait to be filed. From any thread.
     *
     * @param then what follows from it; carried out in the transaction that files it
     * @throws org.beatbook.archive.PayloadException where it cannot be archived
     */
    void keep(Incoming incoming, Consequence then);

    /** Files soon what was taken: called now and then, so that nothing waits for others to fill its group. */
    void flush();

    /** What follows from a capture that was filed. */
    @FunctionalInterface
    interface Consequence {
        void of(Filed filed);
    }
}
