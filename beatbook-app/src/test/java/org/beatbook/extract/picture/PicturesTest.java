package org.beatbook.extract.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.beatbook.extract.body.Body;
import org.beatbook.extract.markup.Markup;
import org.beatbook.extract.metadata.Metadata;
import org.beatbook.news.Picture;
import org.junit.jupiter.api.Test;

class PicturesTest {
    private static final String PARAGRAPH =
            "<p>The harbour was quiet that morning, and the men who mend the nets had gone home before the tide turned.</p>";

    private static List<Picture> read(String html) {
        Markup markup = Markup.parse(html, "https://example.org/2024/a-story");
        return Pictures.read(markup, Body.read(markup, Metadata.read(markup)));
    }

    private static List<Picture> inArticle(String inside) {
        return read("<html><body><article><h1>A story of the harbour</h1>" + inside + PARAGRAPH.repeat(6)
                + "</article></body></html>");
    }

    @Test
    void figureGivesRenditionsCaptionAndCredit() {
        Picture picture = inArticle("""
                <figure><picture><source srcset="/img/boats-at-dawn-400.webp 400w, /img/boats-at-dawn-1200.webp 1200w">
                <img src="/img/boats-at-dawn-800.jpg" width="800" alt="Boats"></picture>
                <figcaption>Boats leave at dawn. <span class="credit">Photo: Anna Berg/Reuters</span></figcaption></figure>""").getFirst();
        assertThat(picture.url()).isEqualTo("https://example.org/img/boats-at-dawn-1200.webp");
        assertThat(picture.urls()).hasSize(3);
        assertThat(picture.alt()).isEqualTo("Boats");
        assertThat(picture.caption()).isEqualTo("Boats leave at dawn.");
        assertThat(picture.credit().creators()).containsExactly("Anna Berg");
        assertThat(picture.credit().providers()).containsExactly("Reuters");
    }

    @Test
    void lazyImageAndItsFallbackAreOnePicture() {
        List<Picture> pictures = inArticle("""
                <figure><img class="lazy" src="data:image/gif;base64,AA" data-src="/img/nets-on-the-pier-1024x768.jpg">
                <noscript><img src="/img/nets-on-the-pier-300x200.jpg"></noscript>
                <figcaption class="wp-caption-text">Nets dry on the pier. (John Roe/AFP)</figcaption></figure>""");
        assertThat(pictures).singleElement().satisfies(p -> {
            assertThat(p.url()).endsWith("1024x768.jpg");
            assertThat(p.caption()).isEqualTo("Nets dry on the pier.");
            assertThat(p.credit().line()).isEqualTo("John Roe/AFP");
        });
    }

    @Test
    void linkedDataGivesCreditWhereThePageHasNone() {
        Picture picture = read("""
                <html><head><script type="application/ld+json">{"@type":"NewsArticle","image":{"@type":"ImageObject",
                "url":"https://example.org/img/ferry20240101.jpg","creditText":"Jane Doe/AP","caption":"The ferry in the fog"}}</script></head>
                <body><article><h1>A story</h1><img src="/img/ferry20240101.jpg" width="900">%s</article></body></html>""".formatted(PARAGRAPH.repeat(6))).getFirst();
        assertThat(picture.caption()).isEqualTo("The ferry in the fog");
        assertThat(picture.credit().providers()).containsExactly("AP");
    }

    @Test
    void iconsFacesAndOtherStoriesAreNotPicturesOfTheArticle() {
        List<Picture> pictures = inArticle("""
                <div class="author-box"><img src="/img/authors/face-of-jane.jpg" width="60" height="60"></div>
                <img src="/static/logo.png" width="300"><img src="https://ads.example/pixel.gif" width="1" height="1">
                <div class="related"><a href="/2024/another-story"><img src="/img/another-story-2024.jpg" width="400"><h3>Another story of the sea</h3></a></div>""");
        assertThat(pictures).isEmpty();
    }

    @Test
    void captionsKeepTheirOwnBracketsAndLoseTheirCredit() {
        assertThat(Captions.tell("The president (left) with the minister (right).")
                        .credit())
                .isNull();
        assertThat(Captions.tell("A shot of the USS America (LHA-6) taken in May. (Chung Sung-Jun/Reuters)")
                        .caption())
                .isEqualTo("A shot of the USS America (LHA-6) taken in May.");
        assertThat(Captions.tell("Erst fiel der linke Turm. Foto: Max Muster/dpa")
                        .credit()
                        .line())
                .isEqualTo("Foto: Max Muster/dpa");
        assertThat(Captions.tell("Zelte am Fluss | Bild: IMAGO/Muster").caption())
                .isEqualTo("Zelte am Fluss");
        assertThat(Captions.tell("選手たちと監督が並ぶ（Ｃ）共同通信社").caption()).isEqualTo("選手たちと監督が並ぶ");
        assertThat(Captions.tell("A file photograph shows the minister in May. — Picture by Jane Doe")
                        .caption())
                .isEqualTo("A file photograph shows the minister in May.");
        assertThat(Captions.tell("Foto de familia de la segunda reunión del Grupo de Madrid")
                        .credit())
                .isNull();
        assertThat(Captions.tell("Reuters reporters wait outside the court in Seoul.")
                        .credit())
                .isNull();
    }

    @Property(tries = 300)
    void anyCaptionIsTold(@ForAll String text) {
        Captions.Told told = Captions.tell(text);
        assertThat(told.caption() == null || text.contains(told.caption().strip()))
                .isTrue();
    }

    @Property(tries = 150)
    void anyMixtureOfTagsIsRead(@ForAll("tags") String html) {
        assertThat(read("<h1>Title</h1>" + html)).hasSizeLessThanOrEqualTo(100);
    }

    @Provide
    Arbitrary<String> tags() {
        return Arbitraries.of(
                        "<figure>",
                        "</figure>",
                        "<img src=/a/photo12345.jpg>",
                        "<img data-src='x y' srcset=', ,'>",
                        "<figcaption>",
                        "</figcaption>",
                        "<p>",
                        "</p>",
                        "Foto: Jane Doe",
                        "<picture>",
                        "<source srcset='/b/photo12345-2x.jpg 2x'>",
                        "<noscript>",
                        "</noscript>",
                        "<a href=/other>",
                        "</a>",
                        "<div class='caption credit'>",
                        "</div>",
                        "<img src='http://[broken' width=x>",
                        "words of a text ")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    @Test
    void deepAndHugePagesAreReadWithinBounds() {
        String deep = "<div>".repeat(10_000) + "<img src='/deep/photo-of-depth1.jpg' width=600>" + PARAGRAPH.repeat(20);
        assertThat(read(deep)).hasSizeLessThan(2);
        String many = "<img src='/many/photo-%d-of-many.jpg' width=600>";
        StringBuilder images = new StringBuilder(PARAGRAPH.repeat(20));
        for (int i = 0; i < 20_000; i++) {
            images.append(many.formatted(i));
        }
        assertThat(inArticle(images.toString())).hasSizeLessThanOrEqualTo(100);
    }
}
