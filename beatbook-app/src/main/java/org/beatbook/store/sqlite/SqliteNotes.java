package org.beatbook.store.sqlite;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.beatbook.news.Caption;
import org.beatbook.news.Identity;
import org.beatbook.news.Ids;
import org.beatbook.news.Item;
import org.beatbook.news.Json;
import org.beatbook.news.Mention;
import org.beatbook.news.Name;
import org.beatbook.news.Notes;
import org.beatbook.news.Saying;
import org.beatbook.news.Spell;
import org.beatbook.news.Telling;

/** Writes what was read in an article, and forgets it. */
final class SqliteNotes {
    private SqliteNotes() {}

    static void save(Database database, Notes notes, Item item) {
        remove(database, notes.article());
        long ordering = item.order().toEpochMilli();
        database.update(
                "INSERT INTO noted (article, version, ordering, text, language, read) VALUES (?, ?, ?, ?, ?, ?)",
                notes.article(),
                notes.version(),
                ordering,
                notes.text(),
                notes.language(),
                notes.read());
        for (Mention mention : notes.mentions()) {
            mention(database, mention, item, ordering);
        }
        int number = 0;
        for (Saying saying : notes.sayings()) {
            database.update(
                    "INSERT INTO saying (article, number, speaker, source, ordering, saying) VALUES (?, ?, ?, ?, ?, ?)",
                    notes.article(),
                    number++,
                    saying.speaker(),
                    saying.source(),
                    ordering,
                    Json.write(saying));
        }
        number = 0;
        for (Telling telling : notes.tellings()) {
            telling(database, notes.article(), number++, telling);
        }
        notes.captions().forEach(caption -> caption(database, notes.article(), ordering, caption));
        SqliteTallies.count(database, notes.article(), 1);
    }

    private static void caption(Database database, String article, long ordering, Caption caption) {
        Spell when = caption.when();
        database.update(
                "INSERT INTO caption (article, picture, ordering, first, last, caption) VALUES (?, ?, ?, ?, ?, ?)",
                article,
                caption.picture(),
                ordering,
                when == null ? null : when.from().toEpochDay(),
                when == null ? null : when.to().toEpochDay(),
                Json.write(caption));
        for (String entity : caption.entities()) {
            database.update(
                    "INSERT INTO depicted (entity, ordering, article, picture) VALUES (?, ?, ?, ?)",
                    entity,
                    ordering,
                    article,
                    caption.picture());
        }
    }

    private static void mention(Database database, Mention mention, Item item, long ordering) {
        Identity entity = mention.entity();
        entity(database, entity.id(), entity.type(), entity.name(), entity.country());
        if (mention.latitude() != null) {
            database.update(
                    "UPDATE entity SET latitude = ?, longitude = ? WHERE id = ? AND latitude IS NULL",
                    mention.latitude(),
                    mention.longitude(),
                    entity.id());
        }
        LocalDate day = item.day();
        database.update(
                "INSERT OR REPLACE INTO mention (entity, ordering, article, month, mention) VALUES (?, ?, ?, ?, ?)",
                entity.id(),
                ordering,
                item.id(),
                SqliteTopics.month(day),
                Json.write(mention));
    }

    private static void entity(
            Database database,
            String id,
            Name.Type type,
            String name,
            @org.jspecify.annotations.Nullable String country) {
        database.update(
                "INSERT OR IGNORE INTO entity (id, type, name, country) VALUES (?, ?, ?, ?)",
                id,
                type.name(),
                name,
                country);
    }

    private static void telling(Database database, String article, int number, Telling telling) {
        Spell when = telling.when();
        Long first = when == null ? null : when.from().toEpochDay();
        database.update(
                """
                INSERT INTO telling (article, number, event, type, happened, first, last, place, telling)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                article,
                number,
                telling.event(),
                telling.type().name(),
                standing(telling),
                first,
                when == null ? null : when.to().toEpochDay(),
                telling.place() == null ? null : telling.place().entity(),
                Json.write(telling));
        List<Telling.Party> parties = telling.parties().toList();
        for (int i = 0; i < parties.size(); i++) {
            for (String key : parties.get(i).keys()) {
                boolean ofState = !key.equals(parties.get(i).entity());
                if (ofState) {
                    state(database, key);
                }
                database.update(
                        """
                        INSERT INTO party (entity, type, first, article, number, party, ofstate, acts)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
                        key,
                        telling.type().name(),
                        first,
                        article,
                        number,
                        i,
                        ofState,
                        i < telling.actors().size());
            }
        }
    }

    /** A state may be known only by someone who acts for it. */
    private static void state(Database database, String id) {
        String code = id.substring(Ids.STATE.length()).toUpperCase(Locale.ROOT);
        entity(database, id, Name.Type.COUNTRY, Locale.of("", code).getDisplayCountry(Locale.ENGLISH), code);
    }

    /** 1 for what happened, 2 for what is announced, 0 for what is only feared, denied or supposed. */
    private static int standing(Telling telling) {
        return switch (telling.modality()) {
            case ASSERTED, HISTORICAL -> 1;
            case PLANNED -> 2;
            case NEGATED, HYPOTHETICAL -> 0;
        };
    }

    /** Before the article's memberships are removed: what is counted by them is taken back. */
    static void remove(Database database, String article) {
        if (!areKept(database, article)) {
            return;
        }
        SqliteTallies.count(database, article, -1);
        for (String table : List.of("noted", "mention", "saying", "telling", "party", "caption", "depicted")) {
            database.update("DELETE FROM " + table + " WHERE article = ?", article);
        }
    }

    /** Whether an article was read: of one that arrives there is nothing to forget, and most that are written arrive. */
    static boolean areKept(Database database, String article) {
        return database.exists("SELECT 1 FROM noted WHERE article = ?", article);
    }
}
