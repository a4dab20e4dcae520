package org.beatbook.read.quote;

import static org.assertj.core.api.Assertions.assertThat;

import org.beatbook.read.quote.Passages.Score;
import org.junit.jupiter.api.Test;

class QuotesTest {

    @Test
    void passagesInTheShapesOfNewsAreRead() {
        Score score = new Score(0, 0, 0, 0, 0);
        for (Passages.Passage passage : Passages.all("passages.txt")) {
            score = score.plus(Passages.score(passage, null));
        }
        assertThat(Passages.all("passages.txt")).hasSizeGreaterThanOrEqualTo(150);
        assertThat(score.quotes()).isGreaterThanOrEqualTo(.98);
        assertThat(score.withSpeaker()).isGreaterThanOrEqualTo(.96);
    }
}
