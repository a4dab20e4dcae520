package org.beatbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.beatbook.bench.GeneratedWarc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to a book when its writer dies. BEATBOOK_KILLS says how often; 5 unless it is set. */
class CrashTest {
    private static final int PAGES = 1500;
    private static final int STORY_PAGES = 800;
    private static final int KILLS = Integer.parseInt(
            Optional.ofNullable(System.getenv("BEATBOOK_KILLS")).orElse("5"));

    @TempDir
    Path folder;

    @Test
    void anImportThatIsKilledEndsTheSameWhenItIsStartedAgain() throws Exception {
        kill(GeneratedWarc.write(folder.resolve("warc"), PAGES), PAGES);
    }

    @Test
    void storiesAreTheSameThoughTheirImportIsKilled() throws Exception {
        kill(WireFiles.write(folder.resolve("warc"), STORY_PAGES, 3), STORY_PAGES);
        assertThat(Fingerprint.of(folder.resolve("whole")))
                .filteredOn(line -> line.startsWith("story "))
                .hasSizeBetween(STORY_PAGES / 4, STORY_PAGES * 3 / 4);
    }

    private void kill(Path warc, int pages) throws Exception {
        Path whole = folder.resolve("whole");
        addTopic(whole);
        long start = System.nanoTime();
        assertThat(Child.start(folder, "import", "--book", whole.toString(), warc.toString())
                        .end())
                .isZero();
        long millis = (System.nanoTime() - start) / 1_000_000;

        long seed = System.nanoTime();
        Random random = new Random(seed);
        int killed = 0;
        Path killedBook = folder.resolve("killed-0");
        addTopic(killedBook);
        for (int attempt = 0; killed < KILLS; attempt++) {
            Child child = Child.start(folder, "import", "--book", killedBook.toString(), warc.toString());
            if (child.killAfter(random.nextLong(millis))) {
                killed++;
            } else {
                checkSame(whole, killedBook, pages, "seed " + seed);
                killedBook = folder.resolve("killed-" + (attempt + 1));
                addTopic(killedBook);
            }
        }
        Child last = Child.start(folder, "import", "--book", killedBook.toString(), warc.toString());
        assertThat(last.end()).as(last.output()).isZero();
        checkSame(whole, killedBook, pages, "seed " + seed);
    }

    private static void checkSame(Path whole, Path killed, int pages, String seed) {
        assertThat(Fingerprint.of(killed)).as(seed).isEqualTo(Fingerprint.of(whole));
        List<String> archived = Fingerprint.archived(killed);
        assertThat(archived).as(seed).doesNotHaveDuplicates().hasSize(pages);
        assertThat(Beatbook.verify(killed).problems()).as(seed).isEmpty();
    }

    private void addTopic(Path book) throws Exception {
        Child child = Child.start(folder, "topic", "add", "--book", book.toString(), "--title", "North Korea");
        assertThat(child.end()).as(child.output()).isZero();
    }

    @Test
    void aFullDiskStopsAnImportWithAClearErrorAndABookThatOpens() throws Exception {
        Path warc = GeneratedWarc.write(folder.resolve("warc"), PAGES);
        Path book = folder.resolve("book");
        // 2.5 MB a file: enough to unpack SQLite's library, not enough for the book.
        // A limit on the size of files fails like a full disk, and needs no disk of its own.
        List<String> limited = List.of("bash", "-c", "ulimit -f 2500; trap '' XFSZ; exec \"$@\"", "limited");
        Child full = Child.start(folder, limited, "import", "--book", book.toString(), warc.toString());
        assertThat(full.end()).as(full.output()).isEqualTo(1);
        assertThat(full.output()).contains("beatbook: ").doesNotContain("\tat ");

        Child again = Child.start(folder, "import", "--book", book.toString(), warc.toString());
        assertThat(again.end()).as(again.output()).isZero();
        assertThat(Fingerprint.archived(book)).doesNotHaveDuplicates().hasSize(PAGES);
        assertThat(Beatbook.verify(book).problems()).isEmpty();
        assertThat(Files.exists(book.resolve("book.db"))).isTrue();
    }
}
