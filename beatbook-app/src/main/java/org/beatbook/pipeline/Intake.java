package org.beatbook.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.beatbook.archive.Appended;
import org.beatbook.archive.Archive;
import org.beatbook.archive.Incoming;
import org.beatbook.archive.Prepared;
import org.beatbook.collect.Keeper;
import org.beatbook.news.Capture;
import org.beatbook.news.CaptureHead;
import org.beatbook.store.Captures;
import org.beatbook.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * Takes captures into a book. The caller's thread decodes and archives them; when a group is forced to disk it is handed
 * to a second thread, which reads the pages and files them, a group a transaction. So the archive is always ahead of
 * the database, and what a crash leaves between the two is found by the checkpoint.
 */
final class Intake implements AutoCloseable {
    private static final int GROUP_CAPTURES = 100;
    private static final long GROUP_BYTES = 16L << 20;
    private static final int GROUPS_WAITING = 2;

    private final Archive archive;
    private final Captures captures;
    private final Filer filer;
    private final Summary.Counting counting;
    private final Set<String> inFlight = ConcurrentHashMap.newKeySet();
    private final Map<String, Captures.Kept> bytesInFlight = new ConcurrentHashMap<>();
    private final BlockingQueue<Group> waiting = new ArrayBlockingQueue<>(GROUPS_WAITING);
    private final Thread worker;
    private Group group = new Group(new ArrayList<>(), false);
    private long groupBytes;
    private volatile @Nullable Throwable failure;
    private boolean failureTold;

    /** Captures that were forced to disk together. */
    record Group(List<Archived> captures, boolean last) {}

    Intake(Archive archive, Store store, Filer filer, Summary.Counting counting) {
        this.archive = archive;
        this.captures = store.captures();
        this.filer = filer;
        this.counting = counting;
        this.worker = Thread.ofPlatform().name("intake").start(this::work);
    }

    /** Archives a capture, unless the book has it; it is filed some time later. */
    void take(Incoming incoming) {
        take(incoming, null);
    }

    /** The same, and what follows when it is filed; nothing does where the book has it. */
    void take(Incoming incoming, Keeper.@Nullable Consequence then) {
        Prepared prepared = Archive.prepare(incoming);
        Capture capture = prepared.capture();
        CaptureHead head = capture.head();
        Optional<Captures.Kept> same = sameBytes(head);
        if (inFlight.contains(head.id()) || captures.known(head.id()) || (!incoming.timeKnown() && same.isPresent())) {
            counting.known();
            return;
        }
        Appended appended = same.map(kept -> archive.append(prepared, kept.head(), kept.place()))
                .orElseGet(() -> archive.append(prepared, null, null));
        inFlight.add(head.id());
        bytesInFlight.putIfAbsent(bytesKey(head), new Captures.Kept(head, appended.place()));
        group.captures().add(new Archived(appended.place(), capture, then));
        groupBytes += capture.body().length;
        if (group.captures().size() >= GROUP_CAPTURES || groupBytes >= GROUP_BYTES) {
            forceGroup(false);
        }
    }

    /** Forces what was taken and has it filed, without waiting for it. */
    void flush() {
        if (!group.captures().isEmpty()) {
            forceGroup(false);
        }
    }

    /** Forces and files what is left, and waits until all is done. */
    @Override
    public void close() {
        try {
            if (failure == null) {
                forceGroup(true);
            }
        } finally {
            join();
        }
        if (!failureTold) {
            throwFailure();
        }
    }

    private Optional<Captures.Kept> sameBytes(CaptureHead head) {
        Captures.Kept flying = bytesInFlight.get(bytesKey(head));
        return flying != null ? Optional.of(flying) : captures.sameBytes(head.url(), head.digest());
    }

    private static String bytesKey(CaptureHead head) {
        return head.digest() + head.url();
    }

    private void forceGroup(boolean last) {
        archive.force();
        try {
            Group full = new Group(group.captures(), last);
            while (!waiting.offer(full, 1, TimeUnit.SECONDS)) {
                throwFailure();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BookException("interrupted while captures waited to be filed; import again to go on", e);
        }
        throwFailure();
        group = new Group(new ArrayList<>(), false);
        groupBytes = 0;
    }

    /** A group that was begun, and whether no other comes. */
    private record Ahead(Filer.Begun begun, boolean last) {}

    private Ahead ahead(Group next) {
        return new Ahead(filer.begin(next.captures()), next.last());
    }

    private void work() {
        try {
            Ahead now = ahead(waiting.take());
            while (true) {
                // While a group is filed, which is one thread's work for the most part, the pages of the next are
                // extracted.
                Group following = waiting.poll();
                Ahead next = following == null ? null : ahead(following);
                filer.file(now.begun());
                now.begun().group().forEach(this::landed);
                if (now.last()) {
                    return;
                }
                now = next != null ? next : ahead(waiting.take());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Throwable e) {
            failure = e;
        }
    }

    private void landed(Archived archived) {
        CaptureHead head = archived.capture().head();
        bytesInFlight.computeIfPresent(bytesKey(head), (k, kept) -> kept.head().equals(head) ? null : kept);
        inFlight.remove(head.id());
    }

    private void join() {
        if (failure != null) {
            worker.interrupt();
        }
        try {
            worker.join();
        } catch (InterruptedException e) {
            worker.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    private void throwFailure() {
        Throwable thrown = failure;
        failureTold = thrown != null;
        if (thrown instanceof RuntimeException e) {
            throw e;
        }
        if (thrown != null) {
            throw new IllegalStateException(thrown);
        }
    }
}
