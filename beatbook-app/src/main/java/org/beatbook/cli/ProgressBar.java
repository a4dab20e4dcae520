package org.beatbook.cli;

import java.io.PrintWriter;
import java.time.Duration;
import org.beatbook.pipeline.Progress;

/** Shows how far long work is: on a terminal a bar with rate and time left; in a pipe a line now and then. */
final class ProgressBar implements Progress {
    private static final int WIDTH = 24;
    private static final Duration ON_TERMINAL = Duration.ofMillis(200);
    private static final Duration IN_PIPE = Duration.ofSeconds(10);

    private final PrintWriter err;
    private final boolean terminal;
    private final String unit;
    private final long perUnit;
    private final long started = System.nanoTime();
    private long shown = started;
    private boolean drawn;

    /**
     * @param unit what is counted, such as MB
     * @param perUnit how many of what is reported make one unit
     */
    ProgressBar(PrintWriter err, String unit, long perUnit) {
        this.err = err;
        this.terminal = System.console() != null && System.console().isTerminal();
        this.unit = unit;
        this.perUnit = perUnit;
    }

    @Override
    public void at(String doing, long done, long total) {
        long now = System.nanoTime();
        Duration step = terminal ? ON_TERMINAL : IN_PIPE;
        if (now - shown < step.toNanos()) {
            return;
        }
        shown = now;
        double seconds = (now - started) / 1e9;
        double rate = done / seconds / perUnit;
        String left = done > 0 && total > done ? ", " + left((long) (seconds * (total - done) / done)) + " left" : "";
        String text = "%s  %d of %d %s, %.1f %s/s%s"
                .formatted(doing, done / perUnit, total / perUnit, unit, rate, unit, left);
        if (terminal) {
            err.print("\r" + bar(done, total) + " " + text + "\u001b[K");
            drawn = true;
        } else {
            err.println(text);
        }
        err.flush();
    }

    /** Clears the bar, so that what follows stands on a line of its own. */
    void end() {
        if (drawn) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }

    private static String bar(long done, long total) {
        int full = total <= 0 ? 0 : (int) Math.min(WIDTH, WIDTH * done / total);
        return "█".repeat(full) + "░".repeat(WIDTH - full);
    }

    private static String left(long seconds) {
        return seconds < 90 ? seconds + " s" : seconds < 5400 ? seconds / 60 + " min" : seconds / 3600 + " h";
    }
}
