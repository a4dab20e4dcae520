package org.beatbook.store.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.beatbook.news.Filter;
import org.beatbook.news.Item;
import org.beatbook.query.Analysis;
import org.beatbook.query.Clause;
import org.beatbook.query.Documents;
import org.beatbook.query.Evaluation;
import org.beatbook.query.Translation;
import org.beatbook.store.Access;
import org.beatbook.store.Index;
import org.beatbook.store.Search.Hits;
import org.beatbook.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * Full-text search in a folder of its own. Searches see the last commit, whichever process made it. The number of the
 * change that an index has reached stands in Lucene's commit itself, so the two cannot disagree.
 */
public final class LuceneIndex implements Index {
    private static final String REACHED = "reached";
    private static final double WRITE_BUFFER_MB = 32;

    private final Path folder;
    private final Directory directory;
    private final Access access;
    private @Nullable IndexWriter writer;
    private @Nullable SearcherManager searchers;

    private LuceneIndex(Path folder, Directory directory, Access access) {
        this.folder = folder;
        this.directory = directory;
        this.access = access;
    }

    /**
     * Opens an index; for writing, makes it where it is missing. Where it is missing for reading, nothing is found until
     * it is made.
     */
    public static LuceneIndex open(Path folder, Access access) {
        try {
            if (access == Access.WRITE) {
                Files.createDirectories(folder);
            }
            return new LuceneIndex(folder, FSDirectory.open(folder), access);
        } catch (IOException e) {
            throw failed(folder, e);
        }
    }

    /** What is done with the newest searcher. */
    interface Reading<T> {
        T with(IndexSearcher searcher) throws IOException;
    }

    /** Runs with the newest searcher; absent while there is no index. */
    private <T> Optional<T> read(Reading<T> reading) {
        try {
            Optional<SearcherManager> manager = searchers();
            if (manager.isEmpty()) {
                return Optional.empty();
            }
            manager.get().maybeRefreshBlocking();
            IndexSearcher searcher = manager.get().acquire();
            try {
                return Optional.of(reading.with(searcher));
            } finally {
                manager.get().release(searcher);
            }
        } catch (IOException e) {
            throw failed(folder, e);
        }
    }

    private synchronized Optional<SearcherManager> searchers() throws IOException {
        if (searchers == null && DirectoryReader.indexExists(directory)) {
            searchers = new SearcherManager(directory, null);
        }
        return Optional.ofNullable(searchers);
    }

    @Override
    public Hits find(String query, Filter filter, int limit) {
        Finder finder = new Finder(Clause.parse(query), filter, limit);
        return read(finder::find).orElse(Finder.NONE);
    }

    @Override
    public Map<String, Double> all(String query, double threshold) {
        Clause clause = Clause.parse(query);
        return read(searcher -> {
                    Map<String, Double> scores = new HashMap<>();
                    Evaluation evaluation = new Evaluation(clause, searcher);
                    Weight candidates = searcher.createWeight(
                            searcher.rewrite(Translation.of(clause)), ScoreMode.COMPLETE_NO_SCORES, 1);
                    for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
                        collect(segment, candidates.scorer(segment), evaluation, threshold, scores);
                    }
                    return scores;
                })
                .orElse(Map.of());
    }

    private static void collect(
            LeafReaderContext segment,
            @Nullable Scorer candidates,
            Evaluation evaluation,
            double threshold,
            Map<String, Double> scores)
            throws IOException {
        if (candidates == null) {
            return;
        }
        Bits live = segment.reader().getLiveDocs();
        Evaluation.Segment articles = evaluation.in(segment);
        Ids ids = new Ids(segment.reader());
        DocIdSetIterator documents = candidates.iterator();
        for (int doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
            if (live == null || live.get(doc)) {
                OptionalDouble score = articles.score(doc);
                if (score.isPresent() && score.getAsDouble() >= threshold) {
                    scores.put(ids.of(doc), score.getAsDouble());
                }
            }
        }
    }

    @Override
    public long reached() {
        return read(searcher -> {
                    var commit = ((DirectoryReader) searcher.getIndexReader()).getIndexCommit();
                    return Long.parseLong(commit.getUserData().getOrDefault(REACHED, "0"));
                })
                .orElse(0L);
    }

    private interface Writing {
        void with(IndexWriter writer) throws IOException;
    }

    private synchronized void write(Writing writing) {
        try {
            writing.with(writer());
        } catch (IOException e) {
            throw failed(folder, e);
        }
    }

    /** Opened with the first change: a reader of a book that nobody changes needs no lock. */
    private IndexWriter writer() throws IOException {
        if (access == Access.READ) {
            throw new IllegalStateException(folder + " was opened for reading only");
        }
        if (writer == null) {
            IndexWriterConfig config = new IndexWriterConfig(Analysis.ARTICLES);
            config.setRAMBufferSizeMB(WRITE_BUFFER_MB);
            config.setCommitOnClose(false);
            writer = new IndexWriter(directory, config);
        }
        return writer;
    }

    @Override
    public void put(Item item, String text) {
        write(w -> w.updateDocument(new Term(Documents.ID, item.id()), Documents.of(item, text)));
    }

    @Override
    public void remove(String id) {
        write(w -> w.deleteDocuments(new Term(Documents.ID, id)));
    }

    @Override
    public void clear() {
        write(IndexWriter::deleteAll);
    }

    @Override
    public void commit(long sequence) {
        write(w -> {
            w.setLiveCommitData(Map.of(REACHED, Long.toString(sequence)).entrySet());
            w.commit();
        });
    }

    static StoreException failed(Path folder, IOException e) {
        return new StoreException("the search index in " + folder + " failed: " + e.getMessage(), e);
    }

    @Override
    public synchronized void close() {
        try {
            if (searchers != null) {
                searchers.close();
            }
            if (writer != null) {
                // Not kept: what was handed over since the last commit. It will be handed over again.
                writer.rollback();
            }
            directory.close();
        } catch (IOException e) {
            throw failed(folder, e);
        }
    }
}
