package org.beatbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.beatbook.news.Channel;
import org.beatbook.news.Health.Line;
import org.beatbook.news.Health.State;
import org.beatbook.news.Source;
import org.beatbook.news.Standing;
import org.beatbook.news.Visit;
import org.beatbook.news.Visit.Came;
import org.beatbook.store.Articles.Arrivals;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DiagnosisTest {
    private static final Instant NOW = Instant.parse("2024-03-04T12:00:00Z");
    private static final Channel FEED = new Channel(Channel.As.FEED, "https://example.org/feed");
    private static final Source SOURCE = Source.met("example.org", "Example").withChannels(List.of(FEED));

    private static Standing standing(
            @Nullable Instant tried, @Nullable Instant good, int failures, @Nullable String why) {
        return new Standing(
                FEED.url(),
                "example.org",
                FEED.url(),
                null,
                null,
                null,
                tried,
                good,
                failures,
                NOW,
                Duration.ofHours(1),
                why,
                null,
                null,
                null,
                null);
    }

    private static Visit visit(Came came, String detail) {
        return new Visit(FEED.url(), "example.org", NOW, came, 0, detail, 0, 0, Duration.ZERO);
    }

    private static Line well() {
        Instant before = NOW.minusSeconds(600);
        return new Line(FEED, standing(before, before, 0, null), List.of(visit(Came.READ, "30 items, 2 new")));
    }

    private static State state(Line line, Habit habit) {
        return Diagnosis.of(SOURCE, List.of(line), habit, NOW).state();
    }

    private static Habit habit(int lastDay, int... before) {
        return new Habit(lastDay, IntStream.of(before).boxed().toList());
    }

    private static Habit daily(int lastDay, int usual, int days) {
        return new Habit(lastDay, Collections.nCopies(days, usual));
    }

    @Test
    void sourceWithoutAnAddressIsNotFollowed() {
        assertThat(Diagnosis.of(Source.met("a", "A"), List.of(), Habit.NONE, NOW)
                        .state())
                .isEqualTo(State.NOT_FOLLOWED);
    }

    @Test
    void pausedSourceIsPausedWhateverItDid() {
        Line failing = new Line(FEED, standing(NOW, null, 9, "HTTP 500"), List.of());
        assertThat(Diagnosis.of(SOURCE.withPaused(true), List.of(failing), Habit.NONE, NOW)
                        .state())
                .isEqualTo(State.PAUSED);
    }

    @Test
    void channelThatWasNeverAskedIsNew() {
        assertThat(state(new Line(FEED, null, List.of()), Habit.NONE)).isEqualTo(State.NEW);
        assertThat(state(new Line(FEED, standing(null, null, 0, null), List.of()), Habit.NONE))
                .isEqualTo(State.NEW);
    }

    @Test
    void threeFailuresInARowAreFailingAndTheReasonIsTold() {
        Instant good = NOW.minus(Duration.ofMinutes(90));
        assertThat(state(new Line(FEED, standing(NOW, good, 2, "HTTP 500"), List.of()), Habit.NONE))
                .isEqualTo(State.WELL);
        Diagnosis third = Diagnosis.of(
                SOURCE, List.of(new Line(FEED, standing(NOW, good, 3, "HTTP 500"), List.of())), Habit.NONE, NOW);
        assertThat(third).isEqualTo(new Diagnosis(State.FAILING, "HTTP 500, 3 times in a row"));
    }

    @Test
    void oneFailureIsFailingOnceTwoIntervalsHavePassed() {
        Instant tooLong = NOW.minus(Duration.ofHours(2)).minusSeconds(1);
        assertThat(state(new Line(FEED, standing(NOW, tooLong, 1, "timeout"), List.of()), Habit.NONE))
                .isEqualTo(State.FAILING);
        assertThat(state(new Line(FEED, standing(tooLong, tooLong, 0, null), List.of()), Habit.NONE))
                .as("that nobody asked is not its fault")
                .isEqualTo(State.WELL);
    }

    @Test
    void whatRulesForbidIsRefusedNotFailing() {
        Line line = new Line(
                FEED,
                standing(NOW, null, 5, "robots.txt forbids it"),
                List.of(visit(Came.REFUSED, "robots.txt forbids it")));
        assertThat(Diagnosis.of(SOURCE, List.of(line), Habit.NONE, NOW))
                .isEqualTo(new Diagnosis(State.REFUSED, "robots.txt forbids it"));
    }

    @Test
    void ofSeveralChannelsTheOneInTroubleIsNamed() {
        Channel other = new Channel(Channel.As.SITEMAP, "https://example.org/sitemap.xml");
        Source source = SOURCE.withChannels(List.of(FEED, other));
        Line failing = new Line(other, standing(NOW, null, 3, "HTTP 404"), List.of());
        assertThat(Diagnosis.of(source, List.of(well(), failing), Habit.NONE, NOW)
                        .why())
                .isEqualTo("https://example.org/sitemap.xml: HTTP 404, 3 times in a row");
    }

    @Test
    void lessThanAQuarterOfTheUsualDayIsQuiet() {
        assertThat(state(well(), daily(2, 12, 28))).isEqualTo(State.QUIET);
        assertThat(state(well(), daily(3, 12, 28))).isEqualTo(State.WELL);
        assertThat(Diagnosis.of(SOURCE, List.of(well()), daily(0, 12, 28), NOW).why())
                .isEqualTo("nothing in the last 24 hours; 12 are usual, 12 on this weekday.");
    }

    @Test
    void sourceOfFewArticlesIsNeverQuiet() {
        assertThat(state(well(), daily(0, 2, 28))).isEqualTo(State.WELL);
        assertThat(state(well(), daily(0, 3, 28))).isEqualTo(State.QUIET);
    }

    @Test
    void lessThanAWeekOfHistoryIsNoHabit() {
        assertThat(state(well(), daily(0, 50, 6))).isEqualTo(State.WELL);
        assertThat(state(well(), daily(0, 50, 7))).isEqualTo(State.QUIET);
        assertThat(state(well(), daily(900, 50, 6))).isEqualTo(State.WELL);
    }

    @Test
    void sourceThatRestsOnSundaysIsNotQuietOnASunday() {
        int[] weeks = IntStream.range(0, 28).map(i -> i % 7 == 6 ? 0 : 20).toArray();
        assertThat(state(well(), habit(0, weeks))).isEqualTo(State.WELL);
        int[] missed = IntStream.range(0, 28).map(i -> i % 7 == 2 ? 0 : 20).toArray();
        assertThat(state(well(), habit(0, missed))).isEqualTo(State.QUIET);
    }

    @Test
    void moreThanFourTimesTheUsualDayIsLoud() {
        assertThat(state(well(), daily(40, 10, 28))).isEqualTo(State.WELL);
        assertThat(state(well(), daily(41, 10, 28))).isEqualTo(State.LOUD);
        assertThat(state(well(), daily(11, 1, 28))).as("few are no noise").isEqualTo(State.WELL);
        assertThat(state(well(), daily(500, 0, 28))).as("no habit, no noise").isEqualTo(State.WELL);
    }

    @Test
    void sourceThatWasNotAskedTodayIsNotQuiet() {
        Instant old = NOW.minus(Duration.ofDays(3));
        Line line = new Line(FEED, standing(old, old, 0, null), List.of());
        assertThat(state(line, daily(0, 30, 28))).isEqualTo(State.WELL);
    }

    @Test
    void habitLeavesOutTheDayOfTheFirstArticle() {
        List<Integer> days = new ArrayList<>(Collections.nCopies(29, 0));
        days.set(0, 4);
        days.set(1, 5);
        days.set(2, 900);
        Habit habit = Habit.of(new Arrivals(909, NOW.minus(Duration.ofHours(60)), NOW, days), NOW);
        assertThat(habit).isEqualTo(new Habit(4, List.of(5)));
        assertThat(habit.drawn()).hasSize(28).endsWith(0, 5);
        Habit young = Habit.of(new Arrivals(1, NOW, NOW, days), NOW);
        assertThat(young.before()).isEmpty();
        Habit old = Habit.of(new Arrivals(1, NOW.minus(Duration.ofDays(900)), NOW, days), NOW);
        assertThat(old.before()).hasSize(28);
    }
}
