package org.beatbook.cli;

import org.beatbook.Rounds;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "follow",
        description = {
            "Does rounds until it is told to stop: asks each channel when it is due, and takes what is new and changed.",
            "Between two rounds other commands may write to the book."
        },
        mixinStandardHelpOptions = true)
final class FollowCommand extends BookCommand {
    @Mixin
    HostOptions hosts = new HostOptions();

    @Override
    public Integer call() throws InterruptedException {
        try (Interrupt stop = new Interrupt();
                Rounds rounds = hosts.rounds(book, err())) {
            rounds.follow(round -> Reports.print(round, out(), err()), stop);
        }
        return 0;
    }
}
