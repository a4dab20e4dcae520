package org.beatbook.topic;

/** A topic that cannot be read. The message names the file and the field, and says what was expected. */
public final class TopicException extends RuntimeException {
    public TopicException(String message) {
        super(message);
    }
}
