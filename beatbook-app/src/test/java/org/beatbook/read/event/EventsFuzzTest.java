package org.beatbook.read.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.beatbook.news.Event;
import org.beatbook.news.Event.Party;
import org.beatbook.news.Span;
import org.beatbook.read.Text;
import org.beatbook.read.date.Dates;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Any text is read in bounded time, and what is found stands in it. */
class EventsFuzzTest {
    private static final String[] WORDS =
            ("Russia attacked Ukraine , ( ) and to said that will the who \" ; met with Kim "
                            + "killed by was not 3 soldiers refused agreed after on Monday 's Turkish police \uD83D\uDE00 \uD800 visit "
                            + "threatened must sanctions imposed on 2023 if \u201c \u201d . ? talks between troops")
                    .split(" ");

    private static List<Event> read(String whole) {
        Text text = Text.of(whole);
        return Events.read(text, PlainNames.read(text), Dates.read(text, null, "en"), List.of(), null);
    }

    @Test
    void spansStandInTheTextWhateverItIs() {
        Random random = new Random(7);
        for (int i = 0; i < 3000; i++) {
            StringBuilder whole = new StringBuilder();
            for (int n = random.nextInt(60); n >= 0; n--) {
                whole.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
            }
            for (Event event : read(whole.toString())) {
                check(whole.toString(), event.span());
                check(whole.toString(), event.trigger());
                event.actors().stream().map(Party::span).forEach(s -> check(whole.toString(), s));
                event.recipients().stream().map(Party::span).forEach(s -> check(whole.toString(), s));
            }
        }
    }

    private static void check(String whole, Span span) {
        assertThat(whole.substring(span.start(), span.end())).isEqualTo(span.text());
    }

    @Test
    void aSentenceOfTwoMegabytesEndsInBoundedTime() {
        for (String one : List.of(
                "Russia attacked Ukraine and ",
                "attack ",
                "killed , ",
                "who said that ",
                "(",
                "the the , and ",
                "to attack ")) {
            String whole = one.repeat(2_000_000 / one.length());
            Text text = Text.of(whole);
            Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(5), () -> Events.read(text, List.of(), List.of(), List.of(), null), one);
        }
    }
}
