package org.beatbook.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.beatbook.news.Event;
import org.beatbook.news.Event.Type;
import org.beatbook.news.Lookalikes;
import org.beatbook.news.Name;
import org.beatbook.news.Quote;
import org.beatbook.news.Reading;
import org.beatbook.news.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Captions of pictures and the views of experts, in sentences of our own. */
class CaptionsAndViewsTest {
    private static final When DAY = new When.Day(LocalDate.of(2023, 11, 10));

    private static Reading read(String text) {
        return new Reader().read(text, DAY, "en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A photo of the USS Nimitz taken on 3 May 2023.",
                "An undated image shows the USS Nimitz off Guam, 3 May 2023.",
                "This picture of the USS Nimitz in port was taken on 3 May 2023."
            })
    void aShipInADatedPictureIsSeen(String caption) {
        assertThat(read(caption).events()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(Type.SEEN);
            assertThat(event.actors().getFirst().span().text()).isEqualTo("USS Nimitz");
            assertThat(Objects.requireNonNull(event.date()).value()).isEqualTo("2023-05-03");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A photo of the USS Nimitz.",
                "A picture of a market in Lima taken on 3 May 2023.",
                "A photo of the USS Nimitz's captain taken on 3 May 2023.",
                "The navy will sell a photo of the USS Nimitz on 3 May 2024.",
            })
    void whatHasNoDayOrNoVesselIsNone(String caption) {
        assertThat(read(caption).events()).noneMatch(e -> e.type() == Type.SEEN);
    }

    @Test
    void theSideAPersonStandsOnIsNoPartOfTheName() {
        Event met =
                read("Polish President Andrzej Duda (left) and Czech President Petr Pavel meet in Prague on 3 May 2023.")
                        .events()
                        .getFirst();
        assertThat(met.actors().getFirst().span().text()).isEqualTo("Polish President Andrzej Duda");
    }

    @Test
    void aVisitIsWhereItGoes() {
        Event visit =
                read("Peru's president visited Lisbon on 3 May 2023.").events().getFirst();
        assertThat(Objects.requireNonNull(visit.place()).span().text()).isEqualTo("Lisbon");
    }

    @Test
    void aCountryThatSomethingIsDoneInIsNoRecipientWhereItIsTheDoersOwn() {
        assertThat(read("The Kenyan army salvaged the boat in Kenya on 3 May 2023.")
                        .events())
                .allMatch(e -> e.recipients().isEmpty());
    }

    @Test
    void aRelativeClauseWithASpeakerEndsAtItsComma() {
        Quote quote =
                read("The camera filmed a balloon that Chile said drifted over its coast, and which the navy found.")
                        .quotes()
                        .getFirst();
        assertThat(quote.span().text()).isEqualTo("drifted over its coast");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Analyst Maria Gomez sees the pact as a first step towards a union.|sees|Maria Gomez",
                "But historian Paul Berger views the talk of an “empire” as mere theatre, which may mislead.|views|Paul Berger",
                "Economist Ana Silva explains the new tariff, noting how wages fell in 2012.|noting|Ana Silva",
                "The harvest will be poor this year, says US economist Ana Silva.|says|Ana Silva",
                "Both must talk to each other, says US academic Ana Silva.|says|Ana Silva"
            })
    void viewsHaveTheirVerbAndSpeaker(String text, String verb, String speaker) {
        Quote quote = read(text).quotes().getFirst();
        assertThat(Objects.requireNonNull(quote.verb()).text()).isEqualTo(verb);
        assertThat(Objects.requireNonNull(quote.speaker()).span().text()).isEqualTo(speaker);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Maria Gomez saw her brother as well as her aunt.",
                "Maria Gomez sees films such as comedies.",
                "The deal is seen as a first step."
            })
    void toSeeSomeoneIsNoView(String text) {
        assertThat(read(text).quotes()).isEmpty();
    }

    @Test
    void anAmbassadorIsNamedBehindTheCountryOfTheOffice() {
        assertThat(names("Remarks by Swiss ambassador to New Zealand Urs Keller angered some."))
                .anySatisfy(name -> {
                    assertThat(name.span().text()).isEqualTo("Urs Keller");
                    assertThat(name.role()).isEqualTo("Swiss ambassador to New Zealand");
                });
    }

    @Test
    void aHyphenJoinsTwoCountriesButNotTwoPeople() {
        assertThat(names("The Peru-Chile dispute and the UK-France row go on."))
                .extracting(n -> n.span().text())
                .containsExactly("Peru", "Chile", "UK", "France");
        assertThat(names("A Vladimir Putin-Joe Biden summit is far off."))
                .noneMatch(n -> n.span().text().contains("-"));
    }

    @Test
    void aLetterOfAnotherScriptInAWordHidesNoPlace() {
        assertThat(names("They visited Vostochny \u0421osmodrome in Russia."))
                .extracting(Name::entity)
                .contains("Vostochny Cosmodrome");
        assertThat(Lookalikes.resolve("\u043c\u043e\u0441\u043a\u0432\u0430"))
                .isEqualTo("\u043c\u043e\u0441\u043a\u0432\u0430");
    }

    private static List<Name> names(String text) {
        return read(text).names();
    }
}
