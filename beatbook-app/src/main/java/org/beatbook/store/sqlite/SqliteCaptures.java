package org.beatbook.store.sqlite;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.beatbook.news.CaptureHead;
import org.beatbook.news.Json;
import org.beatbook.news.Picture;
import org.beatbook.news.Place;
import org.beatbook.news.Urls;
import org.beatbook.store.Captures;

final class SqliteCaptures implements Captures {
    private static final String KEPT = "SELECT head, file, start, length FROM capture c ";
    private static final String SHOWN = " AND NOT EXISTS (SELECT 1 FROM withheld w WHERE w.key = c.key) ";

    private final Database database;

    SqliteCaptures(Database database) {
        this.database = database;
    }

    private static final Link.Row<Kept> ROW = row -> new Kept(
            Json.read(row.getString(1), CaptureHead.class),
            new Place(row.getString(2), row.getLong(3), row.getLong(4)));

    @Override
    public void add(CaptureHead head, Place place) {
        database.update(
                """
                INSERT OR IGNORE INTO capture (id, url, key, time, digest, image, head, file, start, length)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                head.id(),
                head.url(),
                Urls.key(head.url()),
                head.time().toEpochMilli(),
                head.digest(),
                isImage(head) ? 1 : 0,
                Json.write(head),
                place.file(),
                place.offset(),
                place.length());
    }

    private static boolean isImage(CaptureHead head) {
        String type = head.contentType();
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("image/");
    }

    @Override
    public boolean known(String id) {
        return database.exists("SELECT 1 FROM capture WHERE id = ?", id);
    }

    @Override
    public Optional<Kept> sameBytes(String url, String digest) {
        return database.one(KEPT + "WHERE url = ? AND digest = ? ORDER BY time, c.rowid LIMIT 1", ROW, url, digest);
    }

    @Override
    public Optional<Kept> find(String id) {
        return database.one(KEPT + "WHERE id = ?" + SHOWN, ROW, id);
    }

    @Override
    public List<Kept> ofUrl(String url) {
        return database.list(KEPT + "WHERE url = ?" + SHOWN + "ORDER BY time, c.rowid", ROW, url);
    }

    @Override
    public List<Kept> ofKey(String urlKey) {
        return database.list(KEPT + "WHERE key = ?" + SHOWN + "ORDER BY time, c.rowid", ROW, urlKey);
    }

    @Override
    public boolean asked(String urlKey) {
        return database.exists("SELECT 1 FROM capture WHERE key = ?", urlKey);
    }

    @Override
    public Optional<CaptureHead> picture(List<String> urls) {
        for (String url : urls) {
            Optional<Kept> newest = database.one(
                    KEPT + "WHERE url = ? AND image = 1" + SHOWN + "ORDER BY time DESC, c.rowid DESC LIMIT 1",
                    ROW,
                    url);
            if (newest.isPresent()) {
                return newest.map(Kept::head);
            }
        }
        return Optional.empty();
    }

    @Override
    public void inscribe(String id, Picture inscription) {
        database.update("UPDATE capture SET inscription = ? WHERE id = ?", Json.write(inscription), id);
    }

    @Override
    public Optional<Picture> inscription(List<String> urls) {
        for (String url : urls) {
            Optional<Picture> newest = database.one(
                    "SELECT inscription FROM capture c WHERE url = ? AND inscription IS NOT NULL" + SHOWN
                            + "ORDER BY time DESC, c.rowid DESC LIMIT 1",
                    row -> Json.read(row.getString(1), Picture.class),
                    url);
            if (newest.isPresent()) {
                return newest;
            }
        }
        return Optional.empty();
    }

    @Override
    public long count() {
        return database.number("SELECT count(*) FROM capture");
    }

    @Override
    public Optional<Place> checkpoint() {
        return database.one(
                "SELECT file, start, length FROM checkpoint",
                row -> new Place(row.getString(1), row.getLong(2), row.getLong(3)));
    }

    @Override
    public void checkpoint(Place done) {
        database.update(
                "INSERT OR REPLACE INTO checkpoint (one, file, start, length) VALUES (1, ?, ?, ?)",
                done.file(),
                done.offset(),
                done.length());
    }

    @Override
    public Set<String> withheld() {
        return new TreeSet<>(database.list("SELECT key FROM withheld", row -> row.getString(1)));
    }

    @Override
    public boolean isWithheld(String urlKey) {
        return database.exists("SELECT 1 FROM withheld WHERE key = ?", urlKey);
    }

    @Override
    public void withhold(String urlKey) {
        database.update("INSERT OR IGNORE INTO withheld (key) VALUES (?)", urlKey);
    }

    @Override
    public void move(String id, Place place) {
        database.update(
                "UPDATE capture SET file = ?, start = ?, length = ? WHERE id = ?",
                place.file(),
                place.offset(),
                place.length(),
                id);
    }

    @Override
    public void retain(Set<String> ids) {
        for (String id : database.list("SELECT id FROM capture", row -> row.getString(1))) {
            if (!ids.contains(id)) {
                database.update("DELETE FROM capture WHERE id = ?", id);
            }
        }
    }
}
