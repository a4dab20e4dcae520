package org.beatbook.cli;

import java.util.List;
import org.beatbook.Subscriptions;
import org.beatbook.news.Source;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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

    @Option(
            names = "--allow-host",
            paramLabel = "HOST",
            description = {
                "a host of your own network that may be asked for it, as host or host:port;",
                "may be repeated, and replaces those it had; none where it is blank"
            })
    @Nullable
    List<String> allowed;

    @Override
    public Integer call() {
        return writing(writer -> {
            Source source = settings.onto(writer.subscriptions().known(id));
            writer.saveSource(allowed == null ? source : Subscriptions.allowing(source, allowed));
            return 0;
        });
    }
}
