package org.beatbook.cli;

import org.beatbook.Beatbook;
import picocli.CommandLine.Command;

@Command(
        name = "expunge",
        description = {
            "Withholds a URL and rewrites the archive without its captures. What is expunged cannot be brought back;",
            "that it was done, and why, stays in the log of decisions."
        },
        mixinStandardHelpOptions = true)
final class ExpungeCommand extends TakingOutCommand {
    ExpungeCommand() {
        super("expunged");
    }

    @Override
    void takeOut(Beatbook writer) {
        writer.expunge(url, reason);
    }
}
