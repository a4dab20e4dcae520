package org.beatbook.cli;

import java.util.concurrent.Callable;
import org.beatbook.Beatbook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "expunge",
        description = {
            "Withholds a URL and rewrites the archive without its captures. What is expunged cannot be brought back;",
            "that it was done, and why, stays in the log of decisions."
        },
        mixinStandardHelpOptions = true)
final class ExpungeCommand implements Callable<Integer> {
    @Mixin
    BookOptions book = new BookOptions();

    @Parameters(paramLabel = "URL", description = "the address")
    String url = "";

    @Option(names = "--reason", required = true, description = "why; it is written to the log of decisions")
    String reason = "";

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (Beatbook writer = book.write(spec.commandLine().getErr())) {
            writer.expunge(url, reason);
            spec.commandLine().getOut().println("expunged: " + url);
        }
        return 0;
    }
}
