package org.beatbook.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.beatbook.extract.Corpus.Half;
import org.junit.jupiter.api.Test;

/** Floors of the body's quality on the reporting half: raised when it gets better, never lowered silently. */
class BodyQualityTest {

    @Test
    void segmentsOfTrafilaturasPagesAreFound() {
        assertThat(BodyQuality.trafilatura(Half.REPORT).f1()).isGreaterThanOrEqualTo(0.93);
    }

    @Test
    void readabilitysCasesAgreeWithItsOutput() {
        assertThat(BodyQuality.readability(Half.REPORT).f1()).isGreaterThanOrEqualTo(0.94);
    }

    @Test
    void publishersBodiesAreFound() {
        assertThat(BodyQuality.fundus(Half.REPORT).f1()).isGreaterThanOrEqualTo(0.955);
    }

    @Test
    void printsItsFigures() {
        System.out.println(BodyQuality.figures(Half.DEVELOP));
        System.out.println(BodyQuality.figures(Half.REPORT));
    }
}
