package org.beatbook.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.beatbook.Rounds;
import org.beatbook.news.Round;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "collect",
        description = {
            "Does one round: asks the channels of all sources that are due, and takes what is new and what was changed.",
            "Stopped, it loses nothing: the next round goes on."
        },
        mixinStandardHelpOptions = true)
final class CollectCommand implements Callable<Integer> {
    @Mixin
    BookOptions book = new BookOptions();

    @Option(names = "--source", paramLabel = "ID", description = "only this source; may be given several times")
    List<String> sources = List.of();

    @Option(names = "--all", description = "whether a channel is due or not")
    boolean all;

    @Option(
            names = "--allow-host",
            paramLabel = "HOST",
            description = "a host of your own network that may be fetched from")
    List<String> allowed = List.of();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        ProgressBar bar = new ProgressBar(err, "requests", 1);
        try (Interrupt stop = new Interrupt();
                Rounds rounds = new Rounds(book.folder, Duration.ofSeconds(book.wait), allowed, Reports.notices(err))) {
            Round round = rounds.once(new HashSet<>(sources), all, bar, stop);
            bar.end();
            return Reports.print(round, spec.commandLine().getOut(), err);
        }
    }
}
