package org.beatbook.news;

import java.util.List;
import org.beatbook.news.TopicPage.Count;
import org.jspecify.annotations.Nullable;

/**
 * Who has to do with whom, as a topic's articles tell it.
 *
 * @param actors who takes part in most events, to choose from
 * @param states pairs of states, with what was done by whoever acts for them; most events first
 * @param named pairs of whoever is named, at most one of them a state
 * @param between the two that were chosen; absent where none were
 */
public record RelationsPage(
        Topic topic,
        List<Entity> actors,
        List<Pair> states,
        List<Pair> named,
        @Nullable Between between) {

    public RelationsPage {
        actors = List.copyOf(actors);
        states = List.copyOf(states);
        named = List.copyOf(named);
    }

    /**
     * Two who have to do with each other, by the events between them.
     *
     * @param cooperation how many of the events are of cooperation
     * @param conflict how many are of conflict
     */
    public record Pair(Entity one, Entity other, int events, int cooperation, int conflict) {}

    /**
     * What happened between two.
     *
     * @param filter what the events are narrowed to, beside the two
     * @param months how many events of a month, by type, not narrowed: key such as {@code 2023-09}, label the type
     * @param events one page of them, the last first
     * @param total how many events the filter leaves on all pages
     * @param all how many events there are between the two
     * @param pageSize how many a page holds
     */
    public record Between(
            Entity one,
            Entity other,
            EventFilter filter,
            List<Count> months,
            List<KnownEvent> events,
            int total,
            int all,
            int pageSize) {

        public Between {
            months = List.copyOf(months);
            events = List.copyOf(events);
        }

        /** How many pages there are, at least one. */
        public int pages() {
            return Math.max(1, (total + pageSize - 1) / Math.max(1, pageSize));
        }

        public boolean isNarrowed() {
            return filter.type() != null || filter.from() != null || filter.to() != null;
        }
    }
}
