package org.beatbook.store.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.beatbook.news.Filter;
import org.beatbook.news.Genre;
import org.beatbook.news.Item;
import org.beatbook.news.Json;
import org.beatbook.news.Page;
import org.beatbook.news.Picture;
import org.beatbook.news.Sighting;
import org.beatbook.news.TopicPage.Count;
import org.beatbook.news.Version;
import org.beatbook.store.Articles;
import org.jspecify.annotations.Nullable;

final class SqliteArticles implements Articles {
    /** Articles read at once when all are handed over. */
    private static final int CHUNK = 500;

    private static final String SHOWN = " AND NOT EXISTS (SELECT 1 FROM article WHERE id = ? AND withheld = 1)";
    private static final Link.Row<Item> ITEM = row -> Json.read(row.getString(1), Item.class);
    private static final Link.Row<WithText> WITH_TEXT =
            row -> new WithText(Json.read(row.getString(1), Item.class), Packed.unpack(row.getBytes(2)));

    private final Database database;

    SqliteArticles(Database database) {
        this.database = database;
    }

    @Override
    public Optional<String> idOf(String key) {
        return database.one("SELECT article FROM key WHERE key = ?", row -> row.getString(1), key);
    }

    @Override
    public void key(String key, String id) {
        database.update("INSERT OR REPLACE INTO key (key, article) VALUES (?, ?)", key, id);
    }

    @Override
    public List<String> keys(String id) {
        return database.list(
                "SELECT key FROM key WHERE article = ?" + SHOWN + " ORDER BY key", row -> row.getString(1), id, id);
    }

    @Override
    public void save(Item item, String text) {
        database.change(() -> {
            boolean known = database.exists("SELECT 1 FROM article WHERE id = ?", item.id());
            Long captured = known ? null : newestCapture(item.id());
            write(item, captured);
            database.update("INSERT OR REPLACE INTO body (id, text) VALUES (?, ?)", item.id(), Packed.pack(text));
            picture(item);
            if (known) {
                repeatInMemberships(item);
                SqlitePlaces.repeat(database, item.id());
            } else {
                database.update("DELETE FROM gone WHERE id = ?", item.id());
            }
        });
    }

    private void write(Item item, @Nullable Long captured) {
        database.update(
                """
                INSERT INTO article (id, source, genre, day, month, ordering, place, captured, met, sequence, item)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET source = excluded.source, genre = excluded.genre, day = excluded.day,
                month = excluded.month, ordering = excluded.ordering, place = excluded.place,
                met = excluded.met, sequence = excluded.sequence, item = excluded.item""",
                item.id(),
                item.source(),
                word(item.genre()),
                item.day().toEpochDay(),
                SqliteTopics.month(item.day()),
                item.order().toEpochMilli(),
                item.place(),
                captured,
                item.firstCaptured().toEpochMilli(),
                database.nextSequence(),
                Json.write(item));
    }

    private void picture(Item item) {
        for (Picture picture : item.pictures()) {
            for (String url : picture.addresses()) {
                database.update("INSERT OR IGNORE INTO pictured (url, source) VALUES (?, ?)", url, item.source());
            }
        }
    }

    private void repeatInMemberships(Item item) {
        LocalDate day = item.day();
        database.update(
                "UPDATE membership SET ordering = ?, place = ?, source = ?, genre = ?, day = ?, month = ? WHERE id = ?",
                item.order().toEpochMilli(),
                item.place(),
                item.source(),
                word(item.genre()),
                day.toEpochDay(),
                SqliteTopics.month(day),
                item.id());
    }

    static @Nullable String word(@Nullable Genre genre) {
        return genre == null ? null : genre.word();
    }

    private @Nullable Long newestCapture(String id) {
        long newest = database.number("""
                SELECT max(coalesce((SELECT max(time) FROM version WHERE article = ?), ?),
                           coalesce((SELECT max(time) FROM sighting WHERE article = ?), ?))""", id, Long.MIN_VALUE, id, Long.MIN_VALUE);
        return newest == Long.MIN_VALUE ? null : newest;
    }

    @Override
    public void remove(String id) {
        database.change(() -> {
            for (String table : List.of("version", "sighting", "key")) {
                database.update("DELETE FROM " + table + " WHERE article = ?", id);
            }
            SqliteNotes.remove(database, id);
            new SqlitePlaces(database).hide(id);
            for (String table : List.of("article", "body", "membership")) {
                database.update("DELETE FROM " + table + " WHERE id = ?", id);
            }
            database.update("INSERT OR REPLACE INTO gone (id, sequence) VALUES (?, ?)", id, database.nextSequence());
        });
    }

    @Override
    public Optional<Item> find(String id) {
        return database.one("SELECT item FROM article WHERE id = ? AND withheld = 0", ITEM, id);
    }

    @Override
    public Optional<Item> ofHeadline(String headline) {
        return database.one("""
                SELECT item FROM article WHERE json_extract(item, '$.headline') = ? AND withheld = 0
                ORDER BY ordering DESC, place, id LIMIT 1""", ITEM, headline);
    }

    @Override
    public List<Item> find(Collection<String> ids) {
        return database.list("""
                SELECT a.item FROM json_each(?) i JOIN article a ON a.id = i.value
                WHERE a.withheld = 0 ORDER BY i.key""", ITEM, Json.write(ids));
    }

    @Override
    public void addVersion(String id, Version version) {
        long time = version.captured().toEpochMilli();
        database.change(() -> {
            database.update(
                    """
                    INSERT OR REPLACE INTO version (article, number, capture, time, captured, page)
                    VALUES (?, ?, ?, ?, ?, ?)""",
                    id,
                    version.number(),
                    version.capture(),
                    time,
                    version.captured().toString(),
                    Packed.pack(Json.write(version.page())));
            captured(id, time);
        });
    }

    @Override
    public List<Version> versions(String id) {
        return database.list(
                "SELECT number, capture, captured, page FROM version WHERE article = ?" + SHOWN + " ORDER BY number",
                row -> new Version(
                        row.getInt(1),
                        row.getString(2),
                        Instant.parse(row.getString(3)),
                        Json.read(Packed.unpack(row.getBytes(4)), Page.class)),
                id,
                id);
    }

    @Override
    public void addSighting(String id, Sighting sighting) {
        long time = sighting.captured().toEpochMilli();
        database.change(() -> {
            database.update(
                    "INSERT OR REPLACE INTO sighting (article, capture, place, time, sighting) VALUES (?, ?, ?, ?, ?)",
                    id,
                    sighting.capture(),
                    sighting.place(),
                    time,
                    Json.write(sighting));
            captured(id, time);
        });
    }

    @Override
    public List<Sighting> sightings(String id) {
        return database.list(
                "SELECT sighting FROM sighting WHERE article = ?" + SHOWN + " ORDER BY time, place, capture",
                row -> Json.read(row.getString(1), Sighting.class),
                id,
                id);
    }

    private void captured(String id, long time) {
        String newer = " SET captured = max(coalesce(captured, ?), ?) WHERE id = ?";
        database.update("UPDATE article" + newer, time, time, id);
        database.update("UPDATE membership" + newer, time, time, id);
        database.update("UPDATE book SET updated = max(coalesce(updated, ?), ?)", time, time);
    }

    @Override
    public List<String> ofCapture(String capture) {
        return database.list("""
                SELECT id FROM (SELECT article AS id FROM version WHERE capture = ?
                                UNION SELECT article FROM sighting WHERE capture = ?)
                WHERE id NOT IN (SELECT id FROM article WHERE withheld = 1) ORDER BY id""", row -> row.getString(1), capture, capture);
    }

    @Override
    public void withhold(String id) {
        database.change(() -> {
            database.update("UPDATE article SET withheld = 1, sequence = ? WHERE id = ?", database.nextSequence(), id);
            SqliteNotes.remove(database, id);
            new SqlitePlaces(database).hide(id);
            database.update("DELETE FROM membership WHERE id = ?", id);
        });
    }

    @Override
    public List<Item> ofSource(String source, int offset, int limit) {
        return database.list("""
                SELECT item FROM article WHERE source = ? AND withheld = 0
                ORDER BY ordering DESC, place, id LIMIT ? OFFSET ?""", ITEM, source, limit, offset);
    }

    @Override
    public List<Item> newest(Filter filter, int limit) {
        return new Narrowed("SELECT item FROM article WHERE withheld = 0")
                .to(filter)
                .then("ORDER BY ordering DESC, place, id LIMIT ? OFFSET ?", limit, (filter.page() - 1L) * limit)
                .list(database, ITEM);
    }

    @Override
    public List<Count> bySource() {
        return database.list("""
                SELECT n.source, coalesce(s.name, n.source), n.total
                FROM (SELECT source, count(*) AS total FROM article WHERE withheld = 0 GROUP BY source) n
                LEFT JOIN source s ON s.id = n.source ORDER BY n.total DESC, n.source""", SqliteTopics.COUNT);
    }

    @Override
    public Map<String, Arrivals> arrivals(Instant now, int days) {
        return arrivals("", List.of(), now, days);
    }

    @Override
    public Optional<Arrivals> arrivals(String source, Instant now, int days) {
        return Optional.ofNullable(
                arrivals(" AND source = ?", List.of(source), now, days).get(source));
    }

    private Map<String, Arrivals> arrivals(String narrowed, List<String> by, Instant now, int days) {
        Map<String, int[]> counts = new HashMap<>();
        List<Object> times = new ArrayList<>(
                List.of(now.toEpochMilli(), now.minus(Duration.ofDays(days)).toEpochMilli(), now.toEpochMilli()));
        times.addAll(by);
        database.list(
                "SELECT source, (? - met) / 86400000 AS ago, count(*) FROM article"
                        + " WHERE withheld = 0 AND met > ? AND met <= ?" + narrowed + " GROUP BY source, ago",
                row -> counts.computeIfAbsent(row.getString(1), s -> new int[days])[row.getInt(2)] = row.getInt(3),
                times.toArray());
        Map<String, Arrivals> out = new HashMap<>();
        database.list(
                "SELECT source, count(*), min(met), max(met) FROM article WHERE withheld = 0" + narrowed
                        + " GROUP BY source",
                row -> out.put(row.getString(1), arrivals(row, counts.getOrDefault(row.getString(1), new int[days]))),
                by.toArray());
        return out;
    }

    private static Arrivals arrivals(ResultSet row, int[] days) throws SQLException {
        return new Arrivals(
                row.getInt(2),
                Instant.ofEpochMilli(row.getLong(3)),
                Instant.ofEpochMilli(row.getLong(4)),
                Arrays.stream(days).boxed().toList());
    }

    @Override
    public int count() {
        return (int) database.number("SELECT count(*) FROM article WHERE withheld = 0");
    }

    @Override
    public void each(Consumer<WithText> reader) {
        List<WithText> chunk = new ArrayList<>();
        do {
            String after = chunk.isEmpty() ? "" : chunk.getLast().item().id();
            chunk = after(after);
            chunk.forEach(reader);
        } while (chunk.size() == CHUNK);
    }

    /** A chunk at a time, not one long statement: that would keep SQLite from emptying its write-ahead log. */
    private List<WithText> after(String id) {
        return database.list("""
                SELECT a.item, b.text FROM article a JOIN body b ON b.id = a.id
                WHERE a.id > ? AND a.withheld = 0 ORDER BY a.id LIMIT ?""", WITH_TEXT, id, CHUNK);
    }

    @Override
    public Optional<Span> span(String source) {
        return database.one(
                """
                SELECT min(day), max(day) FROM article WHERE source = ? AND withheld = 0 HAVING count(*) > 0""",
                row -> new Span(LocalDate.ofEpochDay(row.getLong(1)), LocalDate.ofEpochDay(row.getLong(2))),
                source);
    }

    @Override
    public Optional<Instant> updated() {
        return database.one(
                "SELECT updated FROM book WHERE updated IS NOT NULL", row -> Instant.ofEpochMilli(row.getLong(1)));
    }
}
