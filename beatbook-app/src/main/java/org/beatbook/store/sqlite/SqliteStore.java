package org.beatbook.store.sqlite;

import java.nio.file.Path;
import org.beatbook.store.Access;
import org.beatbook.store.Articles;
import org.beatbook.store.Captures;
import org.beatbook.store.Following;
import org.beatbook.store.Index;
import org.beatbook.store.Readings;
import org.beatbook.store.Search;
import org.beatbook.store.Sources;
import org.beatbook.store.Store;
import org.beatbook.store.Stories;
import org.beatbook.store.Topics;

/** The embedded store: one SQLite file, and an index for search that follows it. */
public final class SqliteStore implements Store {
    private final Database database;
    private final Index index;
    private final SqliteSearch search;
    private final Sources sources;
    private final Captures captures;
    private final Articles articles;
    private final Readings readings;
    private final Stories stories;
    private final Topics topics;
    private final Following following;

    private SqliteStore(Database database, Index index) {
        this.database = database;
        this.index = index;
        this.search = new SqliteSearch(database, index);
        this.sources = new SqliteSources(database);
        this.captures = new SqliteCaptures(database);
        this.articles = new SqliteArticles(database);
        this.readings = new SqliteReadings(database);
        this.stories = new SqliteStories(database);
        this.topics = new SqliteTopics(database);
        this.following = new SqliteFollowing(database);
    }

    /**
     * Opens a database file; for writing, makes it where it is missing, and lets the index catch up with what it does
     * not know, as after a crash.
     *
     * @param index opened for the same access; it is closed with the store
     * @throws org.beatbook.store.StoreException where the file is missing (for reading), damaged, or of a newer format
     */
    public static SqliteStore open(Path file, Access access, Index index) {
        var store = new SqliteStore(Database.open(file, access), index);
        if (access == Access.WRITE) {
            try {
                store.search.commit();
            } catch (RuntimeException e) {
                store.database.close();
                throw e;
            }
        }
        return store;
    }

    @Override
    public Sources sources() {
        return sources;
    }

    @Override
    public Captures captures() {
        return captures;
    }

    @Override
    public Articles articles() {
        return articles;
    }

    @Override
    public Readings readings() {
        return readings;
    }

    @Override
    public Stories stories() {
        return stories;
    }

    @Override
    public Topics topics() {
        return topics;
    }

    @Override
    public Following following() {
        return following;
    }

    @Override
    public Search search() {
        return search;
    }

    @Override
    public long decisions() {
        return database.number("SELECT decisions FROM book");
    }

    @Override
    public void decisions(long carriedOut) {
        database.update("UPDATE book SET decisions = ?", carriedOut);
    }

    @Override
    public void change(Runnable changes) {
        database.change(changes);
    }

    @Override
    public long changes() {
        return database.number("SELECT changes FROM book");
    }

    @Override
    public void close() {
        try {
            index.close();
        } finally {
            database.close();
        }
    }
}
