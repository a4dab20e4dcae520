package org.beatbook.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is answered, before it is shaped for one client's caches and encodings.
 *
 * @param type the Content-Type
 * @param modified when the content last changed; absent where that is not known
 * @param headers beside the usual ones, or in their place
 */
record Answer(
        int status, String type, byte[] body, @Nullable Instant modified, Map<String, String> headers) {
    static final String HTML = "text/html; charset=utf-8";
    static final String JSON = "application/json; charset=utf-8";

    Answer {
        headers = Map.copyOf(headers);
    }

    static Answer html(String page) {
        return text(HTML, page);
    }

    static Answer text(String type, String text) {
        return bytes(type, text.getBytes(StandardCharsets.UTF_8));
    }

    static Answer bytes(String type, byte[] body) {
        return new Answer(200, type, body, null, Map.of());
    }

    Answer status(int other) {
        return new Answer(other, type, body, modified, headers);
    }

    Answer modified(@Nullable Instant when) {
        return new Answer(status, type, body, when, headers);
    }

    Answer with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, type, body, modified, more);
    }
}
