package org.beatbook.store.sqlite;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.beatbook.news.Caption;
import org.beatbook.news.Entity;
import org.beatbook.news.Event.Type;
import org.beatbook.news.EventFilter;
import org.beatbook.news.Item;
import org.beatbook.news.Json;
import org.beatbook.news.Mention;
import org.beatbook.news.Name;
import org.beatbook.news.Notes;
import org.beatbook.news.RelationsPage.Pair;
import org.beatbook.news.Saying;
import org.beatbook.news.Telling;
import org.beatbook.news.Topic;
import org.beatbook.news.TopicPage.Count;
import org.beatbook.store.Readings;
import org.jspecify.annotations.Nullable;

final class SqliteReadings implements Readings {
    /** Tellings of one party that a new one is held against. */
    private static final int NEAR = 64;

    static final String ENTITY = "e.id, e.type, e.name, e.country, e.latitude, e.longitude";
    private static final Link.Row<Telling> TELLING = row -> Json.read(row.getString(1), Telling.class);
    static final Link.Row<Saying> SAYING = row -> Json.read(row.getString(1), Saying.class);
    private static final Link.Row<Mention> MENTION = row -> Json.read(row.getString(1), Mention.class);
    private static final Link.Row<Caption> CAPTION = row -> Json.read(row.getString(1), Caption.class);
    static final Link.Row<Entity> COUNTED = row -> new Entity(
            row.getString(1),
            Name.Type.valueOf(row.getString(2)),
            row.getString(3),
            row.getString(4),
            (Double) row.getObject(5),
            (Double) row.getObject(6),
            row.getInt(7));

    private final Database database;

    SqliteReadings(Database database) {
        this.database = database;
    }

    @Override
    public Lately lately(Topic topic, int members, int limit) {
        return new SqliteLately(database, topic, members).read(limit);
    }

    @Override
    public void save(Notes notes, Item item) {
        database.change(() -> SqliteNotes.save(database, notes, item));
    }

    @Override
    public boolean isRead(Item item, int version, String text) {
        return database.exists(
                "SELECT 1 FROM noted WHERE article = ? AND version = ? AND ordering = ? AND text = ?",
                item.id(),
                version,
                item.order().toEpochMilli(),
                text);
    }

    @Override
    public void remove(String article) {
        database.change(() -> SqliteNotes.remove(database, article));
    }

    @Override
    public Optional<Notes> find(String article) {
        return database.one(
                "SELECT article, version, text, language, read FROM noted WHERE article = ?",
                row -> new Notes(
                        row.getString(1),
                        row.getInt(2),
                        row.getString(3),
                        row.getString(4),
                        row.getBoolean(5),
                        database.list(
                                "SELECT mention FROM mention WHERE article = ? ORDER BY entity", MENTION, article),
                        database.list("SELECT saying FROM saying WHERE article = ? ORDER BY number", SAYING, article),
                        database.list(
                                "SELECT telling FROM telling WHERE article = ? ORDER BY number", TELLING, article),
                        database.list(
                                "SELECT caption FROM caption WHERE article = ? ORDER BY picture", CAPTION, article)),
                article);
    }

    @Override
    public List<Telling> near(Type type, List<String> keys, LocalDate from, LocalDate to) {
        return keys.stream()
                .flatMap(key ->
                        database
                                .list("""
                                SELECT t.telling FROM (SELECT article, number FROM party
                                WHERE entity = ? AND type = ? AND first BETWEEN ? AND ? ORDER BY first DESC LIMIT ?) p
                                JOIN telling t ON t.article = p.article AND t.number = p.number""", TELLING, key, type.name(), from.toEpochDay(), to.toEpochDay(), NEAR)
                                .stream())
                .distinct()
                .toList();
    }

    /** The tellings that a filter leaves, {@code t}, begun with the rarest, the party; of a topic's members, {@code m}. */
    private static Narrowed told(String columns, @Nullable Topic topic, EventFilter filter) {
        String party = filter.parties().stream().findFirst().orElse(null);
        String tables = party != null
                ? "party p CROSS JOIN telling t ON t.article = p.article AND t.number = p.number"
                        + (topic == null ? "" : " CROSS JOIN membership m ON m.id = t.article")
                : topic == null ? "telling t" : "membership m JOIN telling t ON t.article = m.id";
        Narrowed told = new Narrowed(
                        "SELECT " + columns + " FROM " + tables + " WHERE t.happened = ?", filter.happened() ? 1 : 2)
                .and("p.entity = ?", party)
                .and("t.last >= ?", filter.from() == null ? null : filter.from().toEpochDay())
                .and("t.first <= ?", filter.to() == null ? null : filter.to().toEpochDay())
                .and("t.type = ?", filter.type() == null ? null : filter.type().name())
                .and("t.place = ?", filter.place());
        for (String other : filter.parties().stream().skip(1).toList()) {
            told.and(
                    "EXISTS (SELECT 1 FROM party o WHERE o.article = t.article AND o.number = t.number"
                            + " AND o.entity = ? AND o.party <> p.party"
                            + (filter.facing() ? " AND " + SqliteRelations.FACING : "") + ")",
                    other);
        }
        return of(told, topic);
    }

    /** Narrows to a topic's members, {@code m}. */
    static Narrowed of(Narrowed narrowed, @Nullable Topic topic) {
        if (topic == null) {
            return narrowed;
        }
        return narrowed.and("m.topic = ?", topic.id())
                .and(
                        "m.id NOT IN (SELECT value FROM json_each(?))",
                        topic.excluded().isEmpty() ? null : Json.write(topic.excluded()));
    }

    @Override
    public List<String> events(@Nullable Topic topic, EventFilter filter, int limit) {
        if (SqliteHappenings.answers(filter)) {
            return SqliteHappenings.events(topic, filter, limit).list(database, row -> row.getString(1));
        }
        return told("t.event", topic, filter)
                .then(
                        "GROUP BY t.event ORDER BY max(t.first) DESC, t.event LIMIT ? OFFSET ?",
                        limit,
                        (filter.page() - 1L) * limit)
                .list(database, row -> row.getString(1));
    }

    @Override
    public int countEvents(@Nullable Topic topic, EventFilter filter) {
        if (SqliteHappenings.answers(filter)) {
            return (int) SqliteHappenings.count(topic, filter).number(database);
        }
        return (int) told("count(DISTINCT t.event)", topic, filter).number(database);
    }

    @Override
    public List<Count> eventsByMonth(@Nullable Topic topic, EventFilter filter) {
        if (SqliteHappenings.answers(filter)) {
            return SqliteHappenings.months(database, topic, filter);
        }
        return told(
                        "strftime('%Y-%m', t.first * 86400, 'unixepoch') AS told, t.type, count(DISTINCT t.event)",
                        topic, filter)
                .then("AND t.first IS NOT NULL GROUP BY told, t.type ORDER BY told, t.type")
                .list(database, SqliteTopics.COUNT);
    }

    @Override
    public List<Telling> tellings(@Nullable Topic topic, Collection<String> events, int most) {
        return of(
                        new Narrowed(
                                "SELECT telling FROM (SELECT i.key AS place, t.article, t.number, t.telling, row_number()"
                                        + " OVER (PARTITION BY i.key ORDER BY o.ordering, t.article, t.number) AS n"
                                        + " FROM json_each(?) i CROSS JOIN telling t ON t.event = i.value"
                                        + " CROSS JOIN noted o ON o.article = t.article"
                                        + (topic == null ? "" : " CROSS JOIN membership m ON m.id = t.article")
                                        + " WHERE 1",
                                Json.write(events)),
                        topic)
                .then(") WHERE n <= ? ORDER BY place, n", most)
                .list(database, TELLING);
    }

    @Override
    public Optional<Entity> entity(String id) {
        return database.one("SELECT " + ENTITY + ", 0 FROM entity e WHERE id = ?", COUNTED, id)
                .map(e -> e.withCount(articles(null, id)));
    }

    @Override
    public List<String> entityIds(String after, int limit) {
        return database.list(
                "SELECT id FROM entity WHERE id > ? ORDER BY id LIMIT ?", row -> row.getString(1), after, limit);
    }

    @Override
    public List<Entity> entities(@Nullable Topic topic, Name.@Nullable Type type, int offset, int limit) {
        return SqliteTallies.entities(topic, type, offset, limit).list(database, COUNTED);
    }

    @Override
    public int countEntities(@Nullable Topic topic, Name.@Nullable Type type) {
        return (int) SqliteTallies.countEntities(topic, type).number(database);
    }

    @Override
    public int articles(@Nullable Topic topic, String entity) {
        return (int) SqliteTallies.articles(topic, entity).number(database);
    }

    @Override
    public List<Count> activity(@Nullable Topic topic, String entity) {
        return SqliteTallies.activity(topic, entity).list(database, row -> {
            String month = String.format(
                    Locale.ROOT, "%04d-%02d", Math.floorDiv(row.getInt(1), 12), Math.floorMod(row.getInt(1), 12) + 1);
            return new Count(month, month, row.getInt(2));
        });
    }

    @Override
    public List<Mention> mentions(@Nullable Topic topic, String entity, int offset, int limit) {
        return SqliteMentions.of(topic, entity, articles(topic, entity), articles(null, entity))
                .then("LIMIT ? OFFSET ?", limit, offset)
                .list(database, MENTION);
    }

    @Override
    public List<Entity> companions(@Nullable Topic topic, String entity, int limit) {
        return SqliteMentions.companions(topic, entity, limit).list(database, COUNTED);
    }

    @Override
    public List<Entity> places(@Nullable Topic topic, String entity, int limit) {
        return SqliteMentions.places(topic, entity, limit).list(database, COUNTED);
    }

    @Override
    public List<Entity> eventPlaces(@Nullable Topic topic, int limit) {
        return told("t.place, count(DISTINCT t.event) AS n", topic, EventFilter.NONE)
                .then("AND t.place IS NOT NULL GROUP BY t.place")
                .within(
                        "SELECT " + ENTITY + ", p.n FROM (",
                        ") p JOIN entity e ON e.id = p.place WHERE e.latitude IS NOT NULL ORDER BY p.n DESC, e.id LIMIT ?",
                        limit)
                .list(database, COUNTED);
    }

    @Override
    public List<Saying> sayings(@Nullable Topic topic, @Nullable String speaker, int offset, int limit) {
        return SqliteMentions.sayings(topic, speaker)
                .then("LIMIT ? OFFSET ?", limit, offset)
                .list(database, SAYING);
    }

    @Override
    public List<Saying> unnamed(@Nullable Topic topic, int limit) {
        return SqliteMentions.unnamed(topic).then("LIMIT ?", limit).list(database, SAYING);
    }

    @Override
    public int countSayings(@Nullable Topic topic, @Nullable String speaker) {
        return (int) SqliteTallies.countSayings(topic, speaker).number(database);
    }

    @Override
    public List<Entity> speakers(@Nullable Topic topic, int offset, int limit) {
        return SqliteTallies.speakers(topic, offset, limit).list(database, COUNTED);
    }

    @Override
    public int countSpeakers(@Nullable Topic topic) {
        return (int) SqliteTallies.countSpeakers(topic).number(database);
    }

    @Override
    public List<Count> speakersBySource(@Nullable Topic topic, Collection<String> speakers) {
        return SqliteTallies.bySource(topic, speakers).list(database, SqliteTopics.COUNT);
    }

    @Override
    public List<Pair> pairs(@Nullable Topic topic, boolean states, int limit) {
        return SqliteRelations.pairs(topic, states, limit)
                .list(
                        database,
                        row -> new Pair(
                                one(row.getString(1)),
                                one(row.getString(2)),
                                row.getInt(3),
                                row.getInt(4),
                                row.getInt(5)));
    }

    @Override
    public List<Entity> actors(@Nullable Topic topic, int limit) {
        return SqliteRelations.actors(topic, limit).list(database, COUNTED);
    }

    @Override
    public List<Pictured> pictured(
            @Nullable Topic topic, @Nullable String entity, @Nullable YearMonth month, int offset, int limit) {
        return SqliteCaptions.pictured("c.article, c.caption", topic, entity, month)
                .then("ORDER BY c.ordering DESC, c.article, c.picture LIMIT ? OFFSET ?", limit, offset)
                .list(database, row -> new Pictured(row.getString(1), Json.read(row.getString(2), Caption.class)));
    }

    @Override
    public int countPictured(@Nullable Topic topic, @Nullable String entity, @Nullable YearMonth month) {
        return (int) SqliteCaptions.pictured("count(*)", topic, entity, month).number(database);
    }

    @Override
    public List<Entity> depicted(@Nullable Topic topic, List<Name.Type> types, int limit) {
        return SqliteCaptions.depicted(topic, types, limit).list(database, COUNTED);
    }

    @Override
    public List<Count> picturedByMonth(@Nullable Topic topic) {
        return SqliteCaptions.byMonth(topic).list(database, SqliteTopics.COUNT);
    }

    private Entity one(String id) {
        return entity(id).orElseThrow(() -> new org.beatbook.store.StoreException("an entity is missing: run rebuild"));
    }
}
