package org.beatbook.web;

import java.util.Optional;
import org.beatbook.publish.Book;
import org.beatbook.publish.StoryFile;

/** A story as a file. */
record StoryFileAction(Book book) implements Action {
    @Override
    public Optional<Answer> answer(Asked asked) {
        return StoryFile.named(asked.part("file"))
                .flatMap(form -> book.tales()
                        .story(asked.part("story"))
                        .map(page -> Answer.text(form.type(), form.write(page, asked.site()))));
    }
}
