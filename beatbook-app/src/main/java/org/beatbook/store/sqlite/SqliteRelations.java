package org.beatbook.store.sqlite;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.beatbook.news.Event;
import org.beatbook.news.Topic;
import org.jspecify.annotations.Nullable;

/** Who has to do with whom, by the events between them. */
final class SqliteRelations {
    /** Parties {@code p} and {@code o} of a telling {@code t} stand on two sides, or do together what is mutual. */
    static final String FACING = "(o.acts <> p.acts OR p.acts = 1 AND t.type IN (" + types(Event.Type::isMutual) + "))";

    /** How many members of a topic are looked at for who acts most: counting all of a large topic takes seconds. */
    private static final int NEWEST = 5_000;

    private SqliteRelations() {}

    private static String types(Predicate<Event.Type> which) {
        return Arrays.stream(Event.Type.values())
                .filter(which)
                .map(t -> "'" + t.name() + "'")
                .collect(Collectors.joining(", "));
    }

    private static String count(Predicate<Event.Type> which) {
        return "count(DISTINCT CASE WHEN t.type IN (" + types(which) + ") THEN t.event END)";
    }

    /** Rows: one id, the other's, how many events, how many of cooperation, of conflict. */
    static Narrowed pairs(@Nullable Topic topic, boolean states, int limit) {
        String kind = states
                ? " AND p.entity >= 'country-' AND p.entity < 'country.' AND o.entity >= 'country-' AND o.entity < 'country.'"
                : " AND p.ofstate = 0 AND o.ofstate = 0"
                        + " AND NOT (p.entity >= 'country-' AND p.entity < 'country.'"
                        + " AND o.entity >= 'country-' AND o.entity < 'country.')";
        return SqliteReadings.of(
                        new Narrowed("SELECT p.entity, o.entity, count(DISTINCT t.event) AS n, "
                                + count(Event.Type::isCooperative) + ", " + count(t -> t.intensity() < 0) + " FROM "
                                + (topic == null ? "telling t" : "membership m JOIN telling t ON t.article = m.id")
                                + " JOIN party p ON p.article = t.article AND p.number = t.number"
                                + " JOIN party o ON o.article = p.article AND o.number = p.number"
                                + " AND o.party <> p.party AND o.entity > p.entity AND " + FACING
                                + " WHERE t.happened = 1" + kind),
                        topic)
                .then("GROUP BY p.entity, o.entity ORDER BY n DESC, p.entity, o.entity LIMIT ?", limit);
    }

    /** Rows of entities with how many events; of a topic, those of its newest members. */
    static Narrowed actors(@Nullable Topic topic, int limit) {
        String newest =
                "(SELECT id, topic FROM membership WHERE topic = ? ORDER BY ordering DESC LIMIT " + NEWEST + ") m";
        return SqliteReadings.of(
                        new Narrowed(
                                "SELECT " + SqliteReadings.ENTITY + ", count(DISTINCT t.event) AS n FROM "
                                        + (topic == null ? "telling t" : newest + " JOIN telling t ON t.article = m.id")
                                        + " JOIN party p ON p.article = t.article AND p.number = t.number"
                                        + " JOIN entity e ON e.id = p.entity WHERE t.happened = 1",
                                topic == null ? new Object[0] : new Object[] {topic.id()}),
                        topic)
                .then("GROUP BY e.id ORDER BY n DESC, e.id LIMIT ?", limit);
    }
}
