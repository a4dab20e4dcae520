package org.beatbook.store;

/** The disk, the database or the index failed. The message names the file and says what to do where that is known. */
public final class StoreException extends RuntimeException {
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }

    public StoreException(String message) {
        super(message);
    }
}
