package org.beatbook.store;

import java.util.List;
import java.util.Optional;
import org.beatbook.news.Source;

/** What publishes, and its settings. */
public interface Sources {

    void save(Source source);

    /** Forgets a source's settings; its articles stay. */
    void remove(String id);

    Optional<Source> find(String id);

    /** The sources whose articles show a picture of this address. */
    List<Source> picturing(String pictureUrl);

    /** All sources by id. */
    List<Source> all();
}
