package org.beatbook.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "resume", description = "Follows a source again that was paused.", mixinStandardHelpOptions = true)
final class SourceResumeCommand extends BookCommand {
    @Parameters(paramLabel = "SOURCE", description = "its id: the host without www.")
    String id = "";

    @Override
    public Integer call() {
        return writing(writer -> {
            writer.saveSource(writer.subscriptions().known(id).withPaused(false));
            out().println("resumed: " + id);
            return 0;
        });
    }
}
