package org.beatbook.store.sqlite;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.beatbook.news.Filter;
import org.beatbook.news.Item;
import org.beatbook.news.Json;
import org.beatbook.store.Index;
import org.beatbook.store.Search;

/**
 * Search over an index that follows this database. What the index is handed is always read back from what was
 * committed, both in the ordinary case and after a crash, so there is one way only, and it is always tried.
 */
final class SqliteSearch implements Search {
    /** Articles read at once while the index catches up. */
    private static final int CHUNK = 200;
    /** So many changes are made visible at once: each time leaves the index a part more, to be merged with others later. */
    private static final int MANY = 1_000;

    private final Database database;
    private final Index index;
    /** The number of the last change that the index was handed, whether it is durable there or not; -1: not asked yet. */
    private long handed = -1;

    SqliteSearch(Database database, Index index) {
        this.database = database;
        this.index = index;
    }

    @Override
    public Hits find(String query, Filter filter, int limit) {
        Set<String> hidden = withheldSinceCommit();
        Hits hits = index.find(query, filter, limit);
        List<Hit> shown =
                hits.hits().stream().filter(hit -> !hidden.contains(hit.id())).toList();
        return new Hits(shown, hits.total() - (hits.hits().size() - shown.size()));
    }

    @Override
    public Map<String, Double> all(String query, double threshold) {
        Set<String> hidden = withheldSinceCommit();
        Map<String, Double> scores = new HashMap<>(index.all(query, threshold));
        scores.keySet().removeAll(hidden);
        return scores;
    }

    /** What the index may still know and must not be found: few, and most often none. Asked for before the index. */
    private Set<String> withheldSinceCommit() {
        long reached = index.reached();
        return new HashSet<>(database.list("""
                SELECT id FROM article WHERE sequence > ? AND withheld = 1
                UNION ALL SELECT id FROM gone WHERE sequence > ?""", row -> row.getString(1), reached, reached));
    }

    @Override
    public void commit() {
        catchUp(1);
    }

    @Override
    public void follow() {
        catchUp(MANY);
    }

    /** Hands the index what was committed after the change it was last handed; made visible where it is so many. */
    private synchronized void catchUp(int many) {
        long made = database.number("SELECT made FROM book");
        long to = database.number("SELECT sequence FROM book");
        if (handed < 0) {
            handed = index.reached();
        }
        boolean foreign = handed < made || handed > to;
        if (foreign) {
            index.clear();
            handed = made;
        }
        database.list("SELECT id FROM gone WHERE sequence > ? AND sequence <= ?", row -> row.getString(1), handed, to)
                .forEach(index::remove);
        while (handed < to) {
            handed = handOver(handed, to);
        }
        if (foreign || to - index.reached() >= many) {
            index.commit(to);
            // Results differ though no table does: entity tags must too.
            database.change(() -> {});
        }
    }

    /** Hands over a chunk; returns the number it reached. */
    private long handOver(long after, long to) {
        List<Long> handed = database.list(
                """
                SELECT a.item, b.text, a.withheld, a.sequence FROM article a JOIN body b ON b.id = a.id
                WHERE a.sequence > ? AND a.sequence <= ? ORDER BY a.sequence LIMIT ?""",
                row -> {
                    Item item = Json.read(row.getString(1), Item.class);
                    if (row.getBoolean(3)) {
                        index.remove(item.id());
                    } else {
                        index.put(item, Packed.unpack(row.getBytes(2)));
                    }
                    return row.getLong(4);
                },
                after,
                to,
                CHUNK);
        return handed.size() < CHUNK ? to : handed.getLast();
    }
}
