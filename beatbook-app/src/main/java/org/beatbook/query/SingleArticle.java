package org.beatbook.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.beatbook.news.Item;
import org.beatbook.query.Clause.Leaf;

/** One article as an index of its own, in memory: what matches it, and where. */
public final class SingleArticle {
    private final Document document;
    private final IndexSearcher searcher;

    /** @param text the body without captions */
    public SingleArticle(Item item, String text) {
        document = Documents.of(item, text);
        searcher = MemoryIndex.fromDocument(document, Analysis.ARTICLES, true, false)
                .createSearcher();
    }

    /** The article's score; absent where the query does not match. */
    public OptionalDouble score(Clause clause) {
        try {
            return new Evaluation(clause, searcher).in(segment()).score(0);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    /** Where a leaf matches; none where it does not, or is not about words. */
    public List<Passage> passages(Leaf leaf) {
        try {
            var weight = searcher.createWeight(searcher.rewrite(Translation.of(leaf)), ScoreMode.COMPLETE, 1);
            return Passage.of(weight.matches(segment(), 0));
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    /** The words of a field, as the offsets of passages count them. */
    public String text(Field field) {
        return Documents.text(document, field);
    }

    private LeafReaderContext segment() {
        return searcher.getIndexReader().leaves().getFirst();
    }
}
