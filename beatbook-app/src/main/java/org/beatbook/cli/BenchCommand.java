package org.beatbook.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.beatbook.archive.Archive;
import org.beatbook.archive.Incoming;
import org.beatbook.bench.Bench;
import org.beatbook.news.Capture;
import org.beatbook.pipeline.BoundedFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "bench",
        description =
                "Measures extraction, reading, import, pages and search, start-up, rounds of collecting, and stories on this machine.",
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {

    /** What is measured. */
    enum What {
        EXTRACTION,
        READING,
        IMPORT,
        BOOK,
        START,
        ROUND,
        STORIES
    }

    @Parameters(arity = "0..*", description = "${COMPLETION-CANDIDATES}; default: the first three")
    List<What> what = List.of(What.EXTRACTION, What.READING, What.IMPORT);

    @Option(
            names = "--pages",
            paramLabel = "DIR",
            description = "HTML files (.html, .html.gz) to read; default: generated ones")
    @Nullable
    Path pages;

    @Option(
            names = "--captures",
            defaultValue = "5000",
            description = "to import or to read (default: ${DEFAULT-VALUE})")
    int captures;

    @Option(names = "--articles", defaultValue = "100000", description = "of the book (default: ${DEFAULT-VALUE})")
    int articles;

    @Option(
            names = "--stream",
            defaultValue = "1000000",
            description = "articles that are put into stories (default: ${DEFAULT-VALUE})")
    int stream;

    @Option(
            names = "--book",
            paramLabel = "DIR",
            defaultValue = "bench-book",
            description = "the generated book, made where it is missing (default: ${DEFAULT-VALUE})")
    Path book = Path.of("bench-book");

    @Option(
            names = "--script",
            defaultValue = "./beatbook",
            description = "the start script (default: ${DEFAULT-VALUE})")
    Path script = Path.of("./beatbook");

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Bench bench = new Bench(out);
        for (What each : what) {
            switch (each) {
                case EXTRACTION -> bench.extraction(pages == null ? Bench.generated(1000) : read(pages));
                case READING -> bench.reading(pages == null ? List.of() : read(pages), captures);
                case IMPORT -> bench.importing(captures);
                case BOOK -> bench.book(articles, book);
                case START -> bench.start(script, book);
                case ROUND -> bench.round();
                case STORIES -> bench.stories(stream);
            }
        }
        return 0;
    }

    private static List<Capture> read(Path folder) throws IOException {
        List<Capture> captures = new ArrayList<>();
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path file : tree.filter(f -> f.getFileName().toString().matches(".*\\.html(\\.gz)?"))
                    .sorted()
                    .toList()) {
                captures.add(Archive.decode(Incoming.resource(
                        "https://bench.example/" + file.getFileName(),
                        Instant.EPOCH,
                        false,
                        "text/html",
                        BoundedFile.read(file),
                        "bench",
                        null)));
            }
        }
        return captures;
    }
}
