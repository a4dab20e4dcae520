package org.beatbook.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.beatbook.Beatbook;
import org.beatbook.pipeline.Summary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description = {
            "Takes captures into the book: HTML files and folders, WARC files, plain-text captures of listing pages, or a URL.",
            "The same again changes nothing; interrupted, it goes on where it stopped when it is started again."
        },
        mixinStandardHelpOptions = true)
final class ImportCommand extends BookCommand {
    private static final long MEGABYTE = 1_000_000;

    @Parameters(paramLabel = "PATH|URL", arity = "1..*", description = "what to import")
    List<String> inputs = List.of();

    @Option(names = "--url", description = "the address of the one file that is imported")
    @Nullable
    String url;

    @Option(names = "--source", paramLabel = "NAME", description = "the name of what published it")
    @Nullable
    String source;

    @Mixin
    HostOptions hosts = new HostOptions();

    @Override
    public Integer call() {
        List<Path> files = new ArrayList<>();
        List<String> urls = new ArrayList<>();
        for (String input : inputs) {
            if (input.startsWith("http://") || input.startsWith("https://")) {
                urls.add(input);
            } else {
                files.add(Path.of(input));
            }
        }
        if (url != null && inputs.size() > 1) {
            throw misused("--url is the address of one file, and there are " + inputs.size()
                    + "; for several, write a manifest.jsonl beside them");
        }
        ProgressBar bar = new ProgressBar(err(), "MB", MEGABYTE);
        try (Interrupt stop = new Interrupt();
                Beatbook writer = book.write(err())) {
            Summary summary = writer.importAll(files, urls, url, source, hosts.allowed, bar, stop);
            bar.end();
            return Summaries.print(summary, out(), err());
        }
    }
}
