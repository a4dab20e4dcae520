package org.beatbook.collect;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.beatbook.archive.Incoming;
import org.beatbook.archive.PayloadException;
import org.beatbook.collect.fetch.Message;
import org.beatbook.collect.fetch.Outcome;
import org.beatbook.collect.fetch.Request;
import org.beatbook.collect.fetch.Room;
import org.beatbook.collect.push.Named;
import org.beatbook.news.Channel;
import org.beatbook.news.Ruling;
import org.beatbook.news.Source;
import org.beatbook.news.Standing;
import org.beatbook.news.Visit;
import org.beatbook.news.Visit.Came;
import org.beatbook.news.Wanted;
import org.beatbook.store.Following;
import org.jspecify.annotations.Nullable;

/**
 * Visits channels: asks, reads what is listed, and wants what is new. What a visit found is wanted in the same
 * transaction that moves the channel's standing, so that a crash between the two loses nothing.
 */
final class Visits {
    private static final Duration FIRST_REST = Duration.ofMinutes(5);
    private static final Duration REFUSED_REST = Duration.ofDays(1);
    private static final int OK = 200;
    private static final int GONE = 410;
    private static final double SPREAD = 0.05;
    /** Visits that tell a habit. */
    private static final int HABIT = Following.VISITS_KEPT;

    private final Means means;
    private final Lister lister;
    private final Finds finds;
    private final Consumer<Wanted> found;
    private final Consumer<String> ended;

    /**
     * Visits of a round.
     *
     * @param found told of each page that a visit wants
     * @param ended told of each channel when it is written down what came of its visit
     */
    Visits(Means means, Lister lister, Finds finds, Consumer<Wanted> found, Consumer<String> ended) {
        this.means = means;
        this.lister = lister;
        this.finds = finds;
        this.found = found;
        this.ended = ended;
    }

    /** Visits a channel; whatever happens is written down. */
    void visit(Source source, Channel channel) {
        try (Room.Share share = means.courier().share()) {
            visit(source, channel, share);
        }
    }

    private void visit(Source source, Channel channel, Room.Share share) {
        Standing before = means.following()
                .standing(channel.url())
                .orElseGet(() -> Standing.unasked(channel.url(), source.id(), means.now()));
        Asked asked = ask(channel.as(), before, share);
        switch (asked.reply()) {
            case Reply.Later later -> {
                later(before, later);
                ended.accept(channel.url());
            }
            case Reply.Failed failed -> {
                failed(source, channel, asked, failed);
                ended.accept(channel.url());
            }
            case Reply.Same same -> read(source, channel, asked, List.of(), null);
            case Reply.Read read ->
                read(source, channel, asked, further(source, channel, read.listed(), share), read.listed());
        }
    }

    /** What an address of a channel answered. */
    private sealed interface Reply {
        /** Not asked this time. */
        record Later(@Nullable Instant until) implements Reply {}

        record Failed(
                Came came, int status, String why, @Nullable Instant retryAfter) implements Reply {}

        record Same(Message message) implements Reply {}

        record Read(Outcome.Success answer, Listed listed) implements Reply {}
    }

    private record Asked(Standing before, Outcome outcome, Reply reply) {}

    private Asked ask(Channel.As as, Standing before, Room.Share share) {
        Request request = Request.of(before.askAt()).ifChanged(before.etag(), before.lastModified());
        Outcome outcome = means.asking().ask(request.within(share));
        return new Asked(before, outcome, reply(as, outcome));
    }

    private Reply reply(Channel.As as, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Success success -> read(as, success);
            case Outcome.NotModified same -> new Reply.Same(same.message());
            case Outcome.TransientFailure failed when means.stopped().getAsBoolean() -> new Reply.Later(null);
            case Outcome.TransientFailure failed
            when failed.reason() == Outcome.Reason.WAIT -> new Reply.Later(failed.retryAfter());
            case Outcome.TransientFailure failed ->
                new Reply.Failed(Came.FAILED, status(failed.message()), failed.detail(), failed.retryAfter());
            case Outcome.PermanentFailure failed ->
                new Reply.Failed(Came.FAILED, status(failed.message()), failed.detail(), null);
            case Outcome.Refused refused -> new Reply.Failed(Came.REFUSED, 0, refused.detail(), null);
        };
    }

    private Reply read(Channel.As as, Outcome.Success success) {
        Ruling ruling = means.courier()
                .rights()
                .decide(success.trace().answeredBy(), success.message(), Reservation.page(success));
        int status = success.message().status();
        if (!ruling.allowed()) {
            return new Reply.Failed(Came.REFUSED, status, ruling.explain(), null);
        }
        try {
            return new Reply.Read(success, lister.read(as, success));
        } catch (Lister.NothingListed | PayloadException e) {
            return new Reply.Failed(Came.FAILED, status, String.valueOf(e.getMessage()), null);
        }
    }

    private static int status(@Nullable Message message) {
        return message == null ? 0 : message.status();
    }

    private void later(Standing before, Reply.Later later) {
        if (later.until() != null) {
            means.following().save(before.due(later.until(), "its host is to be left alone for now"));
        }
    }

    private void failed(Source source, Channel channel, Asked asked, Reply.Failed failed) {
        Instant now = means.now();
        Standing before = asked.before();
        boolean refused = failed.came() == Came.REFUSED;
        Instant next = refused
                ? now.plus(REFUSED_REST)
                : Schedule.afterFailure(FIRST_REST, before.failures() + 1, failed.retryAfter(), now, means.random());
        String why = failed.status() == GONE ? failed.why() + ": it is asked no more" : failed.why();
        Standing after = before.tried(now, false, failed.status() == GONE ? null : next, why);
        means.store().change(() -> {
            means.following().save(after);
            means.following().add(visit(asked, failed.came(), failed.status(), why, 0, 0, now));
        });
        means.tally().asked(source.id(), false);
        means.tally().trouble(source.id(), channel.url(), why, refused);
    }

    /** The lists that belong to this one: each has a standing of its own, under its own address. */
    private List<Asked> further(Source source, Channel channel, Listed listed, Room.Share share) {
        List<Asked> all = new ArrayList<>();
        for (String url : listed.further()) {
            if (means.stopped().getAsBoolean()) {
                return all;
            }
            Standing before =
                    means.following().standing(url).orElseGet(() -> Standing.unasked(url, source.id(), means.now()));
            Channel.As as = channel.as() == Channel.As.SITE ? Channel.As.LISTING : channel.as();
            Asked asked = ask(as, before, share);
            // Not every section is a list; that one is none is no trouble.
            if (asked.reply() instanceof Reply.Failed failed && (failed.status() != OK || as != Channel.As.LISTING)) {
                means.tally().trouble(source.id(), url, failed.why(), failed.came() == Came.REFUSED);
            }
            all.add(asked);
        }
        return all;
    }

    private void read(Source source, Channel channel, Asked main, List<Asked> further, @Nullable Listed listed) {
        Instant now = means.now();
        List<Asked> changed = new ArrayList<>();
        List<Listed.Link> links = new ArrayList<>();
        for (Asked asked : all(main, further)) {
            if (asked.reply() instanceof Reply.Read(Outcome.Success success, Listed part)
                    && !part.digest().equals(asked.before().listed())) {
                changed.add(asked);
                links.addAll(channel.as() == Channel.As.SITEMAP ? Recent.pages(part.links(), now) : part.links());
            }
        }
        List<Wanted> fresh = finds.of(links, source, channel, now);
        Came came = changed.isEmpty() ? Came.UNCHANGED : Came.READ;
        int count = listed == null ? 0 : Math.max(listed.links().size(), links.size());
        String detail = came == Came.UNCHANGED ? "nothing new" : "%d listed, %d new".formatted(count, fresh.size());
        Visit visit = visit(main, came, status(message(main.outcome())), detail, count, fresh.size(), now);
        List<Standing> standings = new ArrayList<>();
        further.forEach(asked -> standings.add(after(asked, Duration.ZERO, now, now)));
        Reliance hub = Reliance.of(means, main.before(), fresh.size());
        Duration interval = interval(source, main, visit, listed, now);
        Duration rest = source.every() != null ? interval : spread(hub.rest(interval, now));
        standings.add(after(main, interval, now.plus(rest), now));
        keep(source, changed, () -> {
            standings.forEach(means.following()::save);
            hub.note(means.following(), main.outcome().trace().started());
            means.following().add(visit);
            fresh.forEach(means.following()::want);
            ended.accept(channel.url());
        });
        means.tally().asked(source.id(), came == Came.UNCHANGED);
        fresh.forEach(found);
    }

    private static List<Asked> all(Asked main, List<Asked> further) {
        List<Asked> all = new ArrayList<>(further);
        all.add(main);
        return all;
    }

    /** Archives the lists that tell something, and carries out what follows when the last of them is filed. */
    private void keep(Source source, List<Asked> changed, Runnable then) {
        List<Incoming> captures = new ArrayList<>();
        for (Asked asked : changed) {
            if (asked.reply() instanceof Reply.Read(Outcome.Success success, Listed listed) && listed.telling()) {
                captures.add(Answers.capture(success, source.id()));
            }
        }
        if (captures.isEmpty()) {
            means.store().change(then);
            return;
        }
        for (Incoming capture : captures) {
            boolean last = capture == captures.getLast();
            means.keeper().keep(capture, filed -> {
                if (last) {
                    then.run();
                }
            });
        }
    }

    private Duration interval(Source source, Asked asked, Visit visit, @Nullable Listed listed, Instant now) {
        List<Visit> visits = new ArrayList<>(means.following().visits(visit.channel(), HABIT));
        visits.addFirst(visit);
        Message message = message(asked.outcome());
        Duration told = Freshness.longer(listed == null ? null : listed.told(), Freshness.of(message));
        List<Instant> published = listed == null ? List.of() : listed.published();
        return Schedule.interval(
                new Schedule.Known(visits, published, asked.before().interval(), source.every(), told), now);
    }

    private static @Nullable Message message(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Success success -> success.message();
            case Outcome.NotModified same -> same.message();
            case Outcome.TransientFailure failed -> failed.message();
            case Outcome.PermanentFailure failed -> failed.message();
            case Outcome.Refused refused -> null;
        };
    }

    /** How an address stands after it answered well, or, of those that belong to another, after whatever it answered. */
    private Standing after(Asked asked, Duration interval, Instant next, Instant now) {
        Standing before = asked.before();
        return switch (asked.reply()) {
            case Reply.Read(Outcome.Success success, Listed listed) ->
                read(before, success, listed, next, interval, now);
            case Reply.Same same -> before.tried(now, true, next, null).paced(interval);
            case Reply.Failed failed -> before.tried(now, false, next, failed.why());
            case Reply.Later later -> before;
        };
    }

    private static Standing read(
            Standing before, Outcome.Success success, Listed listed, Instant next, Duration interval, Instant now) {
        // What leads to further lists must be read each time, because those change by themselves.
        boolean leads = !listed.further().isEmpty();
        Named hub =
                Named.inHead(success.message(), success.trace().answeredBy()).orElse(listed.hub());
        return new Standing(
                before.channel(),
                before.source(),
                success.trace().askNextTime(),
                leads ? null : success.message().header("ETag"),
                leads ? null : success.message().header("Last-Modified"),
                listed.digest(),
                now,
                now,
                0,
                next,
                interval,
                null,
                listed.fullText(),
                hub == null ? null : hub.hub(),
                hub == null ? null : hub.topic(),
                hub != null && hub.hub().equals(before.hub()) ? before.leased() : null);
    }

    /** Not all at once: by a twentieth each way. */
    private Duration spread(Duration interval) {
        double by = 1 - SPREAD + 2 * SPREAD * means.random().nextDouble();
        return Duration.ofMillis((long) (interval.toMillis() * by));
    }

    private static Visit visit(Asked asked, Came came, int status, String detail, int listed, int fresh, Instant now) {
        Standing before = asked.before();
        Duration took = asked.outcome().trace().took();
        return new Visit(before.channel(), before.source(), now, came, status, detail, listed, fresh, took);
    }
}
