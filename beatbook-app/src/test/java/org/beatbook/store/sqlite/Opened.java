package org.beatbook.store.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.beatbook.store.Access;
import org.beatbook.store.Store;
import org.beatbook.store.lucene.LuceneIndex;

/** The embedded store in a folder, which is made where it is missing. */
final class Opened {
    private Opened() {}

    static Store in(Path folder, Access access) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return SqliteStore.open(
                folder.resolve("book.sqlite"), access, LuceneIndex.open(folder.resolve("index"), access));
    }
}
