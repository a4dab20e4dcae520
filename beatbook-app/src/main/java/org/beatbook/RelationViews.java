package org.beatbook;

import java.util.List;
import java.util.Optional;
import org.beatbook.news.Entity;
import org.beatbook.news.EventFilter;
import org.beatbook.news.RelationsPage;
import org.beatbook.news.RelationsPage.Between;
import org.beatbook.news.RelationsPage.Pair;
import org.beatbook.news.Topic;
import org.beatbook.store.Readings;
import org.beatbook.store.Store;

/** Puts what was read of who has to do with whom into the record that the page is made from. */
final class RelationViews {
    private static final int MOST_ACTORS = 100;
    private static final int MOST_PAIRS = 24;
    private static final int PAGE_SIZE = 30;

    private final Readings readings;
    private final EventViews happenings;

    RelationViews(Store store, EventViews happenings) {
        this.readings = store.readings();
        this.happenings = happenings;
    }

    /** @param filter its first two parties are the two that are chosen; those that are not known are none */
    RelationsPage page(Topic topic, EventFilter filter) {
        return new RelationsPage(
                topic,
                readings.actors(topic, MOST_ACTORS),
                pairs(topic, true),
                pairs(topic, false),
                chosen(filter).map(two -> between(topic, two, filter)).orElse(null));
    }

    private Optional<List<Entity>> chosen(EventFilter filter) {
        List<Entity> known = filter.parties().stream()
                .distinct()
                .limit(2)
                .flatMap(id -> readings.entity(id).stream())
                .toList();
        return known.size() == 2 ? Optional.of(known) : Optional.empty();
    }

    private Between between(Topic topic, List<Entity> two, EventFilter filter) {
        EventFilter all = EventFilter.between(two.getFirst().id(), two.getLast().id());
        EventFilter narrowed =
                all.withType(filter.type()).withTime(filter.from(), filter.to()).withPage(filter.page());
        return new Between(
                two.getFirst(),
                two.getLast(),
                narrowed,
                readings.eventsByMonth(topic, all),
                happenings.known(topic, readings.events(topic, narrowed, PAGE_SIZE)),
                readings.countEvents(topic, narrowed),
                readings.countEvents(topic, all),
                PAGE_SIZE);
    }

    private List<Pair> pairs(Topic topic, boolean states) {
        return readings.pairs(topic, states, MOST_PAIRS);
    }
}
