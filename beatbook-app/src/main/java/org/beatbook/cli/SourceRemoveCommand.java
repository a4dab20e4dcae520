package org.beatbook.cli;

import org.beatbook.news.Channel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "remove",
        description = "Stops following a source; its articles and its settings stay.",
        mixinStandardHelpOptions = true)
final class SourceRemoveCommand extends BookCommand {
    @Parameters(paramLabel = "SOURCE", description = "its id: the host without www.")
    String id = "";

    @Option(names = "--channel", paramLabel = "URL", description = "only this one of its channels")
    @Nullable
    String channel;

    @Override
    public Integer call() {
        return writing(writer -> {
            for (Channel left : writer.subscriptions().leave(id, channel)) {
                out().printf("%s follows %s no more%n", id, left.url());
            }
            return 0;
        });
    }
}
