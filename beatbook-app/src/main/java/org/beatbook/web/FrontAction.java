package org.beatbook.web;

import java.util.Optional;
import org.beatbook.news.FrontPage;
import org.beatbook.publish.Book;
import org.beatbook.publish.Html;

/** The first page: topics and outlets. */
record FrontAction(Book book) implements Action {
    @Override
    public Optional<Answer> answer(Asked asked) {
        FrontPage page = book.front();
        return Optional.of(Answer.html(Html.front(asked.site(), page)).modified(page.updated()));
    }
}
