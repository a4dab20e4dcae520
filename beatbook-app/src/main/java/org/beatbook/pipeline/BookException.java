package org.beatbook.pipeline;

/** Something that a user can mend is wrong with a book or an input; the message says what and how. */
public final class BookException extends RuntimeException {
    public BookException(String message) {
        super(message);
    }

    public BookException(String message, Throwable cause) {
        super(message, cause);
    }
}
