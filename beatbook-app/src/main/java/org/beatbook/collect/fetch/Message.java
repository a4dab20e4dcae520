package org.beatbook.collect.fetch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it came, for the archive.
 *
 * @param statusLine such as {@code HTTP/1.1 200 OK}
 * @param headers in their order; without Transfer-Encoding, because the body is without it
 * @param body the bytes with their content encoding, chunks joined; whoever is handed them must not alter them
 */
public record Message(String statusLine, List<Header> headers, byte[] body) {

    /** A header as it was written. */
    public record Header(String name, String value) {}

    public Message {
        headers = List.copyOf(headers);
    }

    /** The first header of this name, in any case. */
    public @Nullable String header(String name) {
        for (Header header : headers) {
            if (header.name().equalsIgnoreCase(name)) {
                return header.value();
            }
        }
        return null;
    }

    /** The status of the status line. */
    public int status() {
        return Integer.parseInt(statusLine.split(" ", 3)[1]);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
