package org.beatbook.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.beatbook.Beatbook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "backup",
        description = "Copies the book into a new folder, whole as at one moment; writers wait meanwhile.",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    @Mixin
    BookOptions book = new BookOptions();

    @Parameters(paramLabel = "DIR", description = "a folder that does not exist or is empty")
    Path folder = Path.of("");

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (Beatbook writer = book.write(spec.commandLine().getErr())) {
            long bytes = writer.backup(folder);
            spec.commandLine().getOut().printf("%d bytes copied to %s%n", bytes, folder);
        }
        return 0;
    }
}
