package org.beatbook.publish;

import java.util.Optional;
import org.beatbook.news.Digest;
import org.beatbook.news.EventFilter;
import org.beatbook.news.EventPage;
import org.beatbook.news.MapPage;
import org.beatbook.news.Notes;
import org.beatbook.news.PicturesPage;
import org.beatbook.news.RelationsPage;
import org.beatbook.news.TimelinePage;

/** What a book's articles tell of events. */
public interface Happenings {

    /** An event with its tellings; absent where nothing tells of it any more. */
    Optional<EventPage> event(String id);

    /** What the newest articles of a topic tell; absent where there is no such topic. */
    Optional<Digest> digest(String topic);

    /** What happened, as a topic's articles tell it; absent where there is no such topic. */
    Optional<TimelinePage> timeline(String topic, EventFilter filter);

    /** Where it happened, as a topic's articles tell it; absent where there is no such topic. */
    Optional<MapPage> map(String topic);

    /**
     * Who has to do with whom in a topic; absent where there is no such topic.
     *
     * @param filter its first two parties are the two whose relation is shown
     */
    Optional<RelationsPage> relations(String topic, EventFilter filter);

    /** A topic's pictures by what their captions tell; absent where there is no such topic. */
    Optional<PicturesPage> pictures(String topic, PicturesPage.Filter filter);

    /** What was read in a topic's articles; absent where there is no such topic. */
    Optional<Dossier> dossier(String topic);

    /** What was read in an article; absent where nothing was. */
    Optional<Notes> notes(String article);
}
