package org.beatbook.web;

import java.util.Optional;
import org.beatbook.publish.Book;
import org.beatbook.publish.Html;
import org.jspecify.annotations.Nullable;

/** An outlet's page, and how it is followed. */
record SourceAction(Book book, @Nullable Editing editing) implements Action {
    @Override
    public Optional<Answer> answer(Asked asked) {
        String id = asked.part("source");
        return book.source(id, asked.page())
                .flatMap(page -> book.health(id)
                        .map(health -> Answer.html(Html.source(
                                asked.site(), page, health, editing == null ? null : editing.means(asked)))));
    }
}
