package org.beatbook.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beatbook.group.Tellings.KIM;
import static org.beatbook.group.Tellings.PUTIN;
import static org.beatbook.group.Tellings.VOSTOCHNY;
import static org.beatbook.group.Tellings.day;
import static org.beatbook.group.Tellings.told;

import java.time.Duration;
import java.util.List;
import org.beatbook.news.Event.Type;
import org.beatbook.news.KnownEvent;
import org.beatbook.news.Spell;
import org.beatbook.news.Telling;
import org.beatbook.store.Samples;
import org.junit.jupiter.api.Test;

/** One event with its tellings: copies told from reports, what is stated before what is assumed. */
class KnownEventsTest {
    private static final String WORDS = "The two leaders met for five hours at the spaceport on Wednesday, aides said.";

    private static KnownEvents.Source source(String article, int hours, Spell when, String sentence) {
        Telling telling =
                Tellings.telling(article, Type.CONSULT, when, List.of(PUTIN, KIM), List.of(), VOSTOCHNY, sentence);
        return new KnownEvents.Source(
                telling.of("e"),
                Samples.item(article)
                        .order(Samples.NOON.plus(Duration.ofHours(hours)).toString())
                        .make(),
                article);
    }

    @Test
    void sentenceThatCameBeforeIsACopy() {
        KnownEvent event = KnownEvents.of(List.of(
                        source("late", 5, told("2023-09-14"), WORDS + " "),
                        source("first", 0, day("2023-09-13"), WORDS),
                        source("own", 2, day("2023-09-13"), "Kim Jong Un and Vladimir Putin talked at Vostochny.")))
                .getFirst();
        assertThat(event.tellings()).extracting(KnownEvent.Told::outlet).containsExactly("first", "own", "late");
        assertThat(event.tellings()).extracting(KnownEvent.Told::copy).containsExactly(false, false, true);
        assertThat(event.independent()).isEqualTo(2);
    }

    @Test
    void statedDayCountsForMoreThanTheArticlesDay() {
        KnownEvent event = KnownEvents.of(
                        List.of(source("a", 0, told("2023-09-12"), "One."), source("b", 1, day("2023-09-13"), "Two.")))
                .getFirst();
        assertThat(event.when()).isEqualTo(day("2023-09-13"));
        assertThat(event.place()).isEqualTo(VOSTOCHNY);
        assertThat(event.actors()).extracting(Telling.Party::name).containsExactly("Vladimir Putin", "Kim Jong Un");
    }
}
