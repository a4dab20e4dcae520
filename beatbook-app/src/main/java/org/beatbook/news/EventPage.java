package org.beatbook.news;

import java.util.List;

/**
 * An event with all that is told of it.
 *
 * @param origins where each of its tellings comes from, in the same order
 * @param topics what its articles belong to
 * @param cut whether more is told of it than stands here
 */
public record EventPage(KnownEvent event, List<Origin> origins, List<Topic> topics, boolean cut) {

    public EventPage {
        origins = List.copyOf(origins);
        topics = List.copyOf(topics);
    }
}
