package org.beatbook.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.beatbook.news.Visit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

    /** A channel that was asked every so often for some days, and had one new item at some of the visits. */
    private static List<Visit> visits(Duration each, Duration covered, int everyWhich) {
        List<Visit> visits = new ArrayList<>();
        for (int i = 0; each.multipliedBy(i).compareTo(covered) <= 0; i++) {
            int fresh = i % everyWhich == 0 ? 1 : 0;
            visits.add(new Visit(
                    "https://example.org/feed",
                    "example.org",
                    NOW.minus(each.multipliedBy(i)),
                    Visit.Came.READ,
                    200,
                    "",
                    20,
                    fresh,
                    Duration.ZERO));
        }
        return visits;
    }

    private static Duration interval(
            List<Visit> visits, List<Instant> published, @Nullable Duration fixed, @Nullable Duration told) {
        return Schedule.interval(new Schedule.Known(visits, published, Duration.ZERO, fixed, told), NOW);
    }

    private static List<Instant> dates(int count, Duration apart) {
        List<Instant> dates = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            dates.add(NOW.minus(apart.multipliedBy(i)));
        }
        return dates;
    }

    @Test
    void aSourceThatPublishesEachTenMinutesIsAskedSo() {
        Duration learned = interval(visits(Duration.ofMinutes(10), Duration.ofDays(2), 1), List.of(), null, null);
        assertThat(learned).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(11));
        Duration byDates = interval(List.of(), dates(30, Duration.ofMinutes(10)), null, null);
        assertThat(byDates).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(11));
    }

    @Test
    void aSourceThatPublishesWeeklyIsAskedOnceADay() {
        assertThat(interval(visits(Duration.ofDays(1), Duration.ofDays(14), 7), List.of(), null, null))
                .isEqualTo(Duration.ofDays(1));
        assertThat(interval(List.of(), dates(10, Duration.ofDays(7)), null, null))
                .isEqualTo(Duration.ofDays(1));
    }

    @Test
    void whatIsNotKnownIsAskedHourlyAndThenByHabit() {
        assertThat(interval(List.of(), List.of(), null, null)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void editorsTimeIsKeptWhateverTheHabit() {
        List<Visit> busy = visits(Duration.ofMinutes(10), Duration.ofDays(2), 1);
        assertThat(interval(busy, List.of(), Duration.ofDays(3), Duration.ofHours(1)))
                .isEqualTo(Duration.ofDays(3));
        assertThat(interval(busy, List.of(), Duration.ofSeconds(1), null)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void publishersTimeIsKeptUpToABound() {
        List<Visit> busy = visits(Duration.ofMinutes(10), Duration.ofDays(2), 1);
        assertThat(interval(busy, List.of(), null, Duration.ofMinutes(30))).isEqualTo(Duration.ofMinutes(30));
        assertThat(interval(busy, List.of(), null, Duration.ofDays(30))).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void nothingFallsOffAShortListBetweenTwoVisits() {
        List<Instant> burst = dates(10, Duration.ofMinutes(3));
        assertThat(interval(List.of(), burst, null, Duration.ofHours(4))).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void whateverIsKnownTheIntervalStaysWithinItsBounds() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            List<Visit> visits = visits(
                    Duration.ofMinutes(1 + random.nextInt(3_000)),
                    Duration.ofDays(random.nextInt(40)),
                    1 + random.nextInt(9));
            List<Instant> published = dates(random.nextInt(30), Duration.ofSeconds(random.nextInt(1_000_000) - 1_000));
            Duration told = random.nextBoolean() ? null : Duration.ofSeconds(random.nextInt(10_000_000));
            assertThat(interval(visits, published, null, told)).isBetween(Schedule.LEAST, Schedule.MOST);
        }
    }

    @Test
    void restsGrowWithFailuresAreSpreadAndNeverLongerThanADayNorShorterThanRetryAfter() {
        Random random = new Random(7);
        Duration first = Duration.ofMinutes(5);
        for (int failures = 1; failures < 100; failures++) {
            Duration rest = Duration.between(NOW, Schedule.afterFailure(first, failures, null, NOW, random));
            Duration doubled = failures > 9 ? Schedule.MOST : first.multipliedBy(1L << (failures - 1));
            assertThat(rest).isBetween(min(doubled.dividedBy(2)), Schedule.MOST);
            assertThat(rest).isLessThanOrEqualTo(doubled.multipliedBy(3).dividedBy(2));
        }
        Instant asked = NOW.plus(Duration.ofDays(3));
        assertThat(Schedule.afterFailure(first, 1, asked, NOW, random)).isEqualTo(asked);
    }

    private static Duration min(Duration half) {
        return half.compareTo(Schedule.MOST.dividedBy(2)) < 0 ? half : Schedule.MOST.dividedBy(2);
    }

    @Test
    void checksFadeAndBeginAnewWhereAYoungArticleChanged() {
        Instant found = NOW.minus(Duration.ofHours(2));
        assertThat(Fading.after(0, found, NOW, false)).isEqualTo(new Fading.Step(1, NOW.plus(Duration.ofHours(1))));
        assertThat(Fading.after(1, found, NOW, false)).isEqualTo(new Fading.Step(2, NOW.plus(Duration.ofHours(5))));
        assertThat(Fading.after(2, found, NOW, false)).isEqualTo(new Fading.Step(3, NOW.plus(Duration.ofHours(18))));
        assertThat(Fading.after(3, found, NOW, false)).isEqualTo(new Fading.Step(4, NOW.plus(Duration.ofDays(6))));
        assertThat(Fading.after(4, found, NOW, false).due()).isNull();
        assertThat(Fading.after(4, found, NOW, true)).isEqualTo(new Fading.Step(1, NOW.plus(Duration.ofHours(1))));
        assertThat(Fading.after(4, NOW.minus(Duration.ofDays(31)), NOW, true).due())
                .isNull();
    }
}
