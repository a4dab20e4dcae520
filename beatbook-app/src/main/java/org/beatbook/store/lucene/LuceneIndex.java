package org.beatbook.store.lucene;

import java.nio.file.Path;
import org.beatbook.store.Access;
import org.beatbook.store.Index;

/** Full-text search in a folder of its own. */
public final class LuceneIndex {
    private LuceneIndex() {}

    /** Opens an index; for writing, makes it where it is missing. */
    public static Index open(Path folder, Access access) {
        throw new UnsupportedOperationException("not yet: " + folder + access);
    }
}
