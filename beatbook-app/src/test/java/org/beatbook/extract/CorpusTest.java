package org.beatbook.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.beatbook.extract.Corpus.Half;
import org.junit.jupiter.api.Test;

class CorpusTest {

    @Test
    void bothHalvesTogetherHoldEveryCaseOfASet() {
        assertThat(Corpus.trafilatura(Half.DEVELOP).size()
                        + Corpus.trafilatura(Half.REPORT).size())
                .isEqualTo(990);
        assertThat(Corpus.htmldate(Half.DEVELOP).size()
                        + Corpus.htmldate(Half.REPORT).size())
                .isEqualTo(800);
        assertThat(Corpus.readability(Half.DEVELOP).size()
                        + Corpus.readability(Half.REPORT).size())
                .isEqualTo(130);
        assertThat(Corpus.fundus(Half.DEVELOP).size()
                        + Corpus.fundus(Half.REPORT).size())
                .isEqualTo(53);
    }
}
