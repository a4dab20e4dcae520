package org.beatbook.news;

import java.util.List;
import org.beatbook.news.TopicPage.Count;

/**
 * What happened, as a topic's articles tell it.
 *
 * @param filter what the events are narrowed to
 * @param events one page of those that are told as having happened, the last first
 * @param total how many events the filter leaves on all pages
 * @param pageSize how many a page holds
 * @param months how many events of a month, by type, on all pages: key such as {@code 2023-09}, label the type
 * @param parties who takes part in most events, to choose from
 * @param announced what is told as being planned, by the same filter; the first page only
 */
public record TimelinePage(
        Topic topic,
        EventFilter filter,
        List<KnownEvent> events,
        int total,
        int pageSize,
        List<Count> months,
        List<Entity> parties,
        List<KnownEvent> announced) {

    public TimelinePage {
        events = List.copyOf(events);
        months = List.copyOf(months);
        parties = List.copyOf(parties);
        announced = List.copyOf(announced);
    }

    /** How many pages there are, at least one. */
    public int pages() {
        return Math.max(1, (total + pageSize - 1) / Math.max(1, pageSize));
    }
}
