package org.beatbook.publish;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.beatbook.news.Entity;
import org.beatbook.news.EventFilter;
import org.beatbook.news.KnownEvent;
import org.beatbook.news.Name;
import org.beatbook.news.RelationsPage;
import org.beatbook.news.RelationsPage.Between;
import org.beatbook.news.RelationsPage.Pair;
import org.beatbook.news.TimelinePage;
import org.beatbook.news.TopicPage.Count;

/** Who has to do with whom in the sample. */
final class SampleRelations {
    private static final Entity NORTH =
            new Entity("country-kp", Name.Type.COUNTRY, "North Korea", "KP", 40.0, 127.0, 5);
    private static final Entity SOUTH =
            new Entity("country-kr", Name.Type.COUNTRY, "South Korea", "KR", 36.5, 127.8, 4);
    private static final Entity ATTACKER =
            new Entity("person-" + Sample.ATTACK, Name.Type.PERSON, Sample.ATTACK, null, null, null, 1);

    private SampleRelations() {}

    static RelationsPage page(TimelinePage timeline, EventFilter filter) {
        if (timeline.events().isEmpty()) {
            return new RelationsPage(timeline.topic(), List.of(), List.of(), List.of(), null);
        }
        return new RelationsPage(
                timeline.topic(),
                List.of(NORTH, SOUTH, ATTACKER),
                List.of(new Pair(NORTH, SOUTH, timeline.total(), timeline.total() - 1, 1)),
                List.of(new Pair(NORTH, ATTACKER, 1, 0, 0)),
                filter.parties().size() == 2 ? between(timeline, filter) : null);
    }

    private static Between between(TimelinePage timeline, EventFilter filter) {
        List<Entity> two = filter.parties().stream()
                .flatMap(id -> Stream.of(NORTH, SOUTH, ATTACKER).filter(e -> e.id().equals(id)))
                .toList();
        List<KnownEvent> events = timeline.events().stream()
                .filter(e -> filter.type() == null || e.type() == filter.type())
                .toList();
        return new Between(
                two.getFirst(),
                two.getLast(),
                EventFilter.between(two.getFirst().id(), two.getLast().id()).withType(filter.type()),
                Stream.concat(
                                timeline.months().stream(),
                                Stream.of(
                                        new Count("2023-06", "ACCUSE", 7),
                                        new Count("2023-07", "CONSULT", 3),
                                        new Count("2023-07", "MOBILIZE", 2),
                                        new Count("2023-08", "AID", 1)))
                        .map(Objects::requireNonNull)
                        .toList(),
                events,
                events.size(),
                timeline.total(),
                30);
    }
}
