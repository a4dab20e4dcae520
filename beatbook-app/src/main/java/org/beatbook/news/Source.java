package org.beatbook.news;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What publishes.
 *
 * @param id the host without {@code www.}, or the folded form of the name that was given
 * @param name what readers see
 * @param pictures what may be done with its pictures
 * @param text what may be done with its text
 * @param language a BCP 47 tag, for pages that do not say theirs
 * @param country two letters of ISO 3166-1
 * @param tags the editor's own words for it
 * @param channels where it is followed; none where it is not
 * @param paused whether following rests
 * @param delay at least so long between two requests to its hosts; absent for the usual politeness
 * @param every a fixed time between two visits of a channel; absent for one that adapts
 * @param allowed hosts of the user's own network that may be asked for it, as {@code host} or {@code host:port}
 */
public record Source(
        String id,
        String name,
        Pictures pictures,
        Text text,
        @Nullable String language,
        @Nullable String country,
        List<String> tags,
        List<Channel> channels,
        boolean paused,
        @Nullable Duration delay,
        @Nullable Duration every,
        List<String> allowed) {

    /** Settings that were written before there were such lists have none. */
    public Source {
        tags = tags == null ? List.of() : List.copyOf(tags);
        channels = channels == null ? List.of() : List.copyOf(channels);
        allowed = allowed == null ? List.of() : List.copyOf(allowed);
    }

    /** A source that was just met: nothing but links and excerpts is allowed. */
    public static Source met(String id, String name) {
        return new Source(
                id, name, Pictures.LINK, Text.EXCERPT, null, null, List.of(), List.of(), false, null, null, List.of());
    }

    public Source withName(String other) {
        return new Source(id, other, pictures, text, language, country, tags, channels, paused, delay, every, allowed);
    }

    public Source withRights(Pictures otherPictures, Text otherText) {
        return new Source(
                id, name, otherPictures, otherText, language, country, tags, channels, paused, delay, every, allowed);
    }

    public Source withChannels(List<Channel> others) {
        return new Source(id, name, pictures, text, language, country, tags, others, paused, delay, every, allowed);
    }

    public Source withPaused(boolean rests) {
        return new Source(id, name, pictures, text, language, country, tags, channels, rests, delay, every, allowed);
    }

    public Source withAllowed(List<String> hosts) {
        return new Source(id, name, pictures, text, language, country, tags, channels, paused, delay, every, hosts);
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
