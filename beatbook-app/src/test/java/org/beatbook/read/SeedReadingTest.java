package org.beatbook.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.beatbook.TestData;
import org.beatbook.news.Event;
import org.beatbook.news.Event.Modality;
import org.beatbook.news.Event.Party;
import org.beatbook.news.Event.Type;
import org.beatbook.news.Name;
import org.beatbook.news.Quote;
import org.beatbook.news.Reading;
import org.beatbook.news.When;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the topic page that started all this says in its standfirsts and captions; its text lies beside the project. */
class SeedReadingTest {
    private static final When DAY = new When.Day(LocalDate.of(2023, 11, 10));
    private static final List<Event> EVENTS = new ArrayList<>();
    private static final List<Name> NAMES = new ArrayList<>();
    private static final List<Quote> QUOTES = new ArrayList<>();

    @BeforeAll
    static void read() throws IOException {
        Reader reader = new Reader();
        try (Stream<String> lines = Files.lines(TestData.seed().resolve("north-korea-topic-page.txt"))) {
            // Standfirsts and captions; headlines are shorter
            lines.filter(line -> line.length() > 85).forEach(line -> {
                Reading reading = reader.read(line, DAY, "en");
                EVENTS.addAll(reading.events());
                NAMES.addAll(reading.names());
                QUOTES.addAll(reading.quotes());
            });
        }
    }

    @Test
    void theMeetingInRussiaIsToldByThreeCaptions() {
        List<Event> told = on("2023-09-13");
        assertThat(told).hasSize(3).allSatisfy(event -> {
            assertThat(event.type()).isEqualTo(Type.CONSULT);
            assertThat(event.modality()).isEqualTo(Modality.ASSERTED);
            assertThat(place(event)).isEqualTo("Vostochny Cosmodrome");
            assertThat(who(event)).contains("Vladimir Putin", "Kim Jong Un");
        });
    }

    @Test
    void meetingsInBaliAndVilniusHaveTheirDayAndPlace() {
        Event bali = one("2022-11-14");
        assertThat(bali.type()).isEqualTo(Type.CONSULT);
        assertThat(place(bali)).isEqualTo("Bali");
        assertThat(who(bali)).containsExactly("Joe Biden", "Xi Jinping");
        Event vilnius = one("2023-07-12");
        assertThat(vilnius.type()).isEqualTo(Type.CONSULT);
        assertThat(place(vilnius)).isEqualTo("Vilnius");
        assertThat(who(vilnius)).contains("Yoon Suk Yeol");
    }

    @Test
    void theSalvageIsTheDoingOfSouthKoreasMilitaryAndDoneToNobody() {
        Event salvage = one("2023-06-15");
        assertThat(salvage.trigger().text()).endsWith("salvaged");
        assertThat(salvage.actors()).singleElement().satisfies(doer -> {
            assertThat(doer.country()).isEqualTo("KOR");
            assertThat(doer.sector()).isEqualTo("MIL");
        });
        assertThat(salvage.recipients()).isEmpty();
        assertThat(salvage.claimedBy()).isNull();
    }

    @Test
    void aShipThatWasPicturedIsSeenAndDoesNoAct() {
        Event seen = one("2023-09-15");
        assertThat(seen.type()).isEqualTo(Type.SEEN);
        assertThat(who(seen)).containsExactly("USS America");
    }

    @Test
    void nothingElseHappenedButKimsVisit() {
        assertThat(EVENTS.stream()
                        .filter(Event::happened)
                        .filter(e -> e.date() == null)
                        .toList())
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.type()).isEqualTo(Type.CONSULT);
                    assertThat(who(event)).containsExactly("Kim Jong Un", "Russia");
                });
        assertThat(EVENTS).noneMatch(e -> who(e).contains("Xi Jinping") && e.date() == null);
    }

    @Test
    void peopleHaveTheirRoles() {
        assertThat(role("Vladimir Putin")).contains("Russia's President", "Russian President");
        assertThat(role("Kim Jong Un")).contains("North Korea's leader", "North Korean leader");
        assertThat(role("Joe Biden")).containsExactly("US President");
        assertThat(role("Xi Jinping")).containsExactly("Chinese President");
        assertThat(role("Yoon Suk Yeol")).containsExactly("President of South Korea");
        assertThat(role("Kang Jun-young")).containsExactly("South Korean academic", "Academic");
        assertThat(role("Jin Kai")).containsExactly("academic");
        assertThat(role("Zhu Zhiqun")).containsExactly("US academic");
        assertThat(role("Atsuhito Isozaki")).containsExactly("Japanese academic");
        assertThat(role("Mak Cor Sin")).containsExactly("Lianhe Zaobao executive translator");
        assertThat(role("Xing Haiming")).containsExactly("Chinese ambassador to South Korea");
        assertThat(NAMES)
                .noneMatch(n -> n.type() == Name.Type.PERSON && n.span().text().contains("Jinping-"));
    }

    @Test
    void academicsViewsAreIndirectQuotesWithTheirVerbs() {
        assertThat(verbs("Kang Jun-young")).containsExactly("notes", "cautions");
        assertThat(verbs("Jin Kai")).containsExactly("sees");
        assertThat(verbs("Zhu Zhiqun")).containsExactly("says");
        assertThat(verbs("Atsuhito Isozaki")).containsExactly("noting");
        assertThat(QUOTES.stream().filter(q -> q.verb() != null)).noneMatch(Quote::direct);
    }

    @Test
    void theGreaterAllianceIsAnOpinionOnly() {
        assertThat(QUOTES)
                .anyMatch(q -> q.mixed()
                        && q.span().text().contains("alliance")
                        && speaker(q).equals("Jin Kai"));
        assertThat(EVENTS).noneMatch(e -> e.type() == Type.AGREE || e.type() == Type.COOPERATE);
    }

    private static List<Event> on(String day) {
        return EVENTS.stream()
                .filter(e -> e.date() != null && day.equals(e.date().value()))
                .toList();
    }

    private static Event one(String day) {
        assertThat(on(day)).hasSize(1);
        return on(day).getFirst();
    }

    private static String place(Event event) {
        assertThat(event.place()).isNotNull();
        return String.valueOf(Objects.requireNonNull(event.place()).entity());
    }

    private static List<String> who(Event event) {
        return Stream.concat(event.actors().stream(), event.recipients().stream())
                .map(Party::entity)
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<String> role(String person) {
        return NAMES.stream()
                .filter(n -> person.equals(n.entity()) && n.role() != null)
                .map(n -> String.valueOf(n.role()).replace('\u2019', '\''))
                .distinct()
                .toList();
    }

    private static List<String> verbs(String person) {
        return QUOTES.stream()
                .filter(q -> speaker(q).equals(person))
                .map(q -> Objects.requireNonNull(q.verb()).text())
                .toList();
    }

    private static String speaker(Quote quote) {
        Quote.Speaker speaker = quote.speaker();
        return speaker == null ? "" : String.valueOf(speaker.entity());
    }

    @Test
    void theSeedIsWhole() {
        assertThat(Arrays.asList(EVENTS.size(), NAMES.size(), QUOTES.size())).allMatch(n -> n > 4);
    }
}
