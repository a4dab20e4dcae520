package org.beatbook.cli;

import org.beatbook.news.Channel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "remove",
        description = {
            "Stops following a source. Where the book has articles of it, they and its settings stay;",
            "else it is gone from the list."
        },
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
            if (writer.sources().stream().noneMatch(s -> s.id().equals(id))) {
                out().printf("%s is removed: there was no article of it%n", id);
            }
            return 0;
        });
    }
}
