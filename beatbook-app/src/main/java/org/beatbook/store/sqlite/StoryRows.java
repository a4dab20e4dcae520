package org.beatbook.store.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.beatbook.news.Json;
import org.beatbook.news.Story;

/** Stories in short, as they are kept and as they are counted from their articles. */
final class StoryRows {
    static final String COLUMNS = "s.id, s.first, s.last, s.articles, s.reports, s.outlets";

    static final Link.Row<Story> STORY = StoryRows::story;

    private static final String COUNTED =
            "SELECT story, min(published), coalesce(max(CASE WHEN copy IS NULL THEN published END), max(published)),"
                    + " count(*), max(1, sum(copy IS NULL)), count(DISTINCT source) FROM placed";

    private StoryRows() {}

    private static Story story(ResultSet row) throws SQLException {
        return new Story(
                row.getString(1),
                Instant.ofEpochMilli(row.getLong(2)),
                Instant.ofEpochMilli(row.getLong(3)),
                row.getInt(4),
                row.getInt(5),
                row.getInt(6));
    }

    /** As its articles are now; empty where it has none. */
    static List<Story> counted(Database database, String id) {
        return database.list(COUNTED + " WHERE story = ? GROUP BY story", STORY, id);
    }

    /** As they stood with what was published before then; those of which nothing was are left out. In the order of their listing. */
    static List<Story> asOf(Database database, Collection<String> ids, Instant asOf) {
        return database.list(
                COUNTED + " WHERE story IN (SELECT value FROM json_each(?)) AND published < ? GROUP BY story"
                        + " ORDER BY min(place), story",
                STORY,
                Json.write(ids),
                asOf.toEpochMilli());
    }
}
