package org.beatbook.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.beatbook.Beatbook;
import org.beatbook.publish.StaticSite;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "publish",
        description = "Writes the book as a static site; only what changed is written.",
        mixinStandardHelpOptions = true)
final class PublishCommand implements Callable<Integer> {
    @Mixin
    BookOptions book = new BookOptions();

    @Parameters(paramLabel = "DIR", description = "the site's folder")
    Path folder = Path.of("site");

    @Option(names = "--base-url", paramLabel = "URL", description = "where the site will stand, for feeds and sitemap")
    @Nullable
    String baseUrl;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        try (Beatbook reader = book.read()) {
            StaticSite.Written written = StaticSite.write(reader, folder, baseUrl);
            spec.commandLine()
                    .getOut()
                    .printf(
                            "%d files written, %d unchanged, %d removed%n",
                            written.written(), written.unchanged(), written.removed());
        }
        return 0;
    }
}
