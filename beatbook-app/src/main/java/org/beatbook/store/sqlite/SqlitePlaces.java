package org.beatbook.store.sqlite;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.beatbook.news.Ids;
import org.beatbook.news.Placing;
import org.beatbook.news.Story;

/**
 * Writes where articles are shown, and keeps in step what is counted of it: each story in short, and its place in the
 * lists of topics. Counted when a page is asked for, a topic of 100,000 articles would take seconds. Call it inside a
 * change.
 */
final class SqlitePlaces {
    private final Database database;

    SqlitePlaces(Database database) {
        this.database = database;
    }

    /** Stories that have changed, and for each that lost articles one of these. */
    static final class Changed {
        private final Set<String> stories = new LinkedHashSet<>();
        private final Map<String, String> left = new HashMap<>();

        void moved(String article, String from, String to) {
            stories.add(from);
            stories.add(to);
            if (!from.equals(to)) {
                left.put(from, article);
            }
        }

        void touched(String story) {
            stories.add(story);
        }
    }

    void place(Collection<Placing> placings) {
        Changed changed = new Changed();
        boolean decided = database.exists("SELECT 1 FROM concerned UNION ALL SELECT 1 FROM overlaid LIMIT 1");
        boolean laid = false;
        for (Placing placing : placings) {
            laid |= decided && isLaidOver(placing.article());
            database.update(
                    "UPDATE sketched SET found = ?, origin = ?, share = ? WHERE article = ?",
                    placing.story(),
                    placing.copyOf(),
                    placing.share(),
                    placing.article());
            laid |= decided && isLaidOver(placing.article());
            show(placing, changed);
        }
        if (laid) {
            new SqliteOverlay(database, this).lay(changed);
        }
        count(changed);
    }

    /** Whether the editor decided on this article, or on the story that it was found in. */
    private boolean isLaidOver(String article) {
        return database.exists("""
                SELECT 1 FROM concerned WHERE article = ?
                UNION ALL SELECT 1 FROM sketched s JOIN overlaid o ON o.found = s.found WHERE s.article = ?""", article, article);
    }

    void layAnew() {
        Changed changed = new Changed();
        new SqliteOverlay(database, this).lay(changed);
        count(changed);
    }

    /** Shows an article where it was found; nowhere where it is withheld. */
    private void show(Placing placing, Changed changed) {
        List<Place> is = database.list("""
                SELECT a.id, s.arrival, a.ordering, a.place, a.source, p.story
                FROM sketched s JOIN article a ON a.id = s.article LEFT JOIN placed p ON p.article = a.id
                WHERE s.article = ? AND a.withheld = 0""", Place.ROW, placing.article());
        if (is.isEmpty()) {
            return;
        }
        Place place = is.getFirst();
        database.update(
                """
                INSERT OR REPLACE INTO placed (article, arrival, published, place, source, own, story, copy, share)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                place.article(),
                place.arrival(),
                place.published(),
                place.place(),
                place.source(),
                Ids.story(place.article()),
                placing.story(),
                placing.copyOf(),
                placing.share());
        database.update("UPDATE membership SET story = ? WHERE id = ?", placing.story(), place.article());
        changed.moved(place.article(), place.story() == null ? placing.story() : place.story(), placing.story());
    }

    private record Place(
            String article,
            long arrival,
            long published,
            int place,
            String source,
            @org.jspecify.annotations.Nullable String story) {
        static final Link.Row<Place> ROW = row -> new Place(
                row.getString(1), row.getLong(2), row.getLong(3), row.getInt(4), row.getString(5), row.getString(6));
    }

    /** Shows an article in another story than it was found in. */
    void show(String article, String from, Placing as, Changed changed) {
        database.update(
                "UPDATE placed SET story = ?, copy = ?, share = ? WHERE article = ?",
                as.story(),
                as.copyOf(),
                as.share(),
                article);
        database.update("UPDATE membership SET story = ? WHERE id = ?", as.story(), article);
        changed.moved(article, from, as.story());
    }

    /** Takes an article out of its story. */
    void hide(String article) {
        database.list("SELECT story FROM placed WHERE article = ?", row -> row.getString(1), article)
                .forEach(story -> {
                    boolean laid = isLaidOver(article);
                    database.update("DELETE FROM placed WHERE article = ?", article);
                    database.update(
                            "UPDATE placed SET copy = NULL, share = 0 WHERE story = ? AND copy = ?", story, article);
                    database.update("UPDATE membership SET story = NULL WHERE id = ?", article);
                    Changed changed = new Changed();
                    changed.touched(story);
                    if (laid) {
                        new SqliteOverlay(database, this).lay(changed);
                    }
                    count(changed);
                });
        database.update("DELETE FROM formerly WHERE article = ?", article);
    }

    /** Lets an id that was a story's lead to the story of an article. */
    void lead(String id, String article) {
        database.update("INSERT OR REPLACE INTO formerly (id, article) VALUES (?, ?)", id, article);
    }

    /** Repeats what lists sort an article by, when that has changed. */
    static void repeat(Database database, String article) {
        int changed = database.update("""
                UPDATE placed SET (published, place, source) = (a.ordering, a.place, a.source)
                FROM article a WHERE a.id = placed.article AND placed.article = ?
                AND (placed.published <> a.ordering OR placed.place <> a.place OR placed.source <> a.source)""", article);
        if (changed > 0) {
            SqlitePlaces places = new SqlitePlaces(database);
            Changed stories = new Changed();
            database.list("SELECT story FROM placed WHERE article = ?", row -> row.getString(1), article)
                    .forEach(stories::touched);
            places.count(stories);
        }
    }

    private void count(Changed changed) {
        for (String story : changed.stories) {
            List<Story> now = StoryRows.counted(database, story);
            if (now.isEmpty()) {
                database.update("DELETE FROM story WHERE id = ?", story);
                String article = changed.left.get(story);
                if (article != null) {
                    lead(story, article);
                }
            } else {
                write(now.getFirst());
            }
            topics(database, story);
        }
    }

    private void write(Story story) {
        database.update(
                """
                INSERT OR REPLACE INTO story (id, first, last, articles, reports, outlets, rank, place)
                VALUES (?, ?, ?, ?, ?, ?, ?, coalesce((SELECT place FROM placed WHERE story = ? AND published = ?
                ORDER BY copy IS NOT NULL, place LIMIT 1), 0))""",
                story.id(),
                story.first().toEpochMilli(),
                story.last().toEpochMilli(),
                story.articles(),
                story.reports(),
                story.outlets(),
                story.rank(),
                story.id(),
                story.last().toEpochMilli());
    }

    private static final String STANDS = """
            INSERT INTO topical (topic, rank, last, place, story, articles)
            SELECT m.topic, s.rank, s.last, s.place, s.id, count(*) FROM membership m JOIN story s ON s.id = m.story""";

    /** Counts anew in which topics' lists a story stands. */
    static void topics(Database database, String story) {
        database.update("DELETE FROM topical WHERE story = ?", story);
        database.update(STANDS + " WHERE m.story = ? GROUP BY m.topic", story);
    }

    /** Counts anew the story of an article, whose memberships have changed. */
    static void topicsOf(Database database, String article) {
        database.list("SELECT story FROM placed WHERE article = ?", row -> row.getString(1), article)
                .forEach(story -> topics(database, story));
    }

    /** Counts all stories of a topic anew. */
    static void recount(Database database, String topic) {
        forget(database, topic);
        database.update(STANDS + " WHERE m.topic = ? GROUP BY m.story", topic);
    }

    static void forget(Database database, String topic) {
        database.update("DELETE FROM topical WHERE topic = ?", topic);
    }
}
