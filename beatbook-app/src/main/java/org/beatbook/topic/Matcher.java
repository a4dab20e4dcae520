package org.beatbook.topic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.monitor.CandidateMatcher;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.Presearcher;
import org.apache.lucene.monitor.QueryDecomposer;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.beatbook.news.Item;
import org.beatbook.news.Topic;
import org.beatbook.query.Analysis;
import org.beatbook.query.Clause;
import org.beatbook.query.Documents;
import org.beatbook.query.Evaluation;
import org.beatbook.query.QueryException;
import org.beatbook.query.Sieve;
import org.beatbook.query.Translation;

/**
 * Which topics an article belongs to: the standing queries of all topics as one value, in memory. An article that holds
 * none of their words is let go at once; where there are many topics, Lucene's Monitor leaves out those whose words it
 * does not hold. The score is {@link Clause#score}, as it is in search. May be used by many threads; made anew where a
 * topic changes.
 */
public final class Matcher implements AutoCloseable {
    /** So many topics are worth gathering all words of an article, to leave out those whose words it does not hold. */
    private static final int MANY = 30;

    private record Standing(Clause clause, double threshold) {}

    private final Monitor monitor;
    private final Map<String, Standing> standing;
    private final Sieve sieve;

    private Matcher(Monitor monitor, Map<String, Standing> standing) {
        this.monitor = monitor;
        this.standing = standing;
        this.sieve = Sieve.of(standing.values().stream().map(Standing::clause).toList());
    }

    /**
     * A matcher for these topics.
     *
     * @throws QueryException where a topic's query cannot be read; the message names the topic
     */
    public static Matcher of(Collection<Topic> topics) {
        try {
            Presearcher first = topics.size() < MANY ? Presearcher.NO_FILTERING : new TermFilteredPresearcher();
            Map<String, Standing> standing = new HashMap<>();
            List<MonitorQuery> queries = new ArrayList<>();
            for (Topic topic : topics) {
                Clause clause = parse(topic);
                standing.put(topic.id(), new Standing(clause, topic.threshold()));
                queries.add(new MonitorQuery(topic.id(), Translation.of(clause)));
            }
            Monitor monitor = new Monitor(Analysis.ARTICLES, first, configuration());
            monitor.register(queries);
            return new Matcher(monitor, standing);
        } catch (IOException e) {
            throw new UncheckedIOException("a standing query in memory", e);
        }
    }

    private static Clause parse(Topic topic) {
        try {
            return Clause.parse(topic.query());
        } catch (QueryException e) {
            throw new QueryException("topic " + topic.id() + ": " + e.getMessage(), e.position());
        }
    }

    /** Queries stay whole: their score is that of the whole. */
    private static MonitorConfiguration configuration() {
        return new MonitorConfiguration().setQueryDecomposer(new QueryDecomposer() {
            @Override
            public Set<Query> decompose(Query query) {
                return Set.of(query);
            }
        });
    }

    /**
     * The topics an article belongs to by their queries; what editors pinned and excluded is not looked at.
     *
     * @param text the body without captions
     * @return topic id to score, where the score is at least the topic's threshold
     */
    public Map<String, Double> match(Item item, String text) {
        Document document = Documents.of(item, text);
        if (!sieve.lets(document)) {
            return Map.of();
        }
        try {
            Map<String, Double> scores = new TreeMap<>();
            var found = monitor.match(document, searcher -> new Scoring(searcher, scores));
            if (!found.getErrors().isEmpty()) {
                throw new IllegalStateException("standing queries that failed: " + found.getErrors());
            }
            return scores;
        } catch (IOException e) {
            throw new UncheckedIOException("a standing query in memory", e);
        }
    }

    @Override
    public void close() {
        try {
            monitor.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a standing query in memory", e);
        }
    }

    /** Scores one article by each query that the monitor did not leave out. */
    private final class Scoring extends CandidateMatcher<QueryMatch> {
        private final Map<String, Double> scores;

        Scoring(IndexSearcher searcher, Map<String, Double> scores) {
            super(searcher);
            this.scores = scores;
        }

        @Override
        public void matchQuery(String topic, Query query, Map<String, String> metadata) throws IOException {
            Standing candidate = standing.get(topic);
            if (candidate == null) {
                return;
            }
            var segment = searcher.getIndexReader().leaves().getFirst();
            OptionalDouble score =
                    new Evaluation(candidate.clause(), searcher).in(segment).score(0);
            if (score.isPresent() && score.getAsDouble() >= candidate.threshold()) {
                scores.put(topic, score.getAsDouble());
            }
        }

        @Override
        public QueryMatch resolve(QueryMatch one, QueryMatch other) {
            return one;
        }
    }
}
