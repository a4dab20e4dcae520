package org.beatbook.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.beatbook.news.Credit;
import org.beatbook.news.Filter;
import org.beatbook.news.Genre;
import org.beatbook.news.Item;
import org.beatbook.news.Picture;
import org.beatbook.news.Topic;
import org.beatbook.query.Clause;
import org.beatbook.store.Access;
import org.beatbook.store.Samples;
import org.beatbook.store.Search;
import org.beatbook.store.lucene.LuceneIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What arrival, search over all, search for readers and explanation say must be the same, for any article and query. */
class AgreementTest {
    private static final List<String> WORDS = List.of(
            "north",
            "North",
            "Korea",
            "Korea’s",
            "Kim",
            "Jong-un",
            "Jong",
            "Un",
            "Russia",
            "launch",
            "launched",
            "nuclear",
            "nuclear-armed",
            "U.S.",
            "Сosmodrome",
            "cosmodrome",
            "북한이",
            "북한",
            "핵실험",
            "朝鲜",
            "侦察卫星",
            "核",
            "l'Iran",
            "São",
            "sao",
            "x",
            "2023");
    private static final List<String> FIELDS = List.of(
            "",
            "",
            "",
            "headline:",
            "kicker:",
            "standfirst:",
            "body:",
            "caption:",
            "credit:",
            "author:",
            "section:",
            "tag:");
    private static final List<String> VALUES = List.of(
            "source:a.org",
            "source:b*",
            "language:en",
            "language:zh",
            "genre:news",
            "genre:cartoon",
            "date:2023-09",
            "date:>=2023-09-10",
            "date:..2023-09-12",
            "url:a.org/*",
            "url:https://www.a.org/3",
            "genre:c*");

    @TempDir
    Path folder;

    private final Random random = new Random(20230913);

    @Test
    void arrivalSearchAndExplanationAgree() {
        Map<Item, String> articles = articles(60);
        List<Topic> topics = topics(200);
        try (LuceneIndex index = LuceneIndex.open(folder, Access.WRITE);
                Matcher matcher = Matcher.of(topics)) {
            int number = 0;
            for (var article : articles.entrySet()) {
                index.put(article.getKey(), article.getValue());
                if (++number % 15 == 0) {
                    index.commit(number);
                }
            }
            index.commit(number);
            assertAgreement(articles, topics, index, matcher);
        }
    }

    @Test
    void anArticleBelongsToATopicWhateverOthersThereAre() {
        Map<Item, String> articles = articles(60);
        List<Topic> topics = topics(200);
        try (Matcher many = Matcher.of(topics);
                Matcher few = Matcher.of(topics.subList(0, 20));
                Matcher none = Matcher.of(List.of())) {
            articles.forEach((item, text) -> {
                Map<String, Double> scores = new TreeMap<>(many.match(item, text));
                scores.keySet()
                        .retainAll(topics.subList(0, 20).stream().map(Topic::id).toList());
                assertThat(few.match(item, text)).isEqualTo(scores);
                assertThat(none.match(item, text)).isEmpty();
            });
        }
    }

    private static void assertAgreement(
            Map<Item, String> articles, List<Topic> topics, LuceneIndex index, Matcher matcher) {
        Map<String, Map<String, Double>> arrived = new TreeMap<>();
        articles.forEach((item, text) -> arrived.put(item.id(), matcher.match(item, text)));
        int matches = 0;
        for (Topic topic : topics) {
            Map<String, Double> all = index.all(topic.query(), topic.threshold());
            matches += all.size();
            assertReaderSearchAgrees(index, topic);
            articles.forEach((item, text) -> {
                Double score = all.get(item.id());
                assertThat(arrived.get(item.id()).get(topic.id()))
                        .as(topic.query() + item + text)
                        .isEqualTo(score);
                if ((item.id() + topic.id()).hashCode() % 12 != 0) {
                    return; // An explanation takes a millisecond; a sample of them is enough.
                }
                Explanation explanation = Explanation.of(topic, item, text);
                assertThat(explanation.belongs()).as(topic.query()).isEqualTo(score != null);
                if (score != null) {
                    assertThat(explanation.score()).isEqualTo(score);
                }
            });
        }
        assertThat(matches)
                .as("the test is worth its time only where much matches")
                .isGreaterThan(500);
    }

    private static void assertReaderSearchAgrees(LuceneIndex index, Topic topic) {
        Map<String, Double> all = index.all(topic.query(), 0);
        Search.Hits hits = index.find(topic.query(), Filter.NONE, 200);
        assertThat(hits.total()).isEqualTo(all.size());
        Map<String, Double> found = new TreeMap<>();
        for (Search.Hit hit : hits.hits()) {
            found.put(hit.id(), hit.score());
            List<Integer> marks = hit.marks();
            for (int i = 0; i < marks.size(); i++) {
                assertThat(marks.get(i))
                        .isBetween(i == 0 ? 0 : marks.get(i - 1), hit.excerpt().length());
            }
        }
        assertThat(found).isEqualTo(new TreeMap<>(all));
    }

    private Map<Item, String> articles(int count) {
        Map<Item, String> articles = new java.util.LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            String source = i % 3 == 0 ? "a.org" : "b.net";
            Item item = Samples.item(Integer.toString(i))
                    .source(source)
                    .headline(words(5))
                    .kicker(words(1))
                    .standfirst(words(6))
                    .authors(words(2), words(1))
                    .tags(words(1), words(2))
                    .language(pick(List.of("en", "zh-Hant", "ko")))
                    .genre(pick(List.of(Genre.values())))
                    .published("2023-09-%02d".formatted(1 + random.nextInt(28)))
                    .pictures(picture(), picture())
                    .make();
            articles.put(item, words(random.nextInt(30)));
        }
        return articles;
    }

    private Picture picture() {
        String line = words(2);
        return new Picture(
                null, List.of(), null, words(3), new Credit(line, List.of(), List.of(), null, Credit.How.PHOTO));
    }

    private List<Topic> topics(int count) {
        List<Topic> topics = new ArrayList<>();
        while (topics.size() < count) {
            String query = query(3);
            Clause.parse(query);
            double threshold = pick(List.of(0.0, 0.5, 1.0, 1.0, 2.0, 2.3));
            topics.add(new Topic("t" + topics.size(), "T", query, threshold, null, "en", List.of(), List.of()));
        }
        return topics;
    }

    private String query(int depth) {
        int kind = random.nextInt(depth == 0 ? 4 : 9);
        String weight = pick(List.of("", "", "^2", "^0.1", "^0", "^0.7"));
        return switch (kind) {
            case 0 -> pick(FIELDS) + pick(WORDS) + weight;
            case 1 -> pick(FIELDS) + "\"" + words(1 + random.nextInt(3)) + "\"" + weight;
            case 2 -> pick(List.of(pick(VALUES), pick(FIELDS) + "nuc*", pick(FIELDS) + "sa*", "핵실*")) + weight;
            case 3 ->
                pick(FIELDS) + "near/" + random.nextInt(6) + "(" + pick(WORDS) + " \"" + words(2) + "\" ko*)" + weight;
            case 4, 5 -> "(" + query(depth - 1) + " OR " + query(depth - 1) + ")" + weight;
            case 6, 7 -> "(" + query(depth - 1) + " AND " + query(depth - 1) + ")" + weight;
            default -> "NOT " + query(depth - 1);
        };
    }

    private String words(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : pick(List.of(" ", " ", " ", ", ", "-"))).append(pick(WORDS));
        }
        return text.toString();
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
