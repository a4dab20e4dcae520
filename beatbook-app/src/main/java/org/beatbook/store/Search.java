package org.beatbook.store;

import java.util.List;
import java.util.Map;
import org.beatbook.news.Filter;

/** Full-text search over all articles that are not withheld. Queries are in Beatbook's query language. */
public interface Search {

    /**
     * One page of hits.
     *
     * @param total how many articles match
     */
    record Hits(List<Hit> hits, int total) {}

    /**
     * @param id the article's id
     * @param score the sum of the weights of the clauses that match
     * @param excerpt text around the first matches; match marks are at the offsets of {@code marks}
     * @param marks offsets into the excerpt: start, end, start, end …
     */
    record Hit(String id, double score, String excerpt, List<Integer> marks) {}

    /**
     * Finds articles, most relevant first: the filter's page of {@code limit} hits.
     *
     * @throws org.beatbook.query.QueryException where the query cannot be parsed; it points at the place
     */
    Hits find(String query, Filter filter, int limit);

    /** Every article that matches with at least this score: article id to score, the sum of clause weights. */
    Map<String, Double> all(String query, double threshold);

    /** Has the index take in what was saved; searches see it when there is much of it, and with the next commit. */
    void follow();

    /** Makes what was saved visible to searches, and durable. */
    void commit();
}
