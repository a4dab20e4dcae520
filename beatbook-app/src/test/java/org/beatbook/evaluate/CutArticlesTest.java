package org.beatbook.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.beatbook.extract.Corpus;
import org.beatbook.extract.Extractor;
import org.beatbook.group.Grouping;
import org.beatbook.news.Block;
import org.beatbook.news.Page;
import org.beatbook.news.Report;
import org.beatbook.news.Sketch;
import org.junit.jupiter.api.Test;

/**
 * Stories in languages that nobody has annotated: every article of a language is cut in two, one paragraph here and the next
 * there, and all arrive in one day; the two parts of an article are a story, and no others. Only one part has the headline.
 */
class CutArticlesTest {
    private static final Instant PUBLISHED = Instant.parse("2020-05-04T08:00:00Z");
    private static final int ORDERS = 3;
    private static final int SHORTEST_PARAGRAPH = 60;
    private static final int SHORTEST_PART = 500;

    private record Part(String article, Sketch sketch) {}

    @Test
    void theTwoPartsOfAnArticleAreAStoryInAnyLanguage() {
        figures("develop", parts(Corpus.Half.DEVELOP));
        Map<String, Double> f1 = figures("report", parts(Corpus.Half.REPORT));
        assertThat(f1.get("de")).isGreaterThanOrEqualTo(.93);
        assertThat(f1.get("en")).isGreaterThanOrEqualTo(.95);
        assertThat(f1.get("es")).isGreaterThanOrEqualTo(.95);
        assertThat(f1.get("fr")).isGreaterThanOrEqualTo(.95);
        assertThat(f1.get("pl")).isGreaterThanOrEqualTo(.90);
    }

    private static Map<String, List<Part>> parts(Corpus.Half half) {
        Map<String, List<Part>> parts = new HashMap<>();
        Set<List<String>> seen = new HashSet<>();
        Extractor extractor = new Extractor();
        for (Corpus.Case each : Corpus.trafilatura(half)) {
            Page page = extractor.extract(each.capture());
            List<String> paragraphs = page.blocks().stream()
                    .filter(b -> b.kind() == Block.Kind.PARAGRAPH)
                    .map(Block::text)
                    .filter(text -> text.length() > SHORTEST_PARAGRAPH)
                    .toList();
            String first = everyOther(paragraphs, 0);
            String second = everyOther(paragraphs, 1);
            if (page.language() != null
                    && Math.min(first.length(), second.length()) >= SHORTEST_PART
                    && seen.add(paragraphs)) {
                String language = page.language().split("-")[0];
                List<Part> own = parts.computeIfAbsent(language, k -> new ArrayList<>());
                String headline = page.headline() == null ? "" : page.headline();
                own.add(part(each.name(), 1, language, headline, first));
                own.add(part(each.name(), 2, language, "", second));
            }
        }
        return parts;
    }

    private static String everyOther(List<String> paragraphs, int from) {
        return String.join(
                "\n\n",
                IntStream.range(0, paragraphs.size())
                        .filter(i -> i % 2 == from)
                        .mapToObj(paragraphs::get)
                        .toList());
    }

    private static Part part(String article, int number, String language, String headline, String text) {
        return new Part(
                article,
                Grouping.sketch(new Report(
                        article + number,
                        article + number,
                        language,
                        PUBLISHED,
                        headline,
                        null,
                        text,
                        null,
                        List.of(),
                        List.of())));
    }

    private static Map<String, Double> figures(String half, Map<String, List<Part>> parts) {
        Map<String, Double> f1 = new HashMap<>();
        System.out.println(StoryMeasure.Row.head());
        for (String language : List.of("de", "en", "es", "fr", "pl")) {
            List<Part> own = parts.getOrDefault(language, List.of());
            StoryMeasure.Row row = StoryMeasure.of(
                    "articles cut in two, " + half + ", " + language,
                    own.stream().map(Part::sketch).toList(),
                    own.stream().map(Part::article).toList(),
                    ORDERS);
            System.out.println(row);
            f1.put(language, row.f1());
        }
        return f1;
    }
}
