package org.beatbook.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
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

    static Follower start(BookOptions book, List<String> allowedHosts, PrintWriter out, PrintWriter err) {
        Duration patience = Duration.ofSeconds(book.wait);
        Follower follower =
                new Follower(new Rounds(book.folder, patience, allowedHosts, Reports.notices(err)), out, err);
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
