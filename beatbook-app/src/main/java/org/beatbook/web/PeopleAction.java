package org.beatbook.web;

import java.util.Arrays;
import java.util.Optional;
import org.beatbook.news.Name;
import org.beatbook.publish.Book;
import org.beatbook.publish.Html;
import org.beatbook.publish.Persona;
import org.jspecify.annotations.Nullable;

/** Whom and what a topic's articles name, of all types or page by page of one. */
record PeopleAction(Book book) implements Action {
    @Override
    public Optional<Answer> answer(Asked asked) {
        String word = asked.path().get("type");
        Name.@Nullable Type only = word == null
                ? null
                : Arrays.stream(Name.Type.values())
                        .filter(t -> Persona.word(t).equals(word))
                        .findFirst()
                        .orElse(null);
        return word != null && only == null
                ? Optional.empty()
                : book.who()
                        .people(asked.part("topic"), only, asked.page())
                        .map(page -> Answer.html(Html.people(asked.site(), page)));
    }
}
