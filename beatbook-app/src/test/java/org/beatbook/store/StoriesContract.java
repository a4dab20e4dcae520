package org.beatbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beatbook.store.Samples.NOON;
import static org.beatbook.store.Samples.item;
import static org.beatbook.store.Samples.topic;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.beatbook.news.Decision;
import org.beatbook.news.Decision.ArticleMoved;
import org.beatbook.news.Decision.StoriesJoined;
import org.beatbook.news.Decision.StoryParted;
import org.beatbook.news.Filter;
import org.beatbook.news.Genre;
import org.beatbook.news.Ids;
import org.beatbook.news.Item;
import org.beatbook.news.Placing;
import org.beatbook.news.Sketch;
import org.beatbook.news.Story;
import org.beatbook.news.Topic;
import org.beatbook.store.Stories.Decided;
import org.beatbook.store.Stories.Grouped;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every store remembers of stories. */
public abstract class StoriesContract {
    private static final Topic TOPIC = topic("korea", "korea");
    private static final LocalDate DAY = LocalDate.parse("2023-09-13");

    @TempDir
    protected Path folder;

    private Store store;
    private Stories stories;

    /** Opens the store that lies in the folder; for writing, makes it where it is missing. */
    protected abstract Store open(Path folder, Access access);

    @BeforeEach
    void openToWrite() {
        store = open(folder, Access.WRITE);
        stories = store.stories();
        store.topics().save(TOPIC);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Sketch sketch(Item item) {
        return new Sketch(
                item.id(),
                item.source(),
                item.language(),
                item.order(),
                item.id().getBytes(StandardCharsets.UTF_8),
                new byte[] {1, 2});
    }

    /** Files an article as a member of the topic, and places it where its story's first article is. */
    private Item file(Item item, String first, @Nullable String copyOf) {
        store.change(() -> {
            store.articles().save(item, "korea");
            store.topics().memberships(item.id(), Map.of(TOPIC.id(), 1.0));
            stories.sketch(sketch(item), "report of " + item.id());
            stories.place(List.of(placing(item.id(), first, copyOf)));
        });
        return item;
    }

    private static Placing placing(String article, String first, @Nullable String copyOf) {
        return new Placing(article, Ids.story(first), copyOf, copyOf == null ? 0 : 0.75);
    }

    private Item file(String id, String first) {
        return file(item(id).make(), first, null);
    }

    private static Item later(String id, int hours) {
        return item(id).source(id + ".org")
                .order(NOON.plus(Duration.ofHours(hours)).toString())
                .make();
    }

    private void decide(int number, Decision.OnStories decision) {
        stories.decide(number, decision);
    }

    private static StoriesJoined joined(String a, String b) {
        return new StoriesJoined(NOON, a, b, "the same");
    }

    private static StoryParted parted(String... articles) {
        return new StoryParted(NOON, List.of(articles), "");
    }

    private static ArticleMoved moved(String article, String to) {
        return new ArticleMoved(NOON, article, to, "");
    }

    /** The articles of each story, in the order of the topic's list. */
    private List<List<String>> shown() {
        return stories.ofTopic(TOPIC, Filter.NONE, null, 0, 100).stream()
                .map(s -> members(s.id()))
                .toList();
    }

    private List<String> members(String story) {
        return stories.members(story).stream().map(Placing::article).toList();
    }

    private static String id(String first) {
        return Ids.story(first);
    }

    @Test
    void aDayHasWhatWasFoundInTheOrderOfArrival() {
        Item b = file("b", "b");
        Item a = file(item("a").make(), "b", "b");
        file(item("c").order("2023-09-14T00:00:00Z").make(), "c", null);
        assertThat(stories.day(DAY)).extracting(g -> g.sketch().article()).containsExactly("b", "a");
        assertThat(stories.day(DAY))
                .extracting(Grouped::placing)
                .containsExactly(placing("b", "b", null), placing("a", "b", "b"));
        assertThat(stories.found(id("b"))).containsExactly(placing("b", "b", null), placing("a", "b", "b"));
        Sketch kept = stories.grouped("a").orElseThrow().sketch();
        assertThat(kept).usingRecursiveComparison().isEqualTo(sketch(a));
        assertThat(stories.isSketched("b", "report of b")).isTrue();
        assertThat(stories.isSketched("b", "another")).isFalse();
        stories.sketch(sketch(b), "another");
        assertThat(stories.day(DAY)).extracting(g -> g.sketch().article()).containsExactly("b", "a");
        assertThat(stories.isSketched("b", "another")).isTrue();
    }

    @Test
    void aStoryCountsItsArticlesReportsAndOutlets() {
        file(later("a", 0), "a", null);
        file(later("b", 1), "a", null);
        file(later("c", 2), "a", "a");
        assertThat(stories.find(id("a"))).contains(new Story(id("a"), NOON, NOON.plus(Duration.ofHours(1)), 3, 2, 3));
        assertThat(stories.members(id("a")))
                .containsExactly(placing("a", "a", null), placing("b", "a", null), placing("c", "a", "a"));
        assertThat(stories.of("c")).contains(placing("c", "a", "a"));
        assertThat(stories.of(List.of("b", "none", "a"))).containsOnlyKeys("a", "b");
        assertThat(stories.find(List.of("none", id("a")))).hasSize(1);
    }

    @Test
    void anArticleThatIsPlacedAnewMoves() {
        file("a", "a");
        file("b", "b");
        long before = stories.grouping();
        stories.place(List.of(placing("b", "a", null)));
        assertThat(stories.grouping()).isGreaterThan(before);
        assertThat(members(id("a"))).containsExactly("a", "b");
        assertThat(stories.find(id("b"))).isEmpty();
        assertThat(stories.current(id("b"))).contains(id("a"));
        assertThat(stories.current(id("a"))).contains(id("a"));
        assertThat(stories.current("none")).isEmpty();
        assertThat(shown()).containsExactly(List.of("a", "b"));
        stories.place(List.of(placing("b", "b", null)));
        assertThat(stories.current(id("b"))).contains(id("b"));
        assertThat(shown()).containsExactlyInAnyOrder(List.of("a"), List.of("b"));
    }

    @Test
    void anArticleThatTurnsOutToBeAnotherLeadsToItsStory() {
        file("teaser", "teaser");
        file("a", "teaser");
        store.change(() -> {
            store.articles().remove("teaser");
            stories.remove("teaser", "a");
            stories.place(List.of(placing("a", "a", null)));
        });
        assertThat(stories.current(id("teaser"))).contains(id("a"));
        assertThat(shown()).containsExactly(List.of("a"));
        assertThat(stories.day(DAY)).hasSize(1);
    }

    @Test
    void topicListsTheHeaviestFirstAndTiesInTheOrderOfTheListing() {
        file(item("d").place(2).make(), "d", null);
        file(item("e").place(1).make(), "e", null);
        file(later("a", 1), "a", null);
        file(later("b", 1), "a", null);
        file(later("c", 2), "c", null);
        assertThat(shown()).containsExactly(List.of("a", "b"), List.of("c"), List.of("e"), List.of("d"));
        assertThat(stories.countOfTopic(TOPIC, Filter.NONE, null)).isEqualTo(4);
        assertThat(stories.ofTopic(TOPIC, Filter.NONE, null, 1, 2))
                .extracting(Story::id)
                .containsExactly(id("c"), id("e"));
        assertThat(stories.ofTopic(null, Filter.NONE, null, 0, 9)).hasSize(4);
        assertThat(stories.countOfTopic(null, Filter.NONE, null)).isEqualTo(4);
        file(item("d").place(0).make(), "d", null);
        assertThat(shown()).endsWith(List.of("d"), List.of("e"));
    }

    @Test
    void aStoryIsListedWhereOneOfItsArticlesBelongsAndRanksByAll() {
        file(later("a", 0), "a", null);
        file(later("b", 1), "a", null);
        file(later("c", 0), "c", null);
        store.topics().memberships("b", Map.of());
        assertThat(shown()).containsExactly(List.of("a", "b"), List.of("c"));
        store.topics().memberships("a", Map.of());
        assertThat(shown()).containsExactly(List.of("c"));
        store.topics().members(TOPIC.id(), Map.of("b", 1.0));
        assertThat(shown()).containsExactly(List.of("a", "b"));
        store.topics().remove(TOPIC.id());
        assertThat(shown()).isEmpty();
    }

    @Test
    void filterLeavesStoriesWithAnArticleThatItLeaves() {
        file(later("a", 0), "a", null);
        file(later("b", 24), "a", null);
        file(item("c").genre(Genre.OPINION).make(), "c", null);
        assertThat(listed(new Filter("b.org", null, null, null, 1))).containsExactly(id("a"));
        assertThat(listed(new Filter(null, Genre.OPINION, null, null, 3))).containsExactly(id("c"));
        assertThat(listed(new Filter(null, null, DAY.plusDays(1), null, 1))).containsExactly(id("a"));
        assertThat(listed(new Filter(null, null, null, DAY, 1))).containsExactly(id("a"), id("c"));
        assertThat(stories.countOfTopic(TOPIC, new Filter(null, null, null, DAY, 1), null))
                .isEqualTo(2);
        assertThat(stories.countOfTopic(null, new Filter(null, Genre.OPINION, null, null, 1), null))
                .isEqualTo(1);
    }

    private List<String> listed(Filter filter) {
        List<String> ofTopic = stories.ofTopic(TOPIC, filter, null, 0, 9).stream()
                .map(Story::id)
                .toList();
        assertThat(stories.ofTopic(null, filter, null, 0, 9))
                .extracting(Story::id)
                .isEqualTo(ofTopic);
        return ofTopic;
    }

    @Test
    void whatAnEditorExcludedDoesNotCount() {
        file(later("a", 0), "a", null);
        file(later("b", 1), "a", null);
        file(later("c", 0), "c", null);
        Topic withoutOne = Samples.excluding(TOPIC, "a", "c");
        assertThat(stories.ofTopic(withoutOne, Filter.NONE, null, 0, 9))
                .extracting(Story::id)
                .containsExactly(id("a"));
        assertThat(stories.countOfTopic(withoutOne, Filter.NONE, null)).isEqualTo(1);
        assertThat(stories.countOfTopic(withoutOne, new Filter("a.org", null, null, null, 1), null))
                .isZero();
        Topic without = Samples.excluding(TOPIC, "a", "b", "c");
        assertThat(stories.ofTopic(without, Filter.NONE, null, 0, 9)).isEmpty();
    }

    @Test
    void whatIsWithheldIsInNoStory() {
        file(later("a", 0), "a", null);
        file(later("b", 1), "a", "a");
        file(later("c", 2), "c", null);
        store.articles().withhold("a");
        store.articles().withhold("c");
        assertThat(shown()).containsExactly(List.of("b"));
        assertThat(stories.of("a")).isEmpty();
        assertThat(stories.of("b").orElseThrow().copyOf()).isNull();
        assertThat(stories.find(id("a")).orElseThrow().articles()).isEqualTo(1);
        assertThat(stories.find(id("c"))).isEmpty();
        assertThat(stories.current(id("c"))).isEmpty();
        stories.place(List.of(placing("c", "c", null)));
        assertThat(stories.find(id("c"))).isEmpty();
        stories.remove("a", null);
        stories.place(List.of(placing("b", "b", null)));
        assertThat(stories.find(id("a"))).isEmpty();
        assertThat(stories.current(id("a"))).contains(id("b"));
    }

    @Test
    void aPastDayKnowsOnlyWhatWasPublishedByThen() {
        file(later("a", 0), "a", null);
        file(later("b", 30), "a", null);
        file(later("c", 1), "c", null);
        file(later("d", 40), "d", null);
        Instant then = NOON.plus(Duration.ofHours(2));
        assertThat(stories.ofTopic(TOPIC, Filter.NONE, then, 0, 9))
                .extracting(Story::id)
                .containsExactly(id("c"), id("a"));
        assertThat(stories.ofTopic(TOPIC, Filter.NONE, then, 1, 1))
                .extracting(Story::articles)
                .containsExactly(1);
        assertThat(stories.countOfTopic(TOPIC, Filter.NONE, then)).isEqualTo(2);
        assertThat(stories.find(id("a"), then)).contains(new Story(id("a"), NOON, NOON, 1, 1, 1));
        assertThat(stories.find(id("d"), then)).isEmpty();
    }

    @Test
    void joinedStoriesAreOneAsLongAsItIsDecided() {
        file("a", "a");
        file("b", "b");
        file("c", "b");
        decide(4, joined("c", "a"));
        assertThat(shown()).containsExactly(List.of("a", "b", "c"));
        assertThat(stories.current(id("b"))).contains(id("a"));
        assertThat(stories.grouped("c").orElseThrow().placing()).isEqualTo(placing("c", "b", null));
        file("d", "b");
        assertThat(shown()).containsExactly(List.of("a", "b", "c", "d"));
        assertThat(stories.decided()).containsExactly(new Decided(4, joined("c", "a"), true));
        stories.takeBack(4);
        assertThat(shown()).containsExactlyInAnyOrder(List.of("a"), List.of("b", "c", "d"));
        assertThat(stories.current(id("b"))).contains(id("b"));
        assertThat(stories.decided()).containsExactly(new Decided(4, joined("c", "a"), false));
    }

    @Test
    void partedArticlesAreAStoryOfTheirOwnAsLongAsItIsDecided() {
        file("a", "a");
        file("b", "a");
        file("c", "a");
        decide(1, parted("c", "b"));
        assertThat(shown()).containsExactlyInAnyOrder(List.of("a"), List.of("b", "c"));
        assertThat(stories.current(id("c"))).contains(id("b"));
        stories.place(List.of(placing("b", "b", null)));
        assertThat(shown()).containsExactlyInAnyOrder(List.of("a"), List.of("b", "c"));
        stories.takeBack(1);
        assertThat(shown()).containsExactlyInAnyOrder(List.of("a", "c"), List.of("b"));
    }

    @Test
    void aPartWithTheFirstArticleKeepsTheAddressAndTheRestGetsItsOwn() {
        file("a", "a");
        file("b", "a");
        file("c", "a");
        decide(1, parted("a"));
        assertThat(stories.members(id("a"))).extracting(Placing::article).containsExactly("a");
        assertThat(stories.members(id("b"))).extracting(Placing::article).containsExactly("b", "c");
        file("d", "a");
        assertThat(stories.members(id("b"))).extracting(Placing::article).containsExactly("b", "c", "d");
    }

    @Test
    void aMovedArticleIsInTheStoryOfTheOther() {
        file("a", "a");
        file("b", "a");
        file("c", "c");
        decide(1, moved("b", "c"));
        assertThat(shown()).containsExactlyInAnyOrder(List.of("a"), List.of("b", "c"));
        decide(2, joined("a", "c"));
        assertThat(shown()).containsExactly(List.of("a", "b", "c"));
        decide(3, parted("c"));
        assertThat(shown()).containsExactlyInAnyOrder(List.of("a", "b"), List.of("c"));
        stories.takeBack(2);
        stories.takeBack(3);
        stories.takeBack(1);
        assertThat(shown()).containsExactlyInAnyOrder(List.of("a", "b"), List.of("c"));
        assertThat(members(id("a"))).containsExactly("a", "b");
    }

    @Test
    void copiesApartFromTheirOriginAreOneReport() {
        file("a", "a");
        file(item("b").make(), "a", "a");
        file(item("c").make(), "a", "a");
        decide(1, parted("b", "c"));
        assertThat(stories.find(id("b")).orElseThrow().reports()).isEqualTo(1);
        assertThat(stories.of("b").orElseThrow().copyOf()).isNull();
        assertThat(stories.of("c").orElseThrow().copyOf()).isEqualTo("b");
    }

    @Test
    void decisionsBeforeArticlesGiveTheSameAsAfter() {
        List<Decision.OnStories> decisions =
                Arrays.asList(joined("a", "d"), parted("b", "e"), moved("c", "b"), joined("c", "f"), parted("a"));
        for (int i = 0; i < decisions.size(); i++) {
            decide(i + 1, decisions.get(i));
        }
        fileSix();
        List<List<String>> before = shown();
        Map<String, Placing> placed = stories.of(List.of("a", "b", "c", "d", "e", "f"));
        assertThat(before).containsExactlyInAnyOrder(List.of("a"), List.of("b", "c", "e", "f"), List.of("d"));
        for (int i = decisions.size(); i > 0; i--) {
            stories.takeBack(i);
        }
        assertThat(shown()).containsExactlyInAnyOrder(List.of("a", "b", "c"), List.of("d", "e"), List.of("f"));
        for (int i = 0; i < decisions.size(); i++) {
            decide(i + 1, decisions.get(i));
        }
        assertThat(shown()).containsExactlyInAnyOrderElementsOf(before);
        assertThat(stories.of(List.of("a", "b", "c", "d", "e", "f"))).isEqualTo(placed);
    }

    private void fileSix() {
        file("a", "a");
        file("b", "a");
        file("c", "a");
        file("d", "d");
        file("e", "d");
        file("f", "f");
    }

    @Test
    void aDecisionThatNamesWhatIsNoMoreIsWithoutEffect() {
        file("a", "a");
        file("b", "b");
        file("c", "c");
        decide(1, joined("a", "b"));
        decide(2, moved("c", "b"));
        store.articles().withhold("b");
        assertThat(shown()).containsExactlyInAnyOrder(List.of("a"), List.of("c"));
        assertThat(stories.current(id("b"))).isEmpty();
    }

    @Test
    void allIsKeptWhenItIsOpenedAgain() {
        file("a", "a");
        file("b", "b");
        decide(1, joined("a", "b"));
        store.close();
        store = open(folder, Access.WRITE);
        stories = store.stories();
        assertThat(shown()).containsExactly(List.of("a", "b"));
        assertThat(stories.isBehind()).isFalse();
    }
}
