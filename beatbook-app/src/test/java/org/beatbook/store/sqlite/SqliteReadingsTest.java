package org.beatbook.store.sqlite;

import java.nio.file.Path;
import org.beatbook.store.Access;
import org.beatbook.store.ReadingsContract;
import org.beatbook.store.Store;

class SqliteReadingsTest extends ReadingsContract {
    @Override
    protected Store open(Path folder, Access access) {
        return Opened.in(folder, access);
    }
}
