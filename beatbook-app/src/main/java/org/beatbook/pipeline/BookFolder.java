package org.beatbook.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a book keeps what.
 *
 * <pre>
 * format            the layout's version, one line
 * lock              held by the one writer; says who
 * archive/          WARC files: the truth
 * decisions.jsonl   what an editor decided: the other half of it
 * book.db           SQLite: made from both
 * index/            Lucene: made from book.db
 * lists/            lists of names and places of one's own, where there are any
 * </pre>
 */
public record BookFolder(Path path) {
    static final String FORMAT = "beatbook 1";

    public Path archive() {
        return path.resolve("archive");
    }

    public Path decisions() {
        return path.resolve("decisions.jsonl");
    }

    public Path database() {
        return path.resolve("book.db");
    }

    public Path index() {
        return path.resolve("index");
    }

    /** Lists of names and places of one's own; absent where none were imported. */
    public Path lists() {
        return path.resolve("lists");
    }

    /** An empty folder inside the book where database and index are made anew. */
    public BookFolder fresh() {
        BookFolder fresh = new BookFolder(path.resolve("fresh"));
        try {
            delete(fresh.path());
            Files.createDirectories(fresh.path());
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + fresh.path() + ": " + e.getMessage(), e);
        }
    }

    /**
     * Puts database and index of another folder in the place of this one's. A crash in between leaves no database: the
     * next writer makes it anew.
     */
    public void replaceBy(BookFolder fresh) {
        try {
            delete(index());
            for (String end : List.of("-wal", "-shm", "")) {
                Files.deleteIfExists(database().resolveSibling(database().getFileName() + end));
            }
            Files.move(fresh.database(), database(), StandardCopyOption.ATOMIC_MOVE);
            Files.move(fresh.index(), index(), StandardCopyOption.ATOMIC_MOVE);
            delete(fresh.path());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot replace the database: " + e.getMessage(), e);
        }
    }

    /** Removes the book with all that is in its folder. */
    public void remove() throws IOException {
        delete(path);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    Path lock() {
        return path.resolve("lock");
    }

    private Path format() {
        return path.resolve("format");
    }

    /** Whether a book stands here. */
    public boolean exists() {
        return Files.exists(format());
    }

    /** Makes an empty book where there is none; checks the format where there is one. */
    public void create() {
        try {
            Files.createDirectories(archive());
            if (!exists()) {
                Files.writeString(format(), FORMAT + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a book in " + path + ": " + e.getMessage(), e);
        }
        check();
    }

    /**
     * Checks that this is a book of the format that is known here.
     *
     * @throws BookException where it is not
     */
    public void check() {
        try {
            String found = Files.readString(format()).strip();
            if (!found.equals(FORMAT)) {
                throw new BookException(
                        "the book in %s has the format '%s', and this Beatbook knows '%s': use the Beatbook that made it"
                                .formatted(path, found, FORMAT));
            }
        } catch (NoSuchFileException e) {
            throw new BookException("there is no book in " + path
                    + ": import something or add a source first, or name one with --book DIR");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + format(), e);
        }
    }
}
