package org.beatbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.beatbook.news.Branch;
import org.beatbook.news.Filter;
import org.beatbook.news.StoriesPage;
import org.beatbook.news.StoryEntry;
import org.beatbook.news.StoryPage;
import org.beatbook.news.TopicPage.Entry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the sample shows of stories. */
class DemoStoriesTest {
    private static final String TOPIC = "north-korea";

    @TempDir
    static Path folder;

    private static Beatbook book;

    @BeforeAll
    static void load() throws IOException {
        book = Beatbook.write(folder.resolve("book"), Duration.ZERO, notice -> {});
        Demo.load(book);
    }

    @AfterAll
    static void close() {
        book.close();
    }

    private static List<StoryEntry> stories() {
        return Stream.of(1, 2)
                .flatMap(n -> book.tales().topic(TOPIC, Filter.NONE.withPage(n), null).orElseThrow().entries().stream())
                .toList();
    }

    /** The page of the story that has an article of this headline. */
    private static StoryPage story(String headline) {
        StoryEntry entry = stories().stream()
                .filter(s -> s.branches().stream()
                        .flatMap(Branch::entries)
                        .anyMatch(e -> e.item().headline().startsWith(headline)))
                .findFirst()
                .orElseThrow();
        return book.tales().story(entry.story().id()).orElseThrow();
    }

    private static Branch branch(StoryPage story, String headline) {
        return story.branches().stream()
                .filter(b -> b.report().item().headline().startsWith(headline))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void copiesAreFoldedUnderTheAgencyAndReportsOfTheirOwnAreNot() {
        StoryPage salvage = story("South Korea raises part");
        Branch wire = branch(salvage, "South Korea raises part");
        assertThat(wire.copies())
                .extracting(c -> c.entry().outlet())
                .containsExactlyInAnyOrder("The Northgate Courier", "The Harbour Dispatch");
        assertThat(wire.copies()).allSatisfy(c -> assertThat(c.share()).isGreaterThan(0.9));
        assertThat(branch(salvage, "What it costs to lift a rocket").copies()).isEmpty();
    }

    @Test
    void ofTwoIndependentReportsNoneIsACopy() {
        StoryPage launch = story("North Korea's first spy satellite");
        assertThat(branch(launch, "North Korea's first spy satellite").copies()).isEmpty();
        assertThat(branch(launch, "North Korea's spy satellite lost").copies()).isEmpty();
    }

    @Test
    void numbersThatDifferStandSideBySideWithTheirSentences() {
        assertThat(story("North Korea's first spy satellite").differing()).anySatisfy(d -> {
            assertThat(d.values())
                    .extracting(StoryPage.Value::value)
                    .containsExactly("about 200 kilometres west", "some 170 kilometres west");
            assertThat(d.values())
                    .allSatisfy(v -> assertThat(v.by())
                            .allSatisfy(o -> assertThat(book.versionSaying(
                                            o.proof().article(), o.proof().anchor()))
                                    .isPresent()));
        });
        assertThat(story("South Korea raises part").differing())
                .anySatisfy(d -> assertThat(d.what()).isEqualTo("metres long"));
    }

    @Test
    void whatTwoOutletsTellAlikeIsSaidWithBoth() {
        assertThat(story("North Korea's first spy satellite").agreed())
                .anySatisfy(a -> assertThat(Objects.requireNonNull(a.event()).independent())
                        .isEqualTo(2));
        assertThat(story("South Korea raises part").agreed())
                .anySatisfy(a -> assertThat(a.words()).endsWith("75 metres"));
    }

    @Test
    void ofEachReportButTheFirstIsSaidWhyItBelongsToTheStory() {
        StoryPage launch = story("North Korea's first spy satellite");
        List<Branch> later = launch.branches().subList(1, launch.branches().size());
        String first = launch.branches().getFirst().report().item().id();
        assertThat(later).isNotEmpty().allSatisfy(branch -> {
            String id = branch.report().item().id();
            StoryPage.Ground ground = launch.ground(id).orElseThrow();
            assertThat(ground.like().item().id()).isNotEqualTo(id);
            assertThat(ground.reasons()).anySatisfy(r -> assertThat(r).contains("names in both"));
        });
        assertThat(launch.ground(first)).isEmpty();
        assertThat(launch.ground(later.getFirst().report().item().id())
                        .orElseThrow()
                        .like()
                        .item()
                        .id())
                .isEqualTo(first);
    }

    @Test
    void anOriginIsToldWithTheReasonThatDecided() {
        Branch wire = branch(story("South Korea raises part"), "South Korea raises part");
        assertThat(wire.reason()).isEqualTo("it was published first");
    }

    @Test
    void theThreeLaunchesAreAThreadAcrossMonths() {
        StoryPage second = story("North Korea says second satellite launch");
        assertThat(second.before())
                .anySatisfy(
                        s -> assertThat(s.story().first()).isBetween("2023-05-31T00:00:00Z", "2023-06-01T00:00:00Z"));
        assertThat(second.after())
                .anySatisfy(
                        s -> assertThat(s.story().first()).isBetween("2023-11-21T00:00:00Z", "2023-11-23T00:00:00Z"));
        assertThat(second.before()).allSatisfy(s -> assertThat(s.reason()).contains("Chollima-1"));
    }

    @Test
    void aPastDayShowsWhatWasPublishedByThen() {
        LocalDate day = LocalDate.of(2023, 9, 14);
        StoriesPage then = book.tales().topic(TOPIC, Filter.NONE, day).orElseThrow();
        assertThat(then.entries()).isNotEmpty().hasSizeLessThan(stories().size());
        assertThat(then.entries().stream().flatMap(s -> s.branches().stream()).flatMap(Branch::entries))
                .extracting(Entry::item)
                .allSatisfy(i -> assertThat(i.order()).isBefore("2023-09-15T00:00:00Z"));
        assertThat(then.entries().subList(0, 5))
                .anySatisfy(s -> assertThat(s.lead().item().headline()).contains("Putin"));
    }

    @Test
    void aFilterLeavesStoriesWithSuchArticlesUnderTheirOwnHeadlines() {
        Filter filter = new Filter("northgate-courier.example", null, null, null, 1);
        List<StoryEntry> left =
                book.tales().topic(TOPIC, filter, null).orElseThrow().entries();
        assertThat(left)
                .isNotEmpty()
                .allSatisfy(s -> assertThat(s.lead().outlet()).isEqualTo("The Northgate Courier"));
    }

    @Test
    void everyArticleOfATopicIsInOneOfItsStoriesOnce() {
        List<String> told = stories().stream()
                .flatMap(s -> s.branches().stream())
                .flatMap(Branch::entries)
                .map(e -> e.item().id())
                .toList();
        assertThat(told).doesNotHaveDuplicates();
        assertThat(told)
                .containsAll(book.topicPage(TOPIC, Filter.NONE).orElseThrow().entries().stream()
                        .map(e -> e.item().id())
                        .toList());
    }
}
