package org.beatbook.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "gazetteer",
        description = "Imports lists of places, which give places coordinates.",
        mixinStandardHelpOptions = true,
        subcommands = GazetteerCommand.Import.class)
final class GazetteerCommand {

    @Command(
            name = "import",
            description = {
                "Takes places of GeoNames' files (cities1000, a country's, allCountries): towns, divisions, waters, islands,",
                "capes, bases. Memory does not grow with the file; bad lines are told and passed over."
            },
            mixinStandardHelpOptions = true)
    static final class Import extends ListsCommand {
        @Option(
                names = "--min-population",
                paramLabel = "N",
                defaultValue = "1000",
                description = "fewest inhabitants of a town (default: ${DEFAULT-VALUE})")
        long minimum;

        @Override
        public Integer call() {
            return importing(lists -> file -> lists.places(file, minimum));
        }
    }
}
