package org.beatbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.beatbook.news.Credit;
import org.beatbook.news.Filter;
import org.beatbook.news.Genre;
import org.beatbook.news.Item;
import org.beatbook.news.Kind;
import org.beatbook.news.Topic;
import org.beatbook.news.TopicPage;
import org.beatbook.news.TopicPage.Entry;
import org.beatbook.pipeline.ExtractLine;
import org.beatbook.pipeline.Progress;
import org.beatbook.pipeline.Summary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The acceptance case: the text of a magazine's topic page becomes a topic page. */
class AcceptanceTest {
    /** The lines of the file, 1 for the first, where headlines and standfirsts stand: its text is not ours to repeat. */
    private static final int[] HEADLINES = {5, 10, 16, 21, 26, 31, 36, 41, 46};

    private static final int[] STANDFIRSTS = {7, 12, 18, 23, 28, 33, 38, 43, 48};

    @TempDir
    Path folder;

    @Test
    void extractGivesAListingOfNineTeasers() throws IOException {
        List<ExtractLine> lines = new ArrayList<>();
        assertThat(Beatbook.extract(seed(), null, lines::add)).isZero();
        assertThat(lines).hasSize(1);
        ExtractLine line = lines.getFirst();
        assertThat(line.kind()).isEqualTo(Kind.LISTING);
        assertThat(line.headline()).isEqualTo("North Korea");
        assertThat(line.teasers()).hasSize(9);
    }

    @Test
    void theTopicPageHasTheNineItemsInTheirOrderWithAllTheirParts() throws IOException {
        try (Beatbook book = imported()) {
            TopicPage page = book.topicPage("north-korea", Filter.NONE).orElseThrow();
            assertThat(page.entries()).extracting(e -> e.item().headline()).containsExactlyElementsOf(lines(HEADLINES));
            assertThat(page.entries())
                    .extracting(e -> e.item().standfirst())
                    .containsExactlyElementsOf(lines(STANDFIRSTS));
            assertThat(page.entries().getFirst().item().kicker()).isEqualTo("Big read");
            assertThat(page.entries())
                    .filteredOn(e -> e.item().kicker() != null)
                    .hasSize(1);
            assertThat(page.entries()).allSatisfy(e -> {
                assertThat(e.item().standfirst()).isNotBlank();
                assertThat(e.outlet()).isEqualTo("The Magazine");
                assertThat(e.plate()).isNotNull();
            });
            assertThat(page.entries().get(1).item().genre()).isEqualTo(Genre.CARTOON);
            assertThat(page.entries())
                    .extracting(
                            e -> credit(e).creators(),
                            e -> credit(e).providers(),
                            e -> credit(e).via(),
                            e -> credit(e).how())
                    .containsExactly(
                            tuple(List.of("Teo Chin Puay"), List.of(), null, Credit.How.ILLUSTRATION),
                            tuple(List.of("Heng Kim Song"), List.of(), null, Credit.How.CARTOON),
                            tuple(List.of("Vladimir Smirnov"), List.of("Sputnik"), "Reuters", Credit.How.POOL),
                            tuple(List.of("Chung Sung-Jun"), List.of("Reuters"), null, Credit.How.PHOTO),
                            tuple(List.of("Vladimir Smirnov"), List.of("AFP"), null, Credit.How.POOL),
                            tuple(List.of("Vladimir Smirnov"), List.of("AFP"), null, Credit.How.POOL),
                            tuple(List.of("Kevin Lamarque"), List.of("Reuters"), null, Credit.How.FILE),
                            tuple(List.of("Ints Kalnins"), List.of("Reuters"), null, Credit.How.PHOTO),
                            tuple(List.of(), List.of("The Defense Ministry"), "Reuters", Credit.How.HANDOUT));
        }
    }

    @Test
    void theyAreNineStoriesOnTheTopicPageInTheirOrder() throws IOException {
        try (Beatbook book = imported()) {
            assertThat(book.tales()
                            .topic("north-korea", Filter.NONE, null)
                            .orElseThrow()
                            .entries())
                    .extracting(s -> s.lead().item().headline())
                    .containsExactlyElementsOf(lines(HEADLINES));
        }
    }

    @Test
    void explainSaysWhereItWasListedWhenTheTextDoesNotNameIt() throws IOException {
        try (Beatbook book = imported()) {
            Item unnamed = book.topicPage("north-korea", Filter.NONE).orElseThrow().entries().stream()
                    .map(Entry::item)
                    .filter(i -> i.headline().startsWith("US, China"))
                    .findFirst()
                    .orElseThrow();
            assertThat(book.explain("north-korea", unnamed.id()))
                    .anyMatch(line -> line.contains("listed under North Korea"));
        }
    }

    @Test
    void aLetterOfAnotherAlphabetIsMatchedAsWhatItLooksLikeAndShownAsWritten() throws IOException {
        try (Beatbook book = imported()) {
            assertThat(book.search("\"Vostochny Cosmodrome\"", Filter.NONE).found())
                    .hasSize(3);
            assertThat(Files.readString(seed())).contains("\u0421osmodrome");
            assertThat(book.topicPage("north-korea", Filter.NONE).orElseThrow().entries())
                    .anyMatch(e -> String.valueOf(e.plate().picture().caption()).contains("\u0421osmodrome"));
        }
    }

    @Test
    void theSameFileTwiceChangesNothing() throws IOException {
        try (Beatbook book = imported()) {
            List<String> before = Fingerprint.of(folder.resolve("book"));
            Summary again = importSeed(book);
            assertThat(again.captures()).isZero();
            assertThat(again.known()).isEqualTo(1);
            assertThat(Fingerprint.of(folder.resolve("book"))).isEqualTo(before);
        }
    }

    private static List<String> lines(int... numbers) throws IOException {
        List<String> all = Files.readAllLines(seed());
        return IntStream.of(numbers)
                .mapToObj(n -> all.get(n - 1)
                        .replace("[Big read]", "")
                        .replace('\u00a0', ' ')
                        .strip())
                .toList();
    }

    private static Credit credit(Entry entry) {
        return entry.plate().picture().credit();
    }

    private Beatbook imported() throws IOException {
        Beatbook book = Beatbook.write(folder.resolve("book"), Duration.ZERO, notice -> {});
        assertThat(importSeed(book).captures()).isEqualTo(1);
        String query = "\"North Korea\" OR tag:\"North Korea\"";
        book.saveTopic(new Topic("north-korea", "North Korea", query, 1, null, "en", List.of(), List.of()));
        return book;
    }

    private static Summary importSeed(Beatbook book) throws IOException {
        return book.importAll(
                List.of(seed()),
                List.of(),
                "https://magazine.example/tag/north-korea",
                "The Magazine",
                List.of(),
                Progress.SILENT,
                () -> false);
    }

    private static Path seed() throws IOException {
        try (Stream<Path> files = Files.list(TestData.seed())) {
            return files.filter(f -> f.toString().endsWith(".txt")).findFirst().orElseThrow();
        }
    }
}
