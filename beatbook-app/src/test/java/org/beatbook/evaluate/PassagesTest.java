package org.beatbook.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PassagesTest {

    @Test
    void quotesInTheShapesOfNewsAreRead() {
        List<Annotated> passages = Passages.all("passages.txt");
        List<Figure> figures = Passages.figures(passages, (what, start, end) -> {});
        assertThat(passages).hasSizeGreaterThanOrEqualTo(150);
        assertThat(figures.get(0).f1()).as("quotes").isGreaterThanOrEqualTo(.98);
        assertThat(figures.get(1).f1()).as("with the speaker").isGreaterThanOrEqualTo(.96);
    }
}
