package org.beatbook.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beatbook.group.Tellings.KIM;
import static org.beatbook.group.Tellings.LAVROV;
import static org.beatbook.group.Tellings.MOSCOW;
import static org.beatbook.group.Tellings.NORTH;
import static org.beatbook.group.Tellings.PUTIN;
import static org.beatbook.group.Tellings.RUSSIA;
import static org.beatbook.group.Tellings.SOUTH;
import static org.beatbook.group.Tellings.VOSTOCHNY;
import static org.beatbook.group.Tellings.as;
import static org.beatbook.group.Tellings.day;
import static org.beatbook.group.Tellings.month;
import static org.beatbook.group.Tellings.telling;
import static org.beatbook.group.Tellings.told;

import java.util.ArrayList;
import java.util.List;
import org.beatbook.news.Event.Modality;
import org.beatbook.news.Event.Type;
import org.beatbook.news.Telling;
import org.junit.jupiter.api.Test;

/** Tellings of one event are joined, and those of two are not. */
class JoiningTest {

    private static boolean areOne(Telling a, Telling b) {
        boolean one = SameEvent.why(a, b).isPresent();
        assertThat(SameEvent.why(b, a).isPresent())
                .as("the same the other way round")
                .isEqualTo(one);
        return one;
    }

    @Test
    void meetingOfTheSameTwoOnTheSameDayIsOne() {
        assertThat(areOne(
                        telling("a", Type.CONSULT, day("2023-09-13"), List.of(PUTIN, KIM), List.of()),
                        telling("b", Type.CONSULT, day("2023-09-13"), List.of(KIM), List.of(PUTIN))))
                .isTrue();
    }

    @Test
    void meetingsOfDifferentPeopleOfOneStateAreTwo() {
        assertThat(areOne(
                        telling("a", Type.CONSULT, day("2023-09-13"), List.of(PUTIN, KIM), List.of()),
                        telling("b", Type.CONSULT, day("2023-09-13"), List.of(LAVROV, KIM), List.of())))
                .isFalse();
    }

    @Test
    void stateAndWhoActsForItAreOneParty() {
        assertThat(areOne(
                        telling("a", Type.MOBILIZE, day("2023-07-12"), List.of(NORTH), List.of()),
                        telling("b", Type.MOBILIZE, day("2023-07-12"), List.of(KIM), List.of())))
                .isTrue();
    }

    @Test
    void otherDayOtherEvent() {
        assertThat(areOne(
                        telling("a", Type.MOBILIZE, day("2023-07-12"), List.of(NORTH), List.of()),
                        telling("b", Type.MOBILIZE, day("2023-07-19"), List.of(NORTH), List.of())))
                .isFalse();
    }

    @Test
    void actWithoutADayIsOfTheDaysBeforeItsArticle() {
        Telling dated = telling("a", Type.MOBILIZE, day("2023-07-12"), List.of(NORTH), List.of());
        assertThat(areOne(dated, telling("b", Type.MOBILIZE, told("2023-07-14"), List.of(NORTH), List.of())))
                .isTrue();
        assertThat(areOne(dated, telling("b", Type.MOBILIZE, told("2023-07-11"), List.of(NORTH), List.of())))
                .isFalse();
        assertThat(areOne(dated, telling("b", Type.MOBILIZE, told("2023-07-20"), List.of(NORTH), List.of())))
                .isFalse();
    }

    @Test
    void dayDoesNotJoinAWholeMonth() {
        assertThat(areOne(
                        telling("a", Type.MOBILIZE, day("2023-07-12"), List.of(NORTH), List.of()),
                        telling("b", Type.MOBILIZE, month("2023-07"), List.of(NORTH), List.of())))
                .isFalse();
    }

    @Test
    void otherRecipientOtherEvent() {
        assertThat(areOne(
                        telling("a", Type.ACCUSE, day("2023-07-12"), List.of(NORTH), List.of(SOUTH)),
                        telling("b", Type.ACCUSE, day("2023-07-12"), List.of(NORTH), List.of(RUSSIA))))
                .isFalse();
    }

    @Test
    void placesFarApartAreTwoEvents() {
        assertThat(areOne(
                        telling("a", Type.CONSULT, day("2023-09-13"), List.of(PUTIN, KIM), List.of(), VOSTOCHNY, "A."),
                        telling("b", Type.CONSULT, day("2023-09-13"), List.of(PUTIN, KIM), List.of(), MOSCOW, "B.")))
                .isFalse();
    }

    @Test
    void planIsNotTheAct() {
        Telling done = telling("a", Type.MOBILIZE, day("2023-11-21"), List.of(NORTH), List.of());
        assertThat(areOne(done, as(Modality.PLANNED, done))).isFalse();
        assertThat(areOne(done, as(Modality.NEGATED, done))).isFalse();
    }

    @Test
    void tellingsOfLaterArticlesGetTheEventOfTheFirst() {
        List<Telling> book = new ArrayList<>();
        Neighbours neighbours = (type, keys, from, to) -> book;
        book.addAll(Joining.join(
                List.of(telling("a", Type.CONSULT, day("2023-09-13"), List.of(PUTIN, KIM), List.of())), neighbours));
        List<Telling> later = Joining.join(
                List.of(
                        telling("b", Type.CONSULT, told("2023-09-14"), List.of(KIM, PUTIN), List.of()),
                        telling("b", Type.CONSULT, day("2022-11-14"), List.of(KIM, PUTIN), List.of())),
                neighbours);
        assertThat(later.getFirst().event()).isEqualTo(book.getFirst().event());
        assertThat(later.getLast().event()).isNotEqualTo(book.getFirst().event());
    }
}
