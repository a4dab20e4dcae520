package org.beatbook.read.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Floors on the reporting half of MEANTIME; its articles are halved by their names. */
class MeantimeTest {

    @Test
    void datesAreFoundAndValued() throws IOException {
        Meantime.Score score = Meantime.score(true, null);
        assertThat(score.gold()).isEqualTo(85);
        assertThat(score.overlap()).as("F1, overlapping").isGreaterThanOrEqualTo(.94);
        assertThat(score.value()).as("F1, overlapping with the same value").isGreaterThanOrEqualTo(.86);
    }
}
