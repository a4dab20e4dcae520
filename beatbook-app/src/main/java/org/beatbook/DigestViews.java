package org.beatbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.beatbook.news.Digest;
import org.beatbook.news.Item;
import org.beatbook.news.KnownEvent;
import org.beatbook.news.Origin;
import org.beatbook.news.Saying;
import org.beatbook.news.Source;
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

    private List<Digest.Said> said(List<Saying> sayings) {
        Map<String, Item> items =
                store
                        .articles()
                        .find(sayings.stream()
                                .map(s -> s.proof().article())
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Item::id, Function.identity()));
        List<Digest.Said> said = new ArrayList<>();
        Set<String> speakers = new HashSet<>();
        for (Saying saying : sayings) {
            Item item = items.get(saying.proof().article());
            if (item != null && said.size() < SAYINGS && speakers.add(saying.speaker())) {
                String outlet =
                        store.sources().find(item.source()).map(Source::name).orElse(item.source());
                said.add(new Digest.Said(saying, Origin.of(saying.proof(), item, outlet)));
            }
        }
        return said;
    }
}
