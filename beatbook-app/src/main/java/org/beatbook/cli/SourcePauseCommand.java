package org.beatbook.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "pause",
        description = "Lets a source rest: it is not asked until it is resumed.",
        mixinStandardHelpOptions = true)
final class SourcePauseCommand extends BookCommand {
    @Parameters(paramLabel = "SOURCE", description = "its id: the host without www.")
    String id = "";

    @Override
    public Integer call() {
        return writing(writer -> {
            writer.saveSource(writer.subscriptions().known(id).withPaused(true));
            out().println("paused: " + id);
            return 0;
        });
    }
}
