package org.beatbook.store.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import org.beatbook.store.StoreException;

/**
 * Brings a database to the newest format: numbered files of SQL that are only ever added to, counted by SQLite's own
 * {@code user_version}. Each file is applied as one, so a crash leaves the format before or after it.
 */
final class Migrations {
    private static final List<String> FILES = List.of(
            "001-book.sql",
            "002-met.sql",
            "003-following.sql",
            "004-headline.sql",
            "005-readings.sql",
            "006-captions.sql",
            "007-push.sql",
            "008-tallies.sql",
            "009-happenings.sql",
            "010-stories.sql",
            "011-counted.sql");

    private Migrations() {}

    static void apply(Connection connection, Path database) throws SQLException {
        int version = version(connection);
        refuseNewer(version, database);
        for (int next = version; next < FILES.size(); next++) {
            apply(connection, next);
        }
    }

    /** Refuses a database that this program cannot read as it is. */
    static void check(Connection connection, Path database) throws SQLException {
        int version = version(connection);
        refuseNewer(version, database);
        if (version < FILES.size()) {
            throw new StoreException(
                    "%s has format %d, this program reads %d: run a command that writes, such as import"
                            .formatted(database, version, FILES.size()));
        }
    }

    private static void refuseNewer(int version, Path database) {
        if (version > FILES.size()) {
            throw new StoreException("%s has format %d, this program knows up to %d: use a newer Beatbook"
                    .formatted(database, version, FILES.size()));
        }
    }

    private static void apply(Connection connection, int index) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("BEGIN IMMEDIATE;\n" + text(FILES.get(index)) + "\nPRAGMA user_version = "
                    + (index + 1) + ";\nCOMMIT;");
        }
    }

    private static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery("PRAGMA user_version")) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    private static String text(String file) {
        try (InputStream in = Migrations.class.getResourceAsStream("/db/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new StoreException("cannot read " + file + " from the program's own files", e);
        }
    }
}
