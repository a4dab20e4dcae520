package org.beatbook.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.beatbook.news.When;
import org.beatbook.pipeline.ReadLine;
import org.beatbook.pipeline.TextReader;
import org.beatbook.pipeline.lists.ListFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

@Command(
        name = "read",
        description = {
            "Reads articles and prints the names, dates, quotes and events of each as one line of JSON.",
            "A file is the text of one article in UTF-8, blank lines part its paragraphs; a file .jsonl, and - for standard",
            "input, is lines {\"id\",\"text\",\"published\"?,\"language\"?}. Offsets are UTF-16 code units of the text."
        },
        mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE|-", arity = "1..*", description = "texts, or lines of JSON")
    List<String> files = List.of();

    @Option(
            names = "--date",
            converter = WhenConverter.class,
            description = "when the articles were published that do not say it, such as 2023-09-15")
    @Nullable
    When date;

    @Option(names = "--language", description = "the language of those that do not say it; else it is guessed")
    @Nullable
    String language;

    @Option(names = "--explain", description = "say with each finding which rule found it")
    boolean explain;

    @Option(
            names = "--lists",
            paramLabel = "DIR",
            description =
                    "lists of names and places of one's own, as the imports make them; a book has them in DIR/lists")
    @Nullable
    Path lists;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Consumer<String> problems = problem -> err.println("beatbook: " + problem);
        Consumer<ReadLine> lines = line -> {
            out.println(line.json());
            out.flush();
        };
        TextReader reader = new TextReader(date, language, explain, ListFolder.lists(lists));
        int failed = 0;
        for (String file : files) {
            failed += file.equals("-")
                    ? reader.lines("standard input", System.in, lines, problems)
                    : reader.file(Path.of(file), lines, problems);
        }
        if (failed > 0) {
            problems.accept(failed + " could not be read; the rest was");
        }
        return failed == 0 ? 0 : Main.SOME_FAILED;
    }

    static final class WhenConverter implements ITypeConverter<When> {
        @Override
        public When convert(String value) {
            try {
                return When.parse(value);
            } catch (DateTimeException e) {
                throw new TypeConversionException("'" + value + "' is no date of ISO 8601, such as 2023-09-15");
            }
        }
    }
}
