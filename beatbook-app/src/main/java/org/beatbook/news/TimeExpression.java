package org.beatbook.news;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A place in a text that says when.
 *
 * @param value as TIMEX3 writes it ({@code 2023-09-13}, {@code 2023-W37}, {@code 2023-Q3}, {@code 2023-SU},
 *     {@code 2023-09-13T14:00}, {@code 2021/2023} for a range); {@code XXXX-09-13} where there is no anchor for what is
 *     missing; absent where nothing can be said
 * @param rule what read it
 */
public record TimeExpression(Span span, @Nullable String value, Exactness exactness, String rule) {

    public enum Exactness {
        @JsonProperty("time")
        TIME,
        @JsonProperty("day")
        DAY,
        @JsonProperty("week")
        WEEK,
        @JsonProperty("month")
        MONTH,
        @JsonProperty("quarter")
        QUARTER,
        @JsonProperty("season")
        SEASON,
        @JsonProperty("year")
        YEAR,
        @JsonProperty("range")
        RANGE,
        /** Recently, these days, in the past. */
        @JsonProperty("vague")
        VAGUE
    }
}
