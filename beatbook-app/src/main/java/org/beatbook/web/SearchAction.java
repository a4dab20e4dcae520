package org.beatbook.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beatbook.news.Filter;
import org.beatbook.news.SearchPage;
import org.beatbook.news.Story;
import org.beatbook.publish.Book;
import org.beatbook.publish.Html;

/** What a search finds; 400 where the query cannot be read, with the page that says why. */
record SearchAction(Book book) implements Action {
    private static final int LONGEST = 2_000;

    @Override
    public Optional<Answer> answer(Asked asked) {
        String query = asked.query().getOrDefault("q", "").strip();
        if (query.length() > LONGEST) {
            throw new BadRequest("A query has at most " + LONGEST + " characters.");
        }
        Filter filter = asked.filter();
        SearchPage page =
                query.isEmpty() ? new SearchPage("", filter, List.of(), 0, 1, null) : book.search(query, filter);
        Map<String, Story> stories = book.tales()
                .of(page.found().stream().map(f -> f.entry().item().id()).toList());
        Answer answer = Answer.html(Html.search(asked.site(), page, book.sources(), stories));
        return Optional.of(page.error() == null ? answer : answer.status(400));
    }
}
