package org.beatbook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code beatbook group} is given by those who mean harm, or do not know better. */
class GroupHostileTest {
    private final List<GroupLine> lines = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private int group(InputStream input) {
        try {
            return new GroupReader(false, true).lines("x", input, lines::add, problems::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int group(String input) {
        return group(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    }

    private static String article(String id, String published, String text) {
        return "{\"id\":\"%s\",\"headline\":\"A ferry leaves\",\"published\":\"%s\",\"text\":\"%s\"}\n"
                .formatted(id, published, text);
    }

    private static final String GOOD =
            article("good", "2024-03-05", "The ferry left at noon and came back in the evening.");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "null",
                "7",
                "\"a\"",
                "{",
                "{}",
                "{\"id\":{},\"text\":\"x\",\"published\":\"2024\"}",
                "{\"id\":\"x\",\"text\":[\"x\"],\"published\":\"2024\"}",
                "{\"id\":\"x\",\"text\":\"x\",\"published\":2024}",
                "{\"id\":\"x\",\"text\":\"x\",\"published\":\"9999-12-31\"}",
                "{\"id\":\"x\",\"text\":\"x\",\"published\":\"-9999-12-31\"}",
                "{\"id\":\"x\",\"text\":\"x\",\"published\":\"2024-02-31\"}",
                "{\"id\":\"x\",\"text\":\"x\",\"published\":\"\"}",
                "{\"id\":\"x\",\"text\":\"x\",\"published\":\"2024\",\"headline\":{}}",
                "{\"id\":\"x\",\"text\":\"x\",\"published\":\"2024\",\"language\":7}",
                "{\"id\":\"x\",\"text\":\"x\",\"published\":\"2024\"} {\"id\":\"y\"}",
                "{\"id\":\"x\",\"id\":\"y\"",
                "\u0000"
            })
    void aBadLineIsNamedAndTheOthersAreGrouped(String bad) {
        assertThat(group(bad + "\n" + GOOD)).isEqualTo(1);
        assertThat(problems)
                .singleElement()
                .asString()
                .startsWith("x: line 1: ")
                .doesNotContain("Exception", "java.");
        assertThat(lines).extracting(GroupLine::id).containsExactly("good");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"x\",\"text\":\"\",\"published\":\"2024\"}",
                "{\"id\":\"\",\"text\":\"x\",\"published\":\"2024\",\"language\":\"\"}",
                "{\"id\":\"x\",\"text\":\"\\ud800 \\udc00 \\udc00\\ud800\",\"published\":\"2024-03\",\"headline\":\"\\ud800\"}",
                "{\"id\":\"\\ud800\",\"text\":\"\\u0000\\uffff\\ufdfa\",\"published\":\"2024-03-05T00:00:00Z\"}",
                "{\"id\":12,\"text\":\"x\",\"published\":\"0001-01-02\",\"headline\":null,\"url\":\"\\ud800://\"}",
                "{\"id\":\"x\",\"text\":\"x\",\"published\":\"9998-12-31T23:59:59-18:00\",\"language\":\"zz-zz_zz\"}",
                "{\"id\":\"x\",\"text\":\"x\",\"published\":\"2024\",\"url\":\"http://[::\",\"more\":{\"a\":[[[[1]]]]}}"
            })
    void whatIsOddIsGroupedAllTheSame(String odd) {
        assertThat(group(odd + "\n" + GOOD)).as(problems.toString()).isLessThanOrEqualTo(odd.contains("9998") ? 1 : 0);
        assertThat(lines).hasSizeGreaterThanOrEqualTo(odd.contains("9998") ? 1 : 2);
        lines.forEach(line -> assertThat(line.json()).doesNotContain("\n"));
    }

    @Test
    void aLineWithoutEndIsPassedOver() {
        InputStream endless = new InputStream() {
            private long left = 40L << 20;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }
        };
        InputStream after = new ByteArrayInputStream(("\n" + GOOD).getBytes(StandardCharsets.UTF_8));
        assertThat(group(new SequenceInputStream(endless, after))).isEqualTo(1);
        assertThat(problems).singleElement().asString().contains("longer than");
        assertThat(lines).hasSize(1);
    }

    @Test
    void deepJsonIsABadLine() {
        assertThat(group("{\"id\":" + "[".repeat(200_000) + "\n" + GOOD)).isEqualTo(1);
        assertThat(group("{\"id\":\"x\",\"a\":" + "{\"a\":".repeat(200_000) + "\n"))
                .isEqualTo(1);
        assertThat(lines).hasSize(1);
    }

    @Test
    void hugeAndRepetitiveTextsAreGrouped() {
        StringBuilder input = new StringBuilder();
        String[] units = {
            "a ",
            "a",
            "\u4e00",
            "\u0e01",
            "1,1.1",
            "Kim Kim ",
            "\u0301",
            "\u00ad",
            "(",
            "AP - ",
            "\\n\\n",
            ". ",
            "\ufdfa"
        };
        for (int i = 0; i < units.length; i++) {
            input.append(article("big" + i, "2024-03-05", units[i].repeat(300_000 / units[i].length())));
            input.append(article("twin" + i, "2024-03-05", units[i].repeat(300_000 / units[i].length())));
        }
        assertThat(group(input + GOOD)).as(problems.toString()).isZero();
        assertThat(lines).hasSize(2 * units.length + 1);
    }

    @Test
    void headlinesAndNamesOfAnySizeAreGrouped() {
        String input = GOOD.replace("A ferry leaves", "Ferry ".repeat(200_000)).replace("good", "g".repeat(100_000));
        assertThat(group(input + GOOD)).isZero();
        assertThat(lines).hasSize(2);
    }

    @Test
    void aThousandArticlesOfOneTextAreOneOriginAndItsCopies() {
        StringBuilder input = new StringBuilder();
        String text =
                "The ferry left at noon with sixty people and came back in the evening, the harbour master said. ";
        for (int i = 0; i < 1000; i++) {
            input.append(article("a" + i, "2024-03-05", text));
        }
        assertThat(group(input.toString())).isZero();
        assertThat(lines).filteredOn(line -> line.copyOf() == null).hasSize(1);
        assertThat(lines)
                .extracting(GroupLine::story)
                .containsOnly(lines.getFirst().story());
    }
}
