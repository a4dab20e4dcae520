package org.beatbook.cli;

import java.util.HashSet;
import java.util.List;
import org.beatbook.Rounds;
import org.beatbook.news.Round;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "collect",
        description = {
            "Does one round: asks the channels of all sources that are due, and takes what is new and what was changed.",
            "Stopped, it loses nothing: the next round goes on."
        },
        mixinStandardHelpOptions = true)
final class CollectCommand extends BookCommand {
    @Option(names = "--source", paramLabel = "ID", description = "only this source; may be given several times")
    List<String> sources = List.of();

    @Option(names = "--all", description = "whether a channel is due or not")
    boolean all;

    @Mixin
    HostOptions hosts = new HostOptions();

    @Override
    public Integer call() {
        ProgressBar bar = new ProgressBar(err(), "requests", 1);
        try (Interrupt stop = new Interrupt();
                Rounds rounds = hosts.rounds(book, err())) {
            Round round = rounds.once(new HashSet<>(sources), all, bar, stop);
            bar.end();
            return Reports.print(round, out(), err());
        }
    }
}
