package org.beatbook.news;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One block of an article's body.
 *
 * @param kind what the block is
 * @param text its text; list items and table rows stand one a line
 */
public record Block(Kind kind, String text) {

    /** What a block is. */
    public enum Kind {
        @JsonProperty("paragraph")
        PARAGRAPH,
        @JsonProperty("heading")
        HEADING,
        @JsonProperty("quotation")
        QUOTATION,
        @JsonProperty("list")
        LIST,
        @JsonProperty("table")
        TABLE,
        @JsonProperty("preformatted")
        PREFORMATTED,
        @JsonProperty("caption")
        CAPTION
    }
}
