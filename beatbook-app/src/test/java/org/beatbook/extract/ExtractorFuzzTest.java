package org.beatbook.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import org.beatbook.extract.markup.TooLargeException;
import org.beatbook.news.Block;
import org.beatbook.news.Capture;
import org.beatbook.news.CaptureHead;
import org.beatbook.news.Kind;
import org.beatbook.news.Page;
import org.junit.jupiter.api.Test;

/** Broken, hostile and huge input: extraction ends, and what it gives is bounded by what it was given. */
class ExtractorFuzzTest {
    private static final String PAGE = """
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Harbour reopens</title></head><body>
            <nav><ul><li><a href="/">Home</a></li></ul></nav><main><article class="post"><h1>Harbour reopens</h1>
            <div class="entry-content"><p>The harbour reopened on Monday after two weeks, and the first ferry left at noon.</p>
            <figure><img src="a.jpg"><figcaption>A ferry. Photo: A. Sample</figcaption></figure>
            <ul><li>First, the northern pier</li><li>Second, the southern pier</li></ul>
            <table><tr><th>Pier</th><th>Ships</th></tr><tr><td>North</td><td>12</td></tr></table>
            <blockquote>We have waited for this day, she said.</blockquote><pre>a  b</pre></div></article></main>
            <aside class="related"><a href="/x">Related story</a></aside><footer>Imprint</footer></body></html>
            """;

    @Test
    void mutatedPagesNeverFail() {
        Random random = new Random(20260731);
        for (int i = 0; i < 1500; i++) {
            byte[] bytes = PAGE.getBytes(StandardCharsets.UTF_8);
            for (int hits = random.nextInt(60); hits > 0; hits--) {
                int at = random.nextInt(bytes.length);
                int from = random.nextInt(bytes.length);
                int length = Math.min(random.nextInt(40), bytes.length - Math.max(at, from));
                if (random.nextBoolean()) {
                    System.arraycopy(bytes, from, bytes, at, length);
                } else {
                    bytes[at] = (byte) random.nextInt(256);
                }
            }
            Page page = extract(bytes, random.nextBoolean() ? "text/html" : null);
            assertThat(page.text().length()).isLessThanOrEqualTo(bytes.length * 2);
        }
    }

    @Test
    void noiseIsReadAsSomePage() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            byte[] bytes = new byte[random.nextInt(3000)];
            random.nextBytes(bytes);
            assertThat(extract(bytes, null).kind()).isNotNull();
        }
    }

    @Test
    void deepTablesAreReadToTheirText() {
        String deep =
                "<table><tr><td>".repeat(10_000) + "The innermost cell holds a sentence, and it is read all the same.";
        assertThat(extract(bytes(deep), "text/html").text()).contains("innermost cell");
    }

    @Test
    void manyLinksGiveABoundedPage() {
        String links = "<p><a href='/a'>A headline of some length that points elsewhere</a></p>".repeat(100_000);
        assertThat(extract(bytes(links), "text/html").text().length()).isLessThanOrEqualTo(links.length());
    }

    @Test
    void pagesOfFiftyMegabytesAreRefusedWithTheirSize() {
        byte[] huge = new byte[50_000_000];
        java.util.Arrays.fill(huge, (byte) 'a');
        assertThatThrownBy(() -> extract(huge, "text/html"))
                .isInstanceOf(TooLargeException.class)
                .hasMessageContaining("50,000,000");
    }

    @Test
    void pagesOfTooManyTagsAreRefusedBeforeTheyAreParsed() {
        assertThatThrownBy(() -> extract(bytes("<b>".repeat(700_000)), "text/html"))
                .isInstanceOf(TooLargeException.class)
                .hasMessageContaining("700,000 tags");
    }

    @Test
    void aPageIsReadAsItsPartsStand() {
        Page page = extract(bytes(PAGE), "text/html");
        assertThat(page.blocks().stream().map(Block::kind))
                .containsExactly(
                        Block.Kind.PARAGRAPH,
                        Block.Kind.CAPTION,
                        Block.Kind.LIST,
                        Block.Kind.TABLE,
                        Block.Kind.QUOTATION,
                        Block.Kind.PREFORMATTED);
        assertThat(page.text())
                .startsWith("The harbour reopened on Monday")
                .contains("First, the northern pier\nSecond, the southern pier", "Pier\tShips\nNorth\t12", "a  b")
                .doesNotContain("Imprint", "Related", "Photo", "Home");
    }

    @Test
    void otherMediaSayNothing() {
        Page page = extract(bytes("%PDF-1.7"), "application/pdf");
        assertThat(page.kind()).isEqualTo(Kind.OTHER);
        assertThat(page.text()).isEmpty();
    }

    @Test
    void charsetsAreReadAsDeclaredAndAsTheyAre() {
        String text = "<p>Ärger über Größe: der Hafen öffnet, und die Fähre fährt am Mittag für alle Gäste.</p>";
        assertThat(extract(text.getBytes(StandardCharsets.ISO_8859_1), "text/html; charset=iso-8859-1")
                        .text())
                .contains("Größe");
        assertThat(extract(bytes(text), "text/html; charset=iso-8859-1").text()).contains("Größe");
        assertThat(extract(text.getBytes(StandardCharsets.ISO_8859_1), "text/html")
                        .text())
                .contains("Größe");
        assertThat(extract(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE), null)
                        .text())
                .contains("Größe");
        assertThat(extract(
                                ("<meta charset=windows-1251><p>Гавань открылась в понедельник, и первый паром ушёл в полдень.</p>")
                                        .getBytes(java.nio.charset.Charset.forName("windows-1251")),
                                "text/html")
                        .text())
                .contains("Гавань");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Page extract(byte[] bytes, String contentType) {
        CaptureHead head = new CaptureHead(
                "c", "https://example.org/a", Instant.EPOCH, false, 200, contentType, "sha256:0", bytes.length, "test");
        return new Extractor().extract(new Capture(head, bytes));
    }
}
