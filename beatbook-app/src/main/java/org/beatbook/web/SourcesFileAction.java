package org.beatbook.web;

import java.util.Optional;
import org.beatbook.news.Json;
import org.beatbook.publish.Book;

/** How the sources are, as JSON. */
record SourcesFileAction(Book book) implements Action {
    @Override
    public Optional<Answer> answer(Asked asked) {
        return Optional.of(Answer.text(Answer.JSON, Json.write(book.health(asked.state(), asked.page())))
                .with("Cache-Control", "no-store"));
    }
}
