package org.beatbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.beatbook.group.KnownEvents;
import org.beatbook.news.Entity;
import org.beatbook.news.Event.Type;
import org.beatbook.news.EventFilter;
import org.beatbook.news.KnownEvent;
import org.beatbook.news.Mention;
import org.beatbook.news.Saying;
import org.beatbook.news.Telling;
import org.beatbook.pipeline.BookFolder;
import org.beatbook.pipeline.Progress;
import org.beatbook.store.Access;
import org.beatbook.store.Readings;
import org.beatbook.store.Store;
import org.beatbook.store.lucene.LuceneIndex;
import org.beatbook.store.sqlite.SqliteStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The acceptance case as a book reads it: facts of the nine items, each with its sentence, and nothing invented. */
class AcceptanceEventsTest {
    @TempDir
    Path folder;

    private Store store;
    private Readings readings;

    @BeforeEach
    void importSeed() {
        Path seed = TestData.seed().resolve("north-korea-topic-page.txt");
        Path path = folder.resolve("book");
        try (Beatbook book = Beatbook.write(path, Duration.ZERO, notice -> {})) {
            book.importAll(
                    List.of(seed),
                    List.of(),
                    "https://magazine.example/north-korea",
                    "The Magazine",
                    List.of(),
                    Progress.SILENT,
                    () -> false);
        }
        BookFolder files = new BookFolder(path);
        store = SqliteStore.open(files.database(), Access.READ, LuceneIndex.open(files.index(), Access.READ));
        readings = store.readings();
    }

    @AfterEach
    void close() {
        if (store != null) {
            store.close();
        }
    }

    private Map<LocalDate, KnownEvent> eventsByDay() {
        List<KnownEvents.Source> sources = new ArrayList<>();
        for (Telling telling : readings.tellings(null, readings.events(null, EventFilter.NONE, 100))) {
            sources.add(new KnownEvents.Source(
                    telling, store.articles().find(telling.proof().article()).orElseThrow(), "The Magazine"));
        }
        Map<LocalDate, KnownEvent> byDay = new LinkedHashMap<>();
        for (KnownEvent event : KnownEvents.of(sources)) {
            if (event.when() != null) {
                assertThat(byDay.put(event.when().from(), event))
                        .as("two events on %s", event.when())
                        .isNull();
            }
        }
        return byDay;
    }

    private static List<String> parties(KnownEvent event) {
        return event.first().parties().map(Telling.Party::name).toList();
    }

    @Test
    void datedEventsAreThoseOfTheCaptionsAndNoOthers() {
        assertThat(eventsByDay().keySet())
                .containsExactlyInAnyOrder(
                        LocalDate.of(2022, 11, 14),
                        LocalDate.of(2023, 6, 15),
                        LocalDate.of(2023, 7, 12),
                        LocalDate.of(2023, 9, 13),
                        LocalDate.of(2023, 9, 15));
    }

    @Test
    void meetingThatIsToldThreeTimesIsOneEvent() {
        KnownEvent meeting = eventsByDay().get(LocalDate.of(2023, 9, 13));
        assertThat(meeting.type()).isEqualTo(Type.CONSULT);
        assertThat(meeting.tellings()).hasSize(3);
        assertThat(meeting.tellings())
                .extracting(t -> t.telling().proof().article())
                .doesNotHaveDuplicates();
        assertThat(meeting.place()).isNotNull();
        assertThat(meeting.place().name()).isEqualTo("Vostochny Cosmodrome");
        assertThat(meeting.place().latitude()).isBetween(51.0, 53.0);
        assertThat(parties(meeting)).contains("Vladimir Putin", "Kim Jong Un");
        assertThat(meeting.actors()).extracting(Telling.Party::country).contains("RUS", "PRK");
    }

    @Test
    void summitsAndTheSalvageHaveTheirParties() {
        Map<LocalDate, KnownEvent> byDay = eventsByDay();
        assertThat(parties(byDay.get(LocalDate.of(2022, 11, 14)))).containsExactly("Joe Biden", "Xi Jinping");
        assertThat(byDay.get(LocalDate.of(2022, 11, 14)).place().name()).isEqualTo("Bali");
        assertThat(parties(byDay.get(LocalDate.of(2023, 7, 12)))).contains("Yoon Suk Yeol");
        assertThat(byDay.get(LocalDate.of(2023, 7, 12)).place().name()).isEqualTo("Vilnius");
        assertThat(byDay.get(LocalDate.of(2023, 6, 15)).first().parties())
                .extracting(Telling.Party::country)
                .contains("KOR");
    }

    @Test
    void viewsAreThoseOfTheirSpeakersWithRoleAndVerb() {
        assertThat(readings.speakers(null, 0, 100))
                .extracting(Entity::id)
                .contains("person-kang-junyoung", "person-jin-kai", "person-zhu-zhiqun", "person-atsuhito-isozaki");
        assertThat(readings.sayings(null, null, 0, 100))
                .filteredOn(s -> s.speaker() != null && s.speaker().startsWith("person-"))
                .allSatisfy(s -> assertThat(s.direct()).isFalse())
                .extracting(Saying::name, Saying::role, Saying::verb)
                .contains(
                        tuple("Kang Jun-young", "South Korean academic", "notes"),
                        tuple("Kang Jun-young", "South Korean academic", "cautions"),
                        tuple("Jin Kai", "academic", "sees"),
                        tuple("Zhu Zhiqun", "US academic", "says"),
                        tuple("Atsuhito Isozaki", "Japanese academic", "noting"));
    }

    @Test
    void peopleAreNamedWithTheirRoles() {
        assertThat(readings.mentions(null, "person-heng-kimsong", 0, 9))
                .flatExtracting(Mention::forms)
                .isNotEmpty();
        assertThat(readings.entity("person-mak-corsin")).isPresent();
        assertThat(readings.entity("person-yoon-suk-yeol")).isPresent();
    }
}
