package org.beatbook.publish;

import java.util.Optional;
import org.beatbook.news.EventPage;

/** What a book's articles tell of events. */
public interface Happenings {

    /** An event with its tellings; absent where nothing tells of it any more. */
    Optional<EventPage> event(String id);
}
