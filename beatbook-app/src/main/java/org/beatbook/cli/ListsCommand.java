package org.beatbook.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.beatbook.pipeline.lists.ListImport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What imports of lists share: into which folder, what is printed, and when it failed. */
abstract class ListsCommand extends BookCommand {
    private static final long MEGABYTE = 1_000_000;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "files, plain or packed (.gz, .zip)")
    List<Path> files = List.of();

    @Option(names = "--lists", paramLabel = "DIR", description = "put the lists here; default: into the book")
    @Nullable
    Path lists;

    /** Imports the files one after another; a file of the same name is replaced. */
    final int importing(Function<ListImport, Function<Path, ListImport.Outcome>> how) {
        if (lists != null) {
            return into(lists, how);
        }
        int code = writing(writer -> into(writer.lists(), how));
        out().println("What is collected from now on is read with them; `beatbook rebuild` reads all articles anew.");
        return code;
    }

    private int into(Path folder, Function<ListImport, Function<Path, ListImport.Outcome>> how) {
        long bad = 0;
        for (Path file : files) {
            ProgressBar bar = new ProgressBar(err(), "MB", MEGABYTE);
            ListImport.Outcome outcome = how.apply(
                            new ListImport(folder, bar, problem -> err().println("beatbook: " + problem)))
                    .apply(file);
            bar.end();
            out().printf(
                            "%s: %d taken, %d passed over, %d not readable; in %s%n",
                            file, outcome.taken(), outcome.passed(), outcome.bad(), folder);
            bad += outcome.bad();
        }
        return bad == 0 ? 0 : Main.SOME_FAILED;
    }
}
