package org.beatbook.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.beatbook.group.Likeness;
import org.beatbook.news.Json;
import org.beatbook.news.Placing;
import org.jspecify.annotations.Nullable;

/**
 * One line of {@code beatbook group}: where an article stands.
 *
 * @param copyOf the id of the article that it has its text from; null where it is a report of its own
 * @param share of its text that it has from there
 * @param why where that was asked for
 */
@JsonPropertyOrder({"id", "story", "copyOf", "share", "why"})
@JsonInclude(Include.NON_NULL)
public record GroupLine(
        String id,
        String story,
        @JsonInclude(Include.ALWAYS) @Nullable String copyOf,
        double share,
        @Nullable Why why) {

    /**
     * What an article has in common with another of its story.
     *
     * @param with the other's id
     */
    record Why(String with, @JsonUnwrapped Likeness likeness) {}

    private static final double HUNDRED = 100;

    static GroupLine of(Placing placing, @Nullable Why why) {
        double share = Math.round(placing.share() * HUNDRED) / HUNDRED;
        return new GroupLine(placing.article(), placing.story(), placing.copyOf(), share, why);
    }

    /** The line as it is printed. */
    public String json() {
        return Json.write(this);
    }
}
