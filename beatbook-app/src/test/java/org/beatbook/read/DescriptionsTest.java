package org.beatbook.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.beatbook.news.Name;
import org.beatbook.news.Reading;
import org.beatbook.news.When;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DescriptionsTest {
    private static final When SEPTEMBER = new When.Day(LocalDate.of(2023, 9, 15));

    private static List<String> of(String text, Name.Form form, @Nullable When published) {
        return new Reader()
                .read(text, published, "en").names().stream()
                        .filter(name -> name.form() == form)
                        .map(name -> name.span().text() + " = " + name.entity())
                        .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kim Jong Un arrived by train. The North Korean leader was met by officials.|The North Korean leader = Kim Jong Un",
                "On Wednesday the Russian president said the talks were over.|the Russian president = Vladimir Putin",
                "The US president flew to Hanoi.|The US president = Joe Biden",
                "Russia's foreign minister left for Beijing.|Russia's foreign minister = Sergei Lavrov",
                "Officials said the Japanese prime minister would resign.|the Japanese prime minister = Fumio Kishida",
                "Fumio Kishida spoke first. Then the Japanese leader left.|the Japanese leader = Fumio Kishida"
            })
    void anOfficesHolderIsMeantByCountryAndOffice(String text, String meant) {
        assertThat(of(text, Name.Form.NOMINAL, SEPTEMBER)).containsExactly(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The former Russian president spoke.",
                "Russia's former president spoke.",
                "The Russian president candidate spoke.",
                "The North Korean leader Kim Jong Il died in 2011.",
                "Kim Jong Il died in 2011. The North Korean leader was mourned for days.",
                "Kim Jong Il and Kim Jong Un waved. The North Korean leader was ill.",
                "The Israeli leader spoke.",
                "The North Korean leaders of the past spoke.",
                "The Ruritanian president spoke.",
                "A Russian president spoke.",
                "The president spoke."
            })
    void whereAnotherMayBeMeantNobodyIs(String text) {
        assertThat(of(text, Name.Form.NOMINAL, SEPTEMBER)).isEmpty();
    }

    @Test
    void withoutADateOnlyOneWhomTheTextNamesIsMeant() {
        assertThat(of("The Russian president spoke.", Name.Form.NOMINAL, null)).isEmpty();
        assertThat(of("Vladimir Putin came late. The Russian president spoke.", Name.Form.NOMINAL, null))
                .containsExactly("The Russian president = Vladimir Putin");
    }

    @Test
    void whoeverSpeaksByOfficeIsTheSpeaker() {
        Reading reading =
                new Reader().read("“We will help,” the Russian president said on Wednesday.", SEPTEMBER, "en");
        assertThat(reading.quotes())
                .singleElement()
                .satisfies(quote -> assertThat(quote.speaker().entity()).isEqualTo("Vladimir Putin"));
    }

    @Test
    void heAndSheMeanTheOnlyOneWhomTheParagraphNames() {
        assertThat(of("Sergei Lavrov left for Beijing. He will stay until Friday.", Name.Form.PRONOUN, null))
                .containsExactly("He = Sergei Lavrov");
        assertThat(of("Yoko Kamikawa said she had not seen the letter.", Name.Form.PRONOUN, null))
                .containsExactly("she = Yoko Kamikawa");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sergei Lavrov met Wang Yi. He left on Friday.",
                "Sergei Lavrov met the ambassador. He left on Friday.",
                "Sergei Lavrov left.\n\nHe was tired.",
                "He left before Sergei Lavrov came.",
                "Sergei Lavrov wrote: “He is a good man.”",
                "Yoko Kamikawa said she had told him.",
                "A soldier said he saw Sergei Lavrov."
            })
    void whereTwoComeIntoQuestionAPronounStaysOpen(String text) {
        assertThat(of(text, Name.Form.PRONOUN, null)).isEmpty();
    }
}
