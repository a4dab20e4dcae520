package org.beatbook.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.beatbook.news.Item;
import org.beatbook.news.Topic;
import org.beatbook.store.Samples;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static final Item ITEM = Samples.item("a")
            .headline("North Korea’s failed launch")
            .standfirst("A rocket of North Korea fell into the sea.")
            .tags("Asia", "North Korea", "Space")
            .published("2023-05-31")
            .make();

    private static Explanation explain(String query) {
        return Explanation.of(Samples.topic("t", query), ITEM, "The launch was told of in Seoul.");
    }

    @Test
    void clauseIsFoundInItsFieldsWithTheWordsAround() {
        assertThat(explain("\"North Korea\"^2").reasons())
                .containsExactly(
                        "\"North Korea\" in the headline and standfirst (weight 2): North Korea’s failed launch");
        assertThat(explain("body:seoul").reasons())
                .containsExactly("\"seoul\" in the body (weight 1): The launch was told of in Seoul.");
    }

    @Test
    void tagOfAListingIsSaidAsSuch() {
        assertThat(explain("tag:\"North Korea\"").reasons()).containsExactly("listed under North Korea");
        assertThat(explain("tag:asia OR tag:space").reasons())
                .containsExactly("listed under Asia", "listed under Space");
    }

    @Test
    void clausesThatDoNotCountAreToldAfterThoseThatDo() {
        Explanation explanation = explain("launch OR (rocket AND moon) OR vilnius -summit");
        assertThat(explanation.lines())
                .containsExactly(
                        "\"launch\" in the headline and body (weight 1): North Korea’s failed launch",
                        "\"rocket\" in the standfirst (weight 1): A rocket of North Korea fell into the sea. – does not count, as its group does not match",
                        "\"moon\" is not found (weight 1)",
                        "\"vilnius\" is not found (weight 1)",
                        "NOT: \"summit\" is not found",
                        "score 1, threshold 1: belongs");
    }

    @Test
    void valuesAreSaidAsTheArticleHasThem() {
        assertThat(explain("source:example.org date:2023-05 genre:news").reasons())
                .containsExactly(
                        "the source is example.org (weight 1)",
                        "the date is 2023-05-31, as date:2023-05-01..2023-05-31 asks (weight 1)",
                        "the genre is news (weight 1)");
    }

    @Test
    void whyNotIsSaid() {
        assertThat(explain("moon").lines()).last().isEqualTo("the query as a whole does not match: does not belong");
        assertThat(explain("launch^0.5").lines()).last().isEqualTo("score 0.5, threshold 1: does not belong");
        Topic excluding = Samples.excluding(Samples.topic("t", "launch"), "a");
        Explanation excluded = Explanation.of(excluding, ITEM, "");
        assertThat(excluded.belongs()).isFalse();
        assertThat(excluded.lines()).last().isEqualTo("score 1, threshold 1: would belong, but an editor excluded it");
    }

    @Test
    void offsetsMarkTheWords() {
        var place = explain("fell").clauses().getFirst().places().getFirst();
        List<Integer> marks = place.excerpt().marks();
        assertThat(place.excerpt().text().substring(marks.get(0), marks.get(1))).isEqualTo("fell");
    }
}
