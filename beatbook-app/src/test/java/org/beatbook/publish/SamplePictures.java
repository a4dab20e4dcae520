package org.beatbook.publish;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.beatbook.group.Tellings;
import org.beatbook.news.Entity;
import org.beatbook.news.Name;
import org.beatbook.news.PicturesPage;
import org.beatbook.news.PicturesPage.Filter;
import org.beatbook.news.PicturesPage.Frame;
import org.beatbook.news.TopicPage;
import org.beatbook.news.TopicPage.Count;
import org.beatbook.news.TopicPage.Entry;

/** The sample's pictures, as if every caption named the same. */
final class SamplePictures {
    private static final Entity NORTH =
            new Entity("country-kp", Name.Type.COUNTRY, "North Korea", "KP", 40.0, 127.0, 5);
    private static final Entity SOHAE = new Entity("place-sohae", Name.Type.PLACE, "Sohae", "KP", 39.66, 124.71, 3);
    private static final Entity ATTACKER =
            new Entity("person-" + Sample.ATTACK, Name.Type.PERSON, Sample.ATTACK, null, null, null, 1);
    private static final Entity SHIP = new Entity("thing-lantern", Name.Type.THING, "Lantern", null, null, null, 1);

    private SamplePictures() {}

    static PicturesPage page(TopicPage topic, Filter filter) {
        List<Frame> frames = topic.entries().stream()
                .filter(e -> e.plate() != null && e.plate().picture().caption() != null)
                .map(SamplePictures::frame)
                .toList();
        boolean any = !frames.isEmpty();
        return new PicturesPage(
                topic.topic(),
                filter,
                Stream.of(NORTH, SOHAE, ATTACKER, SHIP)
                        .filter(e -> e.id().equals(filter.of()))
                        .findFirst()
                        .orElse(null),
                frames,
                frames.size(),
                48,
                any ? List.of(ATTACKER) : List.of(),
                any ? List.of(NORTH, SOHAE) : List.of(),
                any ? List.of(SHIP) : List.of(),
                any ? List.of(new Count("2023-11", "2023-11", 4), new Count("2023-09", "2023-09", 2)) : List.of());
    }

    private static Frame frame(Entry entry) {
        boolean dated = entry.item().id().hashCode() % 2 == 0;
        return new Frame(
                Objects.requireNonNull(entry.plate()),
                entry.outlet(),
                entry.item().source(),
                entry.item().language(),
                dated ? Tellings.day("2023-11-21") : null,
                dated ? List.of(NORTH, SOHAE) : List.of(ATTACKER));
    }
}
