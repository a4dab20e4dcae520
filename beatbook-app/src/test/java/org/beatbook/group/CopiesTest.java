package org.beatbook.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.beatbook.extract.Corpus;
import org.beatbook.news.Placing;
import org.beatbook.news.Report;
import org.junit.jupiter.api.Test;

class CopiesTest {
    private static final Instant DAY = Instant.parse("2024-03-05T10:00:00Z");

    @Test
    void copiesOfInventedArticlesAreFoundAndIndependentReportsAreNot() {
        assertFound(ofInvented(1));
    }

    @Test
    void copiesOfRealArticlesAreFound() {
        CopyTrial.Found found = ofReal(Corpus.Half.REPORT);
        assertFound(found);
        assertThat(found.recall()).as(found.misses()).isGreaterThanOrEqualTo(0.985);
    }

    static CopyTrial.Found ofInvented(long seed) {
        InventedNews news = new InventedNews(seed);
        Random random = new Random(seed + 1);
        CopyTrial trial = new CopyTrial(seed + 2, news.lines());
        for (int i = 0; i < 400; i++) {
            InventedNews.Happening happening = news.happening();
            long minute = random.nextInt(40 * 24 * 60);
            for (int j = random.nextInt(4); j >= 0; j--) {
                String family = "a" + i + "x" + j;
                String text = news.report(happening, 90 + random.nextInt(700));
                trial.original(family, text, minute + random.nextInt(600));
                trial.copies(family, text, minute + 600, random.nextInt(5), news.paragraph(happening));
            }
        }
        return trial.run();
    }

    @Test
    void aNoticeThatManyArticlesHaveMakesNoCopies() {
        InventedNews news = new InventedNews(8);
        Remembered days = new Remembered();
        Grouping grouping = new Grouping(days);
        String notice = news.lines().stream()
                .filter(l -> CopyVariants.words(l) > 40)
                .findFirst()
                .orElseThrow();
        Set<String> copies = new TreeSet<>();
        for (int i = 0; i < 300; i++) {
            String text = i % 3 == 0 ? notice : news.report(news.happening(), 15) + "\n\n" + notice;
            Report report = new Report(
                    "a" + i,
                    "outlet",
                    null,
                    DAY.plusSeconds(i * 600),
                    "Headline " + i,
                    null,
                    text,
                    null,
                    List.of(),
                    List.of());
            days.place(grouping, Grouping.sketch(report)).stream()
                    .filter(p -> p.copyOf() != null)
                    .forEach(p -> copies.add(p.article()));
        }
        assertThat(copies).hasSizeLessThanOrEqualTo(3);
    }

    /** All pages of a half: of a few hundred copies chance decides. Lines and paragraphs are those of other articles. */
    static CopyTrial.Found ofReal(Corpus.Half half) {
        Random random = new Random(5);
        Map<String, String> texts = RealTexts.pages(half, Integer.MAX_VALUE);
        List<String> lines = texts.values().stream()
                .map(text -> text.substring(0, Math.min(200, text.length())))
                .limit(30)
                .toList();
        List<String> paragraphs = texts.values().stream()
                .flatMap(text -> Stream.of(text.split("\n\n")))
                .filter(p -> CopyVariants.words(p) > 20 && CopyVariants.words(p) < 60)
                .toList();
        CopyTrial trial = new CopyTrial(6, lines);
        texts.forEach((name, text) -> {
            long minute = random.nextInt(10 * 24 * 60);
            trial.original(name, text, minute);
            trial.copies(name, text, minute, 4, paragraphs.get(random.nextInt(paragraphs.size())));
        });
        return trial.run();
    }

    @Test
    void nothingIsACopyOfWhatTellsOfAnotherHappening() {
        CopyTrial trial = new CopyTrial(7, List.of(""));
        RealTexts.ecb(1, 45).forEach((name, text) -> trial.original(name, text, 0));
        Map<String, Placing> placings = trial.run().placings();
        assertThat(placings.values())
                .filteredOn(p -> p.copyOf() != null)
                .isNotEmpty()
                .allSatisfy(p -> assertThat(happening(p.copyOf())).isEqualTo(happening(p.article())));
    }

    /** The topic, and which of its two happenings. */
    private static String happening(String file) {
        return file.replaceFirst("_\\d+(ecb(plus)?).*", "$1");
    }

    private static void assertFound(CopyTrial.Found found) {
        assertThat(found.recall()).as(found.misses()).isGreaterThanOrEqualTo(0.98);
        assertThat(found.precision()).isGreaterThanOrEqualTo(0.99);
    }
}
