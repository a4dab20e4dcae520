package org.beatbook.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.beatbook.news.Event;
import org.beatbook.news.Event.Party;
import org.beatbook.news.Name;
import org.beatbook.news.Quote;
import org.beatbook.news.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What hand checks found wrong in slots of events, speakers of quotes and bounds of names, in sentences of our own. */
class SlotsTest {
    private static final When DAY = new When.Day(LocalDate.of(2023, 11, 10));

    private static Event event(String text) {
        List<Event> events = new Reader().read(text, DAY, "en").events();
        assertThat(events).as(text).isNotEmpty();
        return events.getFirst();
    }

    private static List<Quote> quotes(String text) {
        return new Reader().read(text, DAY, "en").quotes();
    }

    private static List<Name> names(String text) {
        return new Reader().read(text, DAY, "en").names();
    }

    @Test
    void aDayInARelativeClauseIsNotTheDayOfTheAct() {
        assertThat(event("Jane Doe, who fled over the border in July, was expelled by Bolivia.")
                        .date())
                .isNull();
    }

    @Test
    void aFamilyNameIsNoOffice() {
        Event event = event("Peruvian police arrested Carla Prince in Lima on 3 May 2023.");
        assertThat(event.recipients()).extracting(Party::sector).containsOnlyNulls();
    }

    @Test
    void anAgeIsNoNumberOfTheArrested() {
        assertThat(event("Paul Berger, 37, was arrested by police in Lima.").arrested())
                .isNull();
    }

    @Test
    void whatHangsOnAnObjectDoesNotReceive() {
        Event event = event("Thai police have detained the owner and the manager of Sunset Hostel.");
        assertThat(event.recipients()).noneMatch(p -> p.span().text().contains("Sunset"));
    }

    @Test
    void aRivalOfSomeoneIsSomeoneElse() {
        Event event = event("Joe Biden's rivals criticized the Peruvian government on 3 May 2023.");
        assertThat(event.actors()).extracting(Party::entity).doesNotContain("Joe Biden");
    }

    @Test
    void thePlaceOfWhatIsAskedForIsNotWhereItIsAsked() {
        assertThat(event("The Peruvian president called for an end to the fighting in Sudan.")
                        .place())
                .isNull();
        assertThat(event("They were to be treated in Egypt, but the Sudanese army attacked the convoy.")
                        .place())
                .isNull();
    }

    @Test
    void whoAnnouncesSomethingElseClaimsNothing() {
        assertThat(event("When Peru's army attacked the village, the minister said only: “We act.”")
                        .claimedBy())
                .isNull();
    }

    @Test
    void theSouthIsTheCountryThatTheTextSpeaksOf() {
        Event event =
                event("Earlier in the week the North had accused South Korea of a breach. North Korea was angry.");
        assertThat(event.actors()).extracting(Party::country).containsExactly("PRK");
        assertThat(event.place()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "The source, who said he had been inside, told the agency.|he had been inside",
                "Peru's president says over 130 ships are in port.|over 130 ships are in port",
                "The change is, according to engineer Ana Silva, \"truly the biggest of its kind in years.\"|"
                        + "\"truly the biggest of its kind in years.\""
            })
    void whatIsSaidEndsWhereTheSentenceGoesOn(String text, String content) {
        assertThat(quotes(text).getFirst().span().text()).isEqualTo(content);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "When Maria Gomez asked if it was true, he declined, saying \"I will not tell.\"|he",
                "Paul Berger, an official who warned that prices would rise, left the room.|Paul Berger",
                "Robots do as well as people, according to the first trial of an automated device.|the first trial of an automated device"
            })
    void whoSpeaksIsTheNearestSubject(String text, String speaker) {
        assertThat(Objects.requireNonNull(quotes(text).getLast().speaker())
                        .span()
                        .text())
                .isEqualTo(speaker);
    }

    @ParameterizedTest
    @CsvSource({
        "He wrote into the book a line in praise of the nation that had been first.",
        "Classes add another layer and layers can make things complicated.",
        "One wonders why anyone would do it.",
        "It shows the powers of the member states in the Union."
    })
    void whatOnlyLooksLikeSpeechIsNone(String text) {
        assertThat(quotes(text)).isEmpty();
    }

    @Test
    void aPersonNamedBehindOfIsNoAnswerToAPronoun() {
        Quote quote = quotes("The song samples the voice of singer Ana Silva. “It is small,” he says.")
                .getFirst();
        assertThat(Objects.requireNonNull(quote.speaker()).entity()).isNull();
    }

    @Test
    void aDialogueKeepsItsSpeakersOpen() {
        List<Quote> quotes = quotes("“Will you come?” Paul Berger asked.\n\n“Only if you pay.”");
        assertThat(quotes.getLast().speaker()).isNull();
    }

    @Test
    void aSentenceEndsAtATimeOfDay() {
        assertThat(Text.of("A car was hit at 10:21 a.m. According to police nobody was hurt.")
                        .sentences())
                .hasSize(2);
    }

    @Test
    void aSentencesFirstWordIsNoGivenName() {
        assertThat(names("Edit Alice's file, and then call Alice."))
                .extracting(n -> n.span().text())
                .doesNotContain("Edit Alice");
    }

    @Test
    void whoTellsOfAnAttackDidNotDoIt() {
        assertThat(new Reader()
                        .read("Two rockets fell near Lima, the Red Cross said, injuring at least 21.", DAY, "en")
                        .events())
                .allMatch(e -> e.actors().isEmpty());
    }

    @Test
    void theYearOfAnAttackStandsBeforeItsWhen() {
        assertThat(event("The last attack was in 2002, when militants killed 20 people in Lima.")
                        .date())
                .isNotNull();
    }

    @Test
    void whatIsSaidEndsWhereTheMainClauseBegins() {
        assertThat(quotes("While officials said that the child was safe, it is unclear where the father is.")
                        .getFirst()
                        .span()
                        .text())
                .isEqualTo("the child was safe");
        assertThat(quotes("Maria Gomez has called for spending more on roads, but parliament has not taken it up.")
                        .getFirst()
                        .span()
                        .text())
                .isEqualTo("spending more on roads");
    }

    @Test
    void whatIsSupposedIsNotSaid() {
        assertThat(quotes("If Labour thinks it can change the outlook, we need to know more."))
                .isEmpty();
    }

    @Test
    void aTitleInMarksIsNoQuote() {
        assertThat(quotes("Paul Berger, a historian, wrote much. \"Trains and ships\". An encyclopaedia of travel."))
                .isEmpty();
    }

    @Test
    void aNumberInBracketsIsNoAcronym() {
        assertThat(names("The Social Affairs Department (2009) counted. In 2009 it closed."))
                .noneMatch(n -> n.span().text().equals("2009"));
    }

    @Test
    void aStateIsNotItsCity() {
        assertThat(names("The state of New York pays."))
                .singleElement()
                .satisfies(n -> assertThat(n.latitude()).isGreaterThan(42));
    }

    @Test
    void aHouseIsNoPersonAndACentreHasItsPurpose() {
        assertThat(names("The owner of Anna Backpacker Hostel, and the Hanul Centre for Peace Studies, were named."))
                .filteredOn(n -> n.type() != Name.Type.PERSON)
                .extracting(n -> n.span().text())
                .contains("Hanul Centre for Peace Studies");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "One writer told the editors how she had been sent away.|how she had been sent away",
                "The ministry in Lima said at least 195 people were killed.|at least 195 people were killed",
                "Maria Gomez said he backed the ban on fishing, which he denied.|he backed the ban on fishing",
                "When Ana Silva asked if it was true, he left.|if it was true"
            })
    void whatIsSaidIsWhole(String text, String content) {
        assertThat(quotes(text).getFirst().span().text()).isEqualTo(content);
    }
}
