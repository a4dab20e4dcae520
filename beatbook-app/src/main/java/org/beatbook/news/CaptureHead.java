package org.beatbook.news;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One retrieval of one URL, without its bytes.
 *
 * @param id {@link Ids#capture}
 * @param url the address as it was asked for
 * @param time when it was retrieved; where that is not known ({@code timeKnown} false), when it was imported
 * @param timeKnown whether {@code time} is the time of retrieval
 * @param status the HTTP status; 200 for a file
 * @param contentType the Content-Type as given, or as guessed for a file
 * @param digest SHA-256 of the payload, {@code sha256:} and 64 hexadecimal digits
 * @param length the payload's bytes, content encodings removed
 * @param source the id of the source it is counted to
 */
public record CaptureHead(
        String id,
        String url,
        Instant time,
        boolean timeKnown,
        int status,
        @Nullable String contentType,
        String digest,
        long length,
        String source) {}
