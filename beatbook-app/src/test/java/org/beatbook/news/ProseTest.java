package org.beatbook.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.beatbook.news.Prose.Where;
import org.junit.jupiter.api.Test;

/** What reading is given, and where each part stands in the article. */
class ProseTest {
    private static Page page(List<Block> blocks, List<Picture> pictures) {
        return new Page(
                Kind.ARTICLE,
                Genre.NEWS,
                "Headline",
                null,
                "What it is about.",
                List.of(),
                null,
                null,
                "en",
                null,
                null,
                null,
                null,
                blocks,
                pictures,
                List.of(),
                Map.of());
    }

    @Test
    void partsStandWhereTheirWordsDo() {
        Page page = page(
                List.of(
                        new Block(Block.Kind.HEADING, "A heading"),
                        new Block(Block.Kind.PARAGRAPH, "First."),
                        new Block(Block.Kind.TABLE, "a | b"),
                        new Block(Block.Kind.LIST, "One thing.\nAnother thing."),
                        new Block(Block.Kind.CAPTION, "A caption.")),
                List.of(new Picture(null, List.of(), null, "A caption.", null)));
        Prose prose = Prose.of(page);
        assertThat(prose.text()).isEqualTo("What it is about.\n\nFirst.\n\nOne thing.\n\nAnother thing.\n\nA caption.");
        assertThat(prose.parts())
                .extracting(Prose.Part::where)
                .containsExactly(Where.STANDFIRST, Where.BLOCK, Where.BLOCK, Where.BLOCK, Where.CAPTION);
        for (Prose.Part part : prose.parts().subList(1, 4)) {
            String words = prose.text().substring(part.start(), part.end());
            String block = page.blocks().get(part.index()).text();
            assertThat(block.substring(part.from(), part.from() + words.length()))
                    .isEqualTo(words);
        }
        assertThat(prose.partAt(prose.text().indexOf("Another") + 3).from()).isEqualTo("One thing.\n".length());
    }

    @Test
    void standfirstThatIsTheFirstParagraphIsReadOnce() {
        Prose prose = Prose.of(page(List.of(new Block(Block.Kind.PARAGRAPH, "What it is about.")), List.of()));
        assertThat(prose.parts()).hasSize(1);
    }
}
