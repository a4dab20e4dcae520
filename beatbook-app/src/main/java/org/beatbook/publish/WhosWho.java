package org.beatbook.publish;

import java.util.List;
import java.util.Optional;
import org.beatbook.news.EntityPage;
import org.beatbook.news.Name;
import org.beatbook.news.Part;
import org.beatbook.news.PeoplePage;
import org.beatbook.news.VoicesPage;
import org.jspecify.annotations.Nullable;

/** What a book's articles tell of people, organisations, countries, places and things, and what these say. */
public interface WhosWho {

    /**
     * Whom and what a topic's articles name; absent where there is no such topic.
     *
     * @param only the type whose list is shown page by page; absent for the beginning of each
     * @param page 1 for the first
     */
    Optional<PeoplePage> people(String topic, Name.@Nullable Type only, int page);

    /** Who says what in a topic's articles; absent where there is no such topic. */
    Optional<VoicesPage> voices(String topic, int page);

    /**
     * All that is told of one person, organisation, country, place or thing; absent where nothing is, or where there is no
     * such topic.
     *
     * @param topic what it is narrowed to; absent for all articles
     * @param only the list that is shown page by page; absent for the beginning of each
     */
    Optional<EntityPage> entity(String id, @Nullable String topic, @Nullable Part only, int page);

    /** Ids of all that may have a page, in their order. */
    List<String> entityIds(String after, int limit);
}
