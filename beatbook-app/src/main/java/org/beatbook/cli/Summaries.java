package org.beatbook.cli;

import java.io.PrintWriter;
import org.beatbook.pipeline.Summary;

/** Says what came of long work, and with which exit code. */
final class Summaries {
    static final int INTERRUPTED = 130;

    private Summaries() {}

    static int print(Summary s, PrintWriter out, PrintWriter err) {
        s.problems().forEach(p -> err.println("beatbook: " + p));
        out.printf(
                "%d captures archived: %d articles, %d listings, %d others; %d were known; %d problems%n",
                s.captures(),
                s.articles(),
                s.listings(),
                s.others(),
                s.known(),
                s.problems().size());
        if (s.interrupted()) {
            err.println("beatbook: interrupted; start it again and it goes on where it stopped");
            return INTERRUPTED;
        }
        return s.problems().isEmpty() ? 0 : Main.SOME_FAILED;
    }
}
