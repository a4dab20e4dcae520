package org.beatbook.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.beatbook.news.Spell;
import org.beatbook.news.TimeExpression.Exactness;
import org.junit.jupiter.api.Test;

class EventWordsTest {

    private static Spell spell(String from, String to, Exactness exactness) {
        return new Spell(LocalDate.parse(from), LocalDate.parse(to), exactness, true);
    }

    @Test
    void aDayIsNeverMoreExactThanItIsTold() {
        assertThat(EventWords.when(spell("2023-09-13", "2023-09-13", Exactness.DAY)))
                .isEqualTo("13 September 2023");
        assertThat(EventWords.when(spell("2023-07-01", "2023-07-31", Exactness.MONTH)))
                .isEqualTo("in July 2023");
        assertThat(EventWords.when(spell("2023-07-01", "2023-09-30", Exactness.QUARTER)))
                .isEqualTo("in the third quarter of 2023");
        assertThat(EventWords.when(spell("2023-12-01", "2024-02-29", Exactness.SEASON)))
                .isEqualTo("in the winter of 2023–24");
        assertThat(EventWords.when(spell("2023-01-01", "2023-12-31", Exactness.YEAR)))
                .isEqualTo("in 2023");
        assertThat(EventWords.when(spell("2023-09-26", "2023-09-27", Exactness.RANGE)))
                .isEqualTo("26–27 September 2023");
        assertThat(EventWords.when(spell("2023-09-11", "2023-09-17", Exactness.WEEK)))
                .isEqualTo("in the week of 11–17 September 2023");
        assertThat(EventWords.when(spell("2023-08-30", "2023-09-02", Exactness.RANGE)))
                .isEqualTo("30 August – 2 September 2023");
        assertThat(EventWords.when(Spell.told(LocalDate.parse("2023-09-14")))).isEqualTo("told on 14 September 2023");
        assertThat(EventWords.when(null)).isEqualTo("no day told");
    }

    @Test
    void theLineHasTheWordsOfTheSentenceAndNoOthers() {
        var events = SampleEvents.all();
        assertThat(EventWords.line(events.get("launch"))).isEqualTo("North Korea launched a rocket with a satellite");
        assertThat(EventWords.line(events.get(SampleEvents.MEETING))).isEqualTo("Han Myong-il and Pavel Oreshnik met");
        assertThat(EventWords.line(events.get("strike"))).isEqualTo("North Korea shelled the pier in South Korea");
        assertThat(EventWords.whole(events.get("exercise")))
                .isEqualTo("United States and South Korea held an exercise, Yellow Sea; in August 2023");
    }

    @Test
    void theActLosesTheDayAndThePlaceAtItsEnd() {
        assertThat(EventWords.act("met on Wednesday at", false)).isEqualTo("met");
        assertThat(EventWords.act("had stood with", true)).isEqualTo("had stood with");
        assertThat(EventWords.act("at", false)).isEqualTo("at");
    }
}
