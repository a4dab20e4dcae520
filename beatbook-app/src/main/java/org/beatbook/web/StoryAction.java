package org.beatbook.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.beatbook.publish.Book;
import org.beatbook.publish.Html;
import org.jspecify.annotations.Nullable;

/** A story; under an id that it had before it was joined with another the way to it is shown. */
record StoryAction(Book book, @Nullable Editing editing) implements Action {
    private static final int MOVED = 308;

    @Override
    public Optional<Answer> answer(Asked asked) {
        String id = asked.part("story");
        return book.tales().current(id).flatMap(now -> now.equals(id) ? page(asked, id) : moved(asked, now));
    }

    private Optional<Answer> page(Asked asked, String id) {
        return book.tales()
                .story(id)
                .map(page ->
                        Answer.html(Html.story(asked.site(), page, editing == null ? null : editing.means(asked))));
    }

    /** What came of the change that joined it is said where it leads to. */
    private static String notice(Asked asked) {
        String notice = asked.given("notice");
        return notice == null ? "" : "?notice=" + URLEncoder.encode(notice, StandardCharsets.UTF_8);
    }

    /** A later decision may part what was joined: so no cache keeps the way for good. */
    private static Optional<Answer> moved(Asked asked, String now) {
        return Optional.of(Answer.html("")
                .status(MOVED)
                .with("Location", asked.site().story(now) + notice(asked))
                .with("Cache-Control", "no-cache"));
    }
}
