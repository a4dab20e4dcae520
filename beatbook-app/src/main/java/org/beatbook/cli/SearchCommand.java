package org.beatbook.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.beatbook.Beatbook;
import org.beatbook.news.Filter;
import org.beatbook.news.SearchPage;
import org.beatbook.news.When;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "search", description = "Searches the book.", mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {
    @Mixin
    BookOptions book = new BookOptions();

    @Parameters(paramLabel = "QUERY", description = "a query")
    String query = "";

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Beatbook reader = book.read()) {
            SearchPage page = reader.search(query, Filter.NONE);
            if (page.error() != null) {
                spec.commandLine().getErr().println("beatbook: " + page.error());
                return Main.WRONG_USAGE;
            }
            out.printf("%d articles%n", page.total());
            for (SearchPage.Found found : page.found()) {
                When published = found.entry().item().published();
                out.printf(
                        "%s\t%s\t%s\t%s%n",
                        found.entry().item().id(),
                        published == null ? "" : published.iso(),
                        found.entry().outlet(),
                        found.entry().item().headline());
            }
        }
        return 0;
    }
}
