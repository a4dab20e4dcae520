package org.beatbook.web;

import java.util.Optional;
import org.beatbook.news.Settings;
import org.beatbook.publish.Book;
import org.beatbook.publish.Html;

/** The form in which a source's settings are changed. */
record EditAction(Book book, Editing editing) implements Action {
    @Override
    public Optional<Answer> answer(Asked asked) {
        return book.health(asked.part("source"))
                .map(h -> Answer.html(
                        Html.edit(asked.site(), h.source(), Settings.of(h.source()), editing.means(asked))));
    }
}
