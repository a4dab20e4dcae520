package org.beatbook.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.beatbook.publish.Book;
import org.beatbook.publish.Html;

/** Who has to do with whom in a topic; of two that are chosen, what happened between them. */
record RelationsAction(Book book) implements Action {
    @Override
    public Optional<Answer> answer(Asked asked) {
        List<String> two = Stream.of(asked.given("a"), asked.given("b"))
                .filter(Objects::nonNull)
                .toList();
        return book.happenings()
                .relations(asked.part("topic"), asked.eventFilter().withParties(two))
                .map(page -> Answer.html(Html.relations(asked.site(), page)));
    }
}
