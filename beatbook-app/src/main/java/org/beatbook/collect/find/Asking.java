package org.beatbook.collect.find;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.beatbook.collect.fetch.Fetcher;
import org.beatbook.collect.fetch.Outcome;
import org.beatbook.collect.fetch.Request;
import org.beatbook.collect.robots.Rights;
import org.beatbook.news.Periods;
import org.beatbook.news.Ruling;
import org.beatbook.news.Urls;

/** Asks for addresses with permission, each once and so many in all; keeps what could not be had, and why. */
final class Asking {
    private final Fetcher fetcher;
    private final Rights rights;
    private final Consumer<String> progress;
    private final InstantSource clock;
    private final Instant deadline;
    private final Set<String> asked = new HashSet<>();
    private final Set<String> troubles = new LinkedHashSet<>();

    /** @param progress told of each address before it is asked */
    Asking(Fetcher fetcher, Rights rights, InstantSource clock, Consumer<String> progress) {
        this.fetcher = fetcher;
        this.rights = rights;
        this.clock = clock;
        this.progress = progress;
        this.deadline = clock.instant().plus(Finder.LONGEST);
    }

    /** What asking came to. */
    sealed interface Reply {}

    /**
     * An answer that may be used.
     *
     * @param url that gave it
     * @param askNextTime the address to follow: permanent redirects are taken over
     */
    record Answer(String url, String askNextTime, Outcome.Success success, Content content) implements Reply {}

    /**
     * No answer that may be used.
     *
     * @param absent whether the host says that there is nothing
     * @param elsewhere whether another address of the host may still give something
     */
    record Silence(String why, boolean absent, boolean elsewhere) implements Reply {}

    /** Asks for an address whatever was asked before; says what came of it. */
    Reply first(String url) {
        asked.add(Urls.key(url));
        progress.accept(url);
        Outcome outcome = fetcher.fetch(Request.of(url).with(rights));
        return outcome instanceof Outcome.Success success ? answer(success) : silence(outcome);
    }

    /** Asks for an address that something names: what is wrong with it is a trouble. */
    Optional<Answer> named(String url) {
        return ask(url, true);
    }

    /** Tries an address that nothing names: that it is not there is no trouble. */
    Optional<Answer> usual(String url) {
        return ask(url, false);
    }

    private Optional<Answer> ask(String url, boolean named) {
        if (asked.contains(Urls.key(url))) {
            return Optional.empty();
        }
        if (asked.size() >= Finder.MOST_ASKED) {
            trouble("more to ask for than the %d addresses that are asked at once; the rest was left out"
                    .formatted(Finder.MOST_ASKED));
            return Optional.empty();
        }
        if (clock.instant().isAfter(deadline)) {
            trouble("more to ask for than this host answers in " + Periods.write(Finder.LONGEST)
                    + "; the rest was left out");
            return Optional.empty();
        }
        return switch (first(url)) {
            case Answer answer -> Optional.of(answer);
            case Silence silence -> {
                if (named || !silence.absent()) {
                    trouble(url + ": " + silence.why());
                }
                yield Optional.empty();
            }
        };
    }

    private Reply answer(Outcome.Success success) {
        String url = success.trace().answeredBy();
        asked.add(Urls.key(url));
        Content content = Content.read(success.body(), success.contentType(), url);
        Ruling ruling =
                rights.decide(url, success.message(), content instanceof Content.OfPage(var page) ? page : null);
        return ruling.allowed()
                ? new Answer(url, success.trace().askNextTime(), success, content)
                : new Silence("refused: " + ruling.explain(), false, true);
    }

    private static Silence silence(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Success success -> throw new IllegalArgumentException("an answer is no silence");
            case Outcome.NotModified odd -> new Silence("not modified, though nothing was known", false, true);
            case Outcome.TransientFailure failed -> new Silence(failed.detail(), false, false);
            case Outcome.PermanentFailure failed -> {
                int status = failed.message() == null ? 0 : failed.message().status();
                boolean forbidden = status == 401 || status == 403;
                yield new Silence(failed.detail(), failed.reason() == Outcome.Reason.STATUS, forbidden);
            }
            case Outcome.Refused refused ->
                new Silence("refused: " + refused.detail(), false, refused.why() == Outcome.Why.RIGHTS);
        };
    }

    void trouble(String what) {
        troubles.add(what);
    }

    /** In the order in which they came. */
    List<String> troubles() {
        return List.copyOf(troubles);
    }
}
