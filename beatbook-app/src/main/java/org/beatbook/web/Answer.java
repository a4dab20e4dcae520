package org.beatbook.web;

import java.io.IOException;
import java.io.OutputStream;
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
 * @param stream writes a body that is too long to be held; absent where {@code body} is all
 */
record Answer(
        int status,
        String type,
        byte[] body,
        @Nullable Instant modified,
        Map<String, String> headers,
        @Nullable Stream stream) {
    static final String HTML = "text/html; charset=utf-8";
    static final String JSON = "application/json; charset=utf-8";

    Answer {
        headers = Map.copyOf(headers);
    }

    /** Writes a body as it is sent. */
    interface Stream {
        void to(OutputStream out) throws IOException;
    }

    static Answer html(String page) {
        return text(HTML, page);
    }

    static Answer text(String type, String text) {
        return bytes(type, text.getBytes(StandardCharsets.UTF_8));
    }

    static Answer bytes(String type, byte[] body) {
        return new Answer(200, type, body, null, Map.of(), null);
    }

    static Answer stream(String type, Stream stream) {
        return new Answer(200, type, new byte[0], null, Map.of(), stream);
    }

    Answer status(int other) {
        return new Answer(other, type, body, modified, headers, stream);
    }

    Answer modified(@Nullable Instant when) {
        return new Answer(status, type, body, when, headers, stream);
    }

    Answer with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, type, body, modified, more, stream);
    }
}
