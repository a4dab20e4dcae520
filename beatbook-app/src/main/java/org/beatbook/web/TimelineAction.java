package org.beatbook.web;

import java.util.Optional;
import org.beatbook.publish.Book;
import org.beatbook.publish.Html;

/** What happened, as a topic's articles tell it. */
record TimelineAction(Book book) implements Action {
    @Override
    public Optional<Answer> answer(Asked asked) {
        return book.happenings()
                .timeline(asked.part("topic"), asked.eventFilter())
                .map(page -> Answer.html(Html.timeline(asked.site(), page)));
    }
}
