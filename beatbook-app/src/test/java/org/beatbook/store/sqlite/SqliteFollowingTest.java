package org.beatbook.store.sqlite;

import java.nio.file.Path;
import org.beatbook.store.Access;
import org.beatbook.store.FollowingContract;
import org.beatbook.store.Store;

class SqliteFollowingTest extends FollowingContract {
    @Override
    protected Store open(Path folder, Access access) {
        return Opened.in(folder, access);
    }
}
