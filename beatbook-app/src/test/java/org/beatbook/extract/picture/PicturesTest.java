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

    @Test
    void blanksFallbacksAndSignsAreNoSecondPictureOfAFigure() {
        Picture picture = inArticle("""
                <figure><img src="/static/placeholder.png" data-src="/img/ferry-in-the-fog-large.jpg" alt="Ferry">
                <img class="placeholder" src="/static/placeholder.png"><a class="zoom" href="#"><img src="/static/icons/loupe.png"></a>
                <noscript><img src="/img/ferry-in-the-fog_fallback~16x9.jpg"></noscript>
                <figcaption>The ferry waits in the fog.</figcaption></figure>""").getFirst();
        assertThat(picture.caption()).isEqualTo("The ferry waits in the fog.");
    }

    @Test
    void captionOfAFigureWithSeveralPicturesIsThatOfEach() {
        assertThat(inArticle("""
                <figure><img src="/img/harbour-before-the-flood.jpg" width="600"><img src="/img/harbour-after-the-flood.jpg" width="600">
                <figcaption>The harbour before and after the flood.</figcaption></figure>"""))
                .hasSize(2)
                .allSatisfy(p -> assertThat(p.caption()).isEqualTo("The harbour before and after the flood."));
    }

    @Test
    void creditBesideAFigureOrACaptionIsFoundByItsNameOrItsWords() {
        assertThat(credit("""
                <figure><img src="/img/mending-the-nets.jpg"><figcaption>Men mend nets.</figcaption></figure>
                <span class="image-credit">Anna Berg</span>""")).isEqualTo("Anna Berg");
        assertThat(credit("""
                <figure><img src="/img/mending-the-nets.jpg"><figcaption>Men mend nets.</figcaption><div>Photo: Anna Berg</div></figure>""")).isEqualTo("Anna Berg");
        assertThat(credit(
                        "<p><img src='/img/mending-the-nets.jpg' width='600'></p><p>Foto: Anna Berg, Shutterstock</p>"))
                .isEqualTo("Anna Berg, Shutterstock");
        assertThat(credit("""
                <div><img src="/img/mending-the-nets.jpg" width="600"><div class="mediaInfo">
                <span class="mediaSubtitle">Men mend nets.</span><span class="mediaRights">Bildrechte: IMAGO</span></div></div>""")).isEqualTo("IMAGO");
        assertThat(
                        credit(
                                "<p><img src='/img/mending-the-nets.jpg' width='600'></p><p>By Anna Berg, Associated Press</p>"))
                .isEmpty();
        assertThat(credit("""
                <figure><img src="/img/mending-the-nets.jpg"><figcaption>Men mend nets.</figcaption><div>Bild 1 von 10</div></figure>""")).isEmpty();
    }

    private static String credit(String inside) {
        return inArticle(inside).stream()
                .filter(p -> p.credit() != null)
                .map(p -> p.credit().line())
                .findFirst()
                .orElse("");
    }

    @Test
    void boxCalledCreditMayHoldTheCaptionToo() {
        Picture both = inArticle("""
                <div><img src="/img/nets-on-the-pier-2024.jpg" width="600"><div class="credit-caption"><div class="caption">
                <p>Nets dry on the pier. <b class="credit">Anna Berg/Getty Images</b> <b class="hide-caption">hide caption</b></p></div></div></div>""").getFirst();
        assertThat(both.caption()).isEqualTo("Nets dry on the pier.");
        assertThat(both.credit().line()).isEqualTo("Anna Berg/Getty Images");
        Picture glued = inArticle("""
                <figure><img src="/img/nets-on-the-pier-2024.jpg"><span class="copyright">Nets on the pier at dusk | Bildquelle: dpa</span></figure>""").getFirst();
        assertThat(glued.caption()).isEqualTo("Nets on the pier at dusk");
        assertThat(glued.credit().line()).isEqualTo("dpa");
    }

    @Test
    void whatOnlyScreenReadersSayIsNoPartOfACaption() {
        Picture picture = inArticle("""
                <figure><div class="lazy-load" data-src="/news/320/boats-at-low-tide-111746.jpg" data-alt="Boats"></div>
                <span class="off-screen">Image copyright</span><span class="story-image-copyright">Reuters</span>
                <figcaption><span class="off-screen">Image caption</span><span>Boats lie at low tide</span></figcaption></figure>""").getFirst();
        assertThat(picture.caption()).isEqualTo("Boats lie at low tide");
        assertThat(picture.credit().line()).isEqualTo("Reuters");
    }

    @Test
    void boxesThatHoldMostOfTheBodySayNothingAgainstItsPictures() {
        Picture picture = read("<html><body><main><div class='sticky-sidebar-relative'><h1>A story of the harbour</h1>"
                        + PARAGRAPH.repeat(3)
                        + "<div class='wp-caption alignnone'><img src='/img/story-of-the-harbour1.jpg' width='600'>"
                        + "<div class='wp-caption-text'>The harbour in spring.</div></div>"
                        + PARAGRAPH.repeat(3) + "</div></main></body></html>")
                .getFirst();
        assertThat(picture.caption()).isEqualTo("The harbour in spring.");
    }

    @Test
    void numbersInAFilesNameAreNotItsWidth() {
        assertThat(inArticle("<img src='/img/pictures_of_the_harbour_002.jpg'>"))
                .hasSize(1);
        assertThat(inArticle("<img src='/img/faces-of-the-harbour-120x120.jpg'>"))
                .isEmpty();
        assertThat(inArticle("<img src='/img/faces-of-the-harbour.jpg' width='100%'>"))
                .hasSize(1);
    }

    @Test
    void shortCaptionIsToldFromTheLabelledCreditAfterIt() {
        assertThat(Captions.tell("Anna Berg. Foto: Max Muster/TT").caption()).isEqualTo("Anna Berg.");
        assertThat(Captions.tell("Премьер. Фото: ТАСС").caption()).isEqualTo("Премьер.");
        assertThat(Captions.tell("Nets at dusk.Photo: Anna Berg").caption()).isEqualTo("Nets at dusk.");
        assertThat(Captions.tell("Nets at dusk. Photo by Anna Berg on Unsplash").caption())
                .isEqualTo("Nets at dusk.");
        assertThat(Captions.tell("Nets at dusk. Foto: Anna Berg (CC BY-SA 4.0)").caption())
                .isEqualTo("Nets at dusk.");
        assertThat(Captions.tell("Men mend nets. Anna Berg/The Harbour Chronicle")
                        .caption())
                .isEqualTo("Men mend nets.");
        assertThat(Captions.tell("Men mend nets, fot. Reuters").caption()).isEqualTo("Men mend nets");
        assertThat(Captions.tell("Illustration: Anna Berg. Foto: dpa").caption())
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
