package org.beatbook.collect.fetch;

import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How much of bodies is held at once, by all fetches together. Who reads a large body waits until there is room; its host
 * waits meanwhile. Waiting for an answer takes no room, so slow hosts are no burden.
 */
public final class Room {
    private static final int PIECE = 1 << 18;

    private final Semaphore pieces;
    private final Duration patience;

    /**
     * Room for all.
     *
     * @param bytes more than one body may have
     * @param patience who waits for longer gives up
     */
    public Room(long bytes, Duration patience) {
        this.pieces = new Semaphore((int) (bytes / PIECE), true);
        this.patience = patience;
    }

    /** A share of the room, for one fetch or several whose answers are held together; used by one thread. */
    public Share share() {
        return new Share();
    }

    /** What is held; given back when it is closed. */
    public final class Share implements AutoCloseable {
        private long bytes;
        private int held;

        private Share() {}

        /**
         * Takes room for more bytes.
         *
         * @throws SocketTimeoutException where there is none for too long
         */
        void add(int more) throws SocketTimeoutException {
            bytes += more;
            int needed = (int) ((bytes + PIECE - 1) / PIECE) - held;
            if (needed > 0) {
                take(needed);
            }
        }

        private void take(int needed) throws SocketTimeoutException {
            boolean taken = false;
            try {
                taken = pieces.tryAcquire(needed, patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (!taken) {
                throw new SocketTimeoutException("no room for its body: too much is being fetched at once");
            }
            held += needed;
        }

        @Override
        public void close() {
            pieces.release(held);
            held = 0;
        }
    }
}
