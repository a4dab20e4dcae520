package org.beatbook.collect.push;

import java.time.Duration;
import java.time.Instant;

/** What a hub said, to be carried out by the next round. */
public sealed interface Letter {

    /** Which subscription it is about. */
    String key();

    /** It will tell for so long. */
    record Promised(String key, Duration lease, Instant at) implements Letter {}

    /** It will not tell. */
    record Denied(String key, String reason, Instant at) implements Letter {}

    /** It tells no more, as it was asked. */
    record Left(String key) implements Letter {}

    /** There is something new. */
    record News(String key, Instant at) implements Letter {}
}
