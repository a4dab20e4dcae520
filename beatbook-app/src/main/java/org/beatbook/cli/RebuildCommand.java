package org.beatbook.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.beatbook.Beatbook;
import org.beatbook.pipeline.Summary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "rebuild",
        description = "Makes database and index anew from the archive and the log of decisions.",
        mixinStandardHelpOptions = true)
final class RebuildCommand implements Callable<Integer> {
    private static final long MEGABYTE = 1_000_000;

    @Mixin
    BookOptions book = new BookOptions();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        ProgressBar bar = new ProgressBar(err, "MB", MEGABYTE);
        Summary summary = Beatbook.rebuild(
                book.folder, Duration.ofSeconds(book.wait), notice -> err.println("beatbook: " + notice), bar);
        bar.end();
        return Summaries.print(summary, spec.commandLine().getOut(), err);
    }
}
