package org.beatbook.pipeline;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.beatbook.collect.Filed;
import org.beatbook.collect.Filed.News;
import org.beatbook.collect.Followed;
import org.beatbook.collect.Keeper;
import org.beatbook.extract.Extractor;
import org.beatbook.extract.picture.Credits;
import org.beatbook.extract.picture.Embedded;
import org.beatbook.news.Capture;
import org.beatbook.news.CaptureHead;
import org.beatbook.news.Kind;
import org.beatbook.news.Page;
import org.beatbook.news.Picture;
import org.beatbook.pipeline.Filing.Gone;
import org.beatbook.pipeline.Filing.Saved;
import org.beatbook.pipeline.Filing.Step;
import org.beatbook.pipeline.lists.ListFolder;
import org.beatbook.store.Store;
import org.beatbook.topic.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Reads archived captures, several at a time, and files them in the order of the archive, a group a transaction. While a
 * group is filed, the pages of the next may be extracted and read.
 */
final class Filer implements AutoCloseable {
    /** Plain-text files of a site that are for machines. */
    private static final Set<String> MACHINE_TEXTS =
            Set.of("robots.txt", "ads.txt", "app-ads.txt", "humans.txt", "llms.txt", "security.txt");

    private final Store store;
    private final InstantSource clock;
    private final Extractor extractor = new Extractor();
    private final Filing filing;
    private final Summary.Counting counting;
    /** Apart from the readers, so that what a group being filed asks for does not wait for the pages of the next. */
    private final Workers extractors;

    private final Workers readers;
    /** The index follows the database by itself; it is told so after each group, unless it is still at work. */
    private final ExecutorService indexer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("indexer").factory());

    private final Matcher matcher;
    private final StoryTaking stories;
    private final NoteTaking notes;
    private Future<?> indexed = CompletableFuture.completedFuture(null);

    Filer(Store store, Matcher matcher, Summary.Counting counting, int threads, InstantSource clock, ListFolder lists) {
        this.store = store;
        this.clock = clock;
        this.matcher = matcher;
        this.filing = new Filing(store);
        this.counting = counting;
        this.extractors = new Workers("extractor", threads);
        this.readers = new Workers("reader", threads);
        this.stories = new StoryTaking(store.stories(), readers, counting);
        this.notes = new NoteTaking(store.readings(), readers, counting, lists, stories);
    }

    /** A capture's page, and what was read in it where it is an article's. */
    private record Extracted(@Nullable Page page, @Nullable Ahead ahead) {}

    /**
     * A group whose pages are being extracted and read.
     *
     * @param pages of the captures, in their order
     */
    record Begun(List<Archived> group, List<Future<Extracted>> pages) {}

    /** Begins to extract and read a group's pages; a group may be begun while the one before is filed. */
    Begun begin(List<Archived> group) {
        return new Begun(
                group,
                group.stream()
                        .map(archived -> extractors.begin(() -> extract(archived.capture())))
                        .toList());
    }

    private Extracted extract(Capture capture) {
        Page page = page(capture);
        return page == null || page.kind() != Kind.ARTICLE
                ? new Extracted(page, null)
                : new Extracted(page, notes.ahead(page).orElse(null));
    }

    /** Files a group; all of it is in the database when this returns. */
    void file(Begun begun) {
        List<Archived> group = begun.group();
        if (group.isEmpty()) {
            return;
        }
        List<Extracted> pages = begun.pages().stream().map(Workers::answer).toList();
        Map<Page, Ahead> ahead = new IdentityHashMap<>();
        store.change(() -> {
            Steps steps = new Steps();
            for (int i = 0; i < group.size(); i++) {
                Extracted extracted = pages.get(i);
                if (extracted.page() != null && extracted.ahead() != null) {
                    ahead.put(extracted.page(), extracted.ahead());
                }
                file(group.get(i), extracted.page());
                steps.add(filing.steps());
            }
            steps.matches.forEach((id, topics) -> store.topics().memberships(id, Workers.answer(topics)));
            notes.take(steps.all, ahead);
            stories.take();
            store.captures().checkpoint(group.getLast().place());
        });
        if (indexed.isDone()) {
            indexed = indexer.submit(() -> store.search().follow());
        }
    }

    /** What has become of a group's articles; the topics are asked about each while the next is filed. */
    private final class Steps {
        private final List<Step> all = new ArrayList<>();
        private final Map<String, Future<Map<String, Double>>> matches = new LinkedHashMap<>();

        void add(List<Step> steps) {
            all.addAll(steps);
            for (Step step : steps) {
                switch (step) {
                    case Saved s -> matches.put(s.item().id(), readers.begin(() -> matcher.match(s.item(), s.text())));
                    case Gone gone -> matches.remove(gone.article());
                }
            }
        }
    }

    @Override
    public void close() {
        extractors.close();
        readers.close();
        indexer.shutdown();
        Workers.answer(indexed);
        store.search().commit();
    }

    private void file(Archived archived, @Nullable Page page) {
        CaptureHead head = archived.capture().head();
        store.captures().add(head, archived.place());
        News news = News.NONE;
        if (page != null) {
            news = filing.file(head, page);
        } else if (Withdrawal.isGone(head)) {
            news = filing.gone(head);
        } else if (head.contentType() != null && head.contentType().startsWith("image/")) {
            inscription(archived.capture()).ifPresent(i -> store.captures().inscribe(head.id(), i));
        }
        counting.captured(page == null ? Kind.OTHER : page.kind());
        follow(archived, new Filed(head, page, news));
    }

    private void follow(Archived archived, Filed filed) {
        Keeper.Consequence then = archived.then();
        if (then != null) {
            then.of(filed);
        } else {
            Followed.filed(store, filed, clock.instant());
        }
    }

    private static Optional<Picture> inscription(Capture picture) {
        return Embedded.read(picture.body()).map(e -> {
            String line = e.line();
            return new Picture(null, List.of(), null, e.caption(), line == null ? null : Credits.parse(line));
        });
    }

    /** One bad document never stops a batch: what the extractor cannot bear is named and counted. */
    private @Nullable Page page(Capture capture) {
        if (!isPage(capture)) {
            return FeedPage.read(capture).orElse(null);
        }
        try {
            return extractor.extract(capture);
        } catch (RuntimeException | StackOverflowError e) {
            counting.problem("%s: archived, but could not be read: %s"
                    .formatted(capture.head().url(), e));
            return null;
        }
    }

    private static boolean isPage(Capture capture) {
        CaptureHead head = capture.head();
        if (head.status() < 200 || head.status() > 299) {
            return false;
        }
        String type = head.contentType() == null ? "" : head.contentType().toLowerCase(Locale.ROOT);
        if (type.startsWith("text/plain")) {
            String url = head.url();
            return !MACHINE_TEXTS.contains(url.substring(url.lastIndexOf('/') + 1));
        }
        return type.contains("html") || (type.isBlank() && looksLikeMarkup(capture.body()));
    }

    private static boolean looksLikeMarkup(byte[] body) {
        for (byte b : body) {
            if (!Character.isWhitespace(b)) {
                return b == '<' || b == (byte) 0xEF;
            }
        }
        return false;
    }
}
