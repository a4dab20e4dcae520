package org.beatbook.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.beatbook.news.Event;
import org.beatbook.news.Quote;
import org.beatbook.news.Reading;
import org.beatbook.news.Span;
import org.junit.jupiter.api.Test;

/** Sentences with marks that open and do not close, close and did not open, in any order: what is found stands where it says. */
class BrokenMarksTest {
    private static final List<String> PIECES = List.of(
            "Many will look at the history of this choice,” Gov.",
            "Wait, if I am gone, does that mean—",
            "“Are you home?” I asked.",
            "“We shall see,” said Mina Dahl, “and then we shall",
            "go on.” She left.",
            "He called it “a bent drum” and warned that",
            "the port, Kim said, was closed.",
            "According to the harbour master, “nothing",
            "moved” on Monday.",
            "\"It is so,\" she said. \"It",
            "was told by 'officials",
            "‘Yes,’ he added, noting that",
            "“",
            "” said",
            "Dahl: “No.");

    @Test
    void noOrderOfPiecesBreaksTheReading() {
        Random random = new Random(20231113);
        Reader reader = new Reader();
        for (int i = 0; i < 4_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(2, 9); n > 0; n--) {
                text.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextInt(4) == 0 ? "\n\n" : " ");
            }
            Reading reading = reader.read(text.toString(), null, "en");
            for (Quote quote : reading.quotes()) {
                stands(quote.span(), text);
                quote.parts().forEach(p -> stands(p, text));
            }
            reading.events().stream().map(Event::span).forEach(s -> stands(s, text));
        }
    }

    private static void stands(Span span, StringBuilder text) {
        assertThat(span.text()).isNotEmpty().isEqualTo(text.substring(span.start(), span.end()));
    }
}
