package org.beatbook.read.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import org.beatbook.TestData;
import org.beatbook.news.Event;
import org.beatbook.news.Event.Modality;
import org.beatbook.news.Event.Party;
import org.beatbook.news.Event.Type;
import org.beatbook.news.When;
import org.beatbook.read.Text;
import org.beatbook.read.date.Dates;
import org.junit.jupiter.api.Test;

/** Events as readers of a topic page rely on them. */
class EventsTest {
    private static final When ANCHOR = new When.Day(LocalDate.of(2023, 11, 20));

    static List<Event> read(String sentence) {
        Text text = Text.of(sentence);
        return Events.read(
                text, org.beatbook.read.name.Names.read(text, "en"), Dates.read(text, ANCHOR, "en"), List.of(), ANCHOR);
    }

    private static List<String> lines(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(EventsTest.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    private static Event only(String sentence) {
        List<Event> events = read(sentence);
        assertThat(events).as(sentence).hasSize(1);
        return events.getFirst();
    }

    @Test
    void eachModalityIsReadFromItsWords() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String line : lines("modality.txt")) {
            String[] parts = line.split(" ", 3);
            List<Event> events = read(parts[2]);
            boolean right = parts[0].equals("-")
                    ? events.stream().noneMatch(Event::happened)
                    : events.stream().anyMatch(isOf(parts))
                            && (!parts[1].matches("negated|planned|hypothetical")
                                    || events.stream()
                                            .noneMatch(e -> e.type().name().equals(parts[0]) && e.happened()));
            if (!right) {
                wrong.add(line + " -> "
                        + events.stream()
                                .map(e -> e.type() + " " + e.modality())
                                .toList());
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static Predicate<Event> isOf(String[] parts) {
        Modality modality = Modality.valueOf(parts[1].toUpperCase(Locale.ROOT));
        return e -> e.type().name().equals(parts[0]) && e.modality() == modality;
    }

    @Test
    void figuresOfSpeechTellNothing() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String line : lines("nonsense.txt")) {
            List<Event> events = read(line);
            if (!events.isEmpty()) {
                wrong.add(line + " -> "
                        + events.stream()
                                .map(e -> e.type() + " " + e.trigger().text())
                                .toList());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void thePassiveIsTurnedRound() {
        Event event = only("Two Israeli soldiers were wounded by Lebanese gunmen near Sidon.");
        assertThat(event.type()).isEqualTo(Type.ASSAULT);
        assertThat(event.actors()).extracting(Party::country).containsExactly("LBN");
        assertThat(event.recipients()).extracting(Party::country).containsExactly("ISR");
        assertThat(event.injured()).isEqualTo(2);
    }

    @Test
    void whoDoesItTogetherActsTogether() {
        Event event = only("Serbia and Hungary signed a treaty in Belgrade.");
        assertThat(event.actors()).extracting(Party::country).containsExactly("SRB", "HUN");
        assertThat(event.recipients()).isEmpty();
    }

    @Test
    void aRelativeClauseIsPassedOver() {
        Event event = only("The Turkish minister, who studied law, visited Cairo.");
        assertThat(event.type()).isEqualTo(Type.CONSULT);
        assertThat(event.actors()).extracting(Party::country).containsExactly("TUR");
        assertThat(event.actors()).extracting(Party::sector).containsExactly("GOV");
    }

    @Test
    void dateAndPlaceComeFromTheSentence() {
        Event event = only("Russian forces shelled a school in Kharkiv on 13 September 2023.");
        assertThat(Objects.requireNonNull(event.date()).value()).isEqualTo("2023-09-13");
        assertThat(Objects.requireNonNull(event.place()).span().text()).isEqualTo("Kharkiv");
    }

    @Test
    void whoClaimsIsKeptUnlessItIsThePress() {
        assertThat(Objects.requireNonNull(read("Ukraine said Russian forces shelled Kharkiv.")
                                .getFirst()
                                .claimedBy())
                        .text())
                .isEqualTo("Ukraine");
        assertThat(read("Russian forces shelled Kharkiv, the Ukrainian army said.")
                        .getFirst()
                        .claimedBy())
                .isNotNull();
        assertThat(read("Russian forces shelled Kharkiv, a newspaper reported.")
                        .getFirst()
                        .claimedBy())
                .isNull();
    }

    @Test
    void whatIsThreatenedWantedOrRefusedIsNoEventOfItsOwn() {
        assertThat(read("Iran threatened to attack Israel."))
                .extracting(Event::type)
                .containsExactly(Type.THREATEN);
        assertThat(read("Israel agreed to withdraw its troops from Gaza."))
                .extracting(Event::type)
                .containsExactly(Type.AGREE);
        assertThat(read("Kenya called on Sudan to withdraw its troops."))
                .extracting(Event::type)
                .containsExactly(Type.REQUEST);
        assertThat(read("Turkey refused to release the American pastor."))
                .extracting(Event::type)
                .containsExactly(Type.REJECT);
    }

    @Test
    void toSayThatOneWillCooperateIsToAgree() {
        List<Event> events = read("Finland will give Tanzania a grant next year.");
        assertThat(events).extracting(Event::type).containsExactly(Type.AGREE, Type.AID);
        assertThat(events).extracting(Event::modality).containsExactly(Modality.ASSERTED, Modality.PLANNED);
    }

    @Test
    void theCaptionsOfTheSeedGiveTheirEvents() throws IOException {
        String page = Files.readString(TestData.seed().resolve("north-korea-topic-page.txt"));
        List<Event> events = read(page.replace("\n", "\n\n")).stream()
                .filter(Event::happened)
                .toList();
        assertThat(on(events, "2023-09-13")).hasSize(3).allSatisfy(e -> {
            assertThat(e.type()).isEqualTo(Type.CONSULT);
            List<Party> all = new ArrayList<>(e.actors());
            all.addAll(e.recipients());
            assertThat(all).extracting(Party::country).contains("RUS", "PRK");
        });
        assertThat(on(events, "2022-11-14")).extracting(Event::type).containsExactly(Type.CONSULT);
        assertThat(on(events, "2023-07-12")).extracting(Event::type).containsExactly(Type.CONSULT);
        assertThat(on(events, "2023-06-15")).hasSize(1);
        assertThat(events).extracting(Event::type).doesNotContain(Type.AGREE, Type.ASSAULT, Type.THREATEN);
    }

    private static List<Event> on(List<Event> events, String day) {
        return events.stream()
                .filter(e -> e.date() != null && day.equals(e.date().value()))
                .toList();
    }
}
