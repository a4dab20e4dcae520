package org.beatbook.collect;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beatbook.collect.fetch.Outcome;
import org.beatbook.collect.fetch.Request;
import org.beatbook.collect.push.Letter;
import org.beatbook.collect.push.Postbox;
import org.beatbook.news.Channel;
import org.beatbook.news.Push;
import org.beatbook.news.Source;
import org.beatbook.news.Standing;
import org.beatbook.store.Following;
import org.jspecify.annotations.Nullable;

/**
 * Asks hubs to tell, and carries out what they said. What is asked for is written down before it is asked, because a hub
 * may call back at once.
 */
final class HubCalls {
    private static final Duration FIRST_REST = Duration.ofHours(1);
    /** A hub that refuses, or that may not be asked. */
    private static final Duration REFUSED_REST = Duration.ofDays(1);

    private static final Duration DENIED_REST = Duration.ofDays(7);
    /** A promise is renewed when so much of it is over, but no sooner than in an hour. */
    private static final double RENEWED_AFTER = 0.8;

    private static final Duration LEAST_RENEWAL = Duration.ofHours(1);
    private static final int TRIES_TO_LEAVE = 3;

    private final Means means;
    private final Postbox postbox;

    HubCalls(Means means, Postbox postbox) {
        this.means = means;
        this.postbox = postbox;
    }

    /** Writes down which hubs are to tell of these sources' channels, and of which no more; returns whom to ask now. */
    List<Push> due(Collection<Source> sources) {
        Following following = means.following();
        for (Source source : sources) {
            for (Channel channel : source.channels()) {
                following.standing(channel.url()).ifPresent(standing -> meant(source, standing));
            }
        }
        Set<String> active =
                sources.stream().filter(s -> !s.paused()).map(Source::id).collect(Collectors.toSet());
        return following.pushes().stream()
                .filter(push -> !push.due().isAfter(means.now()))
                .filter(push -> push.state() == Push.State.LEAVING || active.contains(push.source()))
                .toList();
    }

    private void meant(Source source, Standing standing) {
        Optional<Push> push = means.following().pushOf(standing.channel());
        if (push.filter(p -> isAsNamed(p, standing)).isPresent()) {
            return;
        }
        String hub = standing.hub();
        if (push.isEmpty() && (hub == null || source.paused())) {
            return;
        }
        means.store().change(() -> {
            push.ifPresent(p -> {
                means.following().save(p.leaving(means.now()));
                means.following().save(standing.leased(null));
            });
            if (hub != null) {
                means.following().save(postbox.push(standing.channel(), source.id(), hub, topic(standing)));
            }
        });
    }

    private boolean isAsNamed(Push push, Standing standing) {
        return push.hub().equals(standing.hub()) && push.topic().equals(topic(standing)) && postbox.isHere(push);
    }

    private static String topic(Standing standing) {
        String named = standing.topic();
        return named == null ? standing.askAt() : named;
    }

    /** Asks a hub; what it thinks of that, it says by a call. */
    void ask(String key) {
        Following following = means.following();
        Instant now = means.now();
        means.store().change(() -> following.push(key).ifPresent(push -> begin(push, now)));
        following.push(key).ifPresent(push -> {
            if (new OwnNetwork(means.store().sources().all()).isOfOthers(push.hub(), push.source())) {
                failed(push, now.plus(REFUSED_REST), "its hub is of your own network, and not allowed for this source");
                return;
            }
            Outcome outcome = means.asking().askHub(Request.of(push.hub()).sending(form(push)));
            answered(push, outcome, now);
        });
    }

    private void begin(Push push, Instant now) {
        if (push.state() == Push.State.LEAVING && push.tries() >= TRIES_TO_LEAVE) {
            means.following().dropPush(push.key());
            return;
        }
        Instant again = Schedule.afterFailure(FIRST_REST, push.tries() + 1, null, now, means.random());
        Push meant = push.state() == Push.State.DENIED ? push.anew(again) : push;
        means.following().save(meant.asked(again));
    }

    private void answered(Push push, Outcome outcome, Instant now) {
        switch (outcome) {
            case Outcome.Success success -> {}
            case Outcome.NotModified odd -> {}
            case Outcome.TransientFailure failed when means.stopped().getAsBoolean() -> failed(push, now, null);
            case Outcome.TransientFailure failed -> {
                Instant then = failed.retryAfter();
                failed(push, then != null && then.isAfter(push.due()) ? then : push.due(), failed.detail());
            }
            case Outcome.PermanentFailure failed -> failed(push, means.now().plus(REFUSED_REST), failed.detail());
            case Outcome.Refused refused -> failed(push, means.now().plus(REFUSED_REST), refused.detail());
        }
    }

    private static Map<String, String> form(Push push) {
        Map<String, String> form = new LinkedHashMap<>();
        boolean leaving = push.state() == Push.State.LEAVING;
        form.put("hub.mode", leaving ? "unsubscribe" : "subscribe");
        form.put("hub.topic", push.topic());
        form.put("hub.callback", push.callback());
        if (!leaving) {
            form.put("hub.secret", push.secret());
            form.put("hub.lease_seconds", Long.toString(Postbox.LEASE.toSeconds()));
        }
        return form;
    }

    /** What the hub said meanwhile is not lost. */
    private void failed(Push push, Instant again, @Nullable String why) {
        means.store()
                .change(() -> means.following()
                        .push(push.key())
                        .ifPresent(now -> means.following().save(now.failed(again, why))));
        if (why != null) {
            means.tally().trouble(push.source(), push.hub(), why, false);
        }
    }

    /**
     * Carries out what hubs said.
     *
     * @param free whether nothing is under way about a channel
     * @return the channels that are to be visited
     */
    List<Standing> read(Predicate<String> free) {
        Following following = means.following();
        List<Letter> letters = postbox.take(key ->
                following.push(key).map(push -> free.test(push.channel())).orElse(true));
        return letters.stream()
                .flatMap(letter -> following.push(letter.key()).stream().flatMap(push -> carryOut(letter, push)))
                .toList();
    }

    private Stream<Standing> carryOut(Letter letter, Push push) {
        Following following = means.following();
        if (!push.isMeant() && !(letter instanceof Letter.Left)) {
            return Stream.empty();
        }
        means.store().change(() -> {
            switch (letter) {
                case Letter.Promised promised -> {
                    following.save(push.promised(promised.at().plus(renewal(promised.lease()))));
                    leased(push, promised.at().plus(promised.lease()));
                }
                case Letter.Denied denied -> {
                    following.save(push.denied(denied.at().plus(DENIED_REST), denied.reason()));
                    leased(push, null);
                }
                case Letter.Left left -> following.dropPush(left.key());
                case Letter.News news -> {
                    following.save(push.heard(news.at()));
                    following
                            .standing(push.channel())
                            .filter(Standing::isWell)
                            .ifPresent(s -> following.save(
                                    s.due(earlier(s.next(), Schedule.told(s.tried(), means.now())), null)));
                }
            }
        });
        return letter instanceof Letter.News ? following.standing(push.channel()).stream() : Stream.empty();
    }

    private static Instant earlier(@Nullable Instant a, Instant b) {
        return a != null && a.isBefore(b) ? a : b;
    }

    private void leased(Push push, @Nullable Instant until) {
        means.following()
                .standing(push.channel())
                .ifPresent(s -> means.following()
                        .save(until == null ? s.leased(null).due(s.next(null), s.why()) : s.leased(until)));
    }

    private static Duration renewal(Duration lease) {
        Duration most = Duration.ofMillis((long) (lease.toMillis() * RENEWED_AFTER));
        return most.compareTo(LEAST_RENEWAL) > 0 ? most : LEAST_RENEWAL;
    }
}
