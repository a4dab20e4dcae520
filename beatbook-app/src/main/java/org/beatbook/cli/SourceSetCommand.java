package org.beatbook.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "set",
        description = "Changes a source's settings; those that are not named stay as they are.",
        mixinStandardHelpOptions = true)
final class SourceSetCommand extends BookCommand {
    @Parameters(paramLabel = "SOURCE", description = "its id: the host without www.")
    String id = "";

    @Mixin
    SourceOptions settings = new SourceOptions();

    @Override
    public Integer call() {
        return writing(writer -> {
            writer.saveSource(settings.onto(writer.subscriptions().known(id)));
            return 0;
        });
    }
}
