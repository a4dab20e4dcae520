package org.beatbook.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.beatbook.FeedLines;
import org.beatbook.news.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code beatbook feed FILE…}: one line of JSON a file, in order, refused ones too. */
@Command(
        name = "feed",
        description = "Reads RSS, Atom and JSON Feed files; prints one line of JSON for each.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {" 0:all were read", " 1:some were not; each is named on standard error", " 2:wrong usage"})
public final class FeedCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "A feed.")
    private List<Path> files = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        int code = 0;
        for (Path file : files) {
            FeedLines.Line line = FeedLines.read(file);
            out.println(Json.write(line));
            if (line.error() != null) {
                out.flush();
                err.println(file + ": " + line.error());
                code = 1;
            }
        }
        out.flush();
        return code;
    }
}
