package org.beatbook.cli;

import org.beatbook.news.Json;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "export",
        description = "Prints the sources that are followed, for feed readers or for another book.",
        mixinStandardHelpOptions = true)
final class SourceExportCommand extends BookCommand {
    @ArgGroup
    Form form = new Form();

    /** One or the other. */
    static final class Form {
        @Option(names = "--opml", description = "as OPML, as feed readers take it (the default)")
        boolean opml;

        @Option(names = "--json", description = "as JSON, with all settings")
        boolean json;
    }

    @Override
    public Integer call() {
        return reading(reader -> {
            if (form.json) {
                out().println(Json.write(reader.subscriptions().followed()));
            } else {
                out().print(reader.subscriptions().opml());
            }
            return 0;
        });
    }
}
