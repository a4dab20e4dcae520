package org.beatbook.cli;

import picocli.CommandLine.Command;

@Command(
        name = "names",
        description = "Imports lists of people, organisations and things with their other names.",
        mixinStandardHelpOptions = true,
        subcommands = NamesCommand.Import.class)
final class NamesCommand {

    @Command(
            name = "import",
            description = {
                "Takes lines of JSON: entities of FollowTheMoney, as OpenSanctions has them, or of Wikidata, one a line or",
                "its dump. Memory does not grow with the file; bad lines are told and passed over."
            },
            mixinStandardHelpOptions = true)
    static final class Import extends ListsCommand {
        @Override
        public Integer call() {
            return importing(lists -> lists::names);
        }
    }
}
