package org.beatbook.news;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a hub was asked for: to tell when a channel has something new (WebSub, W3C Recommendation of 23 January 2018).
 * Until when it promised to is in the channel's {@link Standing#leased}.
 *
 * @param key the part of the callback's address that nobody can guess
 * @param channel the channel's address
 * @param source the source's id
 * @param hub the address that is asked
 * @param topic the address by which the hub knows the channel
 * @param callback the address where the hub is to tell
 * @param secret what the hub signs with; never shown
 * @param state how far that is
 * @param due the hub is not asked again before this
 * @param tries requests to the hub since it answered the last one by a call
 * @param heard when it told last, rightly signed
 * @param missed when something new was found last that it had not told of
 * @param why why it does not tell, or what went wrong last
 */
public record Push(
        String key,
        String channel,
        String source,
        String hub,
        String topic,
        String callback,
        String secret,
        State state,
        Instant due,
        int tries,
        @Nullable Instant heard,
        @Nullable Instant missed,
        @Nullable String why) {

    /** How far it is with a hub. */
    public enum State {
        /** It is to be asked, or was asked and has not called yet. */
        @JsonProperty("asked")
        ASKED,
        /** It asked back whether this is meant, and was told so. */
        @JsonProperty("promised")
        PROMISED,
        /** It does not want to. */
        @JsonProperty("denied")
        DENIED,
        /** It is to tell no more. */
        @JsonProperty("leaving")
        LEAVING;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it is to tell. */
    @JsonIgnore
    public boolean isMeant() {
        return state == State.ASKED || state == State.PROMISED;
    }

    /** Whether the channel may be asked less often: the hub has told since it last missed something. */
    @JsonIgnore
    public boolean isReliable() {
        return state == State.PROMISED && heard != null && (missed == null || heard.isAfter(missed));
    }

    /** The hub is being asked. */
    public Push asked(Instant again) {
        return new Push(
                key, channel, source, hub, topic, callback, secret, state, again, tries + 1, heard, missed, why);
    }

    /** The hub could not be asked; for no reason of its own where none is told. */
    public Push failed(Instant again, @Nullable String reason) {
        return new Push(key, channel, source, hub, topic, callback, secret, state, again, tries, heard, missed, reason);
    }

    /** The hub promised to tell. */
    public Push promised(Instant renewal) {
        return to(State.PROMISED, renewal, null);
    }

    /** The hub does not want to. */
    public Push denied(Instant again, String reason) {
        return to(State.DENIED, again, reason);
    }

    /** The hub is to tell no more. */
    public Push leaving(Instant now) {
        return to(State.LEAVING, now, null);
    }

    /** A hub that has denied is asked anew. */
    public Push anew(Instant now) {
        return to(State.ASKED, now, null);
    }

    private Push to(State other, Instant then, @Nullable String reason) {
        return new Push(key, channel, source, hub, topic, callback, secret, other, then, 0, heard, missed, reason);
    }

    /** The hub told that there is something new. */
    public Push heard(Instant at) {
        return new Push(key, channel, source, hub, topic, callback, secret, state, due, tries, at, missed, why);
    }

    /** There was something new, and the hub had not told. */
    public Push missed(Instant at) {
        return new Push(key, channel, source, hub, topic, callback, secret, state, due, tries, heard, at, why);
    }
}
