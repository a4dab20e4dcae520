package org.beatbook.web;

import java.util.Optional;
import org.beatbook.publish.Book;
import org.beatbook.publish.Html;

/** Where it happened, as a topic's articles tell it. */
record MapAction(Book book) implements Action {
    @Override
    public Optional<Answer> answer(Asked asked) {
        return book.happenings().map(asked.part("topic")).map(page -> Answer.html(Html.map(asked.site(), page)));
    }
}
