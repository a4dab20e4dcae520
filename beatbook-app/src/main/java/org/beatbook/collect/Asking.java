package org.beatbook.collect;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.beatbook.collect.fetch.Outcome;
import org.beatbook.collect.fetch.Request;

/**
 * The requests of a round that are under way. Only these are interrupted when it is told to stop: an interrupt would close
 * the archive's file under the hands of who writes to it.
 */
final class Asking {
    private final Courier courier;
    private final Set<Thread> under = new HashSet<>();
    private boolean stopped;

    Asking(Courier courier) {
        this.courier = courier;
    }

    /** Asks with the publisher's permission. */
    Outcome ask(Request request) {
        return underWay(() -> courier.ask(request));
    }

    /** Asks a hub. */
    Outcome askHub(Request request) {
        return underWay(() -> courier.askHub(request));
    }

    private Outcome underWay(Supplier<Outcome> exchange) {
        Thread self = Thread.currentThread();
        synchronized (this) {
            under.add(self);
            if (stopped) {
                self.interrupt();
            }
        }
        try {
            return exchange.get();
        } finally {
            synchronized (this) {
                under.remove(self);
                // What comes now is written down, stopped or not.
                boolean unused = Thread.interrupted();
            }
        }
    }

    /** Ends the requests that are under way, and each that is yet begun. */
    synchronized void stop() {
        if (!stopped) {
            stopped = true;
            under.forEach(Thread::interrupt);
        }
    }
}
