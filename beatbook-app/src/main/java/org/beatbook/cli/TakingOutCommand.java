package org.beatbook.cli;

import org.beatbook.Beatbook;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the two ways to take a URL out share: the URL, the reason, and the line that says it is done. */
abstract class TakingOutCommand extends BookCommand {
    @Parameters(paramLabel = "URL", description = "the address of an article, a listing or a picture")
    String url = "";

    @Option(names = "--reason", required = true, description = "why; it is written to the log of decisions")
    String reason = "";

    private final String done;

    /** @param done what the URL is then, such as {@code withheld} */
    TakingOutCommand(String done) {
        this.done = done;
    }

    abstract void takeOut(Beatbook writer);

    @Override
    public Integer call() {
        return writing(writer -> {
            takeOut(writer);
            out().println(done + ": " + url);
            return 0;
        });
    }
}
