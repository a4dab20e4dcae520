package org.beatbook.news;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a channel stands: what it answered last and when it is asked next.
 *
 * @param channel the channel's address, as the source's settings name it
 * @param source the source's id
 * @param askAt where to ask; the channel's address unless it moved for good
 * @param etag the last answer's ETag
 * @param lastModified the last answer's Last-Modified, as it was given
 * @param listed a digest of what the last good answer listed, so that noise around it is no news
 * @param tried when it was asked last; absent before the first time
 * @param good when it answered well last
 * @param failures in a row since
 * @param next not asked before; absent where it is asked no more
 * @param interval between two visits, as it is now
 * @param why why it is not asked, or what went wrong last; absent where all is well
 * @param fullText whether its items carry their whole text; absent where that is not known or does not apply
 * @param hub where one can subscribe to it (WebSub), as the last answer named it
 * @param topic its address as the last answer named it ({@code self}): by this the hub knows it
 * @param leased until when the hub promised to tell
 */
public record Standing(
        String channel,
        String source,
        String askAt,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String listed,
        @Nullable Instant tried,
        @Nullable Instant good,
        int failures,
        @Nullable Instant next,
        Duration interval,
        @Nullable String why,
        @Nullable Boolean fullText,
        @Nullable String hub,
        @Nullable String topic,
        @Nullable Instant leased) {

    /** A channel that was not asked yet. */
    public static Standing unasked(String channel, String source, Instant now) {
        return new Standing(
                channel,
                source,
                channel,
                null,
                null,
                null,
                null,
                null,
                0,
                now,
                Duration.ZERO,
                null,
                null,
                null,
                null,
                null);
    }

    /** Asked, and answered with nothing new or nothing that can be read. */
    public Standing tried(Instant at, boolean well, @Nullable Instant then, @Nullable String reason) {
        return new Standing(
                channel,
                source,
                askAt,
                etag,
                lastModified,
                listed,
                at,
                well ? at : good,
                well ? 0 : failures + 1,
                then,
                interval,
                reason,
                fullText,
                hub,
                topic,
                leased);
    }

    /** The same, asked next at this time for this reason. */
    public Standing due(@Nullable Instant then, @Nullable String reason) {
        return new Standing(
                channel,
                source,
                askAt,
                etag,
                lastModified,
                listed,
                tried,
                good,
                failures,
                then,
                interval,
                reason,
                fullText,
                hub,
                topic,
                leased);
    }

    /** The same with this time between two visits. */
    public Standing paced(Duration between) {
        return with(between, leased);
    }

    /** The same with a hub's promise until this time, or without one. */
    public Standing leased(@Nullable Instant until) {
        return with(interval, until);
    }

    private Standing with(Duration between, @Nullable Instant until) {
        return new Standing(
                channel,
                source,
                askAt,
                etag,
                lastModified,
                listed,
                tried,
                good,
                failures,
                next,
                between,
                why,
                fullText,
                hub,
                topic,
                until);
    }

    /** Whether nothing keeps it from being asked but its schedule. */
    @JsonIgnore
    public boolean isWell() {
        return failures == 0 && why == null;
    }

    /**
     * When it is asked next. A hub's promise counts only where somebody listens: what it told before that was lost.
     *
     * @param listening since when hubs are listened to; absent where they are not
     */
    public @Nullable Instant next(@Nullable Instant listening) {
        if (leased == null || tried == null || next == null || !isWell()) {
            return next;
        }
        if (listening != null && !tried.isBefore(listening)) {
            return next;
        }
        Instant usual = tried.plus(interval);
        return usual.isBefore(next) ? usual : next;
    }
}
