package org.beatbook.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.beatbook.pipeline.BookException;
import org.beatbook.pipeline.GroupLine;
import org.beatbook.pipeline.GroupReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "group",
        description = {
            "Puts articles into stories, and says which are copies of which.",
            "Reads lines {\"id\",\"headline\",\"text\",\"published\",\"language\"?,\"url\"?} in the order of arrival, and prints",
            "{\"id\",\"story\",\"copyOf\",\"share\"} of each at the end, in the same order."
        },
        mixinStandardHelpOptions = true)
final class GroupCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE|-", description = "lines of JSON; - for standard input")
    String file = "-";

    @Option(
            names = "--stream",
            description = "print each article at once, and again when it has moved; old days are forgotten")
    boolean streams;

    @Option(names = "--explain", description = "say with each article what it has in common with its story")
    boolean explains;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Consumer<String> problems = problem -> err.println("beatbook: " + problem);
        Consumer<GroupLine> each = line -> {
            out.println(line.json());
            if (streams) {
                out.flush();
            }
        };
        GroupReader reader = new GroupReader(streams, explains);
        int failed = file.equals("-")
                ? reader.lines("standard input", System.in, each, problems)
                : lines(reader, Path.of(file), each, problems);
        if (failed > 0) {
            problems.accept(failed + " could not be grouped; the rest was");
        }
        return failed == 0 ? 0 : Main.SOME_FAILED;
    }

    private static int lines(GroupReader reader, Path path, Consumer<GroupLine> each, Consumer<String> problems)
            throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return reader.lines(path.toString(), in, each, problems);
        } catch (NoSuchFileException e) {
            throw new BookException(path + ": there is no such file");
        }
    }
}
