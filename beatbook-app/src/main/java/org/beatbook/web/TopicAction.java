package org.beatbook.web;

import java.util.Optional;
import org.beatbook.publish.Book;
import org.beatbook.publish.Html;

/** A topic's page. */
record TopicAction(Book book) implements Action {
    @Override
    public Optional<Answer> answer(Asked asked) {
        return book.topicPage(asked.part("topic"), asked.filter())
                .map(page -> Answer.html(Html.topic(asked.site(), page)).modified(page.updated()));
    }
}
