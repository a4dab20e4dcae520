package org.beatbook.store.sqlite;

import java.nio.file.Path;
import org.beatbook.store.Access;
import org.beatbook.store.Store;
import org.beatbook.store.StoriesContract;

class SqliteStoriesTest extends StoriesContract {
    @Override
    protected Store open(Path folder, Access access) {
        return Opened.in(folder, access);
    }
}
