package org.beatbook.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import org.beatbook.Beatbook;
import picocli.CommandLine.Option;

/** Which book a command is about. */
final class BookOptions {
    @Option(
            names = "--book",
            paramLabel = "DIR",
            defaultValue = "${env:BEATBOOK_BOOK:-book}",
            description = "the book's folder (BEATBOOK_BOOK; default: ${DEFAULT-VALUE})")
    Path folder = Path.of("book");

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "how long to wait for another writer (default: ${DEFAULT-VALUE})")
    int wait;

    Beatbook read() {
        return Beatbook.read(folder);
    }

    Beatbook write(PrintWriter err) {
        return Beatbook.write(folder, Duration.ofSeconds(wait), notice -> {
            err.println("beatbook: " + notice);
            err.flush();
        });
    }
}
