package org.beatbook.cli;

import java.io.PrintWriter;
import java.util.function.Consumer;
import org.beatbook.news.Round;

/** Says what came of a round, and with which exit code. */
final class Reports {
    private Reports() {}

    /** Prints troubles by name, then one line; returns the exit code. */
    static int print(Round round, PrintWriter out, PrintWriter err) {
        for (Round.Trouble trouble : round.troubles()) {
            err.printf("beatbook: %s: %s: %s%s%n", trouble.source(), trouble.url(), mark(trouble), trouble.why());
        }
        if (round.unnamed() > 0) {
            err.printf("beatbook: and %d more%n", round.unnamed());
        }
        long refused = round.troubles().stream().filter(Round.Trouble::refused).count();
        out.printf(
                "%d sources asked, %d channels of which %d had nothing new: %d new articles, %d new versions,"
                        + " %d withdrawn; %d failures, %d refusals; %d pages wait%n",
                round.sources(),
                round.channels(),
                round.unchanged(),
                round.articles(),
                round.versions(),
                round.withdrawn(),
                round.troubles().size() + round.unnamed() - refused,
                refused,
                round.waiting());
        out.flush();
        err.flush();
        if (round.interrupted()) {
            err.println("beatbook: interrupted; the next round goes on where it stopped");
            return Summaries.INTERRUPTED;
        }
        return round.failed() ? Main.SOME_FAILED : 0;
    }

    private static String mark(Round.Trouble trouble) {
        return trouble.refused() ? "refused: " : "";
    }

    /** Notices beside the work. */
    static Consumer<String> notices(PrintWriter err) {
        return notice -> {
            err.println("beatbook: " + notice);
            err.flush();
        };
    }
}
