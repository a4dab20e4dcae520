package org.beatbook.web;

import java.util.Optional;
import org.beatbook.publish.Book;
import org.beatbook.publish.Form;

/** A topic as a feed, as linked data or as a table. */
record TopicFormAction(Book book) implements Action {
    @Override
    public Optional<Answer> answer(Asked asked) {
        return Form.named(asked.part("form"))
                .flatMap(form -> form.write(book, asked.part("topic"), asked.site())
                        .map(text -> Answer.text(form.type(), text)));
    }
}
