package org.beatbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beatbook.group.Tellings.KIM;
import static org.beatbook.group.Tellings.NORTH;
import static org.beatbook.group.Tellings.PUTIN;
import static org.beatbook.group.Tellings.RUSSIA;
import static org.beatbook.group.Tellings.VOSTOCHNY;
import static org.beatbook.group.Tellings.as;
import static org.beatbook.group.Tellings.day;
import static org.beatbook.store.Samples.item;
import static org.beatbook.store.Samples.topic;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.beatbook.group.Tellings;
import org.beatbook.news.Entity;
import org.beatbook.news.Event.Modality;
import org.beatbook.news.Event.Type;
import org.beatbook.news.EventFilter;
import org.beatbook.news.Identity;
import org.beatbook.news.Item;
import org.beatbook.news.Mention;
import org.beatbook.news.Name;
import org.beatbook.news.Notes;
import org.beatbook.news.Proof;
import org.beatbook.news.Prose;
import org.beatbook.news.RelationsPage.Pair;
import org.beatbook.news.Saying;
import org.beatbook.news.Telling;
import org.beatbook.news.Topic;
import org.beatbook.news.TopicPage.Count;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every store remembers of what was read. */
public abstract class ReadingsContract {
    private static final Topic TOPIC = topic("korea", "korea");

    @TempDir
    protected Path folder;

    private Store store;
    private Readings readings;

    /** Opens the store that lies in the folder; for writing, makes it where it is missing. */
    protected abstract Store open(Path folder, Access access);

    @BeforeEach
    void openToWrite() {
        store = open(folder, Access.WRITE);
        readings = store.readings();
        store.topics().save(TOPIC);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Telling meeting(String article, String event) {
        return Tellings.telling(
                        article,
                        Type.CONSULT,
                        day("2023-09-13"),
                        List.of(PUTIN, KIM),
                        List.of(),
                        VOSTOCHNY,
                        "They met.")
                .of(event);
    }

    private static Telling launch(String article, String event, String on) {
        return Tellings.telling(article, Type.MOBILIZE, day(on), List.of(NORTH), List.of())
                .of(event);
    }

    private static Mention mention(String article, Telling.Party party) {
        Identity identity = new Identity(
                party.entity(),
                party.entity().startsWith("country-") ? Name.Type.COUNTRY : Name.Type.PERSON,
                party.name(),
                null,
                "as written");
        Proof proof = proof(article, party.name() + " spoke.");
        return new Mention(
                identity, 2, List.of(party.name()), List.of(new Mention.Role("leader", proof)), null, null, proof);
    }

    private static Proof proof(String article, String sentence) {
        return new Proof(article, 1, Prose.Where.BLOCK, 0, 0, sentence, 0, 1);
    }

    private static Saying saying(String article, Telling.Party party) {
        return new Saying(
                "example.org",
                party.entity(),
                party.name(),
                "leader",
                "said",
                true,
                "“Yes,”",
                proof(article, "“Yes,” he said."));
    }

    private static Notes notes(String article, List<Mention> mentions, List<Saying> sayings, List<Telling> tellings) {
        return new Notes(article, 1, "hash of " + article, "en", true, mentions, sayings, tellings);
    }

    /** Files an article as a member of the topic, with its notes. */
    private Item file(String id, String published, List<Telling> tellings) {
        Item item =
                item(id).published(published).order(published + "T08:00:00Z").make();
        store.change(() -> {
            store.articles().save(item, "korea");
            store.topics().memberships(id, Map.of(TOPIC.id(), 1.0));
            readings.save(
                    notes(
                            id,
                            List.of(mention(id, KIM), mention(id, NORTH), mention(id, PUTIN)),
                            List.of(saying(id, KIM)),
                            tellings),
                    item);
        });
        return item;
    }

    private List<String> events(EventFilter filter) {
        return readings.events(TOPIC, filter, 10);
    }

    @Test
    void whatWasReadIsFoundAsItWasSaved() {
        file("a", "2023-09-14", List.of(meeting("a", "e1")));
        Notes found = readings.find("a").orElseThrow();
        assertThat(found.tellings()).containsExactly(meeting("a", "e1"));
        assertThat(found.sayings()).containsExactly(saying("a", KIM));
        assertThat(found.mentions())
                .containsExactlyInAnyOrder(mention("a", KIM), mention("a", NORTH), mention("a", PUTIN));
        assertThat(readings.find("b")).isEmpty();
    }

    @Test
    void readingAgainReplacesWhatWasReadBefore() {
        file("a", "2023-09-14", List.of(meeting("a", "e1")));
        file("a", "2023-09-14", List.of(launch("a", "e2", "2023-09-13")));
        assertThat(events(EventFilter.NONE)).containsExactly("e2");
        assertThat(readings.near(Type.CONSULT, KIM.keys(), LocalDate.of(1900, 1, 1), LocalDate.of(2100, 1, 1)))
                .isEmpty();
    }

    @Test
    void onlyTheSameTextOfTheSameVersionAndTimeIsRead() {
        Item item = file("a", "2023-09-14", List.of());
        assertThat(readings.isRead(item, 1, "hash of a")).isTrue();
        assertThat(readings.isRead(item, 2, "hash of a")).isFalse();
        assertThat(readings.isRead(item, 1, "another")).isFalse();
        assertThat(readings.isRead(item("a").order("2023-09-15T08:00:00Z").make(), 1, "hash of a"))
                .isFalse();
    }

    @Test
    void nearAreTellingsOfTheTypeWithThePartyInTheDays() {
        file("a", "2023-09-14", List.of(meeting("a", "e1"), launch("a", "e2", "2023-09-13")));
        LocalDate day = LocalDate.of(2023, 9, 13);
        assertThat(readings.near(Type.CONSULT, KIM.keys(), day, day)).containsExactly(meeting("a", "e1"));
        assertThat(readings.near(Type.CONSULT, KIM.keys(), day.plusDays(1), day.plusDays(9)))
                .isEmpty();
        assertThat(readings.near(Type.ASSAULT, KIM.keys(), day, day)).isEmpty();
        assertThat(readings.near(Type.CONSULT, List.of("person-nobody"), day, day))
                .isEmpty();
    }

    @Test
    void withheldArticleIsForgotten() {
        file("a", "2023-09-14", List.of(meeting("a", "e1")));
        store.articles().withhold("a");
        assertThat(readings.find("a")).isEmpty();
        assertThat(readings.events(null, EventFilter.NONE, 10)).isEmpty();
        assertThat(readings.mentions(null, KIM.entity(), 0, 10)).isEmpty();
    }

    @Test
    void removedArticleIsForgotten() {
        file("a", "2023-09-14", List.of(meeting("a", "e1")));
        store.articles().remove("a");
        assertThat(readings.find("a")).isEmpty();
        assertThat(readings.sayings(null, KIM.entity(), 0, 10)).isEmpty();
    }

    @Test
    void eventsAreNarrowedByDayTypePartiesAndPlaceTheLastFirst() {
        file("a", "2023-09-14", List.of(meeting("a", "met"), launch("a", "spring", "2023-05-31")));
        file("b", "2023-11-22", List.of(launch("b", "autumn", "2023-11-21"), meeting("b", "met")));
        assertThat(events(EventFilter.NONE)).containsExactly("autumn", "met", "spring");
        assertThat(readings.countEvents(TOPIC, EventFilter.NONE)).isEqualTo(3);
        assertThat(events(new EventFilter(
                        LocalDate.of(2023, 9, 1), LocalDate.of(2023, 10, 1), null, List.of(), null, true, 1)))
                .containsExactly("met");
        assertThat(events(new EventFilter(null, null, Type.MOBILIZE, List.of(), null, true, 1)))
                .containsExactly("autumn", "spring");
        assertThat(events(EventFilter.NONE.withPlace(VOSTOCHNY.entity()))).containsExactly("met");
        assertThat(events(EventFilter.NONE.withParties(List.of(KIM.entity(), PUTIN.entity()))))
                .containsExactly("met");
        assertThat(events(EventFilter.NONE.withParties(List.of(KIM.entity(), RUSSIA.entity()))))
                .as("a state takes part by who acts for it")
                .containsExactly("met");
        assertThat(events(EventFilter.NONE.withParties(List.of(KIM.entity(), NORTH.entity()))))
                .as("nobody meets the state that he acts for")
                .isEmpty();
    }

    @Test
    void whatIsAnnouncedStandsApartAndWhatIsDeniedNowhere() {
        Telling done = launch("a", "done", "2023-05-31");
        file(
                "a",
                "2023-06-01",
                List.of(
                        done,
                        as(Modality.PLANNED, done).of("planned"),
                        as(Modality.NEGATED, done).of("denied"),
                        as(Modality.HYPOTHETICAL, done).of("feared")));
        assertThat(events(EventFilter.NONE)).containsExactly("done");
        assertThat(events(EventFilter.NONE.announced())).containsExactly("planned");
    }

    @Test
    void articleThatAnEditorExcludedCountsForNothing() {
        file("a", "2023-09-14", List.of(meeting("a", "e1")));
        file("b", "2023-09-15", List.of(meeting("b", "e1"), launch("b", "e2", "2023-09-15")));
        Topic without = Samples.excluding(TOPIC, "b");
        assertThat(readings.events(without, EventFilter.NONE, 10)).containsExactly("e1");
        assertThat(readings.tellings(without, List.of("e1"))).containsExactly(meeting("a", "e1"));
        assertThat(readings.mentions(without, KIM.entity(), 0, 10)).hasSize(1);
        assertThat(readings.countSayings(without, KIM.entity())).isEqualTo(1);
    }

    @Test
    void entitiesAreCountedByArticles() {
        file("a", "2023-08-14", List.of());
        file("b", "2023-09-15", List.of());
        assertThat(readings.entities(TOPIC, Name.Type.PERSON, 0, 10))
                .containsExactly(
                        new Entity(KIM.entity(), Name.Type.PERSON, KIM.name(), null, null, null, 2),
                        new Entity(PUTIN.entity(), Name.Type.PERSON, PUTIN.name(), null, null, null, 2));
        assertThat(readings.countEntities(TOPIC, null)).isEqualTo(3);
        assertThat(readings.activity(TOPIC, KIM.entity()))
                .containsExactly(new Count("2023-08", "2023-08", 1), new Count("2023-09", "2023-09", 1));
        assertThat(readings.mentions(TOPIC, KIM.entity(), 0, 10))
                .extracting(m -> m.proof().article())
                .containsExactly("b", "a");
    }

    @Test
    void companionsAndPairsTakePartInTheSameEvents() {
        file("a", "2023-09-14", List.of(meeting("a", "e1"), launch("a", "e2", "2023-09-13")));
        assertThat(readings.companions(TOPIC, RUSSIA.entity(), 10))
                .as("with whom a state acted is not who acted for it")
                .extracting(Entity::id)
                .containsExactly(KIM.entity());
        file("b", "2023-09-14", List.of(meeting("b", "e1"), meeting("b", "e3")));
        Pair first = readings.pairs(TOPIC, false, 10).getFirst();
        assertThat(first.events()).isEqualTo(2);
        assertThat(List.of(first.one().id(), first.other().id())).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void speakersAreCountedByWhatTheySay() {
        file("a", "2023-09-14", List.of());
        file("b", "2023-09-15", List.of());
        assertThat(readings.speakers(TOPIC, 0, 10))
                .containsExactly(new Entity(KIM.entity(), Name.Type.PERSON, KIM.name(), null, null, null, 2));
        assertThat(readings.countSpeakers(TOPIC)).isEqualTo(1);
        assertThat(readings.speakersBySource(TOPIC, List.of(KIM.entity())))
                .containsExactly(new Count("example.org", KIM.entity(), 2));
        assertThat(readings.speakersBySource(TOPIC, List.of(PUTIN.entity()))).isEmpty();
        assertThat(readings.sayings(TOPIC, KIM.entity(), 1, 10)).containsExactly(saying("a", KIM));
    }

    @Test
    void sayingsOfNobodyKnownStandApart() {
        Item item = item("a").published("2023-09-14").make();
        Saying unnamed = new Saying(
                "example.org",
                null,
                "the ministry",
                null,
                "said",
                false,
                "nothing",
                proof("a", "The ministry said nothing."));
        store.change(() -> {
            store.articles().save(item, "korea");
            store.topics().memberships("a", Map.of(TOPIC.id(), 1.0));
            readings.save(notes("a", List.of(mention("a", KIM)), List.of(saying("a", KIM), unnamed), List.of()), item);
        });
        assertThat(readings.unnamed(TOPIC, 10)).containsExactly(unnamed);
        assertThat(readings.sayings(TOPIC, null, 0, 10)).containsExactly(saying("a", KIM));
        assertThat(readings.countSayings(TOPIC, null)).isEqualTo(1);
    }

    @Test
    void placesAreThoseOfTheEventsThatOneTakesPartIn() {
        Mention vostochny = new Mention(
                new Identity(VOSTOCHNY.entity(), Name.Type.PLACE, VOSTOCHNY.name(), "RU", "as written"),
                1,
                List.of(VOSTOCHNY.name()),
                List.of(),
                51.9,
                128.3,
                proof("a", "At Vostochny they met."));
        Item item = item("a").published("2023-09-14").make();
        store.change(() -> {
            store.articles().save(item, "korea");
            store.topics().memberships("a", Map.of(TOPIC.id(), 1.0));
            readings.save(
                    notes("a", List.of(vostochny), List.of(), List.of(meeting("a", "e1"), meeting("a", "e2"))), item);
        });
        Entity place = new Entity(VOSTOCHNY.entity(), Name.Type.PLACE, VOSTOCHNY.name(), "RU", 51.9, 128.3, 2);
        assertThat(readings.places(TOPIC, KIM.entity(), 10)).containsExactly(place);
        assertThat(readings.places(null, KIM.entity(), 10)).containsExactly(place);
        assertThat(readings.entity(VOSTOCHNY.entity())).contains(place.withCount(1));
    }

    @Test
    void entitiesAreHandedOverInTheOrderOfTheirIds() {
        file("a", "2023-09-14", List.of());
        List<String> all = readings.entityIds("", 10);
        assertThat(all).isSorted().contains(KIM.entity(), NORTH.entity(), PUTIN.entity());
        assertThat(readings.entityIds(all.getFirst(), 1)).containsExactly(all.get(1));
    }

    private void assertNamed(Topic topic, int articles) {
        assertThat(readings.articles(topic, KIM.entity())).isEqualTo(articles);
        assertThat(readings.countSayings(topic, KIM.entity())).isEqualTo(articles);
        assertThat(readings.mentions(topic, KIM.entity(), 0, 10)).hasSize(articles);
        assertThat(readings.sayings(topic, KIM.entity(), 0, 10)).hasSize(articles);
        assertThat(readings.entities(topic, Name.Type.PERSON, 0, 10))
                .filteredOn(e -> e.id().equals(KIM.entity()))
                .allSatisfy(e -> assertThat(e.count()).isEqualTo(articles))
                .hasSize(Math.min(articles, 1));
        assertThat(readings.speakers(topic, 0, 10)).hasSize(Math.min(articles, 1));
    }

    @Test
    void countsOfNamesAndSayingsFollowEveryChange() {
        file("a", "2023-08-14", List.of());
        Item b = file("b", "2023-09-15", List.of());
        file("c", "2023-09-16", List.of());
        assertNamed(TOPIC, 3);
        assertNamed(null, 3);
        readings.save(notes("b", List.of(mention("b", PUTIN)), List.of(), List.of()), b);
        assertNamed(TOPIC, 2);
        store.topics().memberships("a", Map.of());
        assertNamed(TOPIC, 1);
        assertNamed(null, 2);
        Topic other = topic("other", "other");
        store.topics().save(other);
        store.topics().members(other.id(), Map.of("a", 1.0, "b", 1.0));
        assertNamed(other, 1);
        store.change(() -> store.articles().withhold("a"));
        assertNamed(other, 0);
        assertNamed(null, 1);
        store.articles().remove("c");
        assertNamed(TOPIC, 0);
        assertNamed(null, 0);
        store.topics().remove(TOPIC.id());
        assertThat(readings.countEntities(TOPIC, null)).isZero();
    }

    @Test
    void whatAnEditorExcludedIsNotCountedAmongNamesAndSayings() {
        file("a", "2023-08-14", List.of());
        file("b", "2023-09-15", List.of());
        Topic without = Samples.excluding(TOPIC, "a", "no-such");
        assertNamed(without, 1);
        assertThat(readings.activity(without, KIM.entity())).containsExactly(new Count("2023-09", "2023-09", 1));
        assertNamed(Samples.excluding(TOPIC, "a", "b"), 0);
    }

    @Test
    void ofAnEventThatManyTellTheEarliestArticlesAreGiven() {
        file("c", "2023-09-16", List.of(meeting("c", "e1")));
        file("a", "2023-09-14", List.of(meeting("a", "e1")));
        file("b", "2023-09-15", List.of(meeting("b", "e1"), launch("b", "e2", "2023-09-13")));
        assertThat(readings.tellings(TOPIC, List.of("e2", "e1"), 2))
                .extracting(t -> t.event() + " " + t.proof().article())
                .containsExactly("e2 b", "e1 a", "e1 b");
        assertThat(readings.tellings(null, List.of("e1"))).hasSize(3);
        assertThat(readings.tellings(null, List.of("nothing"), 2)).isEmpty();
    }

    @Test
    void placesOfEventsAreCountedWhereTheirCoordinatesAreKnown() {
        Telling met = meeting("a", "e1");
        file("a", "2023-09-14", List.of(met, meeting("a", "e2")));
        assertThat(readings.eventPlaces(TOPIC, 10)).isEmpty();
        Mention place = new Mention(
                new Identity(VOSTOCHNY.entity(), Name.Type.PLACE, VOSTOCHNY.name(), "RU", "as written"),
                1,
                List.of(VOSTOCHNY.name()),
                List.of(),
                VOSTOCHNY.latitude(),
                VOSTOCHNY.longitude(),
                proof("b", "Vostochny is far."));
        Item item = item("b").published("2023-09-15").make();
        store.change(() -> {
            store.articles().save(item, "korea");
            store.topics().memberships("b", Map.of(TOPIC.id(), 1.0));
            readings.save(notes("b", List.of(place), List.of(), List.of()), item);
        });
        assertThat(readings.eventPlaces(TOPIC, 10)).singleElement().satisfies(p -> {
            assertThat(p.id()).isEqualTo(VOSTOCHNY.entity());
            assertThat(p.count()).isEqualTo(2);
            assertThat(p.latitude()).isEqualTo(VOSTOCHNY.latitude());
        });
    }

    @Test
    void eventsFollowEveryChangeOfArticlesAndTopics() {
        file("a", "2023-09-14", List.of(meeting("a", "e1")));
        file("b", "2023-09-15", List.of(meeting("b", "e1"), launch("b", "e2", "2023-09-13")));
        assertThat(readings.countEvents(TOPIC, EventFilter.NONE)).isEqualTo(2);
        store.articles().withhold("b");
        assertThat(events(EventFilter.NONE)).containsExactly("e1");
        store.topics().memberships("a", Map.of());
        assertThat(readings.countEvents(TOPIC, EventFilter.NONE)).isZero();
        assertThat(readings.countEvents(null, EventFilter.NONE)).isEqualTo(1);
        store.topics().members(TOPIC.id(), Map.of("a", 1.0));
        assertThat(readings.eventsByMonth(TOPIC, EventFilter.NONE)).containsExactly(new Count("2023-09", "CONSULT", 1));
        store.topics().remove(TOPIC.id());
        assertThat(readings.countEvents(TOPIC, EventFilter.NONE)).isZero();
    }

    @Test
    void eventOfWhichTellingsDifferInDayIsOne() {
        file("a", "2023-09-14", List.of(launch("a", "e1", "2023-08-31")));
        file("b", "2023-09-15", List.of(launch("b", "e1", "2023-09-01"), launch("b", "e2", "2023-07-01")));
        assertThat(events(EventFilter.NONE)).containsExactly("e1", "e2");
        assertThat(readings.countEvents(TOPIC, EventFilter.NONE)).isEqualTo(2);
        assertThat(readings.eventsByMonth(TOPIC, EventFilter.NONE))
                .containsExactly(new Count("2023-07", "MOBILIZE", 1), new Count("2023-09", "MOBILIZE", 1));
    }
}
