package org.beatbook.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.beatbook.news.Origin;
import org.beatbook.news.Proof;
import org.beatbook.news.Prose;
import org.beatbook.news.StoryPage.Agreed;
import org.beatbook.news.StoryPage.Value;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static Origin said(String outlet, String sentence) {
        Proof proof = new Proof("article-" + outlet, 1, Prose.Where.BLOCK, 0, 0, sentence, 0, sentence.length());
        return new Origin(proof, "Headline", outlet, outlet, LocalDate.of(2023, 6, 16), "en");
    }

    private static Figures of(String... sentences) {
        return Figures.of(Stream.iterate(0, i -> i < sentences.length, i -> i + 1)
                .map(i -> said("outlet" + i, sentences[i]))
                .toList());
    }

    private static List<List<String>> differing(String... sentences) {
        return of(sentences).differing().stream()
                .map(d -> d.values().stream().map(Value::value).toList())
                .toList();
    }

    @Test
    void numbersOfOneMeasureInSentencesThatTellTheSameDiffer() {
        assertThat(differing(
                        "The cylinder that was raised is 12 metres long.",
                        "Divers say the raised cylinder is 15 meters long."))
                .containsExactly(List.of("12 metres long", "15 meters long"));
    }

    @Test
    void numbersInWordsAreNumbers() {
        assertThat(differing(
                        "Rescuers counted twenty-two people killed when the ferry sank.",
                        "The ferry sank and 25 people were killed, rescuers said."))
                .hasSize(1);
        assertThat(of("The navy found nine pieces of debris.", "Nine pieces of debris were found by the navy.")
                        .agreed())
                .extracting(Agreed::words)
                .containsExactly("nine pieces");
    }

    @Test
    void whatIsLongIsNotDeepAndAnotherThingIsNotCompared() {
        assertThat(differing("The raised cylinder is 12 metres long.", "The raised cylinder lay 75 metres deep."))
                .isEmpty();
        assertThat(differing("The ferry had 300 passengers aboard.", "The airline lost 400 passengers a day."))
                .isEmpty();
    }

    @Test
    void aRoundedNumberDiffersFromNoneThatItMayStandFor() {
        assertThat(differing(
                        "The rocket fell about 200 kilometres west of the island.",
                        "The rocket fell 195 kilometres west of the island."))
                .isEmpty();
        assertThat(differing(
                        "The missile rose to more than 6,000 kilometres above the sea.",
                        "The missile rose to 6,648.4 kilometres above the sea."))
                .isEmpty();
    }

    @Test
    void daysYearsTimesAndNamesCountNothing() {
        assertThat(Figure.of(said("a", "On May 31 the Hwasong-18 flew at 6.41 in 2023 from a base.")))
                .isEmpty();
    }

    @Test
    void aSentenceThatAnotherOutletHadBeforeHasNoVoice() {
        String sentence = "The cylinder that was raised from the sea is 12 metres long, the military said.";
        assertThat(of(sentence, sentence).agreed()).isEmpty();
    }
}
