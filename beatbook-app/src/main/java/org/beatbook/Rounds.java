package org.beatbook;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.beatbook.collect.Collector;
import org.beatbook.collect.Courier;
import org.beatbook.collect.push.Postbox;
import org.beatbook.news.Round;
import org.beatbook.news.Source;
import org.beatbook.pipeline.BookException;
import org.beatbook.pipeline.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Rounds of collecting, one after the other. The book is held for a round only, so that other commands get their turn;
 * how each host was asked is remembered from one to the next.
 */
public final class Rounds implements AutoCloseable {
    /** After this a round of many begins nothing new: the rest is left for the next. */
    private static final Duration OF_MANY = Duration.ofMinutes(2);
    /** A single round ends when all is done, or after this. */
    private static final Duration SINGLE = Duration.ofHours(2);
    /** So often it is looked whether something new is to be followed. */
    private static final Duration LOOK = Duration.ofMinutes(1);
    /** Between two rounds: time for others who want to write. */
    private static final Duration BREATH = Duration.ofSeconds(2);

    private static final long TICK_MILLIS = 200;

    private final Path book;
    private final Duration patience;
    private final Consumer<String> notices;
    private final Courier courier;
    private final InstantSource clock = InstantSource.system();
    private final @Nullable Postbox postbox;

    /**
     * Rounds on a book.
     *
     * @param patience how long to wait for another writer
     * @param allowedHosts hosts of the user's own network that may be fetched from
     * @param notices told what went wrong beside the round itself
     */
    public Rounds(Path book, Duration patience, List<String> allowedHosts, Consumer<String> notices) {
        this(book, patience, allowedHosts, notices, null);
    }

    /**
     * Rounds that hubs can call.
     *
     * @param callback the address, as it is reached from outside, under which hubs call; absent where they cannot
     * @throws IllegalArgumentException where it can be no such address
     */
    public Rounds(
            Path book,
            Duration patience,
            List<String> allowedHosts,
            Consumer<String> notices,
            @Nullable String callback) {
        this.postbox = callback == null ? null : new Postbox(callback, clock);
        this.book = book;
        this.patience = patience;
        this.notices = notices;
        this.courier = Courier.usual(clock, Beatbook.CONTACT, allowedHosts);
    }

    /**
     * What hubs call; absent where no address for that is set.
     *
     * @param reader the same book, open for reading as long as hubs may call
     */
    public @Nullable Callbacks callbacks(Beatbook reader) {
        return postbox == null ? null : new Callbacks(reader, postbox);
    }

    /**
     * Does one round.
     *
     * @param sources ids of the sources that are collected; none for all
     * @param now whether channels are visited whether they are due or not
     * @param stop asked several times a second; when it says true the round ends within seconds
     * @throws BookException where a source is not known, or another process writes to the book
     */
    public Round once(Set<String> sources, boolean now, Progress progress, BooleanSupplier stop) {
        return round(new Collector.Terms(sources, now, SINGLE), progress, stop);
    }

    private Round round(Collector.Terms terms, Progress progress, BooleanSupplier stop) {
        try (Beatbook writer = Beatbook.write(book, patience, notices)) {
            Set<String> known = writer.sources().stream().map(Source::id).collect(Collectors.toSet());
            terms.sources().stream()
                    .filter(id -> !known.contains(id))
                    .findFirst()
                    .ifPresent(id -> {
                        throw new BookException(
                                "there is no source '" + id + "'; 'beatbook source list' names them all");
                    });
            return writer.collect(courier, terms, postbox, progress, stop);
        }
    }

    /**
     * Does rounds until told to stop. Another writer is waited for, however long it takes.
     *
     * @param told what came of each round that did something
     */
    public void follow(Consumer<Round> told, BooleanSupplier stop) throws InterruptedException {
        Collector.Terms all = new Collector.Terms(Set.of(), false, OF_MANY);
        while (!stop.getAsBoolean()) {
            Instant next = next();
            if (isCalled() || !next.isAfter(clock.instant())) {
                attempt(all, told, stop);
                waitUntil(clock.instant().plus(BREATH), stop);
            } else {
                waitUntil(next, () -> stop.getAsBoolean() || isCalled());
            }
        }
    }

    private boolean isCalled() {
        return postbox != null && !postbox.isEmpty();
    }

    /** When to look again, or to begin a round: no later than in a minute. */
    private Instant next() {
        Instant look = clock.instant().plus(LOOK);
        try (Beatbook reader = Beatbook.read(book)) {
            Optional<Instant> due = reader.due(postbox == null ? null : postbox.since());
            return due.filter(d -> d.isBefore(look)).orElse(look);
        } catch (BookException e) {
            notices.accept(String.valueOf(e.getMessage()));
            return look;
        }
    }

    private void attempt(Collector.Terms terms, Consumer<Round> told, BooleanSupplier stop) {
        try {
            Round round = round(terms, Progress.SILENT, stop);
            if (round.channels() > 0
                    || round.articles() > 0
                    || !round.troubles().isEmpty()) {
                told.accept(round);
            }
        } catch (BookException e) {
            notices.accept(String.valueOf(e.getMessage()));
        }
    }

    private void waitUntil(Instant time, BooleanSupplier stop) throws InterruptedException {
        while (!stop.getAsBoolean() && clock.instant().isBefore(time)) {
            Thread.sleep(TICK_MILLIS);
        }
    }

    @Override
    public void close() {
        courier.close();
    }
}
