package org.beatbook.pipeline;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
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
 * group is filed, the pages of the next may be extracted.
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
    private final ExecutorService extractors;

    private final ExecutorService readers;
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
        this.stories = new StoryTaking(store.stories(), counting);
        this.notes = new NoteTaking(store.readings(), counting, lists, stories);
        this.extractors = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name("extractor-", 0).factory());
        this.readers = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name("reader-", 0).factory());
    }

    /**
     * A group whose pages are being extracted.
     *
     * @param pages of the captures, in their order
     */
    record Begun(List<Archived> group, List<Future<@Nullable Page>> pages) {}

    /** Begins to extract a group's pages; a group may be begun while the one before is filed. */
    Begun begin(List<Archived> group) {
        return new Begun(
                group,
                group.stream()
                        .map(archived -> extractors.submit(() -> read(archived.capture())))
                        .toList());
    }

    /** Files a group; all of it is in the database when this returns. */
    void file(Begun begun) {
        List<Archived> group = begun.group();
        if (group.isEmpty()) {
            return;
        }
        List<@Nullable Page> pages = answers(begun.pages());
        store.change(() -> {
            for (int i = 0; i < group.size(); i++) {
                file(group.get(i), pages.get(i));
            }
            List<Step> steps = filing.steps();
            match(steps);
            notes.take(steps, this::all);
            stories.take(this::all);
            store.captures().checkpoint(group.getLast().place());
        });
        if (indexed.isDone()) {
            indexed = indexer.submit(() -> store.search().commit());
        }
    }

    /** Asks the topics about several articles at a time; most of that is reading their words. */
    private void match(List<Step> steps) {
        Map<String, Saved> last = new LinkedHashMap<>();
        for (Step step : steps) {
            switch (step) {
                case Saved s -> last.put(s.item().id(), s);
                case Gone gone -> last.remove(gone.article());
            }
        }
        List<Map<String, Double>> memberships = all(last.values().stream()
                .map(s -> (Callable<Map<String, Double>>) () -> matcher.match(s.item(), s.text()))
                .toList());
        int at = 0;
        for (String id : last.keySet()) {
            store.topics().memberships(id, memberships.get(at++));
        }
    }

    @Override
    public void close() {
        extractors.shutdownNow();
        readers.shutdownNow();
        indexer.shutdown();
        try {
            indexed.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw thrown(e);
        }
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

    /** Runs tasks on the readers' threads; the answers in the order of the tasks. */
    private <T extends @Nullable Object> List<T> all(List<Callable<T>> tasks) {
        return answers(tasks.stream().map(readers::submit).toList());
    }

    private static <T extends @Nullable Object> List<T> answers(List<Future<T>> futures) {
        try {
            List<T> answers = new ArrayList<>();
            for (Future<T> future : futures) {
                answers.add(future.get());
            }
            return answers;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BookException("interrupted while pages were read; start again to go on", e);
        } catch (ExecutionException e) {
            throw thrown(e);
        }
    }

    private static RuntimeException thrown(ExecutionException e) {
        return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
    }

    /** One bad document never stops a batch: what the extractor cannot bear is named and counted. */
    private @Nullable Page read(Capture capture) {
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
