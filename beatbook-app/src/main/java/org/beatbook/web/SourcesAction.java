package org.beatbook.web;

import java.util.Optional;
import org.beatbook.publish.Book;
import org.beatbook.publish.Html;

/** All sources with their settings. */
record SourcesAction(Book book) implements Action {
    @Override
    public Optional<Answer> answer(Asked asked) {
        return Optional.of(Answer.html(
                Html.sources(asked.site(), book.sources(), book.front().sources())));
    }
}
