package org.beatbook.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Random;
import org.beatbook.news.Name;
import org.beatbook.news.Reading;
import org.beatbook.news.Span;
import org.beatbook.news.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two megabytes of the worst, and an eighth of one of anything else, end in bounded time: a reading whose time grew with the
 * square of the length would take minutes. Generous, as machines are slow at times.
 */
class BoundedTimeTest {
    private static final int LARGE = 2 << 20;
    private static final int LENGTH = 1 << 17;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LESS_PATIENCE = Duration.ofSeconds(12);
    private static final When DAY = new When.Day(LocalDate.of(2023, 9, 15));

    @ParameterizedTest
    @ValueSource(strings = {"the ship, he said, went on and ", "KIM WAR ", "“", "\"", "\uD83D\uDEA2", "\uD83D"})
    void twoMegabytesEndInBoundedTime(String piece) {
        String text = piece.repeat(LARGE / piece.length());
        assertTimeoutPreemptively(PATIENCE, () -> new Reader().read(text, DAY, "en"), piece);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the ship went on and on and ",
                "WORD WAR ",
                "KIM ",
                "“",
                "”",
                "\"",
                "\" ",
                "' ",
                "'a ",
                "‘a ",
                "’",
                "« ",
                "„",
                "「",
                "“a” ",
                "“A.” ",
                "“a ‘b ",
                "“a\n\n",
                "\uD83D\uDEA2",
                "\uD83D",
                "\uDE00",
                "said ",
                "he said ",
                "he said that ",
                ", he said, ",
                "“A,” he said. ",
                "according to ",
                "according to him ",
                ", according to him, the ship was, ",
                "1 ",
                "2023 ",
                "2023-",
                "the end of the ",
                "early ",
                "Monday ",
                "( ",
                ") said ",
                ", who ",
                "a, b said ",
                "\n\n",
                "A. ",
                "Sept. ",
                "told reporters in the ",
                "。",
                "说：“",
                "年"
            })
    void anyTextEndsInBoundedTime(String piece) {
        String text = piece.repeat(LENGTH / piece.length());
        for (String language : new String[] {"en", "zh"}) {
            assertTimeoutPreemptively(
                    LESS_PATIENCE, () -> new Reader().read(text, DAY, language), piece + " in " + language);
        }
    }

    @Test
    void manyPiecesInRandomOrderGiveFindingsThatStandInTheText() {
        String[] pieces = {
            "“",
            "”",
            "\"",
            "‘",
            "’",
            "'",
            "«",
            "»",
            "„",
            "「",
            "」",
            ",",
            ".",
            "?",
            ":",
            "\n\n",
            " said ",
            " Kim ",
            " he ",
            " that ",
            " told ",
            "according to ",
            " Sept. 13",
            " 2023 ",
            " two days earlier",
            " Monday ",
            "\uD83D",
            "—",
            "(",
            ")",
            " the ",
            " minister ",
            " was ",
            " and ",
            "adding ",
            "’s",
            " the end of ",
            "10:30 a.m. ",
            "13.09.",
            "9/13/2023"
        };
        Random random = new Random(7);
        for (int round = 0; round < 3000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            String language = new String[] {"en", "de", "fr", "ru", "zh", "ja", "ko"}[round % 7];
            check(text.toString(), new Reader().read(text.toString(), round % 2 == 0 ? DAY : null, language));
        }
    }

    private static void check(String text, Reading reading) {
        int end = 0;
        for (var date : reading.dates()) {
            stands(text, date.span());
            assertThat(date.span().start()).isGreaterThanOrEqualTo(end);
            end = date.span().end();
        }
        for (var quote : reading.quotes()) {
            stands(text, quote.span());
            quote.parts().forEach(p -> stands(text, p));
            assertThat(quote.parts().stream().allMatch(quote.span()::contains)).isTrue();
            assertThat(quote.direct() && quote.mixed()).isFalse();
        }
        for (Name name : reading.names()) {
            stands(text, name.span());
        }
    }

    private static void stands(String text, Span span) {
        assertThat(text.substring(span.start(), span.end())).isEqualTo(span.text());
    }
}
