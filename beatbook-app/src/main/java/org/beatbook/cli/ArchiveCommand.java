package org.beatbook.cli;

import org.beatbook.Beatbook;
import org.beatbook.archive.VerifyReport;
import picocli.CommandLine.Command;

@Command(
        name = "archive",
        description = "Checks the archive.",
        mixinStandardHelpOptions = true,
        subcommands = ArchiveCommand.Verify.class)
final class ArchiveCommand {

    @Command(
            name = "verify",
            description = "Reads every record and checks its digests and lengths.",
            mixinStandardHelpOptions = true)
    static final class Verify extends BookCommand {
        @Override
        public Integer call() {
            VerifyReport report = Beatbook.verify(book.folder);
            report.problems().forEach(p -> err().println("beatbook: " + p));
            out().printf(
                            "%d files, %d records, %d captures, %d bytes, %d problems%n",
                            report.files(), report.records(), report.captures(), report.bytes(), report.problemCount());
            return report.sound() ? 0 : Main.SOME_FAILED;
        }
    }
}
