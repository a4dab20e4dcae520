package org.beatbook.store.sqlite;

import java.util.ArrayList;
import java.util.List;
import org.beatbook.news.Filter;
import org.jspecify.annotations.Nullable;

/** A WHERE clause that grows, with its values. */
final class Narrowed {
    private final StringBuilder sql;
    private final List<@Nullable Object> values = new ArrayList<>();

    Narrowed(String sql, @Nullable Object... first) {
        this.sql = new StringBuilder(sql);
        values.addAll(java.util.Arrays.asList(first));
    }

    /** Narrows to a filter, its page apart. */
    Narrowed to(Filter filter) {
        and("source = ?", filter.source());
        and("genre = ?", filter.genre() == null ? null : filter.genre().word());
        and("day >= ?", filter.from() == null ? null : filter.from().toEpochDay());
        and("day <= ?", filter.to() == null ? null : filter.to().toEpochDay());
        return this;
    }

    Narrowed without(List<String> ids) {
        if (!ids.isEmpty()) {
            and("id NOT IN (SELECT value FROM json_each(?))", org.beatbook.news.Json.write(ids));
        }
        return this;
    }

    Narrowed then(String end, @Nullable Object... more) {
        sql.append(' ').append(end);
        values.addAll(java.util.Arrays.asList(more));
        return this;
    }

    /** Puts another query around this one. */
    Narrowed within(String before, String end, @Nullable Object... more) {
        sql.insert(0, before);
        return then(end, more);
    }

    /** Narrows by a condition on a value; not at all where the value is absent. */
    Narrowed and(String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(" AND ").append(condition);
            values.add(value);
        }
        return this;
    }

    <T> List<T> list(Database database, Link.Row<T> row) {
        return database.list(sql.toString(), row, values.toArray());
    }

    long number(Database database) {
        return database.number(sql.toString(), values.toArray());
    }
}
