package org.beatbook.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    The U.S. Navy sailed.                        | The U.S. Navy sailed .
                    Kim Jong-un's train                          | Kim Jong-un 's train
                    Mr. Sample paid $1,500.50 at 10:30 p.m.      | Mr. Sample paid $ 1,500.50 at 10:30 p.m.
                    “It’s over,” he said                         | “ It ’s over , ” he said
                    the 13th, AT&T and 5G                        | the 13th , AT&T and 5G
                    金正恩到訪                                    | 金 正 恩 到 訪
                    """)
    void tokensAreWordsNumbersAndMarks(String text, String tokens) {
        assertThat(String.join(
                        " ", Text.of(text).tokens().stream().map(Token::text).toList()))
                .isEqualTo(tokens);
    }

    @Test
    void sentencesEndWhereTheyEnd() {
        assertThat(sentences("""
                        Gen. A. Sample met Dr. B. Lane on Sept. 13. “Why now?” she asked. He left the U.S. in May. The U.S.
                        Navy stayed (it said so.) No. 5 sank!

                        A new paragraph: it cost 1.5 million. "Yes." "No."
                        """))
                .containsExactly(
                        "Gen. A. Sample met Dr. B. Lane on Sept. 13.",
                        "“Why now?” she asked.",
                        "He left the U.S. in May.",
                        "The U.S.\nNavy stayed (it said so.)",
                        "No. 5 sank!",
                        "A new paragraph: it cost 1.5 million.",
                        "\"Yes.\"",
                        "\"No.\"");
        assertThat(sentences("会谈结束了。他们回家了。「好。」他说。")).containsExactly("会谈结束了。", "他们回家了。", "「好。」", "他说。");
    }

    @Property(tries = 300)
    void everyTokenStandsWhereItSays(@ForAll String text) {
        Text read = Text.of(text);
        int end = 0;
        for (Token token : read.tokens()) {
            assertThat(token.start()).isGreaterThanOrEqualTo(end);
            assertThat(text.substring(token.start(), token.end())).isEqualTo(token.text());
            end = token.end();
        }
        int next = 0;
        for (Sentence sentence : read.sentences()) {
            assertThat(sentence.from()).isEqualTo(next);
            next = sentence.to();
        }
        assertThat(next).isEqualTo(read.tokens().size());
    }

    private static List<String> sentences(String text) {
        Text read = Text.of(text);
        return read.sentences().stream()
                .map(s -> read.span(s.from(), s.to()).text())
                .toList();
    }
}
