package org.beatbook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.beatbook.news.Caption;
import org.beatbook.news.Item;
import org.beatbook.news.Picture;
import org.beatbook.news.Prose;
import org.beatbook.news.Reading;
import org.beatbook.news.Spell;
import org.beatbook.news.When;
import org.beatbook.read.Reader;
import org.beatbook.read.Text;
import org.beatbook.store.Samples;
import org.junit.jupiter.api.Test;

class CaptionsTest {
    private static final Reader READER = new Reader();

    private static List<Caption> captions(String standfirst, String... captions) {
        Item item = Samples.item("a")
                .published("2023-12-20")
                .standfirst(standfirst)
                .pictures(java.util.Arrays.stream(captions)
                        .map(c -> new Picture(null, List.of(), null, c, null))
                        .toArray(Picture[]::new))
                .make();
        Prose prose = Prose.of(item);
        Reading reading = READER.read(Text.of(prose.text()), When.parse("2023-12-20"), "en");
        return Captions.of(prose, reading, item.day(), Optional::of);
    }

    @Test
    void aCaptionTellsWhomAndWhichDayItsPictureShows() {
        List<Caption> found = captions(
                "Nobody is named here.",
                "A quiet harbour.",
                "Kim Jong Un inspects a shipyard in Busan on 15 September 2023.");
        assertThat(found).singleElement().satisfies(caption -> {
            assertThat(caption.picture()).isEqualTo(1);
            assertThat(caption.entities()).anyMatch(e -> e.contains("Kim")).anyMatch(e -> e.contains("Busan"));
            assertThat(caption.when()).extracting(Spell::from).isEqualTo(LocalDate.of(2023, 9, 15));
        });
    }

    @Test
    void aPictureShowsNothingThatIsYetToCome() {
        assertThat(captions("A summit is due.", "The hall in Busan where they will meet in March 2024."))
                .singleElement()
                .satisfies(caption -> assertThat(caption.when()).isNull());
    }

    @Test
    void whatTheArticleSaysElsewhereIsNotOfThePicture() {
        assertThat(captions("Kim Jong Un was in Busan on 15 September 2023.", "A quiet harbour."))
                .isEmpty();
    }

    @Test
    void aPeoplesNameShowsNobodyInParticular() {
        assertThat(captions("A dish.", "Korean food on a table."))
                .allSatisfy(caption ->
                        assertThat(caption.entities()).noneMatch(e -> e.contains("South") || e.contains("North")));
    }
}
