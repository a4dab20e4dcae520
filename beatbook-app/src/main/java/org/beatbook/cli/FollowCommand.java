package org.beatbook.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.beatbook.Rounds;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "follow",
        description = {
            "Does rounds until it is told to stop: asks each channel when it is due, and takes what is new and changed.",
            "Between two rounds other commands may write to the book."
        },
        mixinStandardHelpOptions = true)
final class FollowCommand implements Callable<Integer> {
    @Mixin
    BookOptions book = new BookOptions();

    @Option(
            names = "--allow-host",
            paramLabel = "HOST",
            description = "a host of your own network that may be fetched from")
    List<String> allowed = List.of();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try (Interrupt stop = new Interrupt();
                Rounds rounds = new Rounds(book.folder, Duration.ofSeconds(book.wait), allowed, Reports.notices(err))) {
            rounds.follow(round -> Reports.print(round, out, err), stop);
        }
        return 0;
    }
}
