package org.beatbook.web;

import java.util.Optional;
import org.beatbook.publish.Book;
import org.beatbook.publish.Html;

/** How all sources are. */
record SourcesAction(Book book) implements Action {
    @Override
    public Optional<Answer> answer(Asked asked) {
        return Optional.of(Answer.html(Html.sources(asked.site(), book.health(asked.state(), asked.page()))));
    }
}
