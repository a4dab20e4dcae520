package org.beatbook.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParserTest {
    private static final List<String> PIECES = List.of(
            "a",
            "North",
            "\"North Korea\"",
            "AND",
            "OR",
            "NOT",
            "-",
            "(",
            ")",
            "headline:",
            "tag:",
            "date:",
            "source:",
            "2023-09",
            "..",
            ">=",
            "<",
            "near/5(",
            "near/999(",
            "near(",
            "^2",
            "^0.5",
            "^",
            "*",
            "nuclear*",
            "\"",
            "\\",
            "“",
            "”",
            "핵",
            "核武器",
            "url:https://a.org/b",
            "genre:",
            "news",
            "x:",
            "'",
            "’s",
            "^0.333",
            "9999",
            "\n",
            "é",
            "😀",
            "U.S.");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "korea | \"korea\"",
                "north korea | \"north\" AND \"korea\"",
                "a b OR c d | (\"a\" AND \"b\") OR (\"c\" AND \"d\")",
                "a AND (b OR c) | \"a\" AND (\"b\" OR \"c\")",
                "a -b NOT c | \"a\" AND NOT \"b\" AND NOT \"c\"",
                "-(a OR b) | NOT (\"a\" OR \"b\")",
                "“North Korea” | \"North Korea\"",
                "headline:(a OR tag:b) | headline:\"a\" OR tag:\"b\"",
                "nuclear* | nuclear*",
                "(a OR b^3)^2 | \"a\"^2 OR \"b\"^6",
                "near/5(\"Kim Jong Un\" visit*) | near/5(\"Kim Jong Un\" visit*)",
                "headline:near/5(a b)^2 | headline:near/5(\"a\" \"b\")^2",
                "date:2023-09 | date:2023-09-01..2023-09-30",
                "date:2023-05..2023-11 | date:2023-05-01..2023-11-30",
                "date:>=2023-06 | date:2023-06-01..",
                "date:<2023 | date:..2022-12-31",
                "date:2024-02-29 | date:2024-02-29",
                "source:reuters.com | source:\"reuters.com\"",
                "url:https://example.org/asia/* | url:https://example.org/asia/*",
                "genre:cartoon | genre:\"cartoon\"",
                "Ukraine: what next | \"Ukraine:\" AND \"what\" AND \"next\"",
                "U.S.-led and or | \"U.S.-led\" AND \"and\" AND \"or\"",
            })
    void queryIsReadAs(String query, String plain) {
        assertThat(Clause.parse(query).print()).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | 0 | the query is empty",
                "Korea \"North | 6 | expected a closing quotation mark for the phrase that begins at character 7",
                "(a OR b | 0 | expected a closing parenthesis for the one that opens at character 1",
                "a ) | 2 | unexpected closing parenthesis at character 3",
                "a OR | 4 | expected a word, a phrase or an opening parenthesis at the end",
                "OR a | 0 | before OR at character 1",
                "() | 1 | expected a word or a phrase before the closing parenthesis",
                "a hedline:b | 2 | there is no field \"hedline\"",
                "date:2023-13 | 5 | is no date",
                "date:2024..2023 | 5 | run backwards",
                "genre:poem | 6 | is no genre: expected one of news, analysis",
                "a^x | 1 | expected a weight",
                "a^1001 | 0 | more than 1000",
                "nu*ar | 0 | a star stands only at the end",
                "n* | 0 | at least two letters",
                "?! | 0 | no word to search for",
                "near/3(a) | 0 | needs two words",
                "near/3(a b | 0 | expected a closing parenthesis for near",
                "near/101(a b) | 0 | more than 100",
                "a near/x(b c) | 2 | near at character 3 takes a number of words: near/5(",
                "near(a b) | 0 | takes a number of words",
                "near/(a b) | 0 | takes a number of words",
            })
    void errorPointsAtThePlace(String query, int position, String message) {
        QueryException error = catchThrowableOfType(QueryException.class, () -> Clause.parse(query));
        assertThat(error).hasMessageContaining(message);
        assertThat(error.position()).isEqualTo(position);
    }

    @Test
    void boundsAreKept() {
        assertThatThrownBy(() -> Clause.parse("a".repeat(10_001))).hasMessageContaining("more than 10000");
        assertThatThrownBy(() -> Clause.parse("(".repeat(51) + "a" + ")".repeat(51)))
                .hasMessageContaining("50 deep");
        assertThatThrownBy(() -> Clause.parse("-".repeat(51) + "a")).hasMessageContaining("50 deep");
        assertThatThrownBy(() -> Clause.parse("headline:".repeat(51) + "a")).hasMessageContaining("50 deep");
        assertThatThrownBy(() -> Clause.parse("a ".repeat(501))).hasMessageContaining("more than 500 clauses");
        assertThat(Clause.parse("a ".repeat(500)).leaves()).hasSize(500);
        assertThat(Clause.parse("(".repeat(50) + "a" + ")".repeat(50)).leaves()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"say \\\"no\\\" twice\"", "url:\"a b\\\\c\"", "“„typographic“"})
    void marksInsidePhrasesComeBack(String query) {
        assertRoundTrip(query);
    }

    @Property(tries = 500)
    void anyTextIsReadOrRefusedAtAPlaceInside(@ForAll String text) {
        assertRoundTrip(text);
    }

    @Property(tries = 2000)
    void anyMixOfPiecesIsReadOrRefusedAtAPlaceInside(@ForAll("mixes") String text) {
        assertRoundTrip(text);
    }

    @Provide
    Arbitrary<String> mixes() {
        return Arbitraries.of(PIECES).list().ofMaxSize(12).map(parts -> {
            Random spaces = new Random(parts.hashCode());
            StringBuilder text = new StringBuilder();
            parts.forEach(p -> text.append(p).append(spaces.nextInt(3) > 0 ? " " : ""));
            return text.toString();
        });
    }

    private static void assertRoundTrip(String text) {
        Clause clause;
        try {
            clause = Clause.parse(text);
        } catch (QueryException e) {
            assertThat(e.position()).isBetween(0, text.length());
            return;
        }
        assertThat(Clause.parse(clause.print())).as(clause.print()).isEqualTo(clause);
        assertThat(Translation.of(clause)).isNotNull();
    }
}
