package org.beatbook.extract.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.beatbook.extract.markup.Markup;
import org.beatbook.extract.metadata.Metadata;
import org.beatbook.news.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class BodyTest {
    private static final String NETS =
            "The men who mend the nets had gone home before the tide turned, and the harbour was quiet that morning.";
    private static final String ICE =
            "Nobody had seen ice on the inner basin since the winter of the great storm, the harbour master said.";
    private static final String FERRY =
            "The ferry to the islands will not leave before noon, because its captain is waiting for the fog to lift.";
    private static final String TEXT = paragraphs(NETS, ICE, FERRY);

    private static String paragraphs(String... texts) {
        return "<p>" + String.join("</p><p>", texts) + "</p>";
    }

    private static Body read(String head, String body) {
        Markup markup = Markup.parse(
                "<html lang='en'><head><meta name='author' content='Anna Berg'>" + head + "</head><body>" + body
                        + "</body></html>",
                "https://example.org/2024/ice-in-the-harbour");
        return Body.read(markup, Metadata.read(markup));
    }

    private static List<String> inArticle(String inside) {
        return texts(read(
                "", "<article><h1>Ice in the harbour</h1><div class='article-body'>" + inside + "</div></article>"));
    }

    private static List<String> texts(Body body) {
        return body.blocks().stream()
                .filter(b -> b.kind() != Block.Kind.CAPTION)
                .map(Block::text)
                .toList();
    }

    @Test
    void bylineAndDateAboveTheTextAreNoText() {
        assertThat(inArticle(
                        "<p>By Anna Berg, Reuters</p><p>PUBLISHED: May 3, 2024 at 4:56 p.m. | UPDATED: May 4, 2024</p>"
                                + TEXT))
                .containsExactly(NETS, ICE, FERRY);
        assertThat(inArticle("<p>Von Otto Meister</p><p>Stand: 03.05.2024, 10:15 Uhr</p>" + TEXT))
                .containsExactly(NETS, ICE, FERRY);
    }

    @Test
    void aSentenceWithADateStays() {
        String dated = "On May 3, 2024, the harbour froze.";
        assertThat(inArticle("<p>" + dated + "</p>" + TEXT)).startsWith(dated);
    }

    @Test
    void introductionOfTheAuthorUnderTheTextIsNoText() {
        assertThat(inArticle(
                        TEXT + "<p>Anna Berg writes about harbours and has lived on the coast for thirty years.</p>"))
                .containsExactly(NETS, ICE, FERRY);
    }

    @Test
    void paragraphThatEndsInAPicturesCreditIsACaption() {
        Body body = read(
                "",
                "<article><h1>Ice in the harbour</h1><p>The inner basin on Friday. Photo: Jo Roe/AP</p>" + TEXT
                        + "</article>");
        assertThat(body.blocks())
                .contains(new Block(Block.Kind.CAPTION, "The inner basin on Friday. Photo: Jo Roe/AP"));
        assertThat(texts(body)).containsExactly(NETS, ICE, FERRY);
    }

    @Test
    void whatAPageShowsTwiceIsReadOnce() {
        String long1 = TEXT + paragraphs("Fish was dear that week, and the market closed at ten in the morning.");
        assertThat(inArticle("<div class='lead-in'><p>" + NETS + "</p></div><div>" + long1
                        + long1.replace("<p>", "<p>So ") + "</div>"))
                .containsOnlyOnce(NETS);
    }

    @Test
    void pulledQuoteThatAParagraphHoldsIsLeftOut() {
        String pulled = "since the winter of the great storm, the harbour master said";
        assertThat(inArticle("<p>" + NETS + "</p><p>" + ICE + "</p><figure><blockquote>" + pulled
                        + "</blockquote></figure><p>" + FERRY + "</p>"))
                .containsExactly(NETS, ICE, FERRY);
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void linesOfDashesBetweenParagraphsAreNotLookedForInThem() {
        String rule = "<p>" + "- ".repeat(30) + "</p>";
        assertThat(inArticle(rule + "<div>" + paragraphs(NETS, ICE) + "</div>" + rule + "<div>" + paragraphs(FERRY)
                        + "</div>"))
                .contains(NETS, ICE, FERRY);
    }

    @Test
    void opinionThatItsClassCallsACommentIsTheArticle() {
        Body body = read(
                "",
                "<main><div class='commentary'><article><h1>Ice in the harbour</h1>" + TEXT + "</article></div>"
                        + "<div class='comments'>" + paragraphs("I saw the ice too, it was as thick as my arm.")
                        + "</div><div>"
                        + paragraphs(
                                "A hundred more words about the site itself, its makers, their aims and what they sell "
                                        + "to whom, and how often, and for how much of your money each month.")
                        + "</div></main>");
        assertThat(texts(body)).contains(NETS, ICE, FERRY).noneMatch(t -> t.startsWith("I saw the ice"));
    }

    @Test
    void boxOfPointersInsideTheTextDoesNotEndIt() {
        assertThat(inArticle(TEXT
                        + "<div><h3>Lire aussi :</h3><p><a href='/x'>A headline about another harbour far away</a></p>"
                        + "</div><p>The pilot boat came back at two.</p>"))
                .endsWith(FERRY, "The pilot boat came back at two.");
    }

    @Test
    void singleTeaserInsideTheTextIsLeftOut() {
        String six =
                TEXT + TEXT.replace("The ", "Then the ").replace("Nobody", "No one") + TEXT.replace("<p>", "<p>And ");
        assertThat(inArticle(six
                        + "<article><h3><a href='/live'>All of the news about ice in our live blog</a></h3><p>What happens on the coast, hour by hour.</p></article>"
                        + paragraphs("The pilot boat came back at two in the afternoon.")))
                .noneMatch(t -> t.startsWith("What happens on the coast"))
                .endsWith("The pilot boat came back at two in the afternoon.");
    }

    @Test
    void paragraphsThatAreOnlyNotReadAloudStay() {
        String paid = FERRY.replace("<p>", "");
        assertThat(inArticle(
                        "<p>" + NETS + "</p><p>" + ICE + "</p><p class='paywall' aria-hidden='true'>" + paid + "</p>"))
                .containsExactly(NETS, ICE, paid);
    }

    @Test
    void longRequestForConsentIsNoText() {
        String consent = "We use cookies to show you what you like, to count who reads which page, to remember your "
                + "settings, and to let our partners show you advertisements. You may change your mind at any time. Our "
                + "partners are listed on a page of their own. Some of them are far away.";
        assertThat(inArticle(TEXT + "<p>" + consent + "</p>")).containsExactly(NETS, ICE, FERRY);
    }

    @Test
    void encodedDataIsNoText() {
        assertThat(inArticle(TEXT + "<p>" + "PGRpdiBjbGFzcz0ic3".repeat(40) + "</p>"))
                .containsExactly(NETS, ICE, FERRY);
    }

    @Test
    void linkedDataGivesTheTextThatThePageDoesNotPrint() {
        String full = (NETS + "\\n" + ICE + "\\n" + FERRY + "\\n").repeat(3);
        Body body = read(
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Ice in the harbour\","
                        + "\"articleBody\":\"" + full + "\"}</script>",
                "<article><h1>Ice in the harbour</h1><p>" + NETS + "</p></article>");
        assertThat(body.rule()).isEqualTo("json-ld");
        assertThat(texts(body)).hasSize(9).startsWith(NETS, ICE, FERRY);
    }

    @Test
    void printedTextIsTakenWhereLinkedDataGivesLess() {
        Body body = read(
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"" + NETS
                        + "\"}</script>",
                "<article><h1>Ice in the harbour</h1>" + TEXT + "</article>");
        assertThat(texts(body)).containsExactly(NETS, ICE, FERRY);
    }
}
