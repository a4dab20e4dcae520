package org.beatbook.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        Map<String, CommonWords> table = CommonWords.table();
        CommonWords german = table.get("de");
        assertThat(german.small()).startsWith("der", "die", "und").doesNotContain("prozent");
        assertThat(german.more()).contains("prozent").doesNotContain("und", "|");
        assertThat(table.get("ja").small()).isEmpty();
        assertThat(table).doesNotContainKey("tlh");
    }
}
