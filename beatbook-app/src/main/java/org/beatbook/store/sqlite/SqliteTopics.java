package org.beatbook.store.sqlite;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beatbook.news.Filter;
import org.beatbook.news.Item;
import org.beatbook.news.Json;
import org.beatbook.news.Topic;
import org.beatbook.news.TopicPage.Count;
import org.beatbook.store.Topics;

final class SqliteTopics implements Topics {
    static final Link.Row<Count> COUNT = row -> new Count(row.getString(1), row.getString(2), row.getInt(3));
    private static final Link.Row<Topic> TOPIC = row -> Json.read(row.getString(1), Topic.class);

    private final Database database;

    SqliteTopics(Database database) {
        this.database = database;
    }

    @Override
    public void save(Topic topic) {
        database.update(
                "INSERT OR REPLACE INTO topic (id, title, topic) VALUES (?, ?, ?)",
                topic.id(),
                topic.title(),
                Json.write(topic));
    }

    @Override
    public void remove(String id) {
        database.change(() -> {
            database.update("DELETE FROM topic WHERE id = ?", id);
            database.update("DELETE FROM membership WHERE topic = ?", id);
            SqliteTallies.forget(database, id);
            SqlitePlaces.forget(database, id);
        });
    }

    @Override
    public Optional<Topic> find(String id) {
        return database.one("SELECT topic FROM topic WHERE id = ?", TOPIC, id);
    }

    @Override
    public List<Topic> all() {
        return database.list("SELECT topic FROM topic ORDER BY title, id", TOPIC);
    }

    @Override
    public void members(String topic, Map<String, Double> scores) {
        database.change(() -> {
            database.update("DELETE FROM membership WHERE topic = ?", topic);
            scores.forEach((article, score) -> add(topic, article, score));
            SqliteTallies.recount(database, topic);
            SqlitePlaces.recount(database, topic);
        });
    }

    @Override
    public void memberships(String article, Map<String, Double> scores) {
        database.change(() -> {
            boolean counted = SqliteNotes.areKept(database, article);
            if (counted) {
                SqliteTallies.count(database, article, -1);
            }
            database.update("DELETE FROM membership WHERE id = ?", article);
            scores.forEach((topic, score) -> add(topic, article, score));
            if (counted) {
                SqliteTallies.count(database, article, 1);
            }
            SqlitePlaces.topicsOf(database, article);
        });
    }

    private void add(String topic, String article, double score) {
        database.update("""
                INSERT INTO membership (topic, ordering, place, id, score, source, genre, day, month, captured, story)
                SELECT ?, a.ordering, a.place, a.id, ?, a.source, a.genre, a.day, a.month, a.captured, p.story
                FROM article a LEFT JOIN placed p ON p.article = a.id WHERE a.id = ? AND a.withheld = 0""", topic, score, article);
    }

    static int month(LocalDate day) {
        return day.getYear() * 12 + day.getMonthValue() - 1;
    }

    @Override
    public List<Member> page(Topic topic, Filter filter, int offset, int limit) {
        // The ids first, from the list's own order alone: then as many items are read as are shown.
        Narrowed listed = new Narrowed("""
                        SELECT a.item, m.score FROM
                        (SELECT id, score, ordering, place FROM membership WHERE topic = ?""", topic.id())
                .to(filter)
                .without(topic.excluded())
                .then("""
                        ORDER BY ordering DESC, place, id LIMIT ? OFFSET ?) m JOIN article a ON a.id = m.id
                        ORDER BY m.ordering DESC, m.place, m.id""", limit, offset);
        return listed.list(database, row -> new Member(Json.read(row.getString(1), Item.class), row.getDouble(2)));
    }

    @Override
    public int count(Topic topic, Filter filter) {
        return (int) new Narrowed("SELECT count(*) FROM membership WHERE topic = ?", topic.id())
                .to(filter)
                .without(topic.excluded())
                .number(database);
    }

    /**
     * Rows of {@code value, total}; what an editor excluded is taken off.
     *
     * @param column of membership
     */
    private static Narrowed counted(Topic topic, String column) {
        return new Narrowed("""
                SELECT value, total FROM (SELECT value, total - (SELECT count(*) FROM json_each(?) i
                CROSS JOIN membership m WHERE m.id = i.value AND m.topic = ? AND m.%s = c.value) AS total
                FROM counted c WHERE topic = ? AND kind = ?) WHERE total > 0""".formatted(column), Json.write(topic.excluded()), topic.id(), topic.id(), column);
    }

    @Override
    public List<Count> bySource(Topic topic) {
        return counted(topic, "source")
                .within(
                        "SELECT n.value, coalesce(s.name, n.value), n.total FROM (",
                        ") n LEFT JOIN source s ON s.id = n.value ORDER BY n.total DESC, n.value")
                .list(database, COUNT);
    }

    @Override
    public List<Count> byGenre(Topic topic) {
        return counted(topic, "genre")
                .within("SELECT value, value, total FROM (", ") ORDER BY total DESC, value")
                .list(database, COUNT);
    }

    @Override
    public List<Count> byMonth(Topic topic) {
        return counted(topic, "month")
                .within("SELECT value, total FROM (", ") ORDER BY value DESC")
                .list(database, row -> {
                    String month = YearMonth.of(Math.floorDiv(row.getInt(1), 12), Math.floorMod(row.getInt(1), 12) + 1)
                            .toString();
                    return new Count(month, month, row.getInt(2));
                });
    }

    @Override
    public Optional<Instant> updated(Topic topic) {
        return database.one(
                "SELECT captured FROM membership WHERE topic = ? AND captured IS NOT NULL ORDER BY captured DESC LIMIT 1",
                row -> Instant.ofEpochMilli(row.getLong(1)),
                topic.id());
    }

    @Override
    public Map<String, Double> of(String article) {
        Map<String, Double> scores = new LinkedHashMap<>();
        database.list(
                        "SELECT topic, score FROM membership WHERE id = ? ORDER BY topic",
                        row -> Map.entry(row.getString(1), row.getDouble(2)),
                        article)
                .forEach(e -> scores.put(e.getKey(), e.getValue()));
        return scores;
    }
}
