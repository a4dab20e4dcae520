package org.beatbook.news;

import java.util.Objects;

/**
 * One retrieval of one URL. The bytes are never altered; who is handed them must not either.
 *
 * @param body the payload with its transfer and content encodings removed
 */
public record Capture(CaptureHead head, byte[] body) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Capture c && c.head.equals(head);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(head);
    }
}
