package org.beatbook.web;

import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.beatbook.publish.Book;
import org.beatbook.publish.Form;

/** A topic as a feed, as linked data or as a table. */
record TopicFormAction(Book book) implements Action {
    @Override
    public Optional<Answer> answer(Asked asked) {
        return Form.named(asked.part("form")).flatMap(form -> answer(form, asked));
    }

    private Optional<Answer> answer(Form form, Asked asked) {
        return form.isLong()
                ? form.open(book, asked.part("topic"), asked.site())
                        .map(text -> Answer.stream(form.type(), out -> {
                            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                            text.writeTo(writer);
                            writer.flush();
                        }))
                : form.write(book, asked.part("topic"), asked.site()).map(text -> Answer.text(form.type(), text));
    }
}
