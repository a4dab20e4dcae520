package org.beatbook.store.sqlite;

import org.beatbook.news.Topic;
import org.jspecify.annotations.Nullable;

/** Who is named, says what, and takes part with whom: each list read from the end that is shorter, newest first. */
final class SqliteMentions {
    /** Tellings that companions and places are counted over, the newest: more would make a reader wait. */
    private static final int COUNTED = 5_000;

    /** A list of one entity's that is shorter than this is read whole rather than looked for in a topic's. */
    private static final int SHORT = 5_000;

    private SqliteMentions() {}

    /**
     * Rows of mentions, those of the newest articles first.
     *
     * @param ofTopic how many articles of the topic name it
     * @param ofAll how many do in all
     */
    static Narrowed of(@Nullable Topic topic, String entity, int ofTopic, int ofAll) {
        String select = "SELECT x.mention FROM ";
        if (topic == null) {
            return new Narrowed(select + "mention x WHERE x.entity = ? ORDER BY x.ordering DESC, x.article", entity);
        }
        return ofAll < SHORT || ofAll / 4 < ofTopic
                ? SqliteReadings.of(
                                new Narrowed(
                                        select
                                                + "mention x CROSS JOIN membership m ON m.id = x.article WHERE x.entity = ?",
                                        entity),
                                topic)
                        .then("ORDER BY x.ordering DESC, x.article")
                : SqliteReadings.of(
                                new Narrowed(
                                        select
                                                + "membership m CROSS JOIN mention x ON x.article = m.id WHERE x.entity = ?",
                                        entity),
                                topic)
                        .then("ORDER BY m.ordering DESC, m.place, m.id");
    }

    /** The newest tellings of what happened with an entity: {@code event, article, number, party, place}. */
    private static Narrowed newest(@Nullable Topic topic, String entity) {
        return SqliteReadings.of(
                        new Narrowed(
                                "SELECT t.event, p.article, p.number, p.party, p.entity, t.place FROM party p"
                                        + " CROSS JOIN telling t ON t.article = p.article AND t.number = p.number"
                                        + (topic == null ? "" : " CROSS JOIN membership m ON m.id = t.article")
                                        + " WHERE t.happened = 1 AND p.entity = ?",
                                entity),
                        topic)
                .then("ORDER BY p.first DESC LIMIT ?", COUNTED);
    }

    /** Rows of entities with how many events they take part in with this one. */
    static Narrowed companions(@Nullable Topic topic, String entity, int limit) {
        return newest(topic, entity)
                .within("SELECT " + SqliteReadings.ENTITY + ", count(DISTINCT p.event) AS n FROM (", """
                        ) p JOIN party q ON q.article = p.article AND q.number = p.number AND q.party <> p.party
                        AND q.ofstate = 0 AND q.entity <> p.entity JOIN entity e ON e.id = q.entity
                        GROUP BY e.id ORDER BY n DESC, e.id LIMIT ?""", limit);
    }

    /** Rows of places with how many events of this entity happened there. */
    static Narrowed places(@Nullable Topic topic, String entity, int limit) {
        return newest(topic, entity)
                .within(
                        "SELECT " + SqliteReadings.ENTITY + ", count(DISTINCT p.event) AS n FROM (",
                        ") p JOIN entity e ON e.id = p.place GROUP BY e.id ORDER BY n DESC, e.id LIMIT ?",
                        limit);
    }

    /** Rows of sayings. */
    static Narrowed sayings(@Nullable Topic topic, @Nullable String speaker) {
        if (speaker == null) {
            return said(topic, "s.speaker IS NOT NULL");
        }
        return SqliteReadings.of(
                        new Narrowed(
                                "SELECT s.saying FROM saying s"
                                        + (topic == null ? "" : " CROSS JOIN membership m ON m.id = s.article")
                                        + " WHERE s.speaker = ?",
                                speaker),
                        topic)
                .then("ORDER BY s.ordering DESC, s.article, s.number");
    }

    /** Rows of sayings whose speaker is not known. */
    static Narrowed unnamed(@Nullable Topic topic) {
        return said(topic, "s.speaker IS NULL");
    }

    private static Narrowed said(@Nullable Topic topic, String whose) {
        return topic == null
                ? new Narrowed("SELECT s.saying FROM saying s WHERE " + whose
                        + " ORDER BY s.ordering DESC, s.article, s.number")
                : SqliteReadings.of(
                                new Narrowed(
                                        "SELECT s.saying FROM membership m CROSS JOIN saying s ON s.article = m.id WHERE "
                                                + whose),
                                topic)
                        .then("ORDER BY m.ordering DESC, m.place, m.id, s.number");
    }
}
