package org.beatbook.store.lucene;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.NumericUtils;
import org.beatbook.news.Filter;
import org.beatbook.query.Clause;
import org.beatbook.query.Documents;
import org.beatbook.query.Evaluation;
import org.beatbook.query.Excerpt;
import org.beatbook.query.Field;
import org.beatbook.query.Passage;
import org.beatbook.query.Translation;
import org.beatbook.store.Search.Hit;
import org.beatbook.store.Search.Hits;

/**
 * One search for a reader. Hits are ordered as a reader expects of a news search: by BM25, where a word in the headline
 * counts most, and with newer articles before older ones of like relevance. The sum of the clauses' weights, which
 * decides what belongs to a topic, would put hundreds of hits on one level.
 */
final class Finder {
    static final Hits NONE = new Hits(List.of(), 0);

    /** As much relevance as being the newest article of all is worth: about that of a second matching word. */
    private static final float RECENCY = 3;

    /** At this age, counted from the newest article, half of it is left. */
    private static final long HALF_LIFE = Duration.ofDays(180).toMillis();

    /** Readers who turn so many pages are not readers. */
    private static final int DEEPEST = 10_000;

    private static final int EXCERPT = 260;
    private static final int BEFORE = 80;
    private static final List<Field> SHOWN = List.of(Field.BODY, Field.STANDFIRST, Field.CAPTION);
    private static final Set<String> STORED =
            Set.of(Documents.ID, Field.BODY.word(), Field.STANDFIRST.word(), Field.CAPTION.word());

    private final Clause clause;
    private final Filter filter;
    private final int limit;

    Finder(Clause clause, Filter filter, int limit) {
        this.clause = clause;
        this.filter = filter;
        this.limit = limit;
    }

    Hits find(IndexSearcher searcher) throws IOException {
        Query query = Translation.of(clause);
        Query narrowed = narrowed(query);
        int total = searcher.count(narrowed);
        long from = (filter.page() - 1L) * limit;
        if (total <= from || from + limit > DEEPEST) {
            return new Hits(List.of(), total);
        }
        Sort order =
                new Sort(SortField.FIELD_SCORE, new SortedNumericSortField(Documents.ORDER, SortField.Type.LONG, true));
        TopFieldDocs top = searcher.search(ranked(narrowed, searcher), (int) from + limit, order);
        ScoreDoc[] page =
                Arrays.copyOfRange(top.scoreDocs, (int) Math.min(from, top.scoreDocs.length), top.scoreDocs.length);
        return new Hits(hits(page, query, searcher), total);
    }

    private Query narrowed(Query query) {
        List<Query> conditions = Translation.of(filter);
        if (conditions.isEmpty()) {
            return query;
        }
        BooleanQuery.Builder narrowed = new BooleanQuery.Builder().add(query, Occur.MUST);
        conditions.forEach(condition -> narrowed.add(condition, Occur.FILTER));
        return narrowed.build();
    }

    private static Query ranked(Query query, IndexSearcher searcher) throws IOException {
        byte[] newest = PointValues.getMaxPackedValue(searcher.getIndexReader(), Documents.ORDER);
        if (newest == null) {
            return query;
        }
        long origin = NumericUtils.sortableBytesToLong(newest, 0);
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(LongField.newDistanceFeatureQuery(Documents.ORDER, RECENCY, origin, HALF_LIFE), Occur.SHOULD)
                .build();
    }

    private List<Hit> hits(ScoreDoc[] page, Query query, IndexSearcher searcher) throws IOException {
        Weight places = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
        Map<Integer, Double> scores = scores(page, searcher);
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc found : page) {
            LeafReaderContext segment = segment(found.doc, searcher);
            Document document = searcher.storedFields().document(found.doc, STORED);
            List<Passage> passages = Passage.of(places.matches(segment, found.doc - segment.docBase));
            Excerpt excerpt = excerpt(document, passages);
            hits.add(new Hit(
                    document.get(Documents.ID), scores.getOrDefault(found.doc, 0.0), excerpt.text(), excerpt.marks()));
        }
        return hits;
    }

    private Map<Integer, Double> scores(ScoreDoc[] page, IndexSearcher searcher) throws IOException {
        Evaluation evaluation = new Evaluation(clause, searcher);
        Map<Integer, Evaluation.Segment> segments = new HashMap<>();
        Map<Integer, Double> scores = new HashMap<>();
        ScoreDoc[] ascending = page.clone();
        Arrays.sort(ascending, Comparator.comparingInt(d -> d.doc));
        for (ScoreDoc found : ascending) {
            LeafReaderContext segment = segment(found.doc, searcher);
            Evaluation.Segment articles = segments.get(segment.ord);
            if (articles == null) {
                articles = evaluation.in(segment);
                segments.put(segment.ord, articles);
            }
            scores.put(found.doc, articles.score(found.doc - segment.docBase).orElse(0));
        }
        return scores;
    }

    private static LeafReaderContext segment(int doc, IndexSearcher searcher) {
        List<LeafReaderContext> segments = searcher.getIndexReader().leaves();
        return segments.get(ReaderUtil.subIndex(doc, segments));
    }

    /** From the first field that matches; else the beginning of what there is to read. */
    private static Excerpt excerpt(Document document, List<Passage> passages) {
        for (Field field : SHOWN) {
            List<Passage> here =
                    passages.stream().filter(p -> p.field() == field).toList();
            if (!here.isEmpty()) {
                return Excerpt.around(Documents.text(document, field), here, BEFORE, EXCERPT);
            }
        }
        String standfirst = Documents.text(document, Field.STANDFIRST);
        String text = standfirst.isEmpty() ? Documents.text(document, Field.BODY) : standfirst;
        return Excerpt.around(text, List.of(), 0, EXCERPT);
    }
}
