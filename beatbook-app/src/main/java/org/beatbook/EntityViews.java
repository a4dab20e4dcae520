package org.beatbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.beatbook.news.Entity;
import org.beatbook.news.EntityPage;
import org.beatbook.news.EventFilter;
import org.beatbook.news.Item;
import org.beatbook.news.KnownEvent;
import org.beatbook.news.Mention;
import org.beatbook.news.Name;
import org.beatbook.news.Origin;
import org.beatbook.news.Part;
import org.beatbook.news.Proof;
import org.beatbook.news.Said;
import org.beatbook.news.Saying;
import org.beatbook.news.Topic;
import org.beatbook.news.TopicPage.Count;
import org.beatbook.news.TopicPage.Plate;
import org.beatbook.store.Readings;
import org.beatbook.store.Store;
import org.beatbook.topic.TopicPages;
import org.jspecify.annotations.Nullable;

/** Puts what was read of one person, organisation, country, place or thing into the record of its page. */
final class EntityViews {
    private static final int PAGE_SIZE = 40;

    /** How much of each list stands on the first page. */
    private static final int FIRST = 8;

    /** How many of the newest articles are asked for roles and ways of writing. */
    private static final int RECENT = 200;

    private static final int FORMS = 24;
    private static final int ROLES = 16;
    private static final int OTHERS = 16;
    private static final int PICTURES = 8;

    private final Store store;
    private final Readings readings;
    private final EventViews events;
    private final Views views;

    EntityViews(Store store, EventViews events, Views views) {
        this.store = store;
        this.readings = store.readings();
        this.events = events;
        this.views = views;
    }

    /** Absent where no article names it and nothing is told of it any more. */
    Optional<EntityPage> entity(String id, @Nullable Topic topic, @Nullable Part only, int page) {
        return readings.entity(id).flatMap(entity -> {
            EventFilter filter = filter(entity);
            if (entity.count() == 0 && readings.countEvents(null, filter) == 0) {
                return Optional.empty();
            }
            Entity counted = topic == null ? entity : entity.withCount(readings.articles(topic, id));
            return Optional.of(only == null ? whole(counted, topic, filter) : part(counted, topic, filter, only, page));
        });
    }

    /** Of a place what happened there, of all others what they took part in. */
    private static EventFilter filter(Entity entity) {
        return entity.type() == Name.Type.PLACE
                ? EventFilter.NONE.withPlace(entity.id())
                : EventFilter.NONE.withParties(List.of(entity.id()));
    }

    private EntityPage whole(Entity entity, @Nullable Topic topic, EventFilter filter) {
        String id = entity.id();
        List<Mention> recent = readings.mentions(topic, id, 0, RECENT);
        List<Saying> sayings = readings.sayings(topic, id, 0, PAGE_SIZE);
        Origins origins = Origins.of(
                store,
                Stream.concat(
                        recent.stream().flatMap(EntityViews::proofs),
                        sayings.stream().map(Saying::proof)));
        List<KnownEvent> newest = events.known(topic, readings.events(topic, filter, FIRST));
        return new EntityPage(
                entity,
                topic,
                topics(id),
                Forms.of(entity, recent, origins).stream().limit(FORMS).toList(),
                RolesHeld.of(recent, origins).stream().limit(ROLES).toList(),
                readings.activity(topic, id),
                origins.said(sayings).stream().limit(FIRST).toList(),
                readings.countSayings(topic, id),
                newest,
                readings.countEvents(topic, filter),
                readings.companions(topic, id, OTHERS),
                readings.places(topic, id, OTHERS),
                recent.stream()
                        .limit(FIRST)
                        .flatMap(m -> origins.of(m.proof()).stream())
                        .toList(),
                pictures(topic, id),
                null,
                1,
                FIRST);
    }

    private EntityPage part(Entity entity, @Nullable Topic topic, EventFilter filter, Part only, int page) {
        String id = entity.id();
        int offset = (page - 1) * PAGE_SIZE;
        List<Saying> sayings = only == Part.SAYINGS ? readings.sayings(topic, id, offset, PAGE_SIZE) : List.of();
        List<Mention> mentions = only == Part.ARTICLES ? readings.mentions(topic, id, offset, PAGE_SIZE) : List.of();
        List<KnownEvent> happened = only == Part.EVENTS
                ? events.known(topic, readings.events(topic, filter.withPage(page), PAGE_SIZE))
                : List.of();
        Origins origins = Origins.of(
                store,
                Stream.concat(
                        mentions.stream().map(Mention::proof), sayings.stream().map(Saying::proof)));
        List<Said> said = origins.said(sayings);
        List<Origin> articles =
                mentions.stream().flatMap(m -> origins.of(m.proof()).stream()).toList();
        return new EntityPage(
                entity,
                topic,
                topics(id),
                List.of(),
                List.of(),
                List.of(),
                said,
                readings.countSayings(topic, id),
                happened,
                readings.countEvents(topic, filter),
                List.of(),
                List.of(),
                articles,
                List.of(),
                only,
                page,
                PAGE_SIZE);
    }

    private static Stream<Proof> proofs(Mention mention) {
        return Stream.concat(
                Stream.of(mention.proof()), mention.roles().stream().map(Mention.Role::proof));
    }

    private List<Count> topics(String entity) {
        return store.topics().all().stream()
                .map(t -> new Count(t.id(), t.title(), readings.articles(t, entity)))
                .filter(c -> c.count() > 0)
                .sorted(Comparator.comparingInt(Count::count).reversed())
                .toList();
    }

    private List<Plate> pictures(@Nullable Topic topic, String entity) {
        List<Readings.Pictured> pictured = readings.pictured(topic, entity, null, 0, PICTURES);
        Map<String, Item> items = new LinkedHashMap<>();
        store.articles()
                .find(pictured.stream().map(Readings.Pictured::article).toList())
                .forEach(item -> items.put(item.id(), item));
        TopicPages.Shown shown = views.shown();
        List<Plate> plates = new ArrayList<>();
        for (Readings.Pictured picture : pictured) {
            Item item = items.get(picture.article());
            int index = picture.caption().picture();
            if (item != null && index < item.pictures().size()) {
                plates.add(TopicPages.plate(item, item.pictures().get(index), shown));
            }
        }
        return plates;
    }
}
