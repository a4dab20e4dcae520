package org.beatbook.cli;

import org.beatbook.Beatbook;
import org.beatbook.news.Filter;
import org.beatbook.news.SearchPage;
import org.beatbook.news.When;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "search", description = "Searches the book.", mixinStandardHelpOptions = true)
final class SearchCommand extends BookCommand {
    @Parameters(paramLabel = "QUERY", description = "a query")
    String query = "";

    @Override
    public Integer call() {
        return reading(this::search);
    }

    private int search(Beatbook reader) {
        SearchPage page = reader.search(query, Filter.NONE);
        if (page.error() != null) {
            err().println("beatbook: " + page.error());
            return Main.WRONG_USAGE;
        }
        out().printf("%d articles%n", page.total());
        for (SearchPage.Found found : page.found()) {
            When published = found.entry().item().published();
            out().printf(
                            "%s\t%s\t%s\t%s%n",
                            found.entry().item().id(),
                            published == null ? "" : published.iso(),
                            found.entry().outlet(),
                            found.entry().item().headline());
        }
        return 0;
    }
}
