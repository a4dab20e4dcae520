package org.beatbook.collect.feed;

/** Bytes that are no feed; the message says what they seem to be. */
public final class NotAFeedException extends Exception {
    private static final long serialVersionUID = 1;

    public NotAFeedException(String message) {
        super(message);
    }
}
