package org.beatbook.cli;

import java.util.concurrent.Callable;
import org.beatbook.Beatbook;
import org.beatbook.news.Source;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "source",
        description = "Lists sources and changes their settings.",
        mixinStandardHelpOptions = true,
        subcommands = {SourceCommand.All.class, SourceCommand.Change.class})
final class SourceCommand {

    @Command(name = "list", description = "Lists all sources with their settings.", mixinStandardHelpOptions = true)
    static final class All implements Callable<Integer> {
        @Mixin
        BookOptions book = new BookOptions();

        @Spec
        CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            try (Beatbook reader = book.read()) {
                for (Source s : reader.sources()) {
                    spec.commandLine()
                            .getOut()
                            .printf(
                                    "%s\tpictures: %s\ttext: %s\t%s%n",
                                    s.id(), s.pictures().word(), s.text().word(), s.name());
                }
            }
            return 0;
        }
    }

    @Command(name = "set", description = "Changes a source's name or rights.", mixinStandardHelpOptions = true)
    static final class Change implements Callable<Integer> {
        @Mixin
        BookOptions book = new BookOptions();

        @Parameters(paramLabel = "SOURCE", description = "its id: the host without www.")
        String id = "";

        @Option(names = "--name", description = "what readers see")
        @Nullable
        String name;

        @Option(names = "--pictures", description = "link, archive or publish")
        Source.@Nullable Pictures pictures;

        @Option(names = "--text", description = "excerpt or full")
        Source.@Nullable Text text;

        @Spec
        CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            try (Beatbook writer = book.write(spec.commandLine().getErr())) {
                Source known = writer.sourceSettings(id);
                writer.saveSource(known.withName(name == null ? known.name() : name)
                        .withRights(
                                pictures == null ? known.pictures() : pictures, text == null ? known.text() : text));
            }
            return 0;
        }
    }
}
