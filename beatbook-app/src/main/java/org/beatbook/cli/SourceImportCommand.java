package org.beatbook.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.beatbook.Subscriptions;
import org.beatbook.pipeline.BookException;
import org.beatbook.pipeline.BoundedFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description = {
            "Follows what OPML files of feed readers list; folders become tags. Or what 'source export --json' printed.",
            "Nothing is asked of the network; the same file again changes nothing."
        },
        mixinStandardHelpOptions = true)
final class SourceImportCommand extends BookCommand {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "OPML or JSON")
    List<Path> files = List.of();

    @Override
    public Integer call() throws IOException {
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new BookException(file + ": there is no such file");
            }
        }
        return writing(writer -> {
            int code = 0;
            for (Path file : files) {
                code = Math.max(code, take(writer.subscriptions(), file));
            }
            return code;
        });
    }

    private int take(Subscriptions subscriptions, Path file) {
        Subscriptions.Taken taken;
        try {
            taken = subscriptions.take(BoundedFile.read(file));
        } catch (IOException e) {
            throw new BookException(file + ": cannot be read: " + e.getMessage(), e);
        }
        taken.problems().forEach(p -> err().println("beatbook: " + file + ": " + p));
        out().printf(
                        "%s: %d channels added, %d were followed already, %d could not be taken%n",
                        file, taken.added(), taken.known(), taken.problems().size());
        return taken.problems().isEmpty() ? 0 : Main.SOME_FAILED;
    }
}
