package org.beatbook.web;

/** A request that cannot be understood. Its message says to a reader what is expected. */
final class BadRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadRequest(String message) {
        super(message);
    }
}
