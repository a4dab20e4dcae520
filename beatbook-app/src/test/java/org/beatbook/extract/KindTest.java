package org.beatbook.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.beatbook.news.Capture;
import org.beatbook.news.CaptureHead;
import org.beatbook.news.Kind;
import org.beatbook.news.Page;
import org.beatbook.news.Teaser;
import org.junit.jupiter.api.Test;

/** What kind of page it is, and which rule says so. */
class KindTest {
    private static final String CARD = """
            <article class="teaser"><h2><a href="/2023/07/%1$s">%2$s</a></h2><p>%3$s</p></article>
            """;
    private static final String HARBOUR = CARD.formatted(
            "harbour",
            "The harbour opens again after two weeks",
            "The first ferry left at noon, and the second waits for calmer weather behind the northern pier.");
    private static final String PIER = CARD.formatted(
            "pier",
            "A new pier is planned in the south",
            "Ships of the larger class could land there from next year on, if the council agrees in autumn.");
    private static final String LIGHT = CARD.formatted(
            "light",
            "The lighthouse keeps its keeper for now",
            "A machine was to take over in spring. It failed three times, and nobody knows the reason yet.");

    @Test
    void aSectionOfThreeTeasersIsAListing() {
        Page page = page("<h1>Harbours</h1>" + HARBOUR + PIER + LIGHT);
        assertThat(page.kind()).isEqualTo(Kind.LISTING);
        assertThat(page.rules()).containsEntry("kind", "told-by-teasers");
        assertThat(page.teasers())
                .extracting(Teaser::headline)
                .containsExactly(
                        "The harbour opens again after two weeks",
                        "A new pier is planned in the south",
                        "The lighthouse keeps its keeper for now");
    }

    /** Letters of Cyrillic in UTF-16 are as many control characters; a picture's bytes are all over. */
    @Test
    void bytesThatAreNoTextSayNothingWhateverTheyAreCalled() {
        byte[] packed = new byte[2000];
        new Random(20230531).nextBytes(packed);
        assertThat(read(packed).kind()).isEqualTo(Kind.OTHER);
        assertThat(read(packed).rules()).containsEntry("kind", "other-medium");
        assertThat(read(packed).blocks()).isEmpty();

        String told = "<p>" + "Паром вышел из гавани утром, и второй ждёт погоды. ".repeat(40);
        assertThat(read(told.getBytes(StandardCharsets.UTF_16BE)).rules()).doesNotContainValue("other-medium");
    }

    @Test
    void aSectionIsAListingHoweverLongItsStandfirstsAre() {
        String standfirst = " The council has argued about it for a year, and no vote was ever taken.".repeat(4);
        String cards = IntStream.range(0, 8)
                .mapToObj(i -> CARD.formatted("h" + i, "Headline " + i + " of the harbour's long year", i + standfirst))
                .collect(Collectors.joining());
        Page page = page("<h1>Harbours</h1>" + cards);
        assertThat(page.kind()).isEqualTo(Kind.LISTING);
        assertThat(page.teasers()).hasSize(8);
    }

    @Test
    void aShortTextWithThreeTeasersBelowIsNoListing() {
        Page page = page("<h1>About this outlet</h1><p>"
                + "We write about harbours and nothing else, daily. ".repeat(12) + "</p>" + HARBOUR + PIER + LIGHT);
        assertThat(page.kind()).isEqualTo(Kind.OTHER);
    }

    private static Page page(String main) {
        byte[] html = ("<!DOCTYPE html><html lang=en><title>Harbours – Far Shore</title><body><nav><a href=/>Home</a>"
                        + "</nav><main>" + main + "</main><footer><a href=/imprint>Imprint</a></footer></body></html>")
                .getBytes(StandardCharsets.UTF_8);
        return read(html);
    }

    private static Page read(byte[] html) {
        CaptureHead head = new CaptureHead(
                "c",
                "https://example.org/harbours",
                Instant.EPOCH,
                false,
                200,
                "text/html",
                "sha256:0",
                html.length,
                "t");
        return new Extractor().extract(new Capture(head, html));
    }
}
