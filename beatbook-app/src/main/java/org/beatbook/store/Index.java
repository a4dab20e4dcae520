package org.beatbook.store;

import java.util.Map;
import org.beatbook.news.Filter;
import org.beatbook.news.Item;
import org.beatbook.store.Search.Hits;

/**
 * The full-text side of {@link Search}, which follows the database. Every change of an article has a growing number; the
 * index remembers durably which it has reached, and is handed what comes after, so that it heals after a crash at any
 * moment, and is built anew where its files are lost.
 */
public interface Index extends AutoCloseable {

    /** As {@link Search#find}. */
    Hits find(String query, Filter filter, int limit);

    /** As {@link Search#all}. */
    Map<String, Double> all(String query, double threshold);

    /** The number of the last change that is durable here; 0 for an empty index. */
    long reached();

    /** Adds an article, or replaces it. */
    void put(Item item, String text);

    void remove(String id);

    /** Forgets all articles, before it is filled anew. */
    void clear();

    /** Makes what was handed over visible and durable, up to the change of this number. */
    void commit(long sequence);

    @Override
    void close();
}
