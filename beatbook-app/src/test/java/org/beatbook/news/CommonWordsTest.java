package org.beatbook.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CommonWordsTest {
    @Test
    void everyLanguageHasWordsInLowerCaseEachOnce() {
        CommonWords.table().forEach((language, words) -> {
            List<String> all = words.all().toList();
            assertThat(all).as(language).hasSizeGreaterThan(8).doesNotHaveDuplicates();
            assertThat(all).as(language).allMatch(word -> word.equals(word.toLowerCase(Locale.ROOT)));
        });
    }

    @Test
    void theBarPartsWhatTellsALanguageFromTheRest() {
        CommonWords german = CommonWords.of(Locale.GERMAN);
        assertThat(german.small()).startsWith("der", "die", "und").doesNotContain("prozent");
        assertThat(german.more()).contains("prozent").doesNotContain("und", "|");
        assertThat(CommonWords.of(Locale.JAPANESE).small()).isEmpty();
        assertThat(CommonWords.of(Locale.of("tlh")).all()).isEmpty();
    }
}
