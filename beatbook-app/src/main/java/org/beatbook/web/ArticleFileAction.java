package org.beatbook.web;

import java.util.Optional;
import org.beatbook.publish.Book;
import org.beatbook.publish.Citation;
import org.beatbook.publish.CiteFile;

/** What an article version is cited by, as a file. */
record ArticleFileAction(Book book) implements Action {
    @Override
    public Optional<Answer> answer(Asked asked) {
        return CiteFile.named(asked.part("file"))
                .flatMap(form -> book.article(asked.part("article"), ArticleAction.version(asked))
                        .map(page -> Answer.text(form.type(), form.write(Citation.of(asked.site(), page)))));
    }
}
