package org.beatbook.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import org.beatbook.Rounds;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which hosts of the user's own network a command may ask. */
final class HostOptions {
    @Option(
            names = "--allow-host",
            paramLabel = "HOST",
            description = "a host of your own network that may be asked, as host or host:port; kept by source add")
    List<String> allowed = List.of();

    /** Rounds on a book that may ask them. */
    Rounds rounds(BookOptions book, PrintWriter err) {
        return rounds(book, err, null);
    }

    /**
     * The same, that hubs can call.
     *
     * @param callback the address, as it is reached from outside, under which hubs call; absent where they cannot
     * @throws IllegalArgumentException where it can be no such address
     */
    Rounds rounds(BookOptions book, PrintWriter err, @Nullable String callback) {
        return new Rounds(book.folder, Duration.ofSeconds(book.wait), allowed, Reports.notices(err), callback);
    }
}
