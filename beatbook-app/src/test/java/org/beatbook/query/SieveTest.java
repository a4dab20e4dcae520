package org.beatbook.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.beatbook.news.Item;
import org.beatbook.store.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SieveTest {
    /** Letters that folding, parting and pairing treat each in a way of its own. */
    private static final List<String> PIECES = List.of(
            "a", "B", "é", "e\u0301", "\u0301", "ß", "ﬁ", "İ", "ı", "s", "l'", "d’", "'s", "’S", ".", "U.S.", "а", "Ν",
            "ж", "\u00AD", "\u200B", "\u200D", "-", " ", " ", "\n", "1", "½", "2.5", "核", "朝鲜", "ｶ", "ﾞ", "ガ",
            "カ\u3099", "북", "ᄇ", "ᅮ", "ᆨ", "ا", "ﷲ", "\u064B", "क", "\u093C", "ก", "𝐀", "🇰🇵", "™", "´", "Ａ", "_",
            ":", "@");

    @Property(tries = 10_000)
    void whatMatchesIsLetThrough(@ForAll("texts") String text, @ForAll("texts") String said, @ForAll boolean prefix) {
        Clause clause = new Clause.Words(null, said, prefix, 1);
        String around = text + said + text;
        for (String body : List.of(text, around, text + " " + said)) {
            Item item = Samples.item("1").headline("x").make();
            if (new SingleArticle(item, body).score(clause).isPresent()) {
                assertThat(Sieve.of(List.of(clause)).lets(Documents.of(item, body)))
                        .as("%s in %s", said, body)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"korea", "\"North Korea\"", "tag:korea AND reef", "near/3(reef korea)", "korea -reef"})
    void whatLacksTheWordsIsNot(String query) {
        assertThat(lets(query, "Far from here", "The reef is white.")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"korea OR reef", "NOT korea", "source:a.org", "korea OR language:en", "whit* AND here"})
    void whatMayMatchIs(String query) {
        assertThat(lets(query, "Far from here", "The reef is white.")).isTrue();
    }

    @Test
    void withoutQueriesNothingIs() {
        assertThat(Sieve.of(List.of()).lets(Documents.of(Samples.item("1").make(), "Text.")))
                .isFalse();
    }

    private static boolean lets(String query, String headline, String text) {
        Item item = Samples.item("1").headline(headline).make();
        return Sieve.of(List.of(Clause.parse(query))).lets(Documents.of(item, text));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> piece = Arbitraries.oneOf(
                Arbitraries.of(PIECES),
                Arbitraries.of(PIECES),
                Arbitraries.strings().all().ofLength(1));
        return Combinators.combine(piece, piece.list().ofMaxSize(5)).as((first, rest) -> first + String.join("", rest));
    }
}
