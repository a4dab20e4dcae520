package org.beatbook.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.beatbook.extract.Corpus.Half;
import org.junit.jupiter.api.Test;

/** Floors of the body's quality on the reporting half: raised when it gets better, never lowered silently. */
class BodyQualityTest {

    @Test
    void segmentsOfTrafilaturasPagesAreFound() {
        atLeast(0.935, BodyQuality.trafilatura(Half.REPORT).f1(), "trafilatura's segments");
    }

    @Test
    void readabilitysCasesAgreeWithItsOutput() {
        atLeast(0.94, BodyQuality.readability(Half.REPORT).f1(), "Readability's cases");
    }

    @Test
    void publishersBodiesAreFound() {
        atLeast(0.96, BodyQuality.fundus(Half.REPORT).f1(), "publishers' bodies");
    }

    private static void atLeast(double floor, double f1, String what) {
        System.out.printf(Locale.ROOT, "%s, reporting half: F1 %.4f%n", what, f1);
        assertThat(f1).as(what).isGreaterThanOrEqualTo(floor);
    }
}
