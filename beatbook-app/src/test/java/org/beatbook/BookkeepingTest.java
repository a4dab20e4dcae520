package org.beatbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.beatbook.news.Filter;
import org.beatbook.news.Item;
import org.beatbook.news.Source;
import org.beatbook.news.TopicPage.Entry;
import org.beatbook.pipeline.BookException;
import org.beatbook.pipeline.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looking after a book: rebuild, withhold, expunge, backup, and who may write. The book is the sample. */
class BookkeepingTest {
    @TempDir
    Path folder;

    private Path path;

    @BeforeEach
    void loadSample() throws IOException {
        path = folder.resolve("book");
        try (Beatbook book = write()) {
            Demo.load(book);
        }
    }

    private Beatbook write() {
        return Beatbook.write(path, Duration.ZERO, notice -> {});
    }

    private Item someArticle() {
        try (Beatbook book = Beatbook.read(path)) {
            return book.topicPage("north-korea", Filter.NONE).orElseThrow().entries().stream()
                    .map(Entry::item)
                    .filter(i -> i.read() && i.url() != null)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private boolean isThere(Item item) {
        try (Beatbook book = Beatbook.read(path)) {
            boolean onPage = book.topicPage("north-korea", Filter.NONE).orElseThrow().entries().stream()
                    .anyMatch(e -> e.item().id().equals(item.id()));
            boolean found = book.search("\"" + item.headline().replace("\"", " ") + "\"", Filter.NONE).found().stream()
                    .anyMatch(f -> f.entry().item().id().equals(item.id()));
            boolean evidence = book.article(item.id(), null).isPresent();
            return onPage || found || evidence;
        }
    }

    @Test
    void aRebuiltBookIsTheSame() {
        List<String> before = Fingerprint.of(path);
        assertThat(Beatbook.rebuild(path, Duration.ZERO, notice -> {}, Progress.SILENT)
                        .problems())
                .isEmpty();
        assertThat(Fingerprint.of(path)).isEqualTo(before);
    }

    @Test
    void aDatabaseThatWasLostIsMadeAnewByTheNextWriter() throws IOException {
        List<String> before = Fingerprint.of(path);
        Files.delete(path.resolve("book.db"));
        Files.deleteIfExists(path.resolve("book.db-wal"));
        Files.deleteIfExists(path.resolve("book.db-shm"));
        write().close();
        assertThat(Fingerprint.of(path)).isEqualTo(before);
    }

    @Test
    void aWithheldAddressIsGoneAtOnceAndStaysSoWhenRebuilt() {
        Item item = someArticle();
        assertThat(isThere(item)).isTrue();
        try (Beatbook book = write()) {
            book.withhold(item.url(), "a court order");
        }
        assertThat(isThere(item)).isFalse();
        Beatbook.rebuild(path, Duration.ZERO, notice -> {}, Progress.SILENT);
        assertThat(isThere(item)).isFalse();
    }

    @Test
    void anExpungedAddressIsInNoWarcFileAndTheRestIsWhole() throws IOException {
        Item item = someArticle();
        int before = Fingerprint.archived(path).size();
        try (Beatbook book = write()) {
            book.expunge(item.url(), "a demand to remove");
        }
        assertThat(isThere(item)).isFalse();
        assertThat(Fingerprint.archived(path)).hasSizeLessThan(before);
        assertThat(Beatbook.verify(path).problems()).isEmpty();
        assertThat(Files.readString(path.resolve("decisions.jsonl"))).contains("a demand to remove");
        List<String> after = Fingerprint.of(path);
        Beatbook.rebuild(path, Duration.ZERO, notice -> {}, Progress.SILENT);
        assertThat(Fingerprint.of(path)).isEqualTo(after);
    }

    @Test
    void everyShownCaptureCanBeReadAfterAnotherWasExpunged() {
        Item item = someArticle();
        try (Beatbook book = write()) {
            book.expunge(item.url(), "a demand to remove");
            for (Entry entry :
                    book.topicPage("north-korea", Filter.NONE).orElseThrow().entries()) {
                book.article(entry.item().id(), null)
                        .orElseThrow()
                        .versions()
                        .forEach(v -> assertThat(book.capture(v.capture())).isPresent());
            }
        }
    }

    @Test
    void aBackupIsABookOfItsOwn() {
        List<String> before = Fingerprint.of(path);
        Path copy = folder.resolve("copy");
        try (Beatbook book = write()) {
            book.backup(copy);
            assertThatThrownBy(() -> book.backup(copy))
                    .isInstanceOf(BookException.class)
                    .hasMessageContaining("not empty");
        }
        Beatbook.write(copy, Duration.ZERO, notice -> {}).close();
        assertThat(Fingerprint.of(copy)).isEqualTo(before);
    }

    @Test
    void aSecondWriterIsToldWhoHoldsTheBook() {
        try (Beatbook first = write()) {
            assertThatThrownBy(this::write)
                    .isInstanceOf(BookException.class)
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
            assertThat(first.topics()).isNotEmpty();
        }
        write().close();
    }

    @Test
    void aReaderSeesWhatAWriterCommits() {
        try (Beatbook reader = Beatbook.read(path)) {
            String id = reader.sources().getFirst().id();
            try (Beatbook writer = write()) {
                writer.saveSource(Source.met(id, "Another name"));
            }
            assertThat(reader.sources()).anyMatch(s -> s.name().equals("Another name"));
        }
    }

    @Test
    void aBookOfAnotherFormatIsRefused() throws IOException {
        Files.writeString(path.resolve("format"), "beatbook 99\n");
        assertThatThrownBy(() -> Beatbook.read(path))
                .isInstanceOf(BookException.class)
                .hasMessageContaining("beatbook 99");
    }

    @Test
    void picturesAreShownOnlyWhereTheSourceAllows() {
        try (Beatbook book = write()) {
            Entry shown = book.topicPage("north-korea", Filter.NONE).orElseThrow().entries().stream()
                    .filter(e -> e.plate() != null && e.plate().shown() != null)
                    .findFirst()
                    .orElseThrow();
            String capture = shown.plate().shown();
            assertThat(book.picture(capture)).isPresent();
            Source source = book.sourceSettings(shown.item().source());
            book.saveSource(source.withRights(Source.Pictures.LINK, source.text()));
            assertThat(book.picture(capture)).isEmpty();
            assertThat(book.topicPage("north-korea", Filter.NONE).orElseThrow().entries())
                    .filteredOn(e -> e.item().source().equals(source.id()) && e.plate() != null)
                    .allSatisfy(e -> {
                        assertThat(e.plate().shown()).isNull();
                        assertThat(e.plate().picture()).isNotNull();
                    });
        }
    }
}
