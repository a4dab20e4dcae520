package org.beatbook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beatbook.group.KnownEvents;
import org.beatbook.news.Entity;
import org.beatbook.news.EventFilter;
import org.beatbook.news.EventPage;
import org.beatbook.news.Item;
import org.beatbook.news.KnownEvent;
import org.beatbook.news.MapPage;
import org.beatbook.news.Name;
import org.beatbook.news.Origin;
import org.beatbook.news.Spell;
import org.beatbook.news.Telling;
import org.beatbook.news.TimelinePage;
import org.beatbook.news.Topic;
import org.beatbook.store.Readings;
import org.beatbook.store.Store;
import org.jspecify.annotations.Nullable;

/** Puts what was read of events into the records that pages are made from. */
final class EventViews {
    /** How many tellings an event's page shows. */
    private static final int MOST_TELLINGS = 200;

    /** How many tellings of each event a list counts. */
    private static final int MOST_IN_A_LIST = 40;

    private static final int MOST_PLACES = 120;
    private static final int MOST_COUNTRIES = 40;
    private static final int PAGE_SIZE = 60;
    private static final int MOST_PARTIES = 40;
    private static final int MOST_ANNOUNCED = 20;

    private final Store store;

    EventViews(Store store) {
        this.store = store;
    }

    Optional<EventPage> event(String id) {
        List<Telling> all = store.readings().tellings(null, List.of(id), MOST_TELLINGS + 1);
        List<Telling> told = all.subList(0, Math.min(all.size(), MOST_TELLINGS));
        Origins origins = origins(told);
        return known(told, origins).stream().findFirst().map(event -> page(event, origins, all.size() > told.size()));
    }

    private EventPage page(KnownEvent event, Origins origins, boolean cut) {
        List<Origin> of = event.tellings().stream()
                .map(t -> origins.of(t.telling().proof()).orElseThrow())
                .toList();
        return new EventPage(event, of, topics(origins.items().keySet()), cut);
    }

    TimelinePage timeline(Topic topic, EventFilter filter) {
        Readings readings = store.readings();
        boolean first = filter.page() == 1;
        return new TimelinePage(
                topic,
                filter,
                lastFirst(known(topic, readings.events(topic, filter, PAGE_SIZE))),
                readings.countEvents(topic, filter),
                PAGE_SIZE,
                readings.eventsByMonth(topic, filter),
                readings.actors(topic, MOST_PARTIES),
                first ? known(topic, readings.events(topic, filter.announced(), MOST_ANNOUNCED)) : List.of());
    }

    /** By the day that most tell: the store's order goes by the last day that any tells. */
    private static List<KnownEvent> lastFirst(List<KnownEvent> events) {
        return events.stream()
                .sorted(Comparator.comparing(
                        KnownEvent::when,
                        Comparator.nullsLast(Comparator.comparing(Spell::from).reversed())))
                .toList();
    }

    MapPage map(Topic topic) {
        Readings readings = store.readings();
        List<Entity> happened = readings.eventPlaces(topic, MOST_PLACES);
        List<Entity> named = readings.entities(topic, Name.Type.PLACE, 0, MOST_PLACES);
        Map<String, Integer> articles = named.stream().collect(Collectors.toMap(Entity::id, Entity::count));
        Stream<MapPage.Spot> first = happened.stream()
                .map(p -> spot(p, p.count(), articles.getOrDefault(p.id(), readings.articles(topic, p.id()))));
        Set<String> known = happened.stream().map(Entity::id).collect(Collectors.toSet());
        Stream<MapPage.Spot> rest = named.stream()
                .filter(p -> p.latitude() != null && !known.contains(p.id()))
                .map(p -> spot(p, 0, p.count()));
        return new MapPage(
                topic,
                Stream.concat(first, rest).limit(MOST_PLACES).toList(),
                readings.entities(topic, Name.Type.COUNTRY, 0, MOST_COUNTRIES).stream()
                        .filter(c -> c.latitude() != null)
                        .toList(),
                readings.countEntities(topic, Name.Type.PLACE));
    }

    private static MapPage.Spot spot(Entity place, int events, int articles) {
        return new MapPage.Spot(
                place,
                Objects.requireNonNull(place.latitude()),
                Objects.requireNonNull(place.longitude()),
                events,
                articles);
    }

    /** Events with what the articles of a topic tell of them, or all articles; in the order of the ids. */
    List<KnownEvent> known(@Nullable Topic topic, List<String> ids) {
        return known(topic, ids, MOST_IN_A_LIST);
    }

    /** The same with so many tellings of each. */
    List<KnownEvent> known(@Nullable Topic topic, List<String> ids, int most) {
        List<Telling> told = store.readings().tellings(topic, ids, most);
        return known(told, origins(told));
    }

    private Origins origins(List<Telling> told) {
        return Origins.of(store, told.stream().map(Telling::proof));
    }

    private static List<KnownEvent> known(List<Telling> told, Origins origins) {
        List<KnownEvents.Source> sources = new ArrayList<>();
        for (Telling telling : told) {
            Item item = origins.items().get(telling.proof().article());
            if (item != null) {
                sources.add(new KnownEvents.Source(telling, item, origins.outlet(item)));
            }
        }
        return KnownEvents.of(sources);
    }

    private List<Topic> topics(Collection<String> articles) {
        Set<String> ids = articles.stream()
                .limit(MOST_TELLINGS)
                .flatMap(a -> store.topics().of(a).keySet().stream())
                .collect(Collectors.toSet());
        return store.topics().all().stream().filter(t -> ids.contains(t.id())).toList();
    }
}
