package org.beatbook.store.sqlite;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.beatbook.news.Filter;
import org.beatbook.news.Json;
import org.beatbook.news.Story;
import org.beatbook.news.Topic;
import org.beatbook.store.Stories;
import org.jspecify.annotations.Nullable;

/** A topic's stories, or all, by rank. The whole list is read off its own table; one that is narrowed, off the articles. */
final class SqliteStoryLists {
    private static final String BY_RANK = "ORDER BY rank DESC, last DESC, place, id";

    private final Database database;
    private final @Nullable Topic topic;
    private final Filter filter;

    SqliteStoryLists(Database database, @Nullable Topic topic, Filter filter) {
        this.database = database;
        this.topic = topic;
        this.filter = filter.withPage(1);
    }

    List<Story> page(@Nullable Instant asOf, int offset, int limit) {
        if (asOf != null) {
            return past(asOf).stream().skip(offset).limit(limit).toList();
        }
        Narrowed ids = topic != null && isOfGenre()
                ? ofGenre(topic)
                : isNarrowed()
                        ? narrowed()
                                .within(
                                        "SELECT s.id, s.rank, s.last, s.place FROM (SELECT DISTINCT story FROM (",
                                        ")) y CROSS JOIN story s ON s.id = y.story")
                        : whole();
        // The ids first, from the list's own order alone: then as many stories are read as are shown.
        return ids.then(BY_RANK + " LIMIT ? OFFSET ?", limit, offset)
                .within(
                        "SELECT " + StoryRows.COLUMNS + " FROM (",
                        ") y CROSS JOIN story s ON s.id = y.id " + BY_RANK.replaceAll("(rank|last|place|id)", "y.$1"))
                .list(database, StoryRows.STORY);
    }

    int count(@Nullable Instant asOf) {
        if (asOf != null) {
            return past(asOf).size();
        }
        return (int) (isNarrowed()
                        ? narrowed().within("SELECT count(DISTINCT story) FROM (", ")")
                        : whole().within("SELECT count(*) FROM (", ")"))
                .number(database);
    }

    private boolean isNarrowed() {
        return !filter.equals(Filter.NONE);
    }

    private boolean isOfGenre() {
        return filter.genre() != null && filter.source() == null && filter.from() == null && filter.to() == null;
    }

    /** Genres are few, so that a page of one is soon full when all are read by rank. */
    private Narrowed ofGenre(Topic of) {
        Narrowed stories = whole().then(
                        "AND EXISTS (SELECT 1 FROM membership m WHERE m.story = topical.story AND m.topic = ?", of.id())
                .and(
                        "m.genre = ?",
                        filter.genre() == null ? null : filter.genre().word());
        return stories.without(of.excluded()).then(")");
    }

    /** Rows of {@code id, rank, last, place}. */
    private Narrowed whole() {
        if (topic == null) {
            return new Narrowed("SELECT id, rank, last, place FROM story WHERE 1");
        }
        Narrowed all = new Narrowed("SELECT story AS id, rank, last, place FROM topical WHERE topic = ?", topic.id());
        return topic.excluded().isEmpty() ? all : all.then("""
                        AND story NOT IN (SELECT l.story FROM (SELECT m.story, count(*) AS n FROM json_each(?) i
                        CROSS JOIN membership m ON m.id = i.value AND +m.topic = ?
                        WHERE m.story IS NOT NULL GROUP BY m.story) l
                        CROSS JOIN topical t ON t.story = l.story AND t.topic = ? WHERE t.articles <= l.n)""", Json.write(topic.excluded()), topic.id(), topic.id());
    }

    /** Rows of {@code story}, one for each article that is left. */
    private Narrowed narrowed() {
        return left("story").to(filter);
    }

    private Narrowed left(String columns) {
        if (topic == null) {
            return new Narrowed("SELECT " + columns
                    + " FROM (SELECT a.*, p.story FROM article a JOIN placed p ON p.article = a.id) WHERE 1");
        }
        return new Narrowed("SELECT " + columns + " FROM membership WHERE topic = ?", topic.id())
                .without(topic.excluded());
    }

    private List<Story> past(Instant asOf) {
        List<String> ids = left("story, ordering")
                .to(filter)
                .and("ordering < ?", asOf.toEpochMilli())
                .then("ORDER BY ordering DESC LIMIT ?", Stories.LOOKED_AT)
                .within("SELECT DISTINCT story FROM (", ") WHERE story IS NOT NULL")
                .list(database, row -> row.getString(1));
        return StoryRows.asOf(database, ids, asOf).stream()
                .sorted(Comparator.comparingDouble(Story::rank)
                        .thenComparing(Story::last)
                        .reversed())
                .toList();
    }
}
