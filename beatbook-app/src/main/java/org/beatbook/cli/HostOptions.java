package org.beatbook.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import org.beatbook.Rounds;
import picocli.CommandLine.Option;

/** Which hosts of the user's own network a command may ask. */
final class HostOptions {
    @Option(
            names = "--allow-host",
            paramLabel = "HOST",
            description = "a host of your own network that may be asked, as host or host:port")
    List<String> allowed = List.of();

    /** Rounds on a book that may ask them. */
    Rounds rounds(BookOptions book, PrintWriter err) {
        return new Rounds(book.folder, Duration.ofSeconds(book.wait), allowed, Reports.notices(err));
    }
}
