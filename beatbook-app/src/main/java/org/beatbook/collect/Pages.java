package org.beatbook.collect;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.beatbook.archive.PayloadException;
import org.beatbook.collect.fetch.Message;
import org.beatbook.collect.fetch.Outcome;
import org.beatbook.collect.fetch.Request;
import org.beatbook.collect.fetch.Room;
import org.beatbook.collect.find.Pagination;
import org.beatbook.news.CaptureHead;
import org.beatbook.news.Channel;
import org.beatbook.news.Ids;
import org.beatbook.news.Ruling;
import org.beatbook.news.Source;
import org.beatbook.news.Urls;
import org.beatbook.news.Wanted;
import org.beatbook.store.Captures;
import org.jspecify.annotations.Nullable;

/** Asks for wanted pages, archives what is new of them, and says when each is wanted again. */
final class Pages {
    private static final Duration FIRST_REST = Duration.ofMinutes(2);
    /** Failures in a row after which a page is given up; with doubled rests, after more than a day. */
    private static final int MOST_TRIES = 10;
    /** A page that is listed and not there yet is asked for so often. */
    private static final int TRIES_WHERE_ABSENT = 2;

    private static final int SEE_OTHER = 300;

    private final Means means;
    private final Lister lister;
    private final Finds finds;
    private final Consumer<Wanted> found;

    /** @param found told of each page that a further page of a listing wants */
    Pages(Means means, Lister lister, Finds finds, Consumer<Wanted> found) {
        this.means = means;
        this.lister = lister;
        this.finds = finds;
        this.found = found;
    }

    /** Asks for a page; whatever happens is written down. */
    void get(Wanted wanted) {
        try (Room.Share share = means.courier().share()) {
            Request request = Request.of(wanted.url()).ifChanged(wanted.etag(), wanted.lastModified());
            got(wanted, means.asking().ask(request.within(share)));
        }
    }

    private void got(Wanted wanted, Outcome outcome) {
        switch (outcome) {
            case Outcome.Success success -> got(wanted, success);
            case Outcome.NotModified same -> means.store().change(() -> unchanged(wanted));
            case Outcome.TransientFailure failed -> later(wanted, failed);
            case Outcome.PermanentFailure failed -> failed(wanted, failed);
            case Outcome.Refused refused -> giveUp(wanted, refused.detail(), true);
        }
    }

    private void got(Wanted wanted, Outcome.Success success) {
        String url = success.trace().answeredBy();
        Ruling ruling = means.courier().rights().decide(url, success.message(), Reservation.page(success));
        if (!ruling.allowed()) {
            giveUp(wanted, ruling.explain(), true);
            return;
        }
        boolean picture = wanted.what() == Wanted.What.PICTURE;
        String type = type(success);
        boolean feed = wanted.what() == Wanted.What.FEED && type.contains("json");
        if (picture != type.startsWith("image/") || (!picture && !feed && !isPage(type))) {
            giveUp(wanted, "%s is no %s".formatted(type, picture ? "picture" : "page"), false);
        } else if (isSame(url, success.body())) {
            List<Wanted> further = further(wanted, success);
            means.store().change(() -> {
                unchanged(wanted);
                further.forEach(means.following()::want);
            });
            further.forEach(found);
        } else {
            keep(wanted, success);
        }
    }

    private static String type(Outcome.Success success) {
        String type = success.contentType();
        return type == null ? "" : type.strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isPage(String type) {
        return type.isEmpty() || type.contains("html") || type.contains("xml") || type.startsWith("text/plain");
    }

    /** Whether the newest capture of an address has these bytes: then it says nothing that is not archived. */
    private boolean isSame(String url, byte[] body) {
        List<Captures.Kept> kept = means.store().captures().ofKey(Urls.key(url));
        if (kept.isEmpty()) {
            return false;
        }
        CaptureHead newest = kept.getLast().head();
        return newest.status() < SEE_OTHER && newest.digest().equals(Ids.digest(body));
    }

    private void unchanged(Wanted wanted) {
        if (wanted.what() == Wanted.What.ARTICLE) {
            Followed.onward(means.following(), wanted, means.now(), false, wanted.etag(), wanted.lastModified());
        } else {
            means.following().drop(wanted.url());
        }
    }

    private void keep(Wanted wanted, Outcome.Success success) {
        String url = success.trace().answeredBy();
        String source = Outlets.sourceOf(url, wanted.source(), wanted.url());
        List<Wanted> further = further(wanted, success);
        Message message = success.message();
        try {
            means.keeper().keep(Answers.capture(success, source), filed -> {
                Followed.moved(means.store(), wanted, filed, message.header("ETag"), message.header("Last-Modified"));
                further.forEach(means.following()::want);
            });
            keepRedirects(success, source);
        } catch (PayloadException e) {
            giveUp(wanted, "it cannot be archived: " + e.getMessage(), false);
            return;
        }
        further.forEach(found);
    }

    /** So that the archive alone tells whether an address was asked for. */
    private void keepRedirects(Outcome.Success success, String source) {
        for (Outcome.Redirect redirect : success.trace().redirects()) {
            if (!means.store().captures().asked(Urls.key(redirect.from()))) {
                means.keeper()
                        .keep(
                                Answers.capture(redirect.from(), success.trace().started(), redirect.message(), source),
                                filed -> {});
            }
        }
    }

    /** What a further page of a listing or feed lists, and the page after it; nothing for any other page. */
    private List<Wanted> further(Wanted wanted, Outcome.Success success) {
        Channel.As as = wanted.what().list();
        if (as == null) {
            return List.of();
        }
        Instant now = means.now();
        Source source = Source.met(wanted.source(), wanted.source());
        try {
            Listed listed = lister.read(as, success);
            List<Wanted> all = new ArrayList<>(finds.of(listed.links(), source, new Channel(as, wanted.url()), now));
            if (wanted.back() > 0) {
                next(listed, as, success)
                        .map(next -> Wanted.found(next, wanted.source(), wanted.what(), now))
                        .ifPresent(page -> all.add(page.back(wanted.back() - 1)));
            }
            return all;
        } catch (Lister.NothingListed e) {
            means.tally().trouble(wanted.source(), wanted.url(), String.valueOf(e.getMessage()), false);
            return List.of();
        }
    }

    private static Optional<String> next(Listed listed, Channel.As as, Outcome.Success success) {
        return as == Channel.As.FEED
                ? Optional.ofNullable(listed.next())
                : Pagination.next(
                        success.body(), success.contentType(), success.trace().answeredBy());
    }

    private void later(Wanted wanted, Outcome.TransientFailure failed) {
        if (means.stopped().getAsBoolean()) {
            return;
        }
        Instant retryAfter = failed.retryAfter();
        if (failed.reason() == Outcome.Reason.WAIT && retryAfter != null) {
            means.following().save(wanted.postponed(retryAfter));
            return;
        }
        Instant now = means.now();
        Instant again = Schedule.afterFailure(FIRST_REST, wanted.tries() + 1, retryAfter, now, means.random());
        trouble(wanted, failed.detail(), wanted.tries() + 1 >= MOST_TRIES ? null : again, false);
    }

    private void failed(Wanted wanted, Outcome.PermanentFailure failed) {
        Message message = failed.message();
        Instant now = means.now();
        boolean gone = message != null && Followed.isGone(message.status());
        if (gone && wanted.step() > 0 && message != null) {
            String url = failed.trace().answeredBy();
            means.keeper()
                    .keep(
                            Answers.capture(url, failed.trace().started(), message, wanted.source()),
                            filed -> Followed.moved(means.store(), wanted, filed, null, null));
        } else if (wanted.step() > 0) {
            // What is archived stands, whatever is wrong now: the next check will see.
            means.store().change(() -> unchanged(wanted));
        } else if (gone && wanted.tries() + 1 < TRIES_WHERE_ABSENT) {
            trouble(wanted, failed.detail(), now.plus(Fading.SURELY_GONE), false);
        } else {
            giveUp(wanted, failed.detail(), false);
        }
    }

    private void giveUp(Wanted wanted, String why, boolean refused) {
        trouble(wanted, why, null, refused);
    }

    private void trouble(Wanted wanted, String why, @Nullable Instant again, boolean refused) {
        means.following().save(wanted.failed(means.now(), again, why));
        means.tally().trouble(wanted.source(), wanted.url(), why, refused);
    }
}
