package org.beatbook.store.sqlite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import org.beatbook.store.Access;
import org.beatbook.store.StoreException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * One connection that writes and a few that read. In WAL mode a reader sees the last commit before its statement began,
 * and neither waits for the other. A thread inside a change reads through the writer, so that it sees what it wrote.
 *
 * <p>{@code synchronous = NORMAL}: a loss of power may take the last commits, never the whole. That is enough, because
 * the archive is the truth and the checkpoint in this database goes back together with the rest.
 */
final class Database implements AutoCloseable {
    /** Statements that may run at once; more wait a moment, which is better than a connection for every request. */
    private static final int READERS = 16;

    private static final int BUSY_MILLIS = 20_000;
    /** Pages of 4 KiB in the log that are worth carrying over: an import writes the same ones group after group. */
    private static final int LOGGED_PAGES = 4_000;

    private final Path path;
    private final ConcurrentLinkedDeque<Link> idle = new ConcurrentLinkedDeque<>();
    private final Semaphore readers = new Semaphore(READERS);
    private final ReentrantLock writing = new ReentrantLock();
    private final @Nullable Link writer;
    private long sequence;
    private boolean failed;

    private Database(Path path, @Nullable Link writer) {
        this.path = path;
        this.writer = writer;
    }

    static Database open(Path path, Access access) {
        if (access == Access.READ && !Files.isRegularFile(path)) {
            throw new StoreException("there is no book here: " + path + " is missing");
        }
        try {
            return access == Access.WRITE ? openToWrite(path) : openToRead(path);
        } catch (SQLException e) {
            throw explain(path, e);
        }
    }

    private static Database openToWrite(Path path) throws SQLException {
        Connection connection = config(false).createConnection("jdbc:sqlite:" + path);
        try {
            Migrations.apply(connection, path);
            return new Database(path, new Link(connection));
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static Database openToRead(Path path) throws SQLException {
        Database database = new Database(path, null);
        Connection connection = config(true).createConnection("jdbc:sqlite:" + path);
        try {
            Migrations.check(connection, path);
            database.idle.push(new Link(connection));
            return database;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static SQLiteConfig config(boolean reads) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.setBusyTimeout(BUSY_MILLIS);
        // Nobody asks for them, and the driver would run a query for them after each insertion.
        config.setGetGeneratedKeys(false);
        config.setCacheSize(reads ? -8_000 : -32_000);
        config.setPragma(SQLiteConfig.Pragma.TEMP_STORE, "MEMORY");
        if (reads) {
            config.setReadOnly(true);
        } else {
            config.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, String.valueOf(LOGGED_PAGES));
        }
        return config;
    }

    <T> List<T> list(String sql, Link.Row<T> reader, @Nullable Object... values) {
        if (writer != null && writing.isHeldByCurrentThread()) {
            return attempt(() -> writer.list(sql, reader, values));
        }
        readers.acquireUninterruptibly();
        try {
            return attempt(() -> {
                Link link = idle.poll();
                if (link == null) {
                    link = new Link(config(true).createConnection("jdbc:sqlite:" + path));
                }
                try {
                    return link.list(sql, reader, values);
                } finally {
                    idle.push(link);
                }
            });
        } finally {
            readers.release();
        }
    }

    <T> Optional<T> one(String sql, Link.Row<T> reader, @Nullable Object... values) {
        List<T> found = list(sql, reader, values);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
    }

    long number(String sql, @Nullable Object... values) {
        return one(sql, row -> row.getLong(1), values).orElse(0L);
    }

    boolean exists(String sql, @Nullable Object... values) {
        return one(sql, row -> true, values).isPresent();
    }

    /** Writes; outside a change it is a change of its own. Returns how many rows were written. */
    int update(String sql, @Nullable Object... values) {
        Link link = writer();
        if (writing.isHeldByCurrentThread()) {
            return attempt(() -> link.update(sql, values));
        }
        int[] count = new int[1];
        change(() -> count[0] = attempt(() -> link.update(sql, values)));
        return count[0];
    }

    /** The next number for a changed article; inside a change only. */
    long nextSequence() {
        return ++sequence;
    }

    void change(Runnable changes) {
        Link link = writer();
        if (writing.isHeldByCurrentThread()) {
            join(changes);
            return;
        }
        writing.lock();
        try {
            begin(link);
            changes.run();
            commit(link);
        } catch (Throwable e) {
            rollback(link, e);
            throw e;
        } finally {
            writing.unlock();
        }
    }

    private void join(Runnable changes) {
        try {
            changes.run();
        } catch (Throwable e) {
            failed = true;
            throw e;
        }
    }

    private void begin(Link link) {
        failed = false;
        attempt(() -> link.update("BEGIN IMMEDIATE"));
        sequence = number("SELECT sequence FROM book");
    }

    private void commit(Link link) {
        if (failed) {
            throw new StoreException("a change was not kept, because a part of it failed");
        }
        attempt(() -> link.update("UPDATE book SET changes = changes + 1, sequence = ?", sequence));
        attempt(() -> link.update("COMMIT"));
    }

    private static void rollback(Link link, Throwable cause) {
        try {
            link.update("ROLLBACK");
        } catch (SQLException e) {
            // SQLite has rolled back by itself, as it does when the disk is full.
            cause.addSuppressed(e);
        }
    }

    private Link writer() {
        if (writer == null) {
            throw new IllegalStateException(path + " was opened for reading only");
        }
        return writer;
    }

    private interface Attempt<T> {
        T run() throws SQLException;
    }

    private <T> T attempt(Attempt<T> attempt) {
        try {
            return attempt.run();
        } catch (SQLException e) {
            throw explain(path, e);
        }
    }

    private static StoreException explain(Path path, SQLException e) {
        if (e instanceof SQLiteException s && s.getResultCode() == SQLiteErrorCode.SQLITE_FULL) {
            return new StoreException(
                    "the disk is full: " + path + " could not be written, and nothing of the change was kept", e);
        }
        if (e instanceof SQLiteException s && s.getResultCode() == SQLiteErrorCode.SQLITE_BUSY) {
            return new StoreException("another process is writing " + path + ": try again when it has ended", e);
        }
        return new StoreException(path + ": " + e.getMessage(), e);
    }

    @Override
    public void close() {
        try {
            for (Link link = idle.poll(); link != null; link = idle.poll()) {
                link.close();
            }
            if (writer != null) {
                writer.close();
            }
        } catch (SQLException e) {
            throw explain(path, e);
        }
    }
}
