package org.beatbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beatbook.store.Samples.NOON;
import static org.beatbook.store.Samples.item;
import static org.beatbook.store.Samples.topic;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.beatbook.news.CaptureHead;
import org.beatbook.news.Filter;
import org.beatbook.news.Genre;
import org.beatbook.news.Item;
import org.beatbook.news.Picture;
import org.beatbook.news.Place;
import org.beatbook.news.Source;
import org.beatbook.news.Topic;
import org.beatbook.news.TopicPage.Count;
import org.beatbook.news.Urls;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every store does. */
public abstract class StoreContract {
    private static final Place PLACE = new Place("a.warc.gz", 10, 20);

    @TempDir
    protected Path folder;

    protected Store store;

    /** Opens the store that lies in the folder; for writing, makes it where it is missing. */
    protected abstract Store open(Path folder, Access access);

    @BeforeEach
    void openToWrite() {
        store = open(folder, Access.WRITE);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void save(Item... items) {
        store.change(() -> {
            for (Item item : items) {
                store.articles().save(item, "text of " + item.id());
            }
        });
        store.search().commit();
    }

    private static List<String> ids(List<Item> items) {
        return items.stream().map(Item::id).toList();
    }

    @Test
    void sourceIsFoundAsSaved() {
        Source source = Source.met("example.org", "Example");
        store.sources().save(source);
        Source changed = Source.met("example.org", "Example").withRights(Source.Pictures.PUBLISH, Source.Text.FULL);
        store.sources().save(changed);
        store.sources().save(Source.met("another.org", "Another"));
        assertThat(store.sources().find("example.org")).contains(changed);
        assertThat(store.sources().find("nowhere.org")).isEmpty();
        assertThat(store.sources().all()).extracting(Source::id).containsExactly("another.org", "example.org");
        store.sources().remove("another.org");
        assertThat(store.sources().all()).containsExactly(changed);
    }

    @Test
    void captureIsKeptOnceAndFoundByIdUrlAndBytes() {
        CaptureHead first =
                Samples.capture("https://example.org/a", Instant.parse("2023-09-13T12:00:00.123456Z"), "text/html");
        CaptureHead second = Samples.capture("https://example.org/a", NOON.plusSeconds(60), "text/html");
        store.captures().add(second, PLACE);
        store.captures().add(first, PLACE);
        store.captures().add(first, new Place("b.warc.gz", 0, 1));
        assertThat(store.captures().count()).isEqualTo(2);
        assertThat(store.captures().known(first.id())).isTrue();
        assertThat(store.captures().known("none")).isFalse();
        assertThat(store.captures().find(first.id())).contains(new Captures.Kept(first, PLACE));
        assertThat(store.captures().ofUrl(first.url()))
                .extracting(Captures.Kept::head)
                .containsExactly(first, second);
        assertThat(store.captures().sameBytes(first.url(), first.digest()))
                .map(Captures.Kept::head)
                .contains(first);
        assertThat(store.captures().sameBytes(first.url(), "sha256:0")).isEmpty();
    }

    @Test
    void pictureIsTheNewestImageOfTheFirstUrlThatHasOne() {
        CaptureHead page = Samples.capture("https://example.org/1.png", NOON, "text/html");
        CaptureHead old = Samples.capture("https://example.org/2.png", NOON, "image/png");
        CaptureHead newer = Samples.capture("https://example.org/2.png", NOON.plusSeconds(5), "IMAGE/PNG");
        List.of(page, newer, old).forEach(c -> store.captures().add(c, PLACE));
        assertThat(store.captures().picture(List.of("https://example.org/0.png", page.url(), old.url())))
                .contains(newer);
        assertThat(store.captures().picture(List.of())).isEmpty();
    }

    @Test
    void withheldUrlIsKnownAndNeverHandedOut() {
        CaptureHead capture = Samples.capture("https://example.org/2.png", NOON, "image/png");
        store.captures().add(capture, PLACE);
        store.captures().withhold(Urls.key(capture.url()));
        assertThat(store.captures().withheld()).containsExactly(Urls.key(capture.url()));
        assertThat(store.captures().known(capture.id())).isTrue();
        assertThat(store.captures().find(capture.id())).isEmpty();
        assertThat(store.captures().ofUrl(capture.url())).isEmpty();
        assertThat(store.captures().picture(List.of(capture.url()))).isEmpty();
        assertThat(store.captures().sameBytes(capture.url(), capture.digest())).isPresent();
    }

    @Test
    void inscriptionIsWhatTheNewestFileOfTheFirstUrlSays() {
        CaptureHead capture = Samples.capture("https://example.org/2.png", NOON, "image/png");
        store.captures().add(capture, PLACE);
        assertThat(store.captures().inscription(List.of(capture.url()))).isEmpty();
        Picture says = new Picture(null, List.of(), null, "A ship", null);
        store.captures().inscribe(capture.id(), says);
        assertThat(store.captures().inscription(List.of("https://example.org/1.png", capture.url())))
                .contains(says);
    }

    @Test
    void checkpointIsTheLastOneWritten() {
        assertThat(store.captures().checkpoint()).isEmpty();
        store.captures().checkpoint(PLACE);
        store.captures().checkpoint(new Place("b.warc.gz", 0, 9));
        assertThat(store.captures().checkpoint()).contains(new Place("b.warc.gz", 0, 9));
    }

    @Test
    void keysNameOneArticleAndMove() {
        save(item("a").make(), item("b").make());
        store.articles().key("url:1", "a");
        store.articles().key("url:2", "a");
        assertThat(store.articles().keys("a")).containsExactly("url:1", "url:2");
        store.articles().key("url:1", "b");
        assertThat(store.articles().idOf("url:1")).contains("b");
        assertThat(store.articles().keys("a")).containsExactly("url:2");
        assertThat(store.articles().idOf("url:3")).isEmpty();
    }

    @Test
    void articleIsFoundAsItWasLastSaved() {
        save(item("a").headline("Before").make());
        Item after = item("a")
                .headline("After")
                .published("2023-09-13T08:30:00+09:00")
                .tags("Korea")
                .make();
        save(after);
        assertThat(store.articles().find("a")).contains(after);
        assertThat(store.articles().count()).isEqualTo(1);
        assertThat(store.articles().find("b")).isEmpty();
    }

    @Test
    void newestArticleOfAHeadlineIsFoundByIt() {
        save(
                item("a").headline("Launch").published("2023-05-31").make(),
                item("b").headline("Launch").published("2023-11-21").make(),
                item("c").headline("Launch fails").published("2023-12-01").make());
        assertThat(store.articles().ofHeadline("Launch").map(Item::id)).contains("b");
        assertThat(store.articles().ofHeadline("launch")).isEmpty();
        store.articles().withhold("b");
        assertThat(store.articles().ofHeadline("Launch").map(Item::id)).contains("a");
    }

    @Test
    void articlesAreFoundInTheOrderAskedFor() {
        save(item("a").make(), item("b").make(), item("c").make());
        assertThat(ids(store.articles().find(List.of("c", "x", "a")))).containsExactly("c", "a");
        assertThat(store.articles().find(List.of())).isEmpty();
    }

    @Test
    void versionsAndSightingsComeOldestFirstAndOnce() {
        save(item("a").make());
        var two = Samples.version(2, "c2", Instant.parse("2023-09-14T00:00:00.000001Z"), "두 번째 둘");
        var one = Samples.version(1, "c1", NOON, "x".repeat(100_000));
        store.articles().addVersion("a", two);
        store.articles().addVersion("a", one);
        store.articles().addVersion("a", one);
        assertThat(store.articles().versions("a")).containsExactly(one, two);
        var later = Samples.sighting("c3", 1, NOON.plusSeconds(9));
        var first = Samples.sighting("c1", 7, NOON);
        store.articles().addSighting("a", later);
        store.articles().addSighting("a", first);
        store.articles().addSighting("a", first);
        assertThat(store.articles().sightings("a")).containsExactly(first, later);
        assertThat(store.articles().ofCapture("c1")).containsExactly("a");
        assertThat(store.articles().ofCapture("c9")).isEmpty();
        assertThat(store.articles().updated()).contains(Instant.parse("2023-09-14T00:00:00Z"));
    }

    @Test
    void removedArticleLeavesNothingBehind() {
        save(item("a").make());
        store.topics().save(topic("t", "text"));
        store.articles().key("url:1", "a");
        store.articles().addVersion("a", Samples.version(1, "c1", NOON, "x"));
        store.articles().addSighting("a", Samples.sighting("c1", 1, NOON));
        store.topics().members("t", Map.of("a", 1.0));
        store.articles().remove("a");
        store.search().commit();
        assertGoneFromReads("a");
        assertThat(store.articles().idOf("url:1")).isEmpty();
    }

    @Test
    void withheldArticleIsHiddenEverywhereAtOnceAndStaysSo() {
        save(item("a").make());
        store.topics().save(topic("t", "text"));
        store.articles().key("url:1", "a");
        store.articles().addVersion("a", Samples.version(1, "c1", NOON, "x"));
        store.articles().addSighting("a", Samples.sighting("c1", 1, NOON));
        store.topics().members("t", Map.of("a", 1.0));
        store.articles().withhold("a");
        assertGoneFromReads("a");
        assertThat(store.articles().idOf("url:1")).contains("a");
        save(item("a").headline("Again").make());
        store.topics().members("t", Map.of("a", 1.0));
        store.topics().memberships("a", Map.of("t", 1.0));
        assertGoneFromReads("a");
    }

    private void assertGoneFromReads(String id) {
        Topic topic = topic("t", "text");
        List<String> each = new ArrayList<>();
        store.articles().each(a -> each.add(a.item().id()));
        assertThat(each).doesNotContain(id);
        assertThat(store.articles().find(id)).isEmpty();
        assertThat(store.articles().find(List.of(id))).isEmpty();
        assertThat(store.articles().keys(id)).isEmpty();
        assertThat(store.articles().versions(id)).isEmpty();
        assertThat(store.articles().sightings(id)).isEmpty();
        assertThat(store.articles().ofCapture("c1")).isEmpty();
        assertThat(store.articles().ofSource("example.org", 0, 10)).isEmpty();
        assertThat(store.articles().newest(Filter.NONE, 10)).isEmpty();
        assertThat(store.articles().bySource()).isEmpty();
        assertThat(store.articles().span("example.org")).isEmpty();
        assertThat(store.articles().count()).isZero();
        assertThat(store.topics().page(topic, Filter.NONE, 0, 10)).isEmpty();
        assertThat(store.topics().count(topic, Filter.NONE)).isZero();
        assertThat(store.topics().of(id)).isEmpty();
        assertThat(store.search().find("text", Filter.NONE, 10).hits()).isEmpty();
        assertThat(store.search().find("text", Filter.NONE, 10).total()).isZero();
        assertThat(store.search().all("text", 1)).isEmpty();
    }

    @Test
    void listsComeNewestFirstThenByPlaceThenById() {
        save(
                item("d").place(2).make(),
                item("c").place(1).make(),
                item("b").order("2024-01-01T00:00:00Z").make(),
                item("a").place(2).make());
        assertThat(ids(store.articles().newest(Filter.NONE, 10))).containsExactly("b", "c", "a", "d");
        assertThat(ids(store.articles().newest(Filter.NONE.withPage(2), 3))).containsExactly("d");
        assertThat(ids(store.articles().ofSource("example.org", 1, 2))).containsExactly("c", "a");
    }

    @Test
    void filterNarrowsBySourceGenreAndThePublishersOwnDay() {
        Item late = item("a").published("2023-09-14T01:00:00+09:00").make();
        Item early = item("b").published("2023-09-13").genre(Genre.CARTOON).make();
        Item other = item("c")
                .published("2023-09-12")
                .source("another.org")
                .genre(null)
                .make();
        save(late, early, other);
        assertThat(filtered(new Filter("another.org", null, null, null, 1))).containsExactly("c");
        assertThat(filtered(new Filter(null, Genre.CARTOON, null, null, 1))).containsExactly("b");
        LocalDate day = LocalDate.of(2023, 9, 14);
        assertThat(filtered(new Filter(null, null, day, null, 1))).containsExactly("a");
        assertThat(filtered(new Filter(null, null, null, day.minusDays(1), 1))).containsExactly("b", "c");
    }

    /** What all lists say, which must be the same. */
    private List<String> filtered(Filter filter) {
        Topic topic = topic("t", "text");
        store.topics().members("t", Map.of("a", 1.0, "b", 1.0, "c", 1.0));
        List<String> newest = ids(store.articles().newest(filter, 10));
        List<String> members = store.topics().page(topic, filter, 0, 10).stream()
                .map(m -> m.item().id())
                .toList();
        assertThat(members).isEqualTo(newest);
        assertThat(store.topics().count(topic, filter)).isEqualTo(newest.size());
        assertThat(store.search().find("text", filter, 10).hits())
                .extracting(Search.Hit::id)
                .containsExactlyInAnyOrderElementsOf(newest);
        return newest;
    }

    @Test
    void countsAndSpanOfSources() {
        store.sources().save(Source.met("example.org", "Example"));
        save(
                item("a").published("2023-01-02").make(),
                item("b").published("2023-03").make(),
                item("c").source("another.org").make());
        assertThat(store.articles().bySource())
                .containsExactly(new Count("example.org", "Example", 2), new Count("another.org", "another.org", 1));
        assertThat(store.articles().span("example.org"))
                .contains(new Articles.Span(LocalDate.of(2023, 1, 2), LocalDate.of(2023, 3, 1)));
    }

    @Test
    void everyArticleIsHandedOverWithItsText() {
        List<Item> many = new ArrayList<>();
        for (int i = 0; i < 1203; i++) {
            many.add(item("id%04d".formatted(i)).make());
        }
        save(many.toArray(Item[]::new));
        List<String> seen = new ArrayList<>();
        store.articles().each(a -> {
            assertThat(a.text()).isEqualTo("text of " + a.item().id());
            // A reader may ask the store while it is handed articles.
            assertThat(store.articles().find(a.item().id())).isPresent();
            seen.add(a.item().id());
        });
        assertThat(seen).isEqualTo(ids(many));
    }

    @Test
    void topicsAreFoundAsSavedAndByTitle() {
        store.topics().save(topic("b", "x"));
        store.topics().save(topic("a", "y"));
        store.topics().save(topic("a", "z"));
        assertThat(store.topics().find("a")).contains(topic("a", "z"));
        assertThat(store.topics().all()).extracting(Topic::id).containsExactly("a", "b");
        store.topics().remove("a");
        assertThat(store.topics().find("a")).isEmpty();
    }

    @Test
    void membershipsAreReplacedFromBothSides() {
        save(item("a").make(), item("b").make());
        store.topics().members("t", Map.of("a", 1.0, "b", 2.0, "unknown", 3.0));
        assertThat(store.topics().of("b")).containsExactly(Map.entry("t", 2.0));
        store.topics().memberships("b", Map.of("u", 4.0));
        assertThat(store.topics().of("b")).containsExactly(Map.entry("u", 4.0));
        assertThat(store.topics().page(topic("t", ""), Filter.NONE, 0, 9))
                .containsExactly(new Topics.Member(item("a").make(), 1.0));
        store.topics().members("t", Map.of());
        assertThat(store.topics().count(topic("t", ""), Filter.NONE)).isZero();
        store.topics().remove("u");
        assertThat(store.topics().of("b")).isEmpty();
    }

    @Test
    void membershipFollowsItsArticle() {
        save(item("a").make(), item("b").order("2023-01-01T00:00:00Z").make());
        store.topics().members("t", Map.of("a", 1.0, "b", 1.0));
        Item moved = item("b")
                .order("2024-02-01T00:00:00Z")
                .genre(Genre.OPINION)
                .source("o.org")
                .make();
        save(moved);
        store.articles().addVersion("b", Samples.version(1, "c", NOON.plusSeconds(7), "x"));
        Topic topic = topic("t", "");
        assertThat(store.topics().page(topic, Filter.NONE, 0, 1))
                .extracting(Topics.Member::item)
                .containsExactly(moved);
        assertThat(store.topics().byMonth(topic)).extracting(Count::key).containsExactly("2024-02", "2023-09");
        assertThat(store.topics().byGenre(topic)).extracting(Count::key).containsExactly("news", "opinion");
        assertThat(store.topics().bySource(topic)).extracting(Count::key).containsExactly("example.org", "o.org");
        assertThat(store.topics().updated(topic)).contains(NOON.plusSeconds(7));
        assertThat(store.topics().updated(topic("none", ""))).isEmpty();
        store.articles().remove("b");
        assertThat(store.topics().byMonth(topic)).extracting(Count::key).containsExactly("2023-09");
        assertThat(store.topics().bySource(topic)).extracting(Count::count).containsExactly(1);
        store.topics().remove("t");
        assertThat(store.topics().byGenre(topic)).isEmpty();
    }

    @Test
    void excludedArticlesAreLeftOutOfPagesAndCounts() {
        save(item("a").make(), item("b").make());
        store.topics().members("t", Map.of("a", 1.0, "b", 1.0));
        Topic topic = Samples.excluding(topic("t", ""), "a", "x\"']");
        assertThat(store.topics().page(topic, Filter.NONE, 0, 9)).hasSize(1);
        assertThat(store.topics().count(topic, Filter.NONE)).isEqualTo(1);
        assertThat(store.topics().byMonth(topic)).extracting(Count::count).containsExactly(1);
        assertThat(store.topics().byGenre(topic)).extracting(Count::count).containsExactly(1);
        assertThat(store.topics().bySource(topic)).extracting(Count::count).containsExactly(1);
    }

    @Test
    void changeThatFailsLeavesNothing() {
        long before = store.changes();
        assertThatThrownBy(() -> store.change(() -> {
                    store.articles().save(item("a").make(), "");
                    store.articles().key("url:1", "a");
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(store.articles().find("a")).isEmpty();
        assertThat(store.articles().idOf("url:1")).isEmpty();
        assertThat(store.changes()).isEqualTo(before);
        save(item("b").make());
        assertThat(store.articles().find("b")).isPresent();
    }

    @Test
    void changeWhosePartFailedIsNotKeptEvenWhereTheFailureWasSwallowed() {
        assertThatThrownBy(() -> store.change(() -> {
                    try {
                        store.change(() -> {
                            store.articles().save(item("a").make(), "");
                            throw new IllegalStateException("no");
                        });
                    } catch (IllegalStateException e) {
                        store.articles().save(item("b").make(), "");
                    }
                }))
                .isInstanceOf(StoreException.class);
        assertThat(store.articles().count()).isZero();
    }

    @Test
    void changesGrowWithEachCommit() {
        long first = store.changes();
        save(item("a").make());
        long second = store.changes();
        assertThat(second).isGreaterThan(first);
        store.topics().memberships("a", Map.of());
        assertThat(store.changes()).isGreaterThan(second);
    }

    @Test
    void readerSeesWholeChangesOnceTheyAreCommitted() {
        try (Store reader = open(folder, Access.READ)) {
            long before = reader.changes();
            store.change(() -> {
                store.articles().save(item("a").make(), "text");
                assertThat(store.articles().find("a")).isPresent();
                assertThat(reader.articles().find("a")).isEmpty();
            });
            assertThat(reader.articles().find("a")).isPresent();
            assertThat(reader.search().find("text", Filter.NONE, 5).hits()).isEmpty();
            long between = reader.changes();
            store.search().commit();
            assertThat(reader.search().find("text", Filter.NONE, 5).hits()).hasSize(1);
            assertThat(between).isGreaterThan(before);
            assertThat(reader.changes()).isGreaterThan(between);
        }
    }

    @Test
    void readerCannotWrite() {
        try (Store reader = open(folder, Access.READ)) {
            assertThatThrownBy(() -> reader.articles().key("k", "a")).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void allIsThereAfterOpeningAgain() {
        save(item("a").make());
        store.topics().members("t", Map.of("a", 1.0));
        store.close();
        store = open(folder, Access.WRITE);
        assertThat(store.articles().find("a")).isPresent();
        assertThat(store.topics().of("a")).hasSize(1);
        assertThat(store.search().find("text", Filter.NONE, 5).hits()).hasSize(1);
    }

    @Test
    void searchHealsWhereItWasNotCommittedBeforeTheEnd() {
        save(item("a").make(), item("b").make(), item("c").make());
        store.articles().save(item("d").make(), "text");
        store.articles().remove("a");
        store.articles().withhold("b");
        store.close();
        store = open(folder, Access.WRITE);
        assertThat(store.search().all("text", 1).keySet()).containsExactlyInAnyOrder("c", "d");
    }

    @Test
    void arrivalsAreCountedByTheDayBackFromNow() {
        Instant now = NOON;
        save(
                item("now").met(now).make(),
                item("today").met(now.minusSeconds(60)).make(),
                item("edge").met(now.minus(Duration.ofDays(1))).make(),
                item("old").met(now.minus(Duration.ofDays(40))).make(),
                item("withheld").met(now).make(),
                item("other")
                        .source("other.org")
                        .met(now.minus(Duration.ofDays(2)).plusMillis(1))
                        .make());
        store.articles().withhold("withheld");
        Map<String, Articles.Arrivals> arrivals = store.articles().arrivals(now, 3);
        assertThat(arrivals.keySet()).containsExactlyInAnyOrder("example.org", "other.org");
        assertThat(arrivals.get("example.org"))
                .isEqualTo(new Articles.Arrivals(4, now.minus(Duration.ofDays(40)), now, List.of(2, 1, 0)));
        assertThat(arrivals.get("other.org").days()).containsExactly(0, 1, 0);
        arrivals.forEach((source, one) ->
                assertThat(store.articles().arrivals(source, now, 3)).contains(one));
        assertThat(store.articles().arrivals("nowhere.org", now, 3)).isEmpty();
    }

    @Test
    void articleThatItsPublisherTookAwayIsKeptAsSuch() {
        Item item = item("gone").make().withWithdrawn(NOON);
        save(item);
        assertThat(store.articles().find("gone")).contains(item);
        assertThat(store.articles().find("gone").orElseThrow().withdrawn()).isEqualTo(NOON);
    }
}
