package org.beatbook.web;

import java.util.Optional;
import org.beatbook.publish.Book;
import org.beatbook.publish.Html;

/** An event and the sentences that tell of it. */
record EventAction(Book book) implements Action {
    @Override
    public Optional<Answer> answer(Asked asked) {
        return book.happenings().event(asked.part("event")).map(page -> Answer.html(Html.event(asked.site(), page)));
    }
}
