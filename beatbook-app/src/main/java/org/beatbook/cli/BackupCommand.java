package org.beatbook.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "backup",
        description = "Copies the book into a new folder, whole as at one moment; writers wait meanwhile.",
        mixinStandardHelpOptions = true)
final class BackupCommand extends BookCommand {
    @Parameters(paramLabel = "DIR", description = "a folder that does not exist or is empty")
    Path folder = Path.of("");

    @Override
    public Integer call() {
        return writing(writer -> {
            out().printf("%d bytes copied to %s%n", writer.backup(folder), folder);
            return 0;
        });
    }
}
