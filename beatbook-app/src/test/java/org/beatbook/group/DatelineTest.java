package org.beatbook.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SEOUL, Nov. 22 (Yonhap) -- The ferry left at noon.|Yonhap",
                "(Reuters) - The ferry left at noon.|Reuters",
                "PARIS, 3 mai (AFP) - Le bac est parti.|Agence France-Presse",
                "BERLIN (dpa) Die Fähre fuhr mittags ab.|Deutsche Presse-Agentur",
                "Kiel (dpa/lno) - Die Fähre fuhr mittags ab.|Deutsche Presse-Agentur",
                "NEW DELHI (AP) — The ferry left at noon.|Associated Press",
                "WASHINGTON, AFP – The ferry left at noon.|Agence France-Presse",
                "(서울=연합뉴스) 배가 떠났다.|Yonhap",
                "新华社北京11月22日电 渡轮中午离开。|Xinhua",
                "МОСКВА, 3 мая. (ТАСС) - Паром ушёл в полдень.|TASS",
                "SEOUL, June 16 (Strait Wire) -- The ferry left at noon.|Strait Wire"
            })
    void anAgencysDatelineIsRead(String text, String agency) {
        assertThat(Dateline.agency(text)).contains(agency);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Reuters|Reuters",
                "A.P.|Associated Press",
                "Jo Miller, Associated Press|Associated Press",
                "Jo Miller - Reuters|Reuters",
                "AFP Staff|Agence France-Presse",
                "dpa/lni|Deutsche Presse-Agentur"
            })
    void anAgencyIsFoundInABylineOfSomeoneElse(String byline, String agency) {
        assertThat(Agencies.among(List.of("Someone", byline))).contains(agency);
        assertThat(Agencies.among(List.of("Someone", "Reuterswärd", "Paula Miller")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "(",
                "The ferry left at noon.",
                "The Saudi Press Agency (SPA) said that the ferry left at noon.",
                "The ferry left at noon. A spokesman (AP) - said so.",
                "The ferry (built in 1998) left at noon.",
                "ODENSE (1998) - The ferry left at noon.",
                "ODENSE (early Sunday) - The ferry left at noon.",
                "The ferry (Sea Queen) - it left at noon.",
                "A party of three (PAP) will stand, it said.",
                "\uD800 (\uDC00) -"
            })
    void whatIsNoDatelineNamesNone(String text) {
        assertThat(Dateline.agency(text)).isEmpty();
    }
}
