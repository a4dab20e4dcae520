package org.beatbook.extract;

import java.util.List;
import java.util.Map;
import org.beatbook.news.Capture;
import org.beatbook.news.Kind;
import org.beatbook.news.Page;

/** The door of extraction: a capture in, what it says out. Thread-safe. */
public final class Extractor {

    /** Reads a capture: HTML, or a plain-text listing where its content type is {@code text/plain}. */
    public Page extract(Capture capture) {
        return new Page(Kind.OTHER, null, null, null, null, List.of(), null, null, null, null, null, null, null,
                List.of(), List.of(), List.of(), Map.of());
    }
}
