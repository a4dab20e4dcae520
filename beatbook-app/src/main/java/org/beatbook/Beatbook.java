package org.beatbook;

import java.util.List;
import java.util.Optional;
import org.beatbook.news.ArticlePage;
import org.beatbook.news.Capture;
import org.beatbook.news.Filter;
import org.beatbook.news.FrontPage;
import org.beatbook.news.SearchPage;
import org.beatbook.news.Source;
import org.beatbook.news.SourcePage;
import org.beatbook.news.Topic;
import org.beatbook.news.TopicPage;
import org.beatbook.publish.Book;
import org.jspecify.annotations.Nullable;

/** The composition root: the operations on a book that the web and the command line call. */
public final class Beatbook implements Book, AutoCloseable {

    @Override
    public FrontPage front() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Source> sources() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Topic> topics() {
        throw new UnsupportedOperationException();
    }

    /** A topic's page; absent where there is no such topic. */
    @Override
    public Optional<TopicPage> topicPage(String topic, Filter filter) {
        throw new UnsupportedOperationException();
    }

    /** The evidence for an article; absent where there is no such article or version. */
    @Override
    public Optional<ArticlePage> article(String id, @Nullable Integer version) {
        throw new UnsupportedOperationException();
    }

    /** What a search finds; what is wrong with the query is said in the page. */
    @Override
    public SearchPage search(String query, Filter filter) {
        throw new UnsupportedOperationException();
    }

    /** An outlet's page; absent where there is no such source. */
    @Override
    public Optional<SourcePage> source(String id, int page) {
        throw new UnsupportedOperationException();
    }

    /** An archived capture; absent where there is none or it is withheld. */
    @Override
    public Optional<Capture> capture(String id) {
        throw new UnsupportedOperationException();
    }

    /** An archived picture that may be shown; absent otherwise. */
    @Override
    public Optional<Capture> picture(String capture) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
