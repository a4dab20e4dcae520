package org.beatbook.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.beatbook.Beatbook;
import org.beatbook.archive.VerifyReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

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
    static final class Verify implements Callable<Integer> {
        @Mixin
        BookOptions book = new BookOptions();

        @Spec
        CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            VerifyReport report = Beatbook.verify(book.folder);
            PrintWriter err = spec.commandLine().getErr();
            report.problems().forEach(p -> err.println("beatbook: " + p));
            spec.commandLine()
                    .getOut()
                    .printf(
                            "%d files, %d records, %d captures, %d bytes, %d problems%n",
                            report.files(), report.records(), report.captures(), report.bytes(), report.problemCount());
            return report.sound() ? 0 : Main.SOME_FAILED;
        }
    }
}
