package org.beatbook.collect;

import java.time.Duration;
import java.time.Instant;
import org.beatbook.news.Push;
import org.beatbook.news.Standing;
import org.beatbook.store.Following;
import org.jspecify.annotations.Nullable;

/**
 * How far a visit may rely on the channel's hub. Something new that it had not told of ends that, until it tells again.
 *
 * @param push what the hub is relied upon for; absent where it is not, or nobody listens
 * @param until when its promise ends
 * @param missed whether this visit found something that it had not told of
 */
record Reliance(@Nullable Push push, @Nullable Instant until, boolean missed) {
    private static final Reliance NONE = new Reliance(null, null, false);

    /** @param fresh how many new pages the visit found */
    static Reliance of(Means means, Standing before, int fresh) {
        Instant tried = before.tried();
        if (means.listening() == null || tried == null || before.leased() == null) {
            return NONE;
        }
        return means.following()
                .pushOf(before.channel())
                .filter(Push::isReliable)
                .map(push -> new Reliance(push, before.leased(), fresh > 0 && !toldSince(push, tried)))
                .orElse(NONE);
    }

    private static boolean toldSince(Push push, Instant time) {
        Instant heard = push.heard();
        return heard != null && heard.isAfter(time);
    }

    /** The time until the next visit, which would else be the usual one. */
    Duration rest(Duration usual, Instant now) {
        return until == null || missed ? usual : Schedule.relying(usual, until, now);
    }

    /** Writes down what was missed; in the transaction that writes the visit down. */
    void note(Following following, Instant asked) {
        if (push != null && missed) {
            following.push(push.key()).ifPresent(p -> following.save(p.missed(asked)));
        }
    }
}
