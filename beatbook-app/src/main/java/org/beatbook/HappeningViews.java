package org.beatbook;

import java.util.Optional;
import org.beatbook.news.Digest;
import org.beatbook.news.EventFilter;
import org.beatbook.news.EventPage;
import org.beatbook.news.MapPage;
import org.beatbook.news.Notes;
import org.beatbook.news.PicturesPage;
import org.beatbook.news.RelationsPage;
import org.beatbook.news.TimelinePage;
import org.beatbook.publish.Dossier;
import org.beatbook.publish.Happenings;
import org.beatbook.store.Store;

/** What a book's articles tell of events, topic by topic. */
record HappeningViews(Store store, Views views, EventViews events) implements Happenings {

    @Override
    public Optional<EventPage> event(String id) {
        return events.event(id);
    }

    @Override
    public Optional<Digest> digest(String topic) {
        return store.topics().find(topic).map(t -> new DigestViews(store, events).digest(t));
    }

    @Override
    public Optional<TimelinePage> timeline(String topic, EventFilter filter) {
        return store.topics().find(topic).map(t -> events.timeline(t, filter));
    }

    @Override
    public Optional<MapPage> map(String topic) {
        return store.topics().find(topic).map(events::map);
    }

    @Override
    public Optional<RelationsPage> relations(String topic, EventFilter filter) {
        return store.topics().find(topic).map(t -> new RelationViews(store, events).page(t, filter));
    }

    @Override
    public Optional<PicturesPage> pictures(String topic, PicturesPage.Filter filter) {
        return store.topics().find(topic).map(t -> new PictureViews(store, views.shown()).page(t, filter));
    }

    @Override
    public Optional<Dossier> dossier(String topic) {
        return store.topics().find(topic).map(t -> new DossierViews(store, events, t));
    }

    @Override
    public Optional<Notes> notes(String article) {
        return store.readings().find(article);
    }
}
