package org.beatbook.cli;

import org.beatbook.Beatbook;
import picocli.CommandLine.Command;

@Command(
        name = "withhold",
        description = "Takes a URL out of pages, search and exports at once; its captures stay in the archive.",
        mixinStandardHelpOptions = true)
final class WithholdCommand extends TakingOutCommand {
    WithholdCommand() {
        super("withheld");
    }

    @Override
    void takeOut(Beatbook writer) {
        writer.withhold(url, reason);
    }
}
