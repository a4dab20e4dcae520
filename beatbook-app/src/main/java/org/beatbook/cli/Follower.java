package org.beatbook.cli;

import java.io.PrintWriter;
import java.time.Duration;
import org.beatbook.Rounds;

/** Collects beside what else the process does. */
final class Follower implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Rounds rounds;
    private final Thread thread;
    private volatile boolean stopped;

    private Follower(Rounds rounds, PrintWriter out, PrintWriter err) {
        this.rounds = rounds;
        this.thread = Thread.ofPlatform().name("follow").unstarted(() -> run(out, err));
    }

    /** @param rounds closed with this */
    static Follower start(Rounds rounds, PrintWriter out, PrintWriter err) {
        Follower follower = new Follower(rounds, out, err);
        follower.thread.start();
        return follower;
    }

    /** What it collects with; a round that is asked for by hand keeps to the same turns of each host. */
    Rounds rounds() {
        return rounds;
    }

    private void run(PrintWriter out, PrintWriter err) {
        try {
            rounds.follow(round -> Reports.print(round, out, err), () -> stopped);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            err.println("beatbook: collecting has stopped: " + e.getMessage());
            err.flush();
        }
    }

    /** Ends within seconds; what a round took is in the book. */
    @Override
    public void close() {
        stopped = true;
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        rounds.close();
    }
}
