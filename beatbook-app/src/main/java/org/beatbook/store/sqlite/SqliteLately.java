package org.beatbook.store.sqlite;

import java.util.List;
import java.util.stream.Stream;
import org.beatbook.news.Json;
import org.beatbook.news.Name;
import org.beatbook.news.Topic;
import org.beatbook.store.Readings.Lately;
import org.jspecify.annotations.Nullable;

/** What the newest members of a topic tell. Only so many are looked at, so that a topic of any size answers at once. */
final class SqliteLately {
    private static final String NEWEST = "(SELECT id, ordering FROM membership WHERE topic = ?"
            + " AND id NOT IN (SELECT value FROM json_each(?)) ORDER BY ordering DESC, place, id LIMIT ?) m";

    private final Database database;
    private final @Nullable Object[] newest;

    SqliteLately(Database database, Topic topic, int members) {
        this.database = database;
        this.newest = new Object[] {topic.id(), Json.write(topic.excluded()), members};
    }

    Lately read(int limit) {
        return new Lately(
                list(
                        "SELECT t.event FROM " + NEWEST + " JOIN telling t ON t.article = m.id"
                                + " WHERE t.happened = 1 AND t.first IS NOT NULL"
                                + " GROUP BY t.event ORDER BY max(t.first) DESC, count(*) DESC, t.event LIMIT ?",
                        row -> row.getString(1),
                        limit),
                named(List.of(Name.Type.PERSON), limit),
                named(List.of(Name.Type.ORGANISATION, Name.Type.COUNTRY, Name.Type.THING), limit),
                named(List.of(Name.Type.PLACE), limit),
                list(
                        "SELECT s.saying FROM " + NEWEST + " JOIN saying s ON s.article = m.id"
                                + " WHERE s.speaker IS NOT NULL ORDER BY m.ordering DESC, s.article, s.number LIMIT ?",
                        SqliteReadings.SAYING,
                        limit));
    }

    private List<org.beatbook.news.Entity> named(List<Name.Type> types, int limit) {
        return list(
                "SELECT " + SqliteReadings.ENTITY + ", count(*) AS n FROM " + NEWEST
                        + " JOIN mention x ON x.article = m.id JOIN entity e ON e.id = x.entity"
                        + " WHERE e.type IN (SELECT value FROM json_each(?))"
                        + " GROUP BY e.id ORDER BY n DESC, e.id LIMIT ?",
                SqliteReadings.COUNTED,
                Json.write(types.stream().map(Enum::name).toList()),
                limit);
    }

    private <T> List<T> list(String sql, Link.Row<T> row, Object... more) {
        return database.list(
                sql, row, Stream.concat(Stream.of(newest), Stream.of(more)).toArray());
    }
}
