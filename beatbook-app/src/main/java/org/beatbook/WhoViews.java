package org.beatbook;

import java.util.List;
import java.util.Optional;
import org.beatbook.news.EntityPage;
import org.beatbook.news.Name;
import org.beatbook.news.Part;
import org.beatbook.news.PeoplePage;
import org.beatbook.news.VoicesPage;
import org.beatbook.publish.WhosWho;
import org.beatbook.store.Store;
import org.jspecify.annotations.Nullable;

/** Finds the topic of a page about people, and has it made. */
final class WhoViews implements WhosWho {
    private final Store store;
    private final PeopleViews people;
    private final EntityViews entities;

    WhoViews(Store store, EventViews events, Views views) {
        this.store = store;
        this.people = new PeopleViews(store);
        this.entities = new EntityViews(store, events, views);
    }

    @Override
    public Optional<PeoplePage> people(String topic, Name.@Nullable Type only, int page) {
        return store.topics().find(topic).map(t -> people.people(t, only, page));
    }

    @Override
    public Optional<VoicesPage> voices(String topic, int page) {
        return store.topics().find(topic).map(t -> people.voices(t, page));
    }

    @Override
    public Optional<EntityPage> entity(String id, @Nullable String topic, @Nullable Part only, int page) {
        return topic == null
                ? entities.entity(id, null, only, page)
                : store.topics().find(topic).flatMap(t -> entities.entity(id, t, only, page));
    }

    @Override
    public List<String> entityIds(String after, int limit) {
        return store.readings().entityIds(after, limit);
    }
}
