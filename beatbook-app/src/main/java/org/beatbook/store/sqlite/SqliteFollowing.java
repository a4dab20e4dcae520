package org.beatbook.store.sqlite;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.beatbook.news.Json;
import org.beatbook.news.Push;
import org.beatbook.news.Ruling;
import org.beatbook.news.Standing;
import org.beatbook.news.Urls;
import org.beatbook.news.Visit;
import org.beatbook.news.Wanted;
import org.beatbook.store.Following;
import org.jspecify.annotations.Nullable;

final class SqliteFollowing implements Following {
    /** Rows read at once when all are handed over. */
    private static final int CHUNK = 1_000;

    private static final Link.Row<Standing> STANDING = row -> Json.read(row.getString(1), Standing.class);
    private static final Link.Row<Visit> VISIT = row -> Json.read(row.getString(1), Visit.class);
    private static final Link.Row<Wanted> WANTED = row -> Json.read(row.getString(1), Wanted.class);
    private static final Link.Row<Push> PUSH = row -> Json.read(row.getString(1), Push.class);
    private static final Link.Row<Ruling> RULING = row -> Json.read(row.getString(1), Ruling.class);

    private final Database database;

    SqliteFollowing(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Standing> standing(String channel) {
        return database.one("SELECT standing FROM standing WHERE channel = ?", STANDING, channel);
    }

    @Override
    public List<Standing> askedAt(String url) {
        return database.list("SELECT standing FROM standing WHERE asked = ? ORDER BY channel", STANDING, url);
    }

    @Override
    public List<Standing> standings() {
        return database.list("SELECT standing FROM standing ORDER BY channel", STANDING);
    }

    @Override
    public void save(Standing standing) {
        database.update(
                "INSERT OR REPLACE INTO standing (channel, asked, standing) VALUES (?, ?, ?)",
                standing.channel(),
                standing.askAt(),
                Json.write(standing));
    }

    @Override
    public void forget(String channel) {
        database.change(() -> {
            database.update("DELETE FROM standing WHERE channel = ?", channel);
            database.update("DELETE FROM visit WHERE channel = ?", channel);
        });
    }

    @Override
    public void add(Visit visit) {
        database.change(() -> {
            database.update(
                    "INSERT INTO visit (channel, time, visit) VALUES (?, ?, ?)",
                    visit.channel(),
                    visit.at().toEpochMilli(),
                    Json.write(visit));
            database.update("""
                    DELETE FROM visit WHERE rowid IN
                    (SELECT rowid FROM visit WHERE channel = ? ORDER BY time DESC, rowid DESC LIMIT -1 OFFSET ?)""", visit.channel(), VISITS_KEPT);
        });
    }

    @Override
    public List<Visit> visits(String channel, int limit) {
        return database.list(
                "SELECT visit FROM visit WHERE channel = ? ORDER BY time DESC, rowid DESC LIMIT ?",
                VISIT,
                channel,
                limit);
    }

    @Override
    public boolean want(Wanted page) {
        return write("INSERT OR IGNORE", page) > 0;
    }

    @Override
    public void save(Wanted page) {
        write("INSERT OR REPLACE", page);
    }

    private int write(String verb, Wanted page) {
        Instant due = page.due();
        return database.update(
                verb + " INTO wanted (key, host, source, due, trouble, wanted) VALUES (?, ?, ?, ?, ?, ?)",
                Urls.key(page.url()),
                Urls.site(page.url()).orElse(""),
                page.source(),
                due == null ? null : due.toEpochMilli(),
                trouble(page),
                Json.write(page));
    }

    private static @Nullable Long trouble(Wanted page) {
        Instant tried = page.tried();
        boolean troubled = page.givenUp() || page.tries() > 0;
        return troubled ? (tried == null ? page.found() : tried).toEpochMilli() : null;
    }

    @Override
    public Optional<Wanted> wanted(String url) {
        return database.one("SELECT wanted FROM wanted WHERE key = ?", WANTED, Urls.key(url));
    }

    @Override
    public void drop(String url) {
        database.update("DELETE FROM wanted WHERE key = ?", Urls.key(url));
    }

    @Override
    public void dropAll(String source) {
        database.update("DELETE FROM wanted WHERE source = ?", source);
    }

    @Override
    public List<Wanted> due(Instant now, int perHost, int limit) {
        return database.list("""
                SELECT wanted FROM
                (SELECT wanted, due, key, row_number() OVER (PARTITION BY host ORDER BY due) AS turn
                 FROM wanted WHERE due <= ?)
                WHERE turn <= ? ORDER BY due, key LIMIT ?""", WANTED, now.toEpochMilli(), perHost, limit);
    }

    @Override
    public int dueCount(Instant now) {
        return (int) database.number("SELECT count(*) FROM wanted WHERE due <= ?", now.toEpochMilli());
    }

    @Override
    public Optional<Instant> nextDue() {
        return database.one(
                "SELECT min(due) FROM wanted WHERE due IS NOT NULL HAVING count(*) > 0",
                row -> Instant.ofEpochMilli(row.getLong(1)));
    }

    @Override
    public int wantedOf(String source) {
        return (int) database.number("SELECT count(*) FROM wanted WHERE source = ? AND due IS NOT NULL", source);
    }

    @Override
    public List<Wanted> troubled(String source, int limit) {
        return database.list("""
                SELECT wanted FROM wanted WHERE source = ? AND trouble IS NOT NULL
                ORDER BY trouble DESC, key LIMIT ?""", WANTED, source, limit);
    }

    @Override
    public void save(Ruling ruling) {
        database.update(
                "INSERT OR REPLACE INTO ruling (url, site, time, allowed, ruling) VALUES (?, ?, ?, ?, ?)",
                ruling.url(),
                Urls.site(ruling.url()).orElse(""),
                ruling.time().toEpochMilli(),
                ruling.allowed() ? 1 : 0,
                Json.write(ruling));
    }

    @Override
    public Optional<Ruling> ruling(String url) {
        return database.one("SELECT ruling FROM ruling WHERE url = ?", RULING, url);
    }

    @Override
    public List<Ruling> refusals(String site, int limit) {
        return database.list(
                "SELECT ruling FROM ruling WHERE site = ? AND allowed = 0 ORDER BY time DESC, url LIMIT ?",
                RULING,
                site,
                limit);
    }

    @Override
    public Optional<Push> push(String key) {
        return database.one("SELECT push FROM push WHERE key = ?", PUSH, key);
    }

    @Override
    public Optional<Push> pushOf(String channel) {
        return database.one("SELECT push FROM push WHERE channel = ? AND leaving = 0", PUSH, channel);
    }

    @Override
    public List<Push> pushes() {
        return database.list("SELECT push FROM push ORDER BY key", PUSH);
    }

    @Override
    public void save(Push push) {
        database.update(
                "INSERT OR REPLACE INTO push (key, channel, leaving, push) VALUES (?, ?, ?, ?)",
                push.key(),
                push.channel(),
                push.state() == Push.State.LEAVING ? 1 : 0,
                Json.write(push));
    }

    @Override
    public void dropPush(String key) {
        database.update("DELETE FROM push WHERE key = ?", key);
    }

    @Override
    public void tidy(Instant before) {
        long time = before.toEpochMilli();
        database.change(() -> {
            database.update("DELETE FROM wanted WHERE due IS NULL AND trouble < ?", time);
            database.update("DELETE FROM ruling WHERE time < ?", time);
        });
    }

    @Override
    public void carryTo(Following other) {
        for (Standing standing : standings()) {
            other.save(standing);
            visits(standing.channel(), VISITS_KEPT).reversed().forEach(other::add);
        }
        pushes().forEach(other::save);
        each("wanted", "key", WANTED, page -> Urls.key(page.url()), other::save);
        each("ruling", "url", RULING, Ruling::url, other::save);
    }

    /** A chunk at a time, because there may be hundreds of thousands. */
    private <T> void each(String table, String key, Link.Row<T> reader, Function<T, String> keyOf, Consumer<T> taker) {
        String sql = "SELECT " + table + " FROM " + table + " WHERE " + key + " > ? ORDER BY " + key + " LIMIT ?";
        List<T> chunk;
        String after = "";
        do {
            chunk = database.list(sql, reader, after, CHUNK);
            chunk.forEach(taker);
            after = chunk.isEmpty() ? after : keyOf.apply(chunk.getLast());
        } while (chunk.size() == CHUNK);
    }
}
