package org.beatbook.web;

import java.util.Locale;
import java.util.Optional;
import org.beatbook.news.Capture;
import org.beatbook.publish.Book;
import org.beatbook.publish.PictureType;

/** An archived picture that may be shown. */
record PictureAction(Book book) implements Action {
    @Override
    public Optional<Answer> answer(Asked asked) {
        return book.picture(asked.part("capture")).flatMap(PictureAction::shown);
    }

    private static Optional<Answer> shown(Capture picture) {
        String declared =
                picture.head().contentType() == null ? "" : picture.head().contentType();
        return type(declared.toLowerCase(Locale.ROOT))
                .map(type -> Answer.bytes(type, picture.body())
                        .modified(picture.head().time())
                        .with("Content-Security-Policy", CaptureAction.SANDBOX)
                        .with("Cache-Control", "private, max-age=3600"));
    }

    static Optional<String> type(String declared) {
        return PictureType.of(declared).map(PictureType::type);
    }
}
