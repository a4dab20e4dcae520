package org.beatbook.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.beatbook.news.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicYamlTest {
    @Test
    void titleAndQueryAreEnough() {
        Topic topic = TopicYaml.read("title: North Korea\nquery: '\"North Korea\" OR tag:\"North Korea\"'\n", "t.yaml");
        assertThat(topic)
                .isEqualTo(new Topic(
                        "north-korea",
                        "North Korea",
                        "\"North Korea\" OR tag:\"North Korea\"",
                        1,
                        null,
                        "en",
                        List.of(),
                        List.of()));
    }

    @Test
    void writtenTopicIsReadTheSame() {
        Topic topic = new Topic(
                "a-b",
                "Title: with “marks” # and\ttabs",
                "near/3(a b)^2 OR \"c: d\"",
                2.5,
                "Two\nparagraphs: yes",
                "zh-Hant",
                List.of("0123", "1e5", "abc"),
                List.of("no"));
        assertThat(TopicYaml.read(TopicYaml.write(topic), "t.yaml")).isEqualTo(topic);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[a, b] | t.yaml: expected fields",
                "`` | t.yaml: expected fields",
                "title: A | t.yaml: query: is missing",
                "query: a | t.yaml: title: is missing",
                "{title: A, query: '\"a'} | t.yaml: query: expected a closing quotation mark for the phrase that begins at character 1",
                "{title: A, query: a, colour: red} | t.yaml: colour: there is no such field",
                "{title: A, query: a, threshold: much} | t.yaml: threshold: expected a number",
                "{title: A, query: a, threshold: -1} | t.yaml: threshold: expected a number",
                "{title: A, query: a, pinned: b} | t.yaml: pinned: expected a list",
                "{title: A, query: a, excluded: [[b]]} | t.yaml: excluded: expected article ids",
                "{title: A, query: a, excluded: [12345678901234e5]} | t.yaml: excluded: expected article ids, each in quotation marks",
                "{title: [A], query: a} | t.yaml: title: expected a text",
                "{title: A, query: a, id: A b} | t.yaml: id: \"A b\" is no id",
                "{title: | t.yaml: line 1",
            })
    void errorNamesFileAndField(String yaml, String message) {
        assertThatThrownBy(() -> TopicYaml.read(yaml, "t.yaml"))
                .isInstanceOf(TopicException.class)
                .hasMessageStartingWith(message);
    }

    @ParameterizedTest
    @CsvSource({
        "North Korea,north-korea",
        "  Élections — 2024!,elections-2024",
        "북한,bughan",
        "Северная Корея,severnaa-korea",
    })
    void idComesFromTheTitle(String title, String id) {
        assertThat(TopicYaml.idOf(title)).isEqualTo(id);
    }

    @Test
    void everyTitleHasAnId() {
        assertThat(TopicYaml.idOf("!!!")).startsWith("topic-");
        assertThat(TopicYaml.idOf("北朝鮮")).matches("[a-z]+(-[a-z]+)*");
        assertThat(TopicYaml.idOf("word ".repeat(50)))
                .hasSizeLessThanOrEqualTo(60)
                .doesNotEndWith("-");
    }
}
