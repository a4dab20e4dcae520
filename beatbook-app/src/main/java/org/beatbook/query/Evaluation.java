package org.beatbook.query;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.beatbook.query.Clause.Leaf;

/**
 * Scores articles in an index, be it the whole book's or that of a single article. The engine tells which leaves match;
 * the sum is {@link Clause#score}.
 */
public final class Evaluation {
    private final Clause clause;
    private final Map<Leaf, Weight> weights = new LinkedHashMap<>();

    public Evaluation(Clause clause, IndexSearcher searcher) throws IOException {
        this.clause = clause;
        for (Leaf leaf : clause.leaves()) {
            if (!weights.containsKey(leaf)) {
                weights.put(
                        leaf,
                        searcher.createWeight(searcher.rewrite(Translation.of(leaf)), ScoreMode.COMPLETE_NO_SCORES, 1));
            }
        }
    }

    /** The articles of one segment, which are to be asked for in growing order. */
    public Segment in(LeafReaderContext segment) throws IOException {
        Map<Leaf, DocIdSetIterator> matches = new LinkedHashMap<>();
        for (var entry : weights.entrySet()) {
            Scorer scorer = entry.getValue().scorer(segment);
            matches.put(entry.getKey(), scorer == null ? DocIdSetIterator.empty() : scorer.iterator());
        }
        return new Segment(clause, matches);
    }

    /** One segment's articles. */
    public static final class Segment {
        private final Clause clause;
        private final Map<Leaf, DocIdSetIterator> matches;

        private Segment(Clause clause, Map<Leaf, DocIdSetIterator> matches) {
            this.clause = clause;
            this.matches = matches;
        }

        /** The score of a document, not smaller than the one before; absent where the query does not match. */
        public OptionalDouble score(int document) throws IOException {
            for (DocIdSetIterator iterator : matches.values()) {
                if (iterator.docID() < document) {
                    iterator.advance(document);
                }
            }
            return clause.score(leaf -> at(leaf) == document);
        }

        private int at(Leaf leaf) {
            DocIdSetIterator iterator = matches.get(leaf);
            return iterator == null ? DocIdSetIterator.NO_MORE_DOCS : iterator.docID();
        }
    }
}
