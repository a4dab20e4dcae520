package org.beatbook.extract.markup;

/** A page is larger than what is read; the message says by how much. */
public final class TooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public TooLargeException(String message) {
        super(message);
    }
}
