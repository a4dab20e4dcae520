package org.beatbook.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.beatbook.extract.Extractor;
import org.beatbook.extract.picture.Credits;
import org.beatbook.extract.picture.Embedded;
import org.beatbook.news.Capture;
import org.beatbook.news.CaptureHead;
import org.beatbook.news.Kind;
import org.beatbook.news.Page;
import org.beatbook.news.Picture;
import org.beatbook.store.Store;
import org.beatbook.topic.Matcher;
import org.jspecify.annotations.Nullable;

/** Reads archived captures, several at a time, and files them in the order of the archive, a group a transaction. */
final class Filer implements AutoCloseable {
    private static final int CAPTURES_A_COMMIT = 5000;

    /** Plain-text files of a site that are for machines. */
    private static final Set<String> MACHINE_TEXTS =
            Set.of("robots.txt", "ads.txt", "app-ads.txt", "humans.txt", "llms.txt", "security.txt");

    private final Store store;
    private final Extractor extractor = new Extractor();
    private final Filing filing;
    private final Summary.Counting counting;
    private final ExecutorService readers;
    private int sinceCommit;

    Filer(Store store, Matcher matcher, Summary.Counting counting, int threads) {
        this.store = store;
        this.filing = new Filing(store, matcher);
        this.counting = counting;
        this.readers = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name("reader-", 0).factory());
    }

    /** Reads and files a group; all of it is in the database when this returns. */
    void file(List<Archived> group) {
        if (group.isEmpty()) {
            return;
        }
        List<@Nullable Page> pages = read(group);
        store.change(() -> {
            for (int i = 0; i < group.size(); i++) {
                file(group.get(i), pages.get(i));
            }
            store.captures().checkpoint(group.getLast().place());
        });
        sinceCommit += group.size();
        if (sinceCommit >= CAPTURES_A_COMMIT) {
            store.search().commit();
            sinceCommit = 0;
        }
    }

    @Override
    public void close() {
        readers.shutdownNow();
        store.search().commit();
    }

    private void file(Archived archived, @Nullable Page page) {
        CaptureHead head = archived.capture().head();
        store.captures().add(head, archived.place());
        if (page != null) {
            filing.file(head, page);
        } else if (head.contentType() != null && head.contentType().startsWith("image/")) {
            inscription(archived.capture()).ifPresent(i -> store.captures().inscribe(head.id(), i));
        }
        counting.captured(page == null ? Kind.OTHER : page.kind());
    }

    private static Optional<Picture> inscription(Capture picture) {
        return Embedded.read(picture.body()).map(e -> {
            String line = e.line();
            return new Picture(null, List.of(), null, e.caption(), line == null ? null : Credits.parse(line));
        });
    }

    private List<@Nullable Page> read(List<Archived> group) {
        List<Callable<@Nullable Page>> tasks = new ArrayList<>();
        for (Archived archived : group) {
            tasks.add(() -> read(archived.capture()));
        }
        try {
            List<@Nullable Page> pages = new ArrayList<>();
            for (Future<@Nullable Page> future : readers.invokeAll(tasks)) {
                pages.add(future.get());
            }
            return pages;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BookException("interrupted while pages were read; start again to go on", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** One bad document never stops a batch: what the extractor cannot bear is named and counted. */
    private @Nullable Page read(Capture capture) {
        if (!isPage(capture)) {
            return null;
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
