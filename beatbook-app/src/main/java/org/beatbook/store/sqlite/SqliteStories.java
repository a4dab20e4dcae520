package org.beatbook.store.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beatbook.news.Decision;
import org.beatbook.news.Filter;
import org.beatbook.news.Json;
import org.beatbook.news.Placing;
import org.beatbook.news.Sketch;
import org.beatbook.news.Story;
import org.beatbook.news.Topic;
import org.beatbook.store.Stories;
import org.jspecify.annotations.Nullable;

final class SqliteStories implements Stories {
    private static final String GROUPED =
            "SELECT article, source, language, published, traits, copying, found, origin, share, arrival FROM sketched";
    private static final Link.Row<Grouped> AS_GROUPED = SqliteStories::grouped;
    private static final Link.Row<Placing> PLACING =
            row -> new Placing(row.getString(1), row.getString(2), row.getString(3), row.getDouble(4));

    private final Database database;
    private final SqlitePlaces places;

    SqliteStories(Database database) {
        this.database = database;
        this.places = new SqlitePlaces(database);
    }

    private static Grouped grouped(ResultSet row) throws SQLException {
        Sketch sketch = new Sketch(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                Instant.ofEpochMilli(row.getLong(4)),
                row.getBytes(5),
                row.getBytes(6));
        return new Grouped(
                row.getLong(10),
                sketch,
                new Placing(row.getString(1), row.getString(7), row.getString(8), row.getDouble(9)));
    }

    @Override
    public List<Grouped> day(LocalDate day) {
        return database.list(
                GROUPED + " WHERE day = ? AND found IS NOT NULL ORDER BY arrival", AS_GROUPED, day.toEpochDay());
    }

    @Override
    public Optional<Grouped> grouped(String article) {
        return database.one(GROUPED + " WHERE article = ? AND found IS NOT NULL", AS_GROUPED, article);
    }

    @Override
    public List<Placing> found(String story) {
        return database.list(
                "SELECT article, found, origin, share FROM sketched WHERE found = ? ORDER BY arrival", PLACING, story);
    }

    @Override
    public long sketch(Sketch sketch, String report) {
        database.change(() -> write(sketch, report));
        return database.number("SELECT arrival FROM sketched WHERE article = ?", sketch.article());
    }

    private void write(Sketch sketch, String report) {
        database.update(
                """
                INSERT INTO sketched (article, day, published, source, language, report, traits, copying)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (article) DO UPDATE SET day = excluded.day, published = excluded.published,
                source = excluded.source, language = excluded.language, report = excluded.report,
                traits = excluded.traits, copying = excluded.copying""",
                sketch.article(),
                LocalDate.ofInstant(sketch.published(), ZoneOffset.UTC).toEpochDay(),
                sketch.published().toEpochMilli(),
                sketch.source(),
                sketch.language(),
                report,
                sketch.traits(),
                sketch.copying());
    }

    @Override
    public boolean isSketched(String article, String report) {
        return database.exists(
                "SELECT 1 FROM sketched WHERE article = ? AND report = ? AND found IS NOT NULL", article, report);
    }

    @Override
    public void place(Collection<Placing> placings) {
        database.change(() -> {
            places.place(placings);
            regrouped();
        });
    }

    @Override
    public void remove(String article, @Nullable String into) {
        database.change(() -> {
            database.update("DELETE FROM sketched WHERE article = ?", article);
            places.hide(article);
            if (into != null) {
                places.lead(org.beatbook.news.Ids.story(article), into);
            }
            regrouped();
        });
    }

    private void regrouped() {
        database.update("UPDATE book SET grouped = grouped + 1");
    }

    @Override
    public long grouping() {
        return database.number("SELECT grouped FROM book");
    }

    @Override
    public boolean isBehind() {
        return database.number("SELECT ungrouped FROM book") > 0;
    }

    @Override
    public Optional<String> current(String id) {
        return database.one("""
                SELECT id FROM (SELECT 1 AS n, id FROM story WHERE id = ?
                UNION ALL SELECT 2, story FROM placed WHERE own = ?
                UNION ALL SELECT 3, p.story FROM formerly f JOIN placed p ON p.article = f.article WHERE f.id = ?)
                ORDER BY n LIMIT 1""", row -> row.getString(1), id, id, id);
    }

    @Override
    public Optional<Story> find(String id) {
        return database.one("SELECT " + StoryRows.COLUMNS + " FROM story s WHERE s.id = ?", StoryRows.STORY, id);
    }

    @Override
    public List<Story> find(Collection<String> ids) {
        return database.list(
                "SELECT " + StoryRows.COLUMNS + " FROM json_each(?) i JOIN story s ON s.id = i.value ORDER BY i.key",
                StoryRows.STORY,
                Json.write(ids));
    }

    @Override
    public Optional<Story> find(String id, Instant asOf) {
        return StoryRows.asOf(database, List.of(id), asOf).stream().findFirst();
    }

    @Override
    public Optional<Placing> of(String article) {
        return Optional.ofNullable(of(List.of(article)).get(article));
    }

    @Override
    public Map<String, Placing> of(Collection<String> articles) {
        Map<String, Placing> found = new LinkedHashMap<>();
        database.list(
                        "SELECT p.article, p.story, p.copy, p.share FROM json_each(?) i"
                                + " JOIN placed p ON p.article = i.value ORDER BY i.key",
                        PLACING,
                        Json.write(articles))
                .forEach(p -> found.put(p.article(), p));
        return found;
    }

    @Override
    public List<Placing> members(String story) {
        return database.list(
                "SELECT article, story, copy, share FROM placed WHERE story = ? ORDER BY published, place, article",
                PLACING,
                story);
    }

    @Override
    public List<Story> ofTopic(@Nullable Topic topic, Filter filter, @Nullable Instant asOf, int offset, int limit) {
        return new SqliteStoryLists(database, topic, filter).page(asOf, offset, limit);
    }

    @Override
    public int countOfTopic(@Nullable Topic topic, Filter filter, @Nullable Instant asOf) {
        return new SqliteStoryLists(database, topic, filter).count(asOf);
    }

    @Override
    public void decide(int number, Decision.OnStories decision) {
        database.change(() -> {
            database.update(
                    "INSERT OR REPLACE INTO decided (number, decision) VALUES (?, ?)", number, Json.write(decision));
            for (String article : decision.articles()) {
                database.update("INSERT OR IGNORE INTO concerned (article, number) VALUES (?, ?)", article, number);
            }
            places.layAnew();
        });
    }

    @Override
    public void takeBack(int number) {
        database.change(() -> {
            database.update("UPDATE decided SET stands = 0 WHERE number = ?", number);
            database.update("DELETE FROM concerned WHERE number = ?", number);
            places.layAnew();
        });
    }

    @Override
    public List<Decided> decided() {
        return SqliteOverlay.decided(database);
    }
}
