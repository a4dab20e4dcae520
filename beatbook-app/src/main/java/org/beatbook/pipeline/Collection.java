package org.beatbook.pipeline;

import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import org.beatbook.archive.Archive;
import org.beatbook.archive.Incoming;
import org.beatbook.collect.Keeper;
import org.beatbook.collect.Tally;
import org.beatbook.pipeline.lists.ListFolder;
import org.beatbook.store.Store;
import org.beatbook.topic.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Hands what a round collects to an intake, which takes from one thread at a time; opened with the first capture, since
 * most rounds have none.
 */
final class Collection implements Keeper, AutoCloseable {
    private final Tally tally;
    private final ListFolder lists;
    private final Archive archive;
    private final Store store;
    private final int threads;
    private final InstantSource clock;
    private final ReentrantLock taking = new ReentrantLock();
    private @Nullable Opened opened;

    private record Opened(Matcher matcher, Filer filer, Intake intake) {}

    Collection(Archive archive, Store store, int threads, InstantSource clock, Tally tally, ListFolder lists) {
        this.archive = archive;
        this.store = store;
        this.threads = threads;
        this.clock = clock;
        this.tally = tally;
        this.lists = lists;
    }

    @Override
    public void keep(Incoming incoming, Consequence then) {
        taking.lock();
        try {
            open().intake().take(incoming, filed -> {
                then.of(filed);
                tally.filed(filed.news());
            });
        } finally {
            taking.unlock();
        }
    }

    private Opened open() {
        Opened open = opened;
        if (open == null) {
            Matcher matcher = Matcher.of(store.topics().all());
            Summary.Counting counting = new Summary.Counting();
            Filer filer = new Filer(store, matcher, counting, threads, clock, lists);
            open = new Opened(matcher, filer, new Intake(archive, store, filer, counting));
            opened = open;
        }
        return open;
    }

    @Override
    public void flush() {
        taking.lock();
        try {
            if (opened != null) {
                opened.intake().flush();
            }
        } finally {
            taking.unlock();
        }
    }

    /** Files what is left; all is in the book when this returns. */
    @Override
    public void close() {
        Opened open = opened;
        if (open != null) {
            try (Matcher matcher = open.matcher();
                    Filer filer = open.filer();
                    Intake intake = open.intake()) {
                opened = null;
            }
        }
    }
}
