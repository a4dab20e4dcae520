package org.beatbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.beatbook.news.Channel;
import org.beatbook.news.Credit;
import org.beatbook.news.Health;
import org.beatbook.news.Health.State;
import org.beatbook.news.Item;
import org.beatbook.news.Picture;
import org.beatbook.news.Ruling;
import org.beatbook.news.Source;
import org.beatbook.news.SourcesPage;
import org.beatbook.news.Standing;
import org.beatbook.news.Visit;
import org.beatbook.news.Visit.Came;
import org.beatbook.news.Wanted;
import org.beatbook.store.Access;
import org.beatbook.store.Samples;
import org.beatbook.store.Store;
import org.beatbook.store.lucene.LuceneIndex;
import org.beatbook.store.sqlite.SqliteStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How sources are, from what stands in a real store. */
class HealthViewsTest {
    private static final Instant NOW = Instant.parse("2024-03-04T12:00:00Z");

    @TempDir
    Path folder;

    private Store store;
    private HealthViews views;

    @BeforeEach
    void open() {
        store = SqliteStore.open(
                folder.resolve("book.sqlite"), Access.WRITE, LuceneIndex.open(folder.resolve("index"), Access.WRITE));
        views = new HealthViews(store.sources(), store.articles(), store.following(), () -> NOW);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static String feed(String id) {
        return "https://" + id + "/feed";
    }

    private void source(String id, Instant tried, @Nullable Instant good, int failures, Instant next, Came came) {
        store.sources().save(Source.met(id, "The " + id).withChannels(List.of(new Channel(Channel.As.FEED, feed(id)))));
        store.following()
                .save(new Standing(
                        feed(id),
                        id,
                        feed(id),
                        null,
                        null,
                        null,
                        tried,
                        good,
                        failures,
                        next,
                        Duration.ofHours(1),
                        failures == 0 ? null : "HTTP 500",
                        true,
                        null,
                        null,
                        null));
        store.following().add(new Visit(feed(id), id, tried, came, 200, "30 listed", 30, 2, Duration.ofMillis(90)));
    }

    private void well(String id) {
        source(id, NOW.minusSeconds(60), NOW.minusSeconds(60), 0, NOW.plusSeconds(600), Came.READ);
    }

    private void articles(String source, int day, int count) {
        for (int i = 0; i < count; i++) {
            Instant met = NOW.minus(Duration.ofDays(day)).minusSeconds(60 + i);
            Item item = Samples.item(source + day + "-" + i)
                    .source(source)
                    .met(met)
                    .published("2024-03-01")
                    .make();
            store.articles().save(item, "text");
        }
    }

    @Test
    void thoseThatWantAttentionStandFirst() {
        well("well.example");
        source("failing.example", NOW, null, 4, NOW.plusSeconds(60), Came.FAILED);
        store.sources().save(Source.met("imported.example", "Imported"));
        SourcesPage page = views.page(null, 1);
        assertThat(page.sources())
                .extracting(h -> h.source().id())
                .containsExactly("failing.example", "well.example", "imported.example");
        assertThat(page.states())
                .containsEntry(State.FAILING, 1)
                .containsEntry(State.WELL, 1)
                .containsEntry(State.NOT_FOLLOWED, 1);
        assertThat(views.page(State.WELL, 1).sources()).hasSize(1);
        assertThat(views.page(State.WELL, 1).total()).isEqualTo(1);
        assertThat(views.page(null, 2).sources()).isEmpty();
    }

    @Test
    void aSourceIsComparedWithItsOwnFourWeeks() {
        well("daily.example");
        for (int day = 1; day <= 29; day++) {
            articles("daily.example", day, 12);
        }
        articles("daily.example", 0, 1);
        Health health = views.of("daily.example").orElseThrow();
        assertThat(health.state()).isEqualTo(State.QUIET);
        assertThat(health.why()).isEqualTo("1 article in the last 24 hours; 12 are usual, 12 on this weekday.");
        assertThat(health.days()).hasSize(28).containsOnly(12);
        assertThat(health.usualDay()).isEqualTo(12.0);
        assertThat(health.lastDay()).isEqualTo(1);
        assertThat(health.articles()).isEqualTo(349);
        assertThat(health.newest()).isEqualTo(NOW.minusSeconds(60));
    }

    @Test
    void sharesAreOfTheNewestHundred() {
        well("shares.example");
        Credit credit = new Credit("Mina Dahl", List.of("Mina Dahl"), List.of(), null, Credit.How.PHOTO);
        Picture bare = new Picture("https://p.example/1", List.of("https://p.example/1"), null, null, null);
        Picture credited = new Picture("https://p.example/2", List.of("https://p.example/2"), null, null, credit);
        store.articles()
                .save(
                        Samples.item("a")
                                .source("shares.example")
                                .published("2024-03-01")
                                .pictures(bare)
                                .make(),
                        "");
        store.articles()
                .save(
                        Samples.item("b")
                                .source("shares.example")
                                .pictures(bare, credited)
                                .make(),
                        "");
        store.articles().save(Samples.item("c").source("shares.example").make(), "");
        store.articles().save(Samples.item("d").source("shares.example").make(), "");
        Health.Shares shares = views.of("shares.example").orElseThrow().shares();
        assertThat(shares).isEqualTo(new Health.Shares(4, 1, .25, .5, .25));
    }

    @Test
    void whatRulesForbidIsToldOnceAndNotAsTroubleAgain() {
        well("rules.example");
        String closed = "https://rules.example/closed";
        store.following()
                .save(new Ruling(
                        closed,
                        false,
                        Ruling.By.ROBOTS,
                        "https://rules.example/robots.txt",
                        "Disallow: /closed",
                        4,
                        NOW));
        store.following().save(wanted(closed, "it is forbidden"));
        store.following().save(wanted("https://rules.example/gone", "HTTP 404"));
        Health health = views.of("rules.example").orElseThrow();
        assertThat(health.refusals()).extracting(Ruling::line).containsExactly(4);
        assertThat(health.troubled()).extracting(Wanted::why).containsExactly("HTTP 404");
    }

    private static Wanted wanted(String url, String why) {
        return new Wanted(url, "rules.example", Wanted.What.ARTICLE, 0, NOW, null, NOW, 1, null, null, why, 0);
    }

    @Test
    void thatNobodyAsksIsSaidOfAllSourcesNotOfEach() {
        Instant old = NOW.minus(Duration.ofHours(5));
        source("waiting.example", old, old, 0, old.plusSeconds(3_600), Came.READ);
        assertThat(views.page(null, 1).idleSince()).isEqualTo(old);
        assertThat(views.page(null, 1).sources().getFirst().state()).isEqualTo(State.WELL);
        well("asked.example");
        assertThat(views.page(null, 1).idleSince()).as("something asks").isNull();
    }

    @Test
    void theMonitorIsToldOfAllTogether() {
        well("well.example");
        source("failing.example", NOW, null, 1, NOW.plusSeconds(60), Came.FAILED);
        store.following().want(Wanted.found("https://well.example/1", "well.example", Wanted.What.ARTICLE, NOW));
        articles("well.example", 0, 3);
        var pulse = views.pulse();
        assertThat(pulse.failing()).isEqualTo(1);
        assertThat(pulse.wanted()).isEqualTo(1);
        assertThat(pulse.beats())
                .filteredOn(b -> b.source().equals("well.example"))
                .singleElement()
                .satisfies(b -> {
                    assertThat(b.articles()).isEqualTo(3);
                    assertThat(b.good()).isEqualTo(NOW.minusSeconds(60));
                });
    }

    @Test
    void aSourceThatIsNotThereIsAbsent() {
        assertThat(views.of("nowhere.example")).isEmpty();
        assertThat(views.page(null, 1).sources()).isEmpty();
        assertThat(views.pulse().beats()).isEmpty();
    }
}
