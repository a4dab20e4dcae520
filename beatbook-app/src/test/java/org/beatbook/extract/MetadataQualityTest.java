package org.beatbook.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.beatbook.extract.Corpus.Half;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures on real pages; the floors hold on the half that rules were not developed on, and are never lowered silently. */
class MetadataQualityTest {

    @ParameterizedTest
    @CsvSource({
        "dates, 0.91",
        "trafilatura-dates, 0.88",
        "headlines, 0.85",
        "titles, 0.87",
        "readability-titles, 0.70",
        "authors, 0.88",
        "names, 0.79",
        "times, 0.96",
    })
    void theReportingHalfReachesItsFloor(String what, double floor) {
        MetadataMeasure.Score develop = MetadataMeasure.measure(what, Half.DEVELOP, miss -> {});
        MetadataMeasure.Score report = MetadataMeasure.measure(what, Half.REPORT, miss -> {});
        System.out.printf("%-20s develop %s  report %s%n", what, develop, report);
        assertThat(report.figure()).as(what).isGreaterThanOrEqualTo(floor);
    }
}
