package org.beatbook.publish;

import java.util.List;
import java.util.Optional;
import org.beatbook.news.ArticlePage;
import org.beatbook.news.Capture;
import org.beatbook.news.Filter;
import org.beatbook.news.FrontPage;
import org.beatbook.news.Health;
import org.beatbook.news.Pulse;
import org.beatbook.news.SearchPage;
import org.beatbook.news.Source;
import org.beatbook.news.SourcePage;
import org.beatbook.news.SourcesPage;
import org.beatbook.news.Topic;
import org.beatbook.news.TopicPage;
import org.jspecify.annotations.Nullable;

/** What can be shown of a book: the pages as records, and the archived bytes behind them. Withheld things are absent. */
public interface Book {

    FrontPage front();

    List<Topic> topics();

    /** All sources by id, with their settings. */
    List<Source> sources();

    /** A topic's page; absent where there is no such topic. */
    Optional<TopicPage> topicPage(String topic, Filter filter);

    /** Its articles as the stories they are parts of. */
    Tales tales();

    /** What its articles tell of events and of whom they name. */
    Happenings happenings();

    /** What is told of people, organisations and places, and what they say. */
    WhosWho who();

    /** The evidence for an article; absent where there is no such article or version. */
    Optional<ArticlePage> article(String id, @Nullable Integer version);

    /**
     * The newest version of an article that has a sentence, 0 where only listings have it; absent where none has.
     *
     * @param anchor as {@link org.beatbook.news.Proof#anchor}
     */
    Optional<Integer> versionSaying(String article, String anchor);

    /** What a search finds; what is wrong with the query is said in the page. */
    SearchPage search(String query, Filter filter);

    /** An outlet's page, 1 for the first; absent where there is no such source. */
    Optional<SourcePage> source(String id, int page);

    /**
     * How the sources are, those that want attention first, 1 for the first page.
     *
     * @param only what to narrow it to; absent for all
     */
    SourcesPage health(Health.@Nullable State only, int page);

    /** How a source is; absent where there is no such source. */
    Optional<Health> health(String source);

    /** What a monitor asks of all sources together. */
    Pulse pulse();

    /** An archived capture; absent where there is none or it is withheld. */
    Optional<Capture> capture(String id);

    /** An archived picture that may be shown; absent otherwise. */
    Optional<Capture> picture(String capture);
}
