package org.beatbook.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.beatbook.news.Lookalikes;
import org.beatbook.store.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalysisTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "North Korea’s launch | \"North Korea\"",
                "NORTH KOREA'S launch | \"north korea's\"",
                "Kim Jong-un | \"Kim Jong Un\"",
                "Kim Jong Un | Jong-un",
                "the Vostochny Сosmodrome | cosmodrome",
                "the Vostochny Cosmodrome | Сosmodrome",
                "cosmodrome | cosmodrome",
                "Ηellenic | hellenic",
                "São Paulo, Zürich | \"sao paulo\" zurich",
                "l’Iran | Iran",
                "the U.S. and D.P.R.K. | US DPRK",
                "ＮＡＴＯ | nato",
                "북한이 발사했다 | 북한",
                "북한 정찰위성 | \"북한 정찰위성\"",
                "북한이 정찰위성을 | near/2(북한 정찰위성)",
                "朝鲜发射侦察卫星 | 侦察卫*",
                "핵실험 AI核武器 | \"AI核武器\"",
                "朝鲜发射侦察卫星 | 侦察卫星",
                "北朝鮮の核実験 | 核",
                "ガザ | ガザ",
                "Стратегия Москвы | москвы",
                "страна С Америкой | америкой",
                "nuclear-armed | nuclear*",
                "café | cafe*",
            })
    void articleIsMatchedBy(String headline, String query) {
        assertThat(matches(headline, query)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "South Korea and the North | \"North Korea\"",
                "朝鲜发射侦察卫星 | 鲜射",
                "ガザ | カサ",
                "Koreans | Korea",
                "a Korean | korea",
            })
    void articleIsNotMatchedBy(String headline, String query) {
        assertThat(matches(headline, query)).isFalse();
    }

    private static boolean matches(String headline, String query) {
        var item = Samples.item("a").headline(headline).make();
        return new SingleArticle(item, "").score(Clause.parse(query)).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "  North   Korea’s ‘No. 1’ spy | north koreas no 1 spy",
                "Vostochny Сosmodrome | vostochny cosmodrome",
                "[Big read] Čapek — & more… | big read capek more",
                "ﬁrst ＡＢＣ | first abc",
                "ガザ地区 | ガザ地区",
                "… | ``",
            })
    void foldedTextIsTheSameHoweverItIsWritten(String text, String folded) {
        assertThat(Folding.fold(text)).isEqualTo(folded);
    }

    @Test
    void onlyWordsThatMixAlphabetsAreChanged() {
        assertThat(Lookalikes.resolve("Cтрана СССР Сosmos Жosmos 𝔄Сa")).isEqualTo("Страна СССР Cosmos Жosmos 𝔄Ca");
    }
}
