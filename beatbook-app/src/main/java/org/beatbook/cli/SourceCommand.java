package org.beatbook.cli;

import picocli.CommandLine.Command;

@Command(
        name = "source",
        description = "Finds what to follow, and looks after what is followed.",
        mixinStandardHelpOptions = true,
        subcommands = {
            SourceAddCommand.class,
            SourceListCommand.class,
            SourceHealthCommand.class,
            SourceSetCommand.class,
            SourcePauseCommand.class,
            SourceResumeCommand.class,
            SourceRemoveCommand.class,
            SourceExportCommand.class,
            SourceImportCommand.class
        })
final class SourceCommand {}
