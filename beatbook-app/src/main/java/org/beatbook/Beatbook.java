package org.beatbook;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.beatbook.archive.Archive;
import org.beatbook.archive.DecisionLog;
import org.beatbook.archive.VerifyReport;
import org.beatbook.collect.Collector;
import org.beatbook.collect.Courier;
import org.beatbook.collect.Due;
import org.beatbook.collect.push.Postbox;
import org.beatbook.news.ArticlePage;
import org.beatbook.news.Capture;
import org.beatbook.news.Decision;
import org.beatbook.news.Filter;
import org.beatbook.news.FrontPage;
import org.beatbook.news.Health;
import org.beatbook.news.Item;
import org.beatbook.news.Pulse;
import org.beatbook.news.Push;
import org.beatbook.news.Round;
import org.beatbook.news.SearchPage;
import org.beatbook.news.Source;
import org.beatbook.news.SourcePage;
import org.beatbook.news.SourcesPage;
import org.beatbook.news.Topic;
import org.beatbook.news.TopicPage;
import org.beatbook.news.Urls;
import org.beatbook.pipeline.Backup;
import org.beatbook.pipeline.BookException;
import org.beatbook.pipeline.BookFolder;
import org.beatbook.pipeline.Conductor;
import org.beatbook.pipeline.Decider;
import org.beatbook.pipeline.ExtractLine;
import org.beatbook.pipeline.Progress;
import org.beatbook.pipeline.Summary;
import org.beatbook.pipeline.WriterLock;
import org.beatbook.pipeline.lists.ListFolder;
import org.beatbook.publish.Book;
import org.beatbook.publish.Happenings;
import org.beatbook.publish.Tales;
import org.beatbook.publish.WhosWho;
import org.beatbook.query.Clause;
import org.beatbook.store.Access;
import org.beatbook.store.Store;
import org.beatbook.store.lucene.LuceneIndex;
import org.beatbook.store.sqlite.SqliteStore;
import org.beatbook.topic.Explanation;
import org.jspecify.annotations.Nullable;

/** The composition root: the operations on a book that the web and the command line call. */
public final class Beatbook implements Book, AutoCloseable {
    /** Whom a publisher may complain to: whoever runs this installation says so in BEATBOOK_CONTACT. */
    static final String CONTACT =
            Optional.ofNullable(System.getenv("BEATBOOK_CONTACT")).orElse("contact not set; see BEATBOOK_CONTACT");

    private final BookFolder folder;
    private final InstantSource clock;
    private final @Nullable WriterLock lock;
    private final Archive archive;
    private final Store store;
    private final ListFolder lists;
    private final Views views;
    private final StoryViews tales;
    private final HealthViews health;
    private final HappeningViews happenings;
    private final WhoViews who;

    private Beatbook(BookFolder folder, InstantSource clock, @Nullable WriterLock lock, Archive archive, Store store) {
        this.folder = folder;
        this.clock = clock;
        this.lock = lock;
        this.archive = archive;
        this.store = store;
        this.lists = new ListFolder(folder.lists());
        this.views = new Views(store);
        this.tales = new StoryViews(store, views);
        EventViews events = new EventViews(store);
        this.happenings = new HappeningViews(store, views, events);
        this.who = new WhoViews(store, events, views);
        this.health = new HealthViews(store.sources(), store.articles(), store.following(), clock);
    }

    /**
     * Opens a book for reading; it is never locked, and what another process commits is seen.
     *
     * @throws BookException where there is no book
     */
    public static Beatbook read(Path path) {
        BookFolder folder = new BookFolder(path);
        folder.check();
        return new Beatbook(
                folder, InstantSource.system(), null, Archive.read(folder.archive()), openStore(folder, Access.READ));
    }

    /** As {@link #write(Path, Duration, Consumer, InstantSource)}, by the system's clock. */
    public static Beatbook write(Path path, Duration patience, Consumer<String> notices) {
        return write(path, patience, notices, InstantSource.system());
    }

    /**
     * Opens a book for writing; makes it where there is none, mends what a crash left, and goes on where it stopped.
     *
     * @param patience how long to wait for another writer
     * @param notices told what was waited for and what was mended
     * @throws BookException where another process still writes to it then
     */
    public static Beatbook write(Path path, Duration patience, Consumer<String> notices, InstantSource clock) {
        BookFolder folder = new BookFolder(path);
        folder.create();
        WriterLock lock = WriterLock.take(folder, patience, notices);
        try {
            Archive archive = Archive.open(folder.archive());
            archive.healed()
                    .ifPresent(h -> notices.accept(
                            "%s ended in %d torn bytes, left by a crash; they were cut off, and nothing was told of them"
                                    .formatted(h.file(), h.tornBytes())));
            Beatbook book = new Beatbook(folder, clock, lock, archive, openStore(folder, Access.WRITE));
            book.decider().carryOut();
            int found = book.conductor().catchUp(Progress.SILENT).captures();
            if (found > 0) {
                notices.accept(found + " archived captures were filed that a crash had left");
            }
            if (book.store.stories().isBehind()) {
                notices.accept("this book has articles from before there were stories: 'beatbook rebuild' groups them");
            }
            return book;
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    static Store openStore(BookFolder folder, Access access) {
        return SqliteStore.open(folder.database(), access, LuceneIndex.open(folder.index(), access));
    }

    private Decider decider() {
        return new Decider(archive, store, new DecisionLog(folder.decisions()));
    }

    private Conductor conductor() {
        return new Conductor(archive, store, clock, CONTACT, lists);
    }

    /**
     * Imports files, folders and URLs.
     *
     * @param url the address of the one file that is imported
     * @param source the name of what published it
     * @param allowedHosts hosts of the user's own network that may be fetched from
     * @param stop asked now and then; when it says true the import ends at the next whole step
     */
    public Summary importAll(
            List<Path> files,
            List<String> urls,
            @Nullable String url,
            @Nullable String source,
            List<String> allowedHosts,
            Progress progress,
            BooleanSupplier stop) {
        Summary summary = conductor().importAll(files, urls, allowedHosts, url, source, progress, stop);
        if (source != null && url != null) {
            Urls.site(url).ifPresent(id -> subscriptions().name(id, source));
        }
        return summary;
    }

    /**
     * Does one round of collecting; all that it took is filed when this returns.
     *
     * @param courier asks; it may have done rounds before
     * @param stop asked several times a second; when it says true the round ends within seconds
     */
    public Round collect(Courier courier, Collector.Terms terms, Progress progress, BooleanSupplier stop) {
        return collect(courier, terms, null, progress, stop);
    }

    /** The same, listening to hubs that call at this postbox, where there is one. */
    public Round collect(
            Courier courier,
            Collector.Terms terms,
            @Nullable Postbox postbox,
            Progress progress,
            BooleanSupplier stop) {
        return conductor().collect(courier, terms, new Random(), postbox, progress, stop);
    }

    /** When a round would have something to do; absent where nothing is followed. */
    public Optional<Instant> due() {
        return due(null);
    }

    /** The same where hubs are listened to since this time; they are not where it is absent. */
    public Optional<Instant> due(@Nullable Instant listening) {
        return Due.next(store, clock.instant(), listening);
    }

    /** What a hub was asked for, by the key of its callback. */
    Optional<Push> push(String key) {
        return store.following().push(key);
    }

    /** Saves a topic and matches it against all that is there; returns how many articles belong to it. */
    public int saveTopic(Topic topic) {
        Clause.parse(topic.query());
        decider().decide(new Decision.TopicSaved(clock.instant(), topic));
        return store.topics().count(topic, Filter.NONE);
    }

    /** Removes a topic. */
    public void removeTopic(String id) {
        topic(id);
        decider().decide(new Decision.TopicRemoved(clock.instant(), id));
    }

    /**
     * A topic.
     *
     * @throws BookException where there is none of this id
     */
    public Topic topic(String id) {
        return store.topics()
                .find(id)
                .orElseThrow(() ->
                        new BookException("there is no topic '" + id + "'; 'beatbook topic list' names them all"));
    }

    /** Says why an article belongs to a topic, or why not: one line a clause. */
    public List<String> explain(String topic, String article) {
        Naming naming = new Naming(store);
        Item item = naming.article(article);
        return Explanation.of(topic(topic), item, naming.text(item)).lines();
    }

    /** Tries a query without saving it. */
    public Trial test(String query, double threshold, int limit) {
        return Trial.of(store, views, query, threshold, limit);
    }

    /** A source's settings; those of a source that was just met where it is not known. */
    public Source sourceSettings(String id) {
        return store.sources().find(id).orElseGet(() -> Source.met(id, id));
    }

    public void saveSource(Source source) {
        subscriptions().save(List.of(source));
    }

    /** Stories, to be changed. */
    public StoryDesk storyDesk() {
        return new StoryDesk(store, decider(), clock);
    }

    /** What is followed, to be changed. */
    public Subscriptions subscriptions() {
        return new Subscriptions(store, decider(), clock);
    }

    /** Takes a URL out of pages, search and exports at once; its captures stay in the archive. */
    public void withhold(String url, String reason) {
        decider().decide(new Decision.Withheld(clock.instant(), url, reason));
        store.search().commit();
    }

    /** Withholds a URL and takes its captures out of the archive itself. */
    public void expunge(String url, String reason) {
        decider().decide(new Decision.Expunged(clock.instant(), url, reason));
        store.search().commit();
    }

    /** Where the book has lists of names and places of its own; not there where none were imported. */
    public Path lists() {
        return folder.lists();
    }

    /** Copies the book into an empty folder; returns how many bytes it has. */
    public long backup(Path target) {
        return Backup.copy(folder, target);
    }

    /** Makes database and index anew from archive and decisions: the same book. */
    public static Summary rebuild(Path path, Duration patience, Consumer<String> notices, Progress progress) {
        return Rebuild.of(path, patience, notices, progress);
    }

    /** Reads every record of the archive. */
    public static VerifyReport verify(Path path) {
        BookFolder folder = new BookFolder(path);
        folder.check();
        return Archive.verify(folder.archive());
    }

    /** Reads a file as {@code beatbook extract} does, one line a page; returns how many failed. */
    public static int extract(Path file, @Nullable String url, Consumer<ExtractLine> each) {
        return ExtractLine.read(file, url, each);
    }

    @Override
    public FrontPage front() {
        return views.front(tales);
    }

    @Override
    public List<Source> sources() {
        return store.sources().all();
    }

    @Override
    public List<Topic> topics() {
        return store.topics().all();
    }

    @Override
    public Optional<TopicPage> topicPage(String topic, Filter filter) {
        return store.topics().find(topic).map(t -> views.topicPage(t, filter));
    }

    @Override
    public Optional<ArticlePage> article(String id, @Nullable Integer version) {
        return views.article(id, version, topics());
    }

    @Override
    public Optional<Integer> versionSaying(String article, String anchor) {
        return views.versionSaying(article, anchor);
    }

    @Override
    public Tales tales() {
        return tales;
    }

    @Override
    public Happenings happenings() {
        return happenings;
    }

    @Override
    public WhosWho who() {
        return who;
    }

    @Override
    public SearchPage search(String query, Filter filter) {
        return views.search(query, filter);
    }

    @Override
    public Optional<SourcePage> source(String id, int page) {
        return views.source(id, page);
    }

    @Override
    public SourcesPage health(Health.@Nullable State only, int page) {
        return health.page(only, page);
    }

    @Override
    public Optional<Health> health(String source) {
        return health.of(source);
    }

    /** How all sources are, those that want attention first. */
    public List<Health> health() {
        return health.all();
    }

    @Override
    public Pulse pulse() {
        return health.pulse();
    }

    @Override
    public Optional<Capture> capture(String id) {
        return new CaptureViews(store, archive).capture(id);
    }

    @Override
    public Optional<Capture> picture(String capture) {
        return new CaptureViews(store, archive).picture(capture);
    }

    @Override
    public void close() {
        store.close();
        archive.close();
        if (lock != null) {
            lock.close();
        }
    }
}
