package org.beatbook.store.sqlite;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.beatbook.store.Access;
import org.beatbook.store.Store;
import org.beatbook.store.StoreContract;
import org.beatbook.store.StoreException;
import org.junit.jupiter.api.Test;

class SqliteStoreTest extends StoreContract {
    @Override
    protected Store open(Path folder, Access access) {
        return Opened.in(folder, access);
    }

    @Test
    void databaseOfANewerFormatIsRefused() throws SQLException {
        store.close();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("book.sqlite"));
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 99");
        }
        for (Access access : Access.values()) {
            assertThatThrownBy(() -> open(folder, access))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("format 99");
        }
    }
}
