package org.beatbook.collect;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Work by host: one virtual thread for each host that has some, so that a slow one delays no other. What was begun ends;
 * what was not begun when the lanes close is left undone.
 */
final class Lanes {
    private final Map<String, Deque<Runnable>> waiting = new HashMap<>();
    private final Set<Thread> running = new HashSet<>();
    private final Predicate<String> open;

    /** @param open asked before each piece of work whether this host may still be asked in this round */
    Lanes(Predicate<String> open) {
        this.open = open;
    }

    /** Adds work for a host; from any thread, also from work that runs. */
    synchronized void add(String host, Runnable work) {
        Deque<Runnable> lane = waiting.get(host);
        if (lane != null) {
            lane.add(work);
            return;
        }
        lane = new ArrayDeque<>();
        lane.add(work);
        waiting.put(host, lane);
        Thread thread = Thread.ofVirtual().name("lane " + host).unstarted(() -> run(host));
        running.add(thread);
        thread.start();
    }

    private void run(String host) {
        try {
            for (Runnable work = next(host); work != null; work = next(host)) {
                work.run();
            }
        } finally {
            end();
        }
    }

    private synchronized @Nullable Runnable next(String host) {
        Deque<Runnable> lane = waiting.get(host);
        if (lane == null || lane.isEmpty() || !open.test(host)) {
            waiting.remove(host);
            return null;
        }
        return lane.poll();
    }

    private synchronized void end() {
        running.remove(Thread.currentThread());
        if (running.isEmpty()) {
            notifyAll();
        }
    }

    /** Waits until nothing runs any more, but no longer than this; returns whether nothing does. */
    synchronized boolean await(long millis) throws InterruptedException {
        if (!running.isEmpty()) {
            wait(millis);
        }
        return running.isEmpty();
    }
}
