package org.beatbook.web;

import java.util.Optional;
import org.beatbook.news.Part;
import org.beatbook.publish.Book;
import org.beatbook.publish.Html;

/** All that is told of a person, an organisation, a country, a place or a thing, or page by page of one of its lists. */
record EntityAction(Book book) implements Action {
    @Override
    public Optional<Answer> answer(Asked asked) {
        String word = asked.path().get("part");
        Part only = word == null ? null : Part.of(word).orElse(null);
        return word != null && only == null
                ? Optional.empty()
                : book.who()
                        .entity(asked.part("entity"), asked.given("topic"), only, asked.page())
                        .map(page -> Answer.html(Html.entity(asked.site(), page)));
    }
}
