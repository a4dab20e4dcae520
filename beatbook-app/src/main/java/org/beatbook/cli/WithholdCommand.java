package org.beatbook.cli;

import java.util.concurrent.Callable;
import org.beatbook.Beatbook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "withhold",
        description = "Takes a URL out of pages, search and exports at once; its captures stay in the archive.",
        mixinStandardHelpOptions = true)
final class WithholdCommand implements Callable<Integer> {
    @Mixin
    BookOptions book = new BookOptions();

    @Parameters(paramLabel = "URL", description = "the address of an article, a listing or a picture")
    String url = "";

    @Option(names = "--reason", required = true, description = "why; it is written to the log of decisions")
    String reason = "";

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (Beatbook writer = book.write(spec.commandLine().getErr())) {
            writer.withhold(url, reason);
            spec.commandLine().getOut().println("withheld: " + url);
        }
        return 0;
    }
}
