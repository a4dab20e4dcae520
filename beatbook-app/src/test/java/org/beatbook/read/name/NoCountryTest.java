package org.beatbook.read.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.beatbook.news.Name;
import org.beatbook.read.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that are a country's and mean none, and such as look like them and do. */
class NoCountryTest {
    private static List<String> countries(String text) {
        return Names.read(Text.of(text), "en").stream()
                .filter(n -> n.type() == Name.Type.COUNTRY)
                .map(Name::entity)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The wards of the Indonesian Hospital were full on Monday.
            She edits the minutes of the British Standards Coalition.
            The bus turns off US 14 behind the mill.
            He wrote the letter in German.
            The Quinnow Indian Tribe has fished this river since before the dam.
            """)
    void partOfAnotherNameIsNoCountry(String text) {
        assertThat(countries(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The Indonesian President visited a hospital on Monday. | Indonesia
            They slept in an Indonesian hospital on Monday.        | Indonesia
            An Indonesian hospital was full on Monday.             | Indonesia
            The mill was sold to a US company in 2014.             | United States
            In German towns the mills stand still.                 | Germany
            The Indian ambassador left on Friday.                  | India
            """)
    void countryStaysOne(String text, String country) {
        assertThat(countries(text)).containsExactly(country);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            es | El partido Colombia Nueva Orilla se presenta en mayo.     |
            es | El partido lo da TNT Brasil esta noche.                   |
            fr | Le journal de France 2 en a parlé hier.                   |
            es | El ministro de Colombia viajó a Chile.                    | Colombia Chile
            de | Der Minister fuhr nach Österreich Ende Mai.               | Austria
            """)
    void longerNameInAnotherLanguageIsNoCountry(
            String language, String text, @org.jspecify.annotations.Nullable String countries) {
        List<String> found =
                Names.read(Text.of(text), language).stream().map(Name::entity).toList();
        assertThat(found).isEqualTo(countries == null ? List.of() : List.of(countries.split(" ")));
    }

    @org.junit.jupiter.api.Test
    void capitalIsTheOneOfItsCountryInEveryLanguage() {
        assertThat(Names.read(Text.of("Der Zug fährt nach Moskau."), "de"))
                .singleElement()
                .satisfies(n -> assertThat(n.latitude()).isBetween(55.0, 56.5));
    }
}
