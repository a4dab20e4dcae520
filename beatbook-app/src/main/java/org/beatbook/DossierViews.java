package org.beatbook;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.beatbook.news.Entity;
import org.beatbook.news.EventFilter;
import org.beatbook.news.Filter;
import org.beatbook.news.Item;
import org.beatbook.news.KnownEvent;
import org.beatbook.news.Source;
import org.beatbook.news.Topic;
import org.beatbook.publish.Dossier;
import org.beatbook.store.Store;
import org.beatbook.store.Topics;

/** Hands over what was read in a topic's articles, some at a time; only the ids of its events are held together. */
final class DossierViews implements Dossier {
    private static final int AT_ONCE = 100;
    /** How many tellings of one event are handed over; what more than that tell is told well enough. */
    private static final int MOST_TELLINGS = 1_000;

    private final Store store;
    private final EventViews happenings;
    private final Topic topic;
    private final Map<String, Source> sources;

    DossierViews(Store store, EventViews happenings, Topic topic) {
        this.store = store;
        this.happenings = happenings;
        this.topic = topic;
        this.sources = store.sources().all().stream().collect(Collectors.toMap(Source::id, Function.identity()));
    }

    @Override
    public void events(Consumer<KnownEvent> each) {
        for (EventFilter standing : List.of(EventFilter.NONE, EventFilter.NONE.announced())) {
            List<String> ids = store.readings().events(topic, standing, Integer.MAX_VALUE);
            for (int from = 0; from < ids.size(); from += AT_ONCE) {
                happenings
                        .known(topic, ids.subList(from, Math.min(ids.size(), from + AT_ONCE)), MOST_TELLINGS)
                        .forEach(each);
            }
        }
    }

    private Source source(Item item) {
        return sources.getOrDefault(item.source(), Source.met(item.source(), item.source()));
    }

    @Override
    public void entities(Consumer<Named> each) {
        int offset = 0;
        List<Entity> some = store.readings().entities(topic, null, offset, AT_ONCE);
        while (!some.isEmpty()) {
            for (Entity entity : some) {
                store.readings()
                        .mentions(topic, entity.id(), 0, 1)
                        .forEach(newest -> each.accept(new Named(entity, newest)));
            }
            offset += AT_ONCE;
            some = store.readings().entities(topic, null, offset, AT_ONCE);
        }
    }

    @Override
    public void articles(Consumer<Read> each) {
        int offset = 0;
        List<Topics.Member> some = store.topics().page(topic, Filter.NONE, offset, AT_ONCE);
        while (!some.isEmpty()) {
            for (Topics.Member member : some) {
                store.readings()
                        .find(member.item().id())
                        .ifPresent(n -> each.accept(new Read(member.item(), source(member.item()), n)));
            }
            offset += AT_ONCE;
            some = store.topics().page(topic, Filter.NONE, offset, AT_ONCE);
        }
    }
}
