package org.beatbook.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.beatbook.news.KnownEvent;
import org.beatbook.news.Spell;
import org.beatbook.news.TimeExpression.Exactness;
import org.beatbook.news.TopicPage.Count;
import org.junit.jupiter.api.Test;

class ChartTest {
    private static final KnownEvent SOME = SampleEvents.all().get("launch");

    private static KnownEvent on(String from, String to, boolean stated) {
        Spell when = new Spell(
                LocalDate.parse(from), LocalDate.parse(to), from.equals(to) ? Exactness.DAY : Exactness.RANGE, stated);
        return new KnownEvent(
                from, SOME.type(), null, List.of(), when, SOME.actors(), List.of(), null, SOME.tellings());
    }

    private static List<Chart.Mark> marks(List<KnownEvent> events) {
        return Chart.byType(events, true).rows().stream()
                .flatMap(r -> r.marks().stream())
                .toList();
    }

    @Test
    void aDayIsADotASpellIsABarAndWhatIsOnlyToldIsHollow() {
        List<Chart.Mark> marks = marks(List.of(
                on("2023-09-13", "2023-09-13", true),
                on("2023-09-01", "2023-09-30", true),
                on("2023-09-14", "2023-09-14", false)));
        assertThat(marks)
                .extracting(Chart.Mark::look)
                .containsExactlyInAnyOrder("conflict", "conflict span", "conflict told");
    }

    @Test
    void eventsOfOneDayStandInLanes() {
        List<KnownEvent> events = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            events.add(on("2023-09-13", "2023-09-13", true));
        }
        Chart chart = Chart.byType(events, true);
        assertThat(chart.rows())
                .singleElement()
                .satisfies(r -> assertThat(r.marks()).hasSize(40));
        assertThat(chart.height()).isLessThan(400);
    }

    @Test
    void whatHappenedDecadesBeforeDoesNotPressTheRestTogether() {
        Chart chart = Chart.byType(
                List.of(
                        on("1953-07-27", "1953-07-27", true),
                        on("2023-09-01", "2023-09-01", true),
                        on("2023-09-08", "2023-09-08", true),
                        on("2023-09-15", "2023-09-15", true)),
                true);
        assertThat(chart.broken()).isTrue();
        assertThat(chart.ticks()).extracting(Axis.Tick::label).allMatch(l -> l.contains("Sep") || l.contains("Aug"));
    }

    @Test
    void noDatedEventMeansNoChart() {
        assertThat(Chart.byType(List.of(), true).rows()).isEmpty();
    }

    @Test
    void everyPartyWithANameHasARow() {
        assertThat(Chart.byParty(List.copyOf(SampleEvents.all().values()), false)
                        .rows())
                .extracting(Chart.Row::label)
                .contains("North Korea", "South Korea", "Pavel Oreshnik")
                .doesNotContain("they");
    }

    @Test
    void monthsBecomeYearsWhereThereAreManyAndNoneIsLeftOutBetween() {
        Months months = Months.of(List.of(new Count("2023-01", "ASSAULT", 2), new Count("2023-04", "AID", 1)));
        assertThat(months.bars()).hasSize(4);
        assertThat(months.bars().getFirst().down())
                .isGreaterThan(months.bars().getLast().up());
        Months years = Months.of(List.of(new Count("1950-06", "ASSAULT", 1), new Count("2023-04", "AID", 1)));
        assertThat(years.bars()).hasSize(74);
        assertThat(years.bars().getFirst().title()).startsWith("1950: ");
    }
}
