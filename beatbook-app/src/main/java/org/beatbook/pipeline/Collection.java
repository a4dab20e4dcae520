package org.beatbook.pipeline;

import java.util.concurrent.locks.ReentrantLock;
import org.beatbook.archive.Incoming;
import org.beatbook.collect.Keeper;
import org.beatbook.collect.Tally;

/** Hands what a round collects to the intake, which takes from one thread at a time. */
final class Collection implements Keeper {
    private final Intake intake;
    private final Tally tally;
    private final ReentrantLock taking = new ReentrantLock();

    Collection(Intake intake, Tally tally) {
        this.intake = intake;
        this.tally = tally;
    }

    @Override
    public void keep(Incoming incoming, Consequence then) {
        locked(() -> intake.take(incoming, filed -> {
            then.of(filed);
            tally.filed(filed.news());
        }));
    }

    @Override
    public void flush() {
        locked(intake::flush);
    }

    private void locked(Runnable work) {
        taking.lock();
        try {
            work.run();
        } finally {
            taking.unlock();
        }
    }
}
