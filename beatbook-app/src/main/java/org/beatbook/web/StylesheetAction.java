package org.beatbook.web;

import java.util.Optional;
import org.beatbook.publish.Stylesheet;

/** The stylesheet. Its name changes with its content, so it may be kept for ever. */
record StylesheetAction() implements Action {
    @Override
    public Optional<Answer> answer(Asked asked) {
        return Optional.of(Answer.bytes("text/css; charset=utf-8", Stylesheet.content())
                .with("Cache-Control", "public, max-age=31536000, immutable"));
    }
}
