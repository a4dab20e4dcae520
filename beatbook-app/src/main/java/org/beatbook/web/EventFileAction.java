package org.beatbook.web;

import java.util.Optional;
import org.beatbook.news.EventPage;
import org.beatbook.publish.Book;
import org.beatbook.publish.Citation;
import org.beatbook.publish.CiteFile;
import org.beatbook.publish.Form;
import org.beatbook.publish.JsonLd;

/** An event as linked data, or what it is cited by, as a file. */
record EventFileAction(Book book) implements Action {
    private static final String LINKED = "event.jsonld";

    @Override
    public Optional<Answer> answer(Asked asked) {
        String file = asked.part("file");
        return file.equals(LINKED)
                ? page(asked).map(p -> Answer.text(Form.JSON_LD.type(), JsonLd.event(p.event(), asked.site())))
                : CiteFile.named(file)
                        .flatMap(form -> page(asked)
                                .map(p -> Answer.text(form.type(), form.write(Citation.of(asked.site(), p)))));
    }

    private Optional<EventPage> page(Asked asked) {
        return book.happenings().event(asked.part("event"));
    }
}
