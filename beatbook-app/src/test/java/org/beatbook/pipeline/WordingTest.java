package org.beatbook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.beatbook.news.Block;
import org.beatbook.news.Kind;
import org.beatbook.news.Page;
import org.junit.jupiter.api.Test;

class WordingTest {
    private static Page page(String headline, String... paragraphs) {
        List<Block> blocks = Arrays.stream(paragraphs)
                .map(text -> new Block(Block.Kind.PARAGRAPH, text))
                .toList();
        return new Page(
                Kind.ARTICLE,
                null,
                headline,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                blocks,
                List.of(),
                List.of(),
                Map.of());
    }

    @Test
    void spacesQuotesAndDashesAreNoWording() {
        assertThat(Wording.isSame(
                        page("The “long” strike", "It’s over – at last…", "One."),
                        page("The \"long\" strike", "It's  over - at\u00a0last...", "One.")))
                .isTrue();
    }

    @Test
    void linesThatLeadElsewhereOrCountAreNoWording() {
        assertThat(Wording.isSame(
                        page("Strike", "It is over.", "Read more: another matter", "12 comments"),
                        page(
                                "Strike",
                                "It is over.",
                                "Read more: a third matter",
                                "1,300 comments",
                                "Share this article")))
                .isTrue();
    }

    @Test
    void anyOtherWordIs() {
        assertThat(Wording.isSame(page("Strike", "12 were hurt."), page("Strike", "13 were hurt.")))
                .isFalse();
        assertThat(Wording.isSame(page("Strike", "It is over."), page("Strike ends", "It is over.")))
                .isFalse();
        assertThat(Wording.isSame(page("Strike", "One.", "Two."), page("Strike", "One.")))
                .isFalse();
        assertThat(Wording.isSame(
                        page("Strike", "Share prices fell by a tenth."), page("Strike", "Share prices rose.")))
                .isFalse();
    }
}
