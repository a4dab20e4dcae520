package org.beatbook.store.sqlite;

import java.time.YearMonth;
import java.util.List;
import org.beatbook.news.Json;
import org.beatbook.news.Name;
import org.beatbook.news.Topic;
import org.jspecify.annotations.Nullable;

/** Pictures by what their captions tell. */
final class SqliteCaptions {
    private SqliteCaptions() {}

    /** Captions {@code c}. */
    static Narrowed pictured(
            String columns, @Nullable Topic topic, @Nullable String entity, @Nullable YearMonth month) {
        String from = entity == null
                ? topic == null ? "caption c" : "membership m JOIN caption c ON c.article = m.id"
                : "depicted d JOIN caption c ON c.article = d.article AND c.picture = d.picture"
                        + (topic == null ? "" : " JOIN membership m ON m.id = d.article");
        return SqliteReadings.of(new Narrowed("SELECT " + columns + " FROM " + from + " WHERE 1"), topic)
                .and("d.entity = ?", entity)
                .and("c.first >= ?", month == null ? null : month.atDay(1).toEpochDay())
                .and("c.last <= ?", month == null ? null : month.atEndOfMonth().toEpochDay());
    }

    /** Rows of entities with how many pictures. */
    static Narrowed depicted(@Nullable Topic topic, List<Name.Type> types, int limit) {
        return SqliteReadings.of(
                        new Narrowed("SELECT " + SqliteReadings.ENTITY + ", count(*) AS n FROM "
                                + (topic == null ? "depicted d" : "membership m JOIN depicted d ON d.article = m.id")
                                + " JOIN entity e ON e.id = d.entity WHERE 1"),
                        topic)
                .and(
                        "e.type IN (SELECT value FROM json_each(?))",
                        Json.write(types.stream().map(Name.Type::name).toList()))
                .then("GROUP BY e.id ORDER BY n DESC, e.id LIMIT ?", limit);
    }

    /** Only what is told to the month or better is of a month. */
    static Narrowed byMonth(@Nullable Topic topic) {
        return SqliteReadings.of(
                        new Narrowed(
                                "SELECT strftime('%Y-%m', c.first * 86400, 'unixepoch') AS told,"
                                        + " strftime('%Y-%m', c.first * 86400, 'unixepoch'), count(*) FROM "
                                        + (topic == null
                                                ? "caption c"
                                                : "membership m JOIN caption c ON c.article = m.id")
                                        + " WHERE c.first IS NOT NULL AND told = strftime('%Y-%m', c.last * 86400, 'unixepoch')"),
                        topic)
                .then("GROUP BY told ORDER BY told DESC");
    }
}
