package org.beatbook.news;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * One time a channel was asked, and what came of it.
 *
 * @param channel the channel's address
 * @param source the source's id
 * @param status the HTTP status, 0 where there was no answer
 * @param detail in words, such as {@code 30 items, 2 new}
 * @param listed how many items were listed
 * @param fresh how many of them were new
 * @param took from the first request to the last byte, waiting for the host's turn left out
 */
public record Visit(
        String channel,
        String source,
        Instant at,
        Came came,
        int status,
        String detail,
        int listed,
        int fresh,
        Duration took) {

    /** What came of a visit. */
    public enum Came {
        /** Something was read. */
        @JsonProperty("read")
        READ,
        /** Nothing had changed. */
        @JsonProperty("unchanged")
        UNCHANGED,
        /** No answer that can be read. */
        @JsonProperty("failed")
        FAILED,
        /** Not asked, or not to be kept: rules forbid it. */
        @JsonProperty("refused")
        REFUSED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
