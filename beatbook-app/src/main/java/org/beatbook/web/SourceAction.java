package org.beatbook.web;

import java.util.Optional;
import org.beatbook.publish.Book;
import org.beatbook.publish.Html;

/** An outlet's page. */
record SourceAction(Book book) implements Action {
    @Override
    public Optional<Answer> answer(Asked asked) {
        return book.source(asked.part("source"), asked.page())
                .map(page -> Answer.html(Html.source(asked.site(), page)));
    }
}
