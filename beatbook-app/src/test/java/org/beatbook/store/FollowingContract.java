package org.beatbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beatbook.store.Samples.NOON;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.beatbook.news.Place;
import org.beatbook.news.Push;
import org.beatbook.news.Ruling;
import org.beatbook.news.Standing;
import org.beatbook.news.Urls;
import org.beatbook.news.Visit;
import org.beatbook.news.Wanted;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every store remembers of following. */
public abstract class FollowingContract {
    private static final String FEED = "https://example.org/feed";

    @TempDir
    protected Path folder;

    private Store store;
    private Following following;

    /** Opens the store that lies in the folder; for writing, makes it where it is missing. */
    protected abstract Store open(Path folder, Access access);

    @BeforeEach
    void openToWrite() {
        store = open(folder, Access.WRITE);
        following = store.following();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Standing standing(String channel, String askAt) {
        return new Standing(
                channel,
                "example.org",
                askAt,
                "\"a\"",
                null,
                null,
                NOON,
                NOON,
                0,
                NOON.plusSeconds(600),
                Duration.ofMinutes(10),
                null,
                true,
                null,
                null,
                null);
    }

    private static Visit visit(int minute) {
        Instant at = NOON.plusSeconds(60L * minute);
        return new Visit(FEED, "example.org", at, Visit.Came.READ, 200, "visit " + minute, 3, 1, Duration.ofMillis(40));
    }

    private static Wanted wanted(String path, @Nullable Instant due) {
        return new Wanted(
                "https://example.org/" + path,
                "example.org",
                Wanted.What.ARTICLE,
                0,
                NOON,
                due,
                null,
                0,
                null,
                null,
                null,
                0);
    }

    private static Wanted failed(String path, @Nullable Instant due, Instant tried) {
        return new Wanted(
                "https://example.org/" + path,
                "example.org",
                Wanted.What.ARTICLE,
                0,
                NOON,
                due,
                tried,
                1,
                null,
                null,
                "503",
                0);
    }

    private static Ruling ruling(String url, boolean allowed, Instant time) {
        return new Ruling(url, allowed, Ruling.By.ROBOTS, "https://example.org/robots.txt", "Disallow: /", 2, time);
    }

    @Test
    void standingIsFoundAsSavedByChannelAndByWhereItIsAsked() {
        Standing moved = standing(FEED, "https://feeds.example.org/all");
        following.save(standing(FEED, FEED));
        following.save(moved);
        following.save(standing("https://example.org/a", "https://example.org/a"));
        assertThat(following.standing(FEED)).contains(moved);
        assertThat(following.standing("https://example.org/none")).isEmpty();
        assertThat(following.askedAt("https://feeds.example.org/all")).containsExactly(moved);
        assertThat(following.askedAt(FEED)).isEmpty();
        assertThat(following.standings()).extracting(Standing::channel).containsExactly("https://example.org/a", FEED);
    }

    @Test
    void visitsAreKeptToABoundNewestFirstAndForgottenWithTheirChannel() {
        for (int i = 0; i < Following.VISITS_KEPT + 5; i++) {
            following.add(visit(i));
        }
        following.save(standing(FEED, FEED));
        List<Visit> all = following.visits(FEED, 1_000);
        assertThat(all).hasSize(Following.VISITS_KEPT);
        assertThat(all.getFirst()).isEqualTo(visit(Following.VISITS_KEPT + 4));
        assertThat(all.getLast()).isEqualTo(visit(5));
        following.forget(FEED);
        assertThat(following.visits(FEED, 10)).isEmpty();
        assertThat(following.standing(FEED)).isEmpty();
    }

    @Test
    void pageIsWantedOnceHoweverItsAddressIsWritten() {
        assertThat(following.want(wanted("a", NOON))).isTrue();
        assertThat(following.want(wanted("a?utm_source=feed", NOON.plusSeconds(5))))
                .isFalse();
        assertThat(following.wanted("http://www.example.org/a/")).contains(wanted("a", NOON));
        following.save(failed("a", null, NOON));
        assertThat(following.want(wanted("a", NOON))).isFalse();
        following.drop("https://example.org/a#top");
        assertThat(following.wanted("https://example.org/a")).isEmpty();
        assertThat(following.want(wanted("a", NOON))).isTrue();
    }

    @Test
    void ofASourceThatIsGivenUpNothingIsWantedAnyMore() {
        following.want(wanted("a", NOON));
        following.want(wanted("never", null));
        Wanted other = Wanted.found("https://other.org/a", "other.org", Wanted.What.ARTICLE, NOON);
        following.want(other);
        following.dropAll("example.org");
        assertThat(following.wanted("https://example.org/a")).isEmpty();
        assertThat(following.wanted("https://example.org/never")).isEmpty();
        assertThat(following.due(NOON, 9, 9)).containsExactly(other);
    }

    @Test
    void dueAreTheLongestDueFirstAndNoHostCrowdsOutTheOthers() {
        for (int i = 0; i < 5; i++) {
            following.want(wanted("a" + i, NOON.plusSeconds(i)));
        }
        Wanted other = Wanted.found("https://other.org/a", "other.org", Wanted.What.ARTICLE, NOON.plusSeconds(10));
        following.want(other);
        following.want(wanted("later", NOON.plusSeconds(100)));
        following.want(wanted("never", null));
        assertThat(following.due(NOON.plusSeconds(20), 2, 10))
                .containsExactly(wanted("a0", NOON), wanted("a1", NOON.plusSeconds(1)), other);
        assertThat(following.due(NOON.plusSeconds(20), 9, 3))
                .extracting(Wanted::url)
                .containsExactly("https://example.org/a0", "https://example.org/a1", "https://example.org/a2");
        assertThat(following.due(NOON.minusSeconds(1), 9, 9)).isEmpty();
        assertThat(following.nextDue()).contains(NOON);
        assertThat(following.wantedOf("example.org")).isEqualTo(6);
    }

    @Test
    void nothingIsDueNextWhereNothingIsWanted() {
        following.want(wanted("never", null));
        assertThat(following.nextDue()).isEmpty();
    }

    @Test
    void troubledAreTheFailedAndGivenUpNewestFirst() {
        following.want(wanted("well", NOON));
        following.save(failed("failed", NOON, NOON.plusSeconds(5)));
        following.save(failed("given-up", null, NOON.plusSeconds(9)));
        assertThat(following.troubled("example.org", 9))
                .extracting(Wanted::url)
                .containsExactly("https://example.org/given-up", "https://example.org/failed");
        assertThat(following.troubled("other.org", 9)).isEmpty();
    }

    @Test
    void rulingIsReplacedByTheNextAboutTheSameAddress() {
        String url = "https://www.example.org/a";
        following.save(ruling(url, false, NOON));
        following.save(ruling("https://example.org/b", false, NOON.plusSeconds(1)));
        following.save(ruling("https://example.org/c", true, NOON.plusSeconds(2)));
        assertThat(following.refusals("example.org", 9))
                .extracting(Ruling::url)
                .containsExactly("https://example.org/b", url);
        following.save(ruling(url, true, NOON.plusSeconds(3)));
        assertThat(following.ruling(url)).map(Ruling::allowed).contains(true);
        assertThat(following.refusals("example.org", 9)).hasSize(1);
    }

    private static Push push(String key, Push.State state) {
        return new Push(
                key,
                FEED,
                "example.org",
                "https://hub.org/",
                FEED,
                "https://me/" + key,
                "s",
                state,
                NOON,
                1,
                NOON,
                null,
                null);
    }

    @Test
    void whatAHubWasAskedForIsFoundByItsKeyAndUntilItIsToLeaveByItsChannel() {
        following.save(push("a", Push.State.LEAVING));
        following.save(push("b", Push.State.ASKED));
        following.save(push("b", Push.State.PROMISED));
        assertThat(following.push("a")).contains(push("a", Push.State.LEAVING));
        assertThat(following.push("c")).isEmpty();
        assertThat(following.pushOf(FEED)).contains(push("b", Push.State.PROMISED));
        assertThat(following.pushes()).extracting(Push::key).containsExactly("a", "b");
        following.dropPush("b");
        assertThat(following.pushOf(FEED)).isEmpty();
        assertThat(following.pushes()).hasSize(1);
    }

    @Test
    void whatWasGivenUpAndRuledLongAgoIsForgotten() {
        following.save(failed("old", null, NOON.minusSeconds(1)));
        following.save(failed("new", null, NOON));
        following.save(failed("hoped-for", NOON.plusSeconds(5), NOON.minusSeconds(1)));
        following.save(ruling("https://example.org/old", false, NOON.minusSeconds(1)));
        following.save(ruling("https://example.org/new", false, NOON));
        following.tidy(NOON);
        assertThat(following.troubled("example.org", 9)).hasSize(2);
        assertThat(following.wanted("https://example.org/old")).isEmpty();
        assertThat(following.refusals("example.org", 9)).hasSize(1);
    }

    @Test
    void allIsCarriedToAnotherStore() {
        following.save(standing(FEED, FEED));
        following.add(visit(1));
        following.add(visit(2));
        following.save(failed("given-up", null, NOON));
        following.save(ruling("https://example.org/b", false, NOON));
        following.save(push("a", Push.State.PROMISED));
        for (int i = 0; i < 2_100; i++) {
            following.want(wanted("a" + i, NOON));
        }
        try (Store other = open(folder.resolve("other"), Access.WRITE)) {
            other.change(() -> following.carryTo(other.following()));
            assertThat(other.following().standing(FEED)).isEqualTo(following.standing(FEED));
            assertThat(other.following().visits(FEED, 9)).isEqualTo(following.visits(FEED, 9));
            assertThat(other.following().wantedOf("example.org")).isEqualTo(2_100);
            assertThat(other.following().troubled("example.org", 9)).hasSize(1);
            assertThat(other.following().ruling("https://example.org/b")).isPresent();
            assertThat(other.following().pushes()).isEqualTo(following.pushes());
        }
    }

    @Test
    void captureIsAskedForHoweverItsAddressIsWritten() {
        String url = "https://example.org/a?utm_medium=rss";
        store.captures().add(Samples.capture(url, NOON, "text/html"), new Place("a.warc.gz", 1, 2));
        String key = Urls.key("http://example.org/a/");
        assertThat(store.captures().asked(key)).isTrue();
        assertThat(store.captures().ofKey(key)).hasSize(1);
        store.captures().withhold(key);
        assertThat(store.captures().asked(key)).isTrue();
        assertThat(store.captures().ofKey(key)).isEmpty();
        assertThat(store.captures().asked("example.org/b")).isFalse();
    }
}
