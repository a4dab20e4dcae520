package org.beatbook.store.sqlite;

import org.beatbook.news.Json;
import org.beatbook.news.Name;
import org.beatbook.news.Topic;
import org.jspecify.annotations.Nullable;

/**
 * How many articles of a topic name an entity in a month, how often each source quotes a speaker, and ({@link
 * SqliteHappenings}) what its articles tell of. All is counted as articles and topics come and go: counted when a page is
 * asked for, a topic of 100,000 articles would take seconds.
 */
final class SqliteTallies {
    /** What stands for all articles in place of a topic. */
    static final String ALL = "";

    static final String TOPICS = "(SELECT '" + ALL + "' AS topic UNION ALL SELECT topic FROM membership WHERE id = ?)";

    private SqliteTallies() {}

    /** Counts an article's mentions and sayings, or takes them back: before its memberships or its notes change. */
    static void count(Database database, String article, int sign) {
        database.update(
                "INSERT INTO naming (topic, type, entity, month, total) SELECT t.topic, e.type, x.entity, x.month, ? FROM "
                        + TOPICS + " t CROSS JOIN mention x CROSS JOIN entity e WHERE x.article = ? AND e.id = x.entity"
                        + " ON CONFLICT DO UPDATE SET total = total + excluded.total",
                sign,
                article,
                article);
        database.update(
                "INSERT INTO quoting (topic, speaker, source, total) SELECT t.topic, s.speaker, s.source, ? * count(*) FROM "
                        + TOPICS + " t CROSS JOIN saying s WHERE s.article = ? AND s.speaker IS NOT NULL"
                        + " GROUP BY t.topic, s.speaker, s.source"
                        + " ON CONFLICT DO UPDATE SET total = total + excluded.total",
                sign,
                article,
                article);
        SqliteHappenings.count(database, article, sign);
    }

    static void forget(Database database, String topic) {
        database.update("DELETE FROM naming WHERE topic = ?", topic);
        database.update("DELETE FROM quoting WHERE topic = ?", topic);
        SqliteHappenings.forget(database, topic);
    }

    /** Counts all members of a topic anew. */
    static void recount(Database database, String topic) {
        forget(database, topic);
        database.update("""
                INSERT INTO naming (topic, type, entity, month, total)
                SELECT m.topic, e.type, x.entity, x.month, count(*)
                FROM membership m JOIN mention x ON x.article = m.id JOIN entity e ON e.id = x.entity
                WHERE m.topic = ? GROUP BY e.type, x.entity, x.month""", topic);
        database.update("""
                INSERT INTO quoting (topic, speaker, source, total)
                SELECT m.topic, s.speaker, s.source, count(*) FROM membership m JOIN saying s ON s.article = m.id
                WHERE m.topic = ? AND s.speaker IS NOT NULL GROUP BY s.speaker, s.source""", topic);
        SqliteHappenings.recount(database, topic);
    }

    private static String id(@Nullable Topic topic) {
        return topic == null ? ALL : topic.id();
    }

    private static boolean isWhole(@Nullable Topic topic) {
        return topic == null || topic.excluded().isEmpty();
    }

    /** Rows of {@code entity, month, total}; what an editor excluded is taken off. */
    private static Narrowed naming(@Nullable Topic topic) {
        if (topic == null || isWhole(topic)) {
            return new Narrowed(
                    "SELECT entity, type, month, total FROM naming WHERE topic = ? AND total > 0", id(topic));
        }
        return new Narrowed("""
                SELECT y.entity, y.type, y.month, y.total - coalesce(l.total, 0) AS total FROM naming y
                LEFT JOIN (SELECT x.entity, x.month, count(*) AS total FROM json_each(?) i
                JOIN membership m ON m.id = i.value AND m.topic = ? JOIN mention x ON x.article = m.id
                GROUP BY x.entity, x.month) l ON l.entity = y.entity AND l.month = y.month
                WHERE y.topic = ? AND y.total > coalesce(l.total, 0)""", Json.write(topic.excluded()), topic.id(), topic.id());
    }

    /** Rows of entities with the number of articles that name each, most first. */
    static Narrowed entities(@Nullable Topic topic, Name.@Nullable Type type, int offset, int limit) {
        return naming(topic)
                .and(column(topic, "type") + " = ?", type == null ? null : type.name())
                .within(
                        "SELECT entity, sum(total) AS n FROM (",
                        ") GROUP BY entity ORDER BY n DESC, entity LIMIT ? OFFSET ?",
                        limit,
                        offset)
                .within(
                        "SELECT " + SqliteReadings.ENTITY + ", c.n FROM (",
                        ") c JOIN entity e ON e.id = c.entity ORDER BY c.n DESC, e.id");
    }

    static Narrowed countEntities(@Nullable Topic topic, Name.@Nullable Type type) {
        return naming(topic)
                .and(column(topic, "type") + " = ?", type == null ? null : type.name())
                .within("SELECT count(DISTINCT entity) FROM (", ")");
    }

    /** Rows of {@code month, total} of an entity, oldest first. */
    static Narrowed activity(@Nullable Topic topic, String entity) {
        return of(topic, entity).within("SELECT month, total FROM (", ") ORDER BY month");
    }

    /** In how many articles an entity is named. */
    static Narrowed articles(@Nullable Topic topic, String entity) {
        return of(topic, entity).within("SELECT sum(total) FROM (", ")");
    }

    private static Narrowed of(@Nullable Topic topic, String entity) {
        return naming(topic)
                .and(column(topic, "type") + " = (SELECT type FROM entity WHERE id = ?)", entity)
                .and(column(topic, "entity") + " = ?", entity);
    }

    private static String column(@Nullable Topic topic, String name) {
        return isWhole(topic) ? name : "y." + name;
    }

    /** Rows of {@code speaker, source, total}; what an editor excluded is taken off. */
    private static Narrowed quoting(@Nullable Topic topic) {
        if (topic == null || isWhole(topic)) {
            return new Narrowed("SELECT speaker, source, total FROM quoting WHERE topic = ? AND total > 0", id(topic));
        }
        return new Narrowed("""
                SELECT y.speaker, y.source, y.total - coalesce(l.total, 0) AS total FROM quoting y
                LEFT JOIN (SELECT s.speaker, s.source, count(*) AS total FROM json_each(?) i
                JOIN membership m ON m.id = i.value AND m.topic = ? JOIN saying s ON s.article = m.id
                GROUP BY s.speaker, s.source) l ON l.speaker = y.speaker AND l.source = y.source
                WHERE y.topic = ? AND y.total > coalesce(l.total, 0)""", Json.write(topic.excluded()), topic.id(), topic.id());
    }

    /** Rows of speakers with the number of what they said, most first. */
    static Narrowed speakers(@Nullable Topic topic, int offset, int limit) {
        return quoting(topic)
                .within(
                        "SELECT speaker, sum(total) AS n FROM (",
                        ") GROUP BY speaker ORDER BY n DESC, speaker LIMIT ? OFFSET ?",
                        limit,
                        offset)
                .within(
                        "SELECT " + SqliteReadings.ENTITY + ", c.n FROM (",
                        ") c JOIN entity e ON e.id = c.speaker ORDER BY c.n DESC, e.id");
    }

    static Narrowed countSpeakers(@Nullable Topic topic) {
        return quoting(topic).within("SELECT count(DISTINCT speaker) FROM (", ")");
    }

    /** Rows of {@code source, speaker, total} of these speakers. */
    static Narrowed bySource(@Nullable Topic topic, java.util.Collection<String> speakers) {
        return quoting(topic)
                .and(column(topic, "speaker") + " IN (SELECT value FROM json_each(?))", Json.write(speakers))
                .within("SELECT source, speaker, total FROM (", ") ORDER BY source, speaker");
    }

    static Narrowed countSayings(@Nullable Topic topic, @Nullable String speaker) {
        return quoting(topic).and(column(topic, "speaker") + " = ?", speaker).within("SELECT sum(total) FROM (", ")");
    }
}
