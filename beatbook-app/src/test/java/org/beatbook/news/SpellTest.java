package org.beatbook.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.beatbook.news.TimeExpression.Exactness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of TIMEX3 as days. */
class SpellTest {

    private static TimeExpression time(String value, Exactness exactness) {
        return new TimeExpression(new Span(0, 1, "x"), value, exactness, "test");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-09-13, DAY, 2023-09-13, 2023-09-13",
        "2023-09-13T14:00, TIME, 2023-09-13, 2023-09-13",
        "2023-W37, WEEK, 2023-09-11, 2023-09-17",
        "2020-W53, WEEK, 2020-12-28, 2021-01-03",
        "2023-W37-WE, DAY, 2023-09-16, 2023-09-17",
        "2023-09, MONTH, 2023-09-01, 2023-09-30",
        "2024-Q1, QUARTER, 2024-01-01, 2024-03-31",
        "2023-SU, SEASON, 2023-06-01, 2023-08-31",
        "2023-WI, SEASON, 2023-12-01, 2024-02-29",
        "2024, YEAR, 2024-01-01, 2024-12-31",
        "2021/2023, RANGE, 2021-01-01, 2023-12-31",
        "2023-09-12/2023-09-17, RANGE, 2023-09-12, 2023-09-17"
    })
    void valueIsTheDaysThatItMayMean(String value, Exactness exactness, LocalDate from, LocalDate to) {
        assertThat(Spell.of(time(value, exactness))).contains(new Spell(from, to, exactness, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "XXXX-09-13",
                "XXXX-WXX-3",
                "2023-XX-XX",
                "202X",
                "202",
                "PAST_REF",
                "2023-13",
                "2023-02-30",
                "nonsense",
                ""
            })
    void openOrVagueValueIsNoDay(String value) {
        assertThat(Spell.of(time(value, Exactness.DAY))).isEmpty();
    }

    @Test
    void rangeThatEndsBeforeItBeginsIsNone() {
        assertThat(Spell.of(time("2023/2021", Exactness.RANGE))).isEmpty();
    }
}
