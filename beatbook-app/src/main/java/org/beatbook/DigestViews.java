package org.beatbook;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.beatbook.news.Digest;
import org.beatbook.news.KnownEvent;
import org.beatbook.news.Said;
import org.beatbook.news.Saying;
import org.beatbook.news.Topic;
import org.beatbook.store.Readings;
import org.beatbook.store.Store;

/** Puts together what a topic's page says of the newest articles, at a cost that does not grow with the topic. */
final class DigestViews {
    private static final int ARTICLES = 200;
    private static final int MOST = 10;
    private static final int EVENTS = 5;
    private static final int SAYINGS = 3;

    private final Store store;
    private final EventViews events;

    DigestViews(Store store, EventViews events) {
        this.store = store;
        this.events = events;
    }

    Digest digest(Topic topic) {
        Readings.Lately lately = store.readings().lately(topic, ARTICLES, MOST);
        List<KnownEvent> known = events.known(
                topic,
                lately.events().subList(0, Math.min(EVENTS, lately.events().size())));
        return new Digest(ARTICLES, known, lately.people(), lately.bodies(), lately.places(), said(lately.sayings()));
    }

    private List<Said> said(List<Saying> sayings) {
        Set<String> speakers = new HashSet<>();
        return Origins.of(store, sayings.stream().map(Saying::proof)).said(sayings).stream()
                .filter(said -> speakers.add(said.saying().speaker()))
                .limit(SAYINGS)
                .toList();
    }
}
