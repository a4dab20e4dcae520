package org.beatbook.store.sqlite;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.beatbook.news.EventFilter;
import org.beatbook.news.Json;
import org.beatbook.news.Topic;
import org.beatbook.news.TopicPage.Count;
import org.jspecify.annotations.Nullable;

/**
 * Which events a topic's articles tell of, with their days and types: kept as articles and topics come and go, as {@link
 * SqliteTallies} are, so that a topic of 100,000 articles has its timeline at once.
 */
final class SqliteHappenings {
    /** Stands for a day that is not told. */
    private static final int NONE = -1_000_000_000;

    private static final String COLUMNS = "x.happened, x.event, coalesce(x.first, " + NONE
            + ") AS first, coalesce(x.last, " + NONE + ") AS last, x.type";

    private SqliteHappenings() {}

    /** Counts an article's tellings, or takes them back. */
    static void count(Database database, String article, int sign) {
        database.update(
                "INSERT INTO happening (topic, happened, event, first, last, type, total) SELECT t.topic, " + COLUMNS
                        + ", ? * count(*) FROM " + SqliteTallies.TOPICS
                        + " t CROSS JOIN telling x WHERE x.article = ? AND x.happened > 0 GROUP BY 1, 2, 3, 4, 5, 6"
                        + " ON CONFLICT DO UPDATE SET total = total + excluded.total",
                sign,
                article,
                article);
    }

    static void forget(Database database, String topic) {
        database.update("DELETE FROM happening WHERE topic = ?", topic);
    }

    /** Counts all members of a topic anew. */
    static void recount(Database database, String topic) {
        forget(database, topic);
        database.update(
                "INSERT INTO happening (topic, happened, event, first, last, type, total) SELECT m.topic, " + COLUMNS
                        + ", count(*) FROM membership m JOIN telling x ON x.article = m.id"
                        + " WHERE m.topic = ? AND x.happened > 0 GROUP BY 1, 2, 3, 4, 5, 6",
                topic);
    }

    /** Whether it knows enough to answer: not who takes part, nor where. */
    static boolean answers(EventFilter filter) {
        return filter.parties().isEmpty() && filter.place() == null;
    }

    /** Rows of events, the last first. */
    static Narrowed events(@Nullable Topic topic, EventFilter filter, int limit) {
        return told(topic, filter)
                .within(
                        "SELECT event FROM (",
                        ") GROUP BY event ORDER BY max(first) DESC, event LIMIT ? OFFSET ?",
                        limit,
                        (filter.page() - 1L) * limit);
    }

    static Narrowed count(@Nullable Topic topic, EventFilter filter) {
        return told(topic, filter).within("SELECT count(DISTINCT event) FROM (", ")");
    }

    /** Each event in the month of its last day. */
    static List<Count> months(Database database, @Nullable Topic topic, EventFilter filter) {
        Map<String, Count> months = new TreeMap<>();
        told(topic, filter)
                .within(
                        "SELECT first, type, count(*) FROM (SELECT event, type, max(first) AS first FROM (",
                        ") GROUP BY event, type) WHERE first > ? GROUP BY first, type",
                        NONE)
                .list(database, row -> {
                    String month =
                            YearMonth.from(LocalDate.ofEpochDay(row.getLong(1))).toString();
                    return new Count(month, row.getString(2), row.getInt(3));
                })
                .forEach(c -> months.merge(
                        c.key() + " " + c.label(), c, (a, b) -> new Count(a.key(), a.label(), a.count() + b.count())));
        return List.copyOf(months.values());
    }

    /** Rows of {@code event, first, type}; what an editor excluded is taken off. */
    private static Narrowed told(@Nullable Topic topic, EventFilter filter) {
        return told(topic, filter.happened() ? 1 : 2)
                .and("y.last >= ?", filter.from() == null ? null : filter.from().toEpochDay())
                .and("y.first <= ?", filter.to() == null ? null : filter.to().toEpochDay())
                .and("y.first > ?", filter.to() == null ? null : NONE)
                .and("y.type = ?", filter.type() == null ? null : filter.type().name());
    }

    private static Narrowed told(@Nullable Topic topic, int happened) {
        String columns = "SELECT y.event, y.first, y.type FROM happening y";
        if (topic == null || topic.excluded().isEmpty()) {
            return new Narrowed(
                    columns + " WHERE y.topic = ? AND y.happened = ? AND y.total > 0",
                    topic == null ? SqliteTallies.ALL : topic.id(),
                    happened);
        }
        return new Narrowed(
                columns + " LEFT JOIN (SELECT " + COLUMNS + ", count(*) AS total FROM json_each(?) i"
                        + " JOIN membership m ON m.id = i.value AND m.topic = ? JOIN telling x ON x.article = m.id"
                        + " GROUP BY 1, 2, 3, 4, 5) l ON l.happened = y.happened AND l.event = y.event"
                        + " AND l.first = y.first AND l.last = y.last AND l.type = y.type"
                        + " WHERE y.topic = ? AND y.happened = ? AND y.total > coalesce(l.total, 0)",
                Json.write(topic.excluded()),
                topic.id(),
                topic.id(),
                happened);
    }
}
