package org.beatbook.web;

import java.util.Optional;
import org.beatbook.publish.Book;
import org.beatbook.publish.Html;

/** Who says what on a topic. */
record VoicesAction(Book book) implements Action {
    @Override
    public Optional<Answer> answer(Asked asked) {
        return book.who()
                .voices(asked.part("topic"), asked.page())
                .map(page -> Answer.html(Html.voices(asked.site(), page)));
    }
}
