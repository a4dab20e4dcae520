package org.beatbook.store;

import java.util.List;
import java.util.Optional;
import org.beatbook.news.Source;

/** What publishes, and its settings. */
public interface Sources {

    void save(Source source);

    Optional<Source> find(String id);

    /** All sources by id. */
    List<Source> all();
}
