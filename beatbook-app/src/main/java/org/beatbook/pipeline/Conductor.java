package org.beatbook.pipeline;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.beatbook.archive.Appended;
import org.beatbook.archive.Archive;
import org.beatbook.collect.Collector;
import org.beatbook.collect.Courier;
import org.beatbook.collect.Tally;
import org.beatbook.collect.push.Postbox;
import org.beatbook.extract.Extractor;
import org.beatbook.news.Place;
import org.beatbook.news.Round;
import org.beatbook.pipeline.lists.ListFolder;
import org.beatbook.store.Captures;
import org.beatbook.store.Store;
import org.beatbook.topic.Matcher;
import org.jspecify.annotations.Nullable;

/** Carries captures through archive, extraction, store, index and topics. */
public final class Conductor {
    private static final int CAUGHT_UP_AT_ONCE = 100;
    private static final long BYTES_AT_ONCE = 16L << 20;

    private final Archive archive;
    private final Store store;
    private final InstantSource clock;
    private final String contact;
    private final ListFolder lists;
    private final int threads = Runtime.getRuntime().availableProcessors();

    /**
     * @param contact whom a publisher may complain to; part of the user agent
     * @param lists of one's own, beside the shipped ones, that articles are read with
     */
    public Conductor(Archive archive, Store store, InstantSource clock, String contact, ListFolder lists) {
        this.archive = archive;
        this.store = store;
        this.clock = clock;
        this.contact = contact;
        this.lists = lists;
    }

    /**
     * Imports files and folders, and fetches URLs.
     *
     * @param allowedHosts hosts of the user's own network that may be fetched from
     * @param url the address of the one file that is imported
     * @param source the name of what published it
     * @param stop asked before each capture
     */
    public Summary importAll(
            List<Path> files,
            List<String> urls,
            List<String> allowedHosts,
            @Nullable String url,
            @Nullable String source,
            Progress progress,
            BooleanSupplier stop) {
        Summary.Counting counting = new Summary.Counting();
        boolean interrupted;
        try (Matcher matcher = Matcher.of(store.topics().all());
                Filer filer = new Filer(store, matcher, counting, threads, clock, lists);
                Intake intake = new Intake(archive, store, filer, counting)) {
            interrupted = new Importer(intake, counting, progress, stop).run(files, new Addresses(url, source, clock));
            fetch(urls, allowedHosts, intake, counting, stop);
        }
        return counting.end(interrupted);
    }

    private void fetch(
            List<String> urls,
            List<String> allowedHosts,
            Intake intake,
            Summary.Counting counting,
            BooleanSupplier stop) {
        if (urls.isEmpty()) {
            return;
        }
        try (Courier courier = Courier.usual(clock, contact, allowedHosts)) {
            Retrieval retrieval = new Retrieval(courier);
            for (String each : urls) {
                if (!stop.getAsBoolean()) {
                    retrieval.fetch(each, intake::take, counting::problem);
                }
            }
        }
    }

    /**
     * Does one round of collecting; all that it took is filed when this returns.
     *
     * @param random spreads what would else come all at once
     * @param postbox where hubs call; absent where nobody listens
     * @param stop asked several times a second; when it says true the round ends within seconds
     */
    public Round collect(
            Courier courier,
            Collector.Terms terms,
            RandomGenerator random,
            @Nullable Postbox postbox,
            Progress progress,
            BooleanSupplier stop) {
        Tally tally = new Tally();
        Extractor extractor = new Extractor();
        Collector collector;
        try (Collection keeper = new Collection(archive, store, threads, clock, tally, lists)) {
            collector = new Collector(store, courier, keeper, extractor::extract, clock, random, tally, terms, postbox);
            collector.run(stop, (done, begun) -> progress.at("collecting", done, begun));
        }
        return collector.report();
    }

    /** Files what the archive holds beyond the checkpoint: after a crash, and for a rebuild all of it. */
    public Summary catchUp(Progress progress) {
        Summary.Counting counting = new Summary.Counting();
        Optional<Place> checkpoint = store.captures().checkpoint();
        try (Matcher matcher = Matcher.of(store.topics().all());
                Filer filer = new Filer(store, matcher, counting, threads, clock, lists)) {
            CatchUp group = new CatchUp(filer, progress);
            archive.replay(checkpoint.orElse(null), group::add).forEach(p -> counting.problem(p.toString()));
            group.file();
        }
        return counting.end(false);
    }

    /** Collects replayed captures into groups that fit in memory. */
    private final class CatchUp {
        private final Filer filer;
        private final Progress progress;
        private List<Archived> group = new ArrayList<>();
        private final Map<String, Place> places = new HashMap<>();
        private long bytes;
        private final long total = archive.bytes();
        private long done;

        CatchUp(Filer filer, Progress progress) {
            this.filer = filer;
            this.progress = progress;
        }

        void add(Appended appended) {
            Archived archived = new Archived(appended.place(), archive.load(appended.place(), this::placeOf));
            group.add(archived);
            places.put(archived.capture().head().id(), archived.place());
            bytes += archived.capture().body().length;
            done += appended.place().length();
            progress.at(appended.place().file(), done, total);
            if (group.size() >= CAUGHT_UP_AT_ONCE || bytes >= BYTES_AT_ONCE) {
                file();
            }
        }

        void file() {
            filer.file(filer.begin(group));
            group = new ArrayList<>();
            places.clear();
            bytes = 0;
        }

        /** Where the bytes of a revisit stand: filed already, or in this group. */
        private Optional<Place> placeOf(String id) {
            return Optional.ofNullable(places.get(id))
                    .or(() -> store.captures().find(id).map(Captures.Kept::place));
        }
    }
}
