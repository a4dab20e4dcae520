package org.beatbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.beatbook.group.Tellings.KIM;
import static org.beatbook.group.Tellings.NORTH;
import static org.beatbook.group.Tellings.PUTIN;
import static org.beatbook.group.Tellings.RUSSIA;
import static org.beatbook.group.Tellings.SOUTH;
import static org.beatbook.group.Tellings.day;
import static org.beatbook.group.Tellings.month;
import static org.beatbook.group.Tellings.telling;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.beatbook.group.Tellings;
import org.beatbook.news.Caption;
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
import org.beatbook.news.Spell;
import org.beatbook.news.Telling;
import org.beatbook.news.Topic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every store knows of who has to do with whom, and of what captions tell. */
public abstract class RelationsContract {
    private static final Topic TOPIC = Samples.topic("korea", "korea");

    @TempDir
    protected Path folder;

    private Store store;

    /** Opens the store that lies in the folder; for writing, makes it where it is missing. */
    protected abstract Store open(Path folder, Access access);

    @BeforeEach
    void openToWrite() {
        store = open(folder, Access.WRITE);
        store.topics().save(TOPIC);
    }

    @AfterEach
    void close() {
        store.close();
    }

    /** Saves an article that belongs to the topic, with what it tells. */
    private void told(String article, String published, List<Telling> tellings, Caption... captions) {
        Item item = Samples.item(article).published(published).make();
        List<Mention> mentions = tellings.stream()
                .flatMap(Telling::parties)
                .map(p -> mention(article, p))
                .distinct()
                .toList();
        store.change(() -> {
            store.articles().save(item, "");
            store.topics().memberships(article, Map.of(TOPIC.id(), 1.0));
            store.readings()
                    .save(
                            new Notes(article, 1, "hash", "en", true, mentions, List.of(), tellings, List.of(captions)),
                            item);
        });
    }

    private static Mention mention(String article, Telling.Party party) {
        String id = String.valueOf(party.entity());
        Name.Type type = id.startsWith("country-") ? Name.Type.COUNTRY : Name.Type.PERSON;
        Proof proof = new Proof(article, 1, Prose.Where.BLOCK, 0, 0, "A sentence.", 0, 1);
        return new Mention(
                new Identity(id, type, party.name(), null, "as written"),
                1,
                List.of(party.name()),
                List.of(),
                null,
                null,
                proof);
    }

    private static Telling event(String id, Telling telling) {
        return telling.of(id);
    }

    private List<String> between(Telling.Party one, Telling.Party other) {
        return store.readings()
                .events(TOPIC, EventFilter.between(String.valueOf(one.entity()), String.valueOf(other.entity())), 10);
    }

    @Test
    void whatTwoDoToAThirdIsNothingBetweenThem() {
        told(
                "a",
                "2023-09-13",
                List.of(event(
                        "e1", telling("a", Type.ACCUSE, day("2023-09-13"), List.of(RUSSIA, NORTH), List.of(SOUTH)))));
        assertThat(between(RUSSIA, NORTH)).isEmpty();
        assertThat(between(RUSSIA, SOUTH)).containsExactly("e1");
        assertThat(between(SOUTH, NORTH)).containsExactly("e1");
        assertThat(store.readings()
                        .events(TOPIC, EventFilter.NONE.withParties(List.of("country-ru", "country-kp")), 10))
                .as("both take part")
                .containsExactly("e1");
    }

    @Test
    void whatTwoDoTogetherIsBetweenThemWhereItIsMutual() {
        told(
                "a",
                "2023-09-13",
                List.of(event("e1", telling("a", Type.CONSULT, day("2023-08-30"), List.of(KIM, PUTIN), List.of()))));
        assertThat(between(KIM, PUTIN)).containsExactly("e1");
        assertThat(store.readings()
                        .countEvents(TOPIC, EventFilter.between("person-kim-jong-un", "person-vladimir-putin")))
                .isEqualTo(1);
        assertThat(store.readings().eventsByMonth(TOPIC, EventFilter.between("country-ru", "country-kp")))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.key())
                            .as("the event's month, not the article's")
                            .isEqualTo("2023-08");
                    assertThat(c.label()).isEqualTo("CONSULT");
                });
    }

    @Test
    void betweenTwoIsNarrowedByTypeAndTime() {
        told(
                "a",
                "2023-09-13",
                List.of(
                        event("e1", telling("a", Type.ACCUSE, day("2023-09-13"), List.of(NORTH), List.of(SOUTH))),
                        event("e2", telling("a", Type.THREATEN, day("2023-08-01"), List.of(NORTH), List.of(SOUTH)))));
        EventFilter all = EventFilter.between("country-kp", "country-kr");
        assertThat(store.readings().events(TOPIC, all, 10)).containsExactly("e1", "e2");
        assertThat(store.readings().events(TOPIC, all.withType(Type.THREATEN), 10))
                .containsExactly("e2");
        LocalDate first = LocalDate.of(2023, 9, 1);
        assertThat(store.readings().events(TOPIC, all.withTime(first, first.plusDays(29)), 10))
                .containsExactly("e1");
        assertThat(store.readings().events(TOPIC, all.withPage(2), 1)).containsExactly("e2");
    }

    @Test
    void pairsCountEventsOnceAndKeepStatesApart() {
        told(
                "a",
                "2023-09-13",
                List.of(
                        event("e1", telling("a", Type.CONSULT, day("2023-09-13"), List.of(KIM, PUTIN), List.of())),
                        event("e1", telling("a", Type.CONSULT, day("2023-09-13"), List.of(KIM), List.of(PUTIN))),
                        event("e2", telling("a", Type.ACCUSE, day("2023-09-12"), List.of(NORTH), List.of(SOUTH)))));
        told(
                "b",
                "2023-09-14",
                List.of(event("e3", telling("b", Type.ACCUSE, day("2023-09-14"), List.of(RUSSIA), List.of(NORTH)))));
        List<Pair> states = store.readings().pairs(TOPIC, true, 10);
        assertThat(states)
                .extracting(p -> p.one().id(), p -> p.other().id(), Pair::events)
                .containsExactly(tuple("country-kp", "country-ru", 2), tuple("country-kp", "country-kr", 1));
        assertThat(store.readings().pairs(TOPIC, false, 10)).singleElement().satisfies(p -> {
            assertThat(p.one().id()).isEqualTo("person-kim-jong-un");
            assertThat(p.other().id()).isEqualTo("person-vladimir-putin");
            assertThat(p.events()).isEqualTo(1);
        });
        assertThat(store.readings().pairs(Samples.excluding(TOPIC, "a"), false, 10))
                .isEmpty();
        assertThat(store.readings().pairs(TOPIC, true, 1)).hasSize(1);
    }

    @Test
    void whatDidNotHappenMakesNoPairAndNoActor() {
        told(
                "a",
                "2023-09-13",
                List.of(event(
                        "e1",
                        Tellings.as(
                                Modality.PLANNED,
                                telling("a", Type.CONSULT, day("2023-09-20"), List.of(KIM, PUTIN), List.of())))));
        assertThat(store.readings().pairs(TOPIC, false, 10)).isEmpty();
        assertThat(store.readings().actors(TOPIC, 10)).isEmpty();
    }

    @Test
    void actorsAreThoseOfMostEvents() {
        told(
                "a",
                "2023-09-13",
                List.of(
                        event("e1", telling("a", Type.ACCUSE, day("2023-09-13"), List.of(NORTH), List.of(SOUTH))),
                        event("e2", telling("a", Type.THREATEN, day("2023-09-13"), List.of(NORTH), List.of()))));
        assertThat(store.readings().actors(TOPIC, 10))
                .extracting(Entity::id, Entity::count)
                .containsExactly(tuple("country-kp", 2), tuple("country-kr", 1));
        assertThat(store.readings().actors(TOPIC, 1)).hasSize(1);
    }

    @Test
    void picturesAreFoundByWhomTheirCaptionsNameAndByTheMonth() {
        Spell september = day("2023-09-13");
        Caption first = new Caption(0, september, List.of("person-kim-jong-un", "person-vladimir-putin"));
        Caption second = new Caption(2, month("2023-08"), List.of("person-kim-jong-un"));
        Caption year = new Caption(
                3,
                new Spell(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31), september.exactness(), true),
                List.of());
        Telling meeting = telling("a", Type.CONSULT, september, List.of(KIM, PUTIN), List.of());
        told("a", "2023-09-13", List.of(event("e1", meeting)), first, second);
        told("b", "2023-09-14", List.of(), year);
        Readings readings = store.readings();
        assertThat(readings.pictured(TOPIC, null, null, 0, 10))
                .extracting(Readings.Pictured::article, p -> p.caption().picture())
                .containsExactly(tuple("b", 3), tuple("a", 0), tuple("a", 2));
        assertThat(readings.pictured(TOPIC, null, null, 1, 1)).hasSize(1);
        assertThat(readings.pictured(TOPIC, "person-vladimir-putin", null, 0, 10))
                .extracting(Readings.Pictured::caption)
                .containsExactly(first);
        assertThat(readings.countPictured(TOPIC, "person-kim-jong-un", null)).isEqualTo(2);
        assertThat(readings.countPictured(TOPIC, "person-kim-jong-un", YearMonth.of(2023, 8)))
                .isEqualTo(1);
        assertThat(readings.countPictured(TOPIC, null, YearMonth.of(2023, 9))).isEqualTo(1);
        assertThat(readings.depicted(TOPIC, List.of(Name.Type.PERSON), 10))
                .extracting(Entity::id, Entity::count)
                .containsExactly(tuple("person-kim-jong-un", 2), tuple("person-vladimir-putin", 1));
        assertThat(readings.depicted(TOPIC, List.of(Name.Type.PLACE), 10)).isEmpty();
        assertThat(readings.picturedByMonth(TOPIC)).extracting(c -> c.key()).containsExactly("2023-09", "2023-08");
        assertThat(readings.find("a").map(Notes::captions)).contains(List.of(first, second));
        readings.remove("a");
        assertThat(readings.countPictured(null, null, null)).isEqualTo(1);
        assertThat(readings.countPictured(Samples.excluding(TOPIC, "b"), null, null))
                .isZero();
    }
}
