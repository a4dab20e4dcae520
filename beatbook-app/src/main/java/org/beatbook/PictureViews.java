package org.beatbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.beatbook.news.Entity;
import org.beatbook.news.Item;
import org.beatbook.news.Name;
import org.beatbook.news.Picture;
import org.beatbook.news.PicturesPage;
import org.beatbook.news.PicturesPage.Filter;
import org.beatbook.news.PicturesPage.Frame;
import org.beatbook.news.Source;
import org.beatbook.news.Topic;
import org.beatbook.store.Readings;
import org.beatbook.store.Store;
import org.beatbook.topic.TopicPages;
import org.beatbook.topic.TopicPages.Shown;

/** Puts what captions tell of their pictures into the record that the page is made from. */
final class PictureViews {
    private static final int PAGE_SIZE = 48;
    private static final int MOST_NAMES = 24;

    private final Store store;
    private final Shown shown;

    PictureViews(Store store, Shown shown) {
        this.store = store;
        this.shown = shown;
    }

    PicturesPage page(Topic topic, Filter filter) {
        Readings readings = store.readings();
        int offset = (int) Math.min(Integer.MAX_VALUE, (filter.page() - 1L) * PAGE_SIZE);
        return new PicturesPage(
                topic,
                filter,
                Optional.ofNullable(filter.of()).flatMap(readings::entity).orElse(null),
                frames(readings.pictured(topic, filter.of(), filter.month(), offset, PAGE_SIZE)),
                readings.countPictured(topic, filter.of(), filter.month()),
                PAGE_SIZE,
                readings.depicted(topic, List.of(Name.Type.PERSON, Name.Type.ORGANISATION), MOST_NAMES),
                readings.depicted(topic, List.of(Name.Type.COUNTRY, Name.Type.PLACE), MOST_NAMES),
                readings.depicted(topic, List.of(Name.Type.THING), MOST_NAMES),
                readings.picturedByMonth(topic));
    }

    /** Each picture once: agencies' pictures come with many articles. */
    private List<Frame> frames(List<Readings.Pictured> pictured) {
        Map<String, Item> items =
                store
                        .articles()
                        .find(pictured.stream()
                                .map(Readings.Pictured::article)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Item::id, Function.identity()));
        Map<String, Optional<Entity>> known = new HashMap<>();
        Set<String> seen = new HashSet<>();
        List<Frame> frames = new ArrayList<>();
        for (Readings.Pictured one : pictured) {
            Item item = items.get(one.article());
            int index = one.caption().picture();
            if (item != null && index < item.pictures().size()) {
                Picture picture = item.pictures().get(index);
                if (TopicPages.isNew(item, picture, seen)) {
                    frames.add(frame(item, picture, one, known));
                }
            }
        }
        return frames;
    }

    private Frame frame(Item item, Picture picture, Readings.Pictured one, Map<String, Optional<Entity>> known) {
        Source source = shown.sources().getOrDefault(item.source(), Source.met(item.source(), item.source()));
        return new Frame(
                TopicPages.plate(item, picture, shown),
                source.name(),
                item.source(),
                item.language(),
                one.caption().when(),
                one.caption().entities().stream()
                        .flatMap(id -> known.computeIfAbsent(id, store.readings()::entity).stream())
                        .toList());
    }
}
