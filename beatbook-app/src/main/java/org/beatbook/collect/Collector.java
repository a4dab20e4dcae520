package org.beatbook.collect;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.beatbook.collect.fetch.WebAddress;
import org.beatbook.collect.push.Postbox;
import org.beatbook.news.Capture;
import org.beatbook.news.Channel;
import org.beatbook.news.Page;
import org.beatbook.news.Round;
import org.beatbook.news.Source;
import org.beatbook.news.Standing;
import org.beatbook.news.Wanted;
import org.beatbook.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * One round: all channels that are due are visited, then the pages that are wanted are asked for, each host in a lane of
 * its own. Used once.
 */
public final class Collector {
    /** Rulings that are older are forgotten, and so are pages that were given up before: both may have changed. */
    private static final Duration REMEMBERED = Duration.ofDays(90);

    private static final long TICK_MILLIS = 250;
    private static final int PAGES_OF_A_HOST = 200;
    private static final int PAGES = 20_000;

    private final Means means;
    private final Terms terms;
    private final Map<String, Source> sources = new HashMap<>();
    private final Lanes lanes;
    private final Visits visits;
    private final Pages pages;
    private final @Nullable HubCalls hubs;
    private final Set<String> visiting = ConcurrentHashMap.newKeySet();
    private final Instant end;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private volatile boolean stopped;
    private int begun;

    /**
     * What a round is to do.
     *
     * @param sources ids of the sources that are collected; none for all
     * @param now whether channels are visited whether they are due or not
     * @param newWork nothing is begun after this; what is begun ends
     */
    public record Terms(Set<String> sources, boolean now, Duration newWork) {
        public Terms {
            sources = Set.copyOf(sources);
        }

        boolean concern(String source) {
            return sources.isEmpty() || sources.contains(source);
        }
    }

    /** Is told how far a round is; called from one thread. */
    @FunctionalInterface
    public interface Progress {
        void at(int done, int begun);
    }

    /**
     * A round.
     *
     * @param extract reads a page: its kind, and a listing's teasers
     * @param postbox where hubs call; absent where nobody listens
     */
    public Collector(
            Store store,
            Courier courier,
            Keeper keeper,
            Function<Capture, Page> extract,
            InstantSource clock,
            RandomGenerator random,
            Tally tally,
            Terms terms,
            @Nullable Postbox postbox) {
        this.means =
                new Means(store, courier, new Asking(courier), keeper, clock, random, tally, postbox, () -> stopped);
        this.terms = terms;
        this.end = clock.instant().plus(terms.newWork());
        this.lanes = new Lanes(this::isOpen);
        Lister lister = new Lister(extract);
        Finds finds = new Finds(store);
        this.visits = new Visits(means, lister, finds, this::add, visiting::remove);
        this.pages = new Pages(means, lister, finds, this::add);
        this.hubs = postbox == null ? null : new HubCalls(means, postbox);
    }

    /**
     * Does the round.
     *
     * @param stop asked several times a second; when it says true the round ends within seconds
     */
    public void run(BooleanSupplier stop, Progress progress) {
        means.store().sources().all().forEach(s -> sources.put(s.id(), s));
        means.courier().allow(sources.values());
        readPost();
        for (Source source : sources.values()) {
            if (terms.concern(source.id()) && !source.paused()) {
                source.channels().forEach(channel -> addIfDue(source, channel));
            }
        }
        if (hubs != null && terms.sources().isEmpty()) {
            hubs.due(sources.values()).forEach(push -> add(host(push.hub()), null, () -> hubs.ask(push.key())));
        }
        means.following().due(means.now(), PAGES_OF_A_HOST, PAGES).stream()
                .filter(w -> terms.concern(w.source()))
                .forEach(this::add);
        await(stop, progress);
        means.courier().saveRulings(means.store());
        means.following().tidy(means.now().minus(REMEMBERED));
        rethrow();
    }

    private void addIfDue(Source source, Channel channel) {
        Standing standing = means.following().standing(channel.url()).orElse(null);
        Instant next = standing == null ? Instant.MIN : standing.next(means.listening());
        if (terms.now() || (next != null && !next.isAfter(means.now()))) {
            String url = standing == null ? channel.url() : standing.askAt();
            if (visiting.add(channel.url())) {
                add(host(url), source, () -> visits.visit(source, channel));
            }
        }
    }

    /** Carries out what hubs said, but for channels whose visit is under way: it would be overwritten. */
    private void readPost() {
        if (hubs == null) {
            return;
        }
        for (Standing told : hubs.read(channel -> !visiting.contains(channel))) {
            Source source = sources.get(told.source());
            if (source != null && !source.paused() && terms.concern(source.id())) {
                source.channels().stream()
                        .filter(c -> c.url().equals(told.channel()))
                        .forEach(c -> addIfDue(source, c));
            }
        }
    }

    private void add(Wanted wanted) {
        Source source = sources.get(wanted.source());
        if (source == null || !source.paused()) {
            add(host(wanted.url()), source, () -> pages.get(wanted));
        }
    }

    private void add(String host, @Nullable Source source, Runnable work) {
        if (source != null && source.delay() != null) {
            means.courier().hosts().leastDelay(host, source.delay());
        }
        synchronized (this) {
            begun++;
        }
        lanes.add(host, () -> {
            try {
                work.run();
            } catch (Throwable e) {
                // The disk is full, or a defect: what was not written down is asked for in the next round.
                failure.compareAndSet(null, e);
                stopped = true;
            } finally {
                means.tally().done();
            }
        });
    }

    private static String host(String url) {
        try {
            return WebAddress.parse(url).host();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** A host whose turn comes after the end of the round is left for the next. */
    private boolean isOpen(String host) {
        return !stopped
                && means.now().isBefore(end)
                && means.courier().hosts().next(host).isBefore(end);
    }

    private void await(BooleanSupplier stop, Progress progress) {
        try {
            while (!lanes.await(TICK_MILLIS)) {
                if (stop.getAsBoolean() || stopped) {
                    stop();
                }
                readPost();
                means.keeper().flush();
                means.courier().saveRulings(means.store());
                progress.at(means.tally().finished(), begun());
            }
        } catch (InterruptedException e) {
            stop();
            Thread.currentThread().interrupt();
        }
    }

    private void stop() {
        stopped = true;
        means.asking().stop();
    }

    private synchronized int begun() {
        return begun;
    }

    private void rethrow() {
        Throwable thrown = failure.get();
        if (thrown instanceof RuntimeException e) {
            throw e;
        }
        if (thrown != null) {
            throw new IllegalStateException(thrown);
        }
    }

    /** What came of it; asked for when all that it took was filed. */
    public Round report() {
        return means.tally().round(means.following().dueCount(means.now()), stopped);
    }
}
