package org.beatbook.archive;

/** A payload that is refused: too large when decoded, or a decompression bomb. The message says which and the limit. */
public final class PayloadException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PayloadException(String message) {
        super(message);
    }
}
