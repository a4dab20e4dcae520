package org.beatbook.web;

import java.util.Optional;
import org.beatbook.news.Digest;
import org.beatbook.news.Filter;
import org.beatbook.publish.Book;
import org.beatbook.publish.Html;

/** A topic's page. */
record TopicAction(Book book) implements Action {
    @Override
    public Optional<Answer> answer(Asked asked) {
        String topic = asked.part("topic");
        Filter filter = asked.filter();
        Digest digest =
                filter.equals(Filter.NONE) ? book.happenings().digest(topic).orElse(null) : null;
        return book.topicPage(topic, filter)
                .map(page -> Answer.html(Html.topic(asked.site(), page, digest)).modified(page.updated()));
    }
}
