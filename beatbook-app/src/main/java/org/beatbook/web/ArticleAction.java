package org.beatbook.web;

import java.util.Optional;
import org.beatbook.publish.Book;
import org.beatbook.publish.Html;
import org.beatbook.publish.Tales;
import org.jspecify.annotations.Nullable;

/** The evidence for an article, in its newest version or the one that is asked for. */
record ArticleAction(Book book) implements Action {
    private static final String EVIDENCE = Shaping.POLICY + "; frame-src 'self'";

    /** The version that is asked for; absent for the newest. */
    static @Nullable Integer version(Asked asked) {
        return asked.path().containsKey("version")
                ? Integer.valueOf(Asked.number("version", asked.part("version"), Integer.MAX_VALUE))
                : null;
    }

    @Override
    public Optional<Answer> answer(Asked asked) {
        return book.article(asked.part("article"), version(asked))
                .map(page -> Answer.html(Html.article(asked.site(), page, Tales.of(book, page)))
                        .with("Content-Security-Policy", EVIDENCE));
    }
}
