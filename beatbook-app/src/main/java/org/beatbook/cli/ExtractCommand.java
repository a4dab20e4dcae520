package org.beatbook.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.beatbook.Beatbook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "extract",
        description = {
            "Reads HTML files, plain-text listings (.txt) and WARC files, and prints what each page says as one line of JSON,",
            "in the order of the input; what failed, too, with its error."
        },
        mixinStandardHelpOptions = true)
final class ExtractCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "HTML, text or WARC files")
    List<Path> files = List.of();

    @Option(names = "--url", description = "the address of the HTML and text files")
    @Nullable
    String url;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        int failed = 0;
        for (Path file : files) {
            failed += Beatbook.extract(file, url, line -> {
                out.println(line.json());
                if (line.error() != null) {
                    err.println("beatbook: " + file + ": " + line.error());
                }
            });
            out.flush();
        }
        return failed == 0 ? 0 : Main.SOME_FAILED;
    }
}
