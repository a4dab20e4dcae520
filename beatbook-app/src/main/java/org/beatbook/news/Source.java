package org.beatbook.news;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/**
 * What publishes.
 *
 * @param id the host without {@code www.}, or the folded form of the name that was given
 * @param name what readers see
 * @param pictures what may be done with its pictures
 * @param text what may be done with its text
 */
public record Source(String id, String name, Pictures pictures, Text text) {

    /** A source that was just met: nothing but links and excerpts is allowed. */
    public static Source met(String id, String name) {
        return new Source(id, name, Pictures.LINK, Text.EXCERPT);
    }

    /** Pictures are linked to only, kept in the archive, or shown on published pages. */
    public enum Pictures {
        @JsonProperty("link")
        LINK,
        @JsonProperty("archive")
        ARCHIVE,
        @JsonProperty("publish")
        PUBLISH;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Published pages hold excerpts only, or the full text. */
    public enum Text {
        @JsonProperty("excerpt")
        EXCERPT,
        @JsonProperty("full")
        FULL;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
