package org.beatbook.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.beatbook.extract.markup.Markup;
import org.beatbook.news.When;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of the many dates of a page is its own. */
class PublishedTest {
    private static final String HEADLINE = "<h1>A bridge falls into the river</h1>";
    private static final String PROSE =
            "<p>" + "The council met and talked about the old bridge for a very long time. ".repeat(8) + "</p>";

    private static Metadata at(String url, String html) {
        return Metadata.read(Markup.parse(html, url));
    }

    private static Metadata read(String html) {
        return at("https://example.org/world/a-story", html);
    }

    private static @Nullable String iso(@Nullable When when) {
        return when == null ? null : when.iso();
    }

    private static @Nullable String published(String html) {
        return iso(read(html).published());
    }

    @ParameterizedTest
    @CsvSource({
        "/2023/09/13/a-story, 2023-09-13",
        "/world/2023/sep/13/a-story, 2023-09-13",
        "/2023-09/13/content_1.htm, 2023-09-13",
        "/n1/2023/0913/c1004-4.html, 2023-09-13",
        "/a/202309/13/WS65.html, 2023-09-13",
        "/t20230913_4.html, 2023-09-13",
        "/view/20230913083000, 2023-09-13",
        "/2023/09/a-story, 2023-09",
        "/2023/a-story, 2023",
        "/id/1234567890123/1920x1080, ",
    })
    void addressesTellTheDateInTheFormsOfManySites(String path, @Nullable String expected) {
        assertThat(iso(at("https://example.org" + path, HEADLINE + PROSE).published()))
                .isEqualTo(expected);
    }

    @Test
    void theTimeOfTheCaptureInAnArchivesAddressIsNotThePages() {
        assertThat(iso(at("https://archive.example.org/web/20130307194448/blog.example.org/2008/05/a.html", HEADLINE)
                        .published()))
                .isEqualTo("2008-05");
    }

    @Test
    void theDayThatAMemberJoinedIsNotThatOfThePost() {
        assertThat(published("<html lang=de>" + HEADLINE + "<p>Mitglied seit: 01.02.2010</p><p>13.09.2023, 08:30</p>"))
                .isEqualTo("2023-09-13T08:30:00");
    }

    @Test
    void aSpanOfTimeIsNoPublication() {
        assertThat(published(HEADLINE + "<p>Festival: 20.09.2023 - 22.09.2023</p><p>14. – 20. September 2023</p>"
                        + PROSE + "<p>Published: 13.09.2023</p>"))
                .isEqualTo("2023-09-13");
    }

    @Test
    void aDateThatStandsForItselfComesBeforeOneInASentence() {
        String sentence = PROSE.repeat(20) + "<p>The bridge was opened on 4 May 1999 by the mayor of the town.</p>";
        assertThat(published(HEADLINE + sentence + "<p>13 September 2023</p>")).isEqualTo("2023-09-13");
    }

    @Test
    void datesOfCommentsAndOfTheCopyrightAreNotThePages() {
        assertThat(published(HEADLINE + PROSE + "<div class='comments'><p>Jo</p><p>15 September 2023</p></div>"
                        + "<p>© 2024 Example</p>"))
                .isNull();
    }

    @Test
    void publishedAndUpdatedAreToldApartInOneLineInEitherOrder() {
        for (String line : new String[] {
            "Published Sep 12, 2023 | Updated Sep 13, 2023", "Updated Sep 13, 2023 | Published Sep 12, 2023"
        }) {
            Metadata found = read(HEADLINE + "<p>" + line + "</p>" + PROSE);
            assertThat(iso(found.published())).isEqualTo("2023-09-12");
            assertThat(iso(found.modified())).isEqualTo("2023-09-13");
        }
    }

    @Test
    void aDeclaredTimeThatIsOnlyThatOfAnImportGivesWayToTheEarlierDayOfThePage() {
        String declared = "<meta property='article:published_time' content='2023-09-13T17:00:52+02:00'>";
        assertThat(published(declared + HEADLINE + "<div class='date'>12.10.2015, 19:16 Uhr</div>" + PROSE))
                .isEqualTo("2015-10-12T19:16:00");
        assertThat(published(declared + HEADLINE + "<div class='date updated'>12.10.2015</div>" + PROSE))
                .isEqualTo("2023-09-13T17:00:52+02:00");
    }

    @Test
    void aDayInPiecesIsReadAndTakesItsYearFromTheAddress() {
        assertThat(published(
                        HEADLINE + "<div class='post-date'><span>Sep</span><span>13</span><span>2023</span></div>"))
                .isEqualTo("2023-09-13");
        assertThat(iso(at(
                                "https://example.org/2023/09/a-story",
                                HEADLINE + "<div class='post-date'><span>13</span><span>Sep</span></div>")
                        .published()))
                .isEqualTo("2023-09-13");
    }

    @Test
    void aRelativeTimeSaysNothingWithoutTheMomentInItsAttributes() {
        assertThat(published(HEADLINE + "<span class='date'>3 hours ago</span>" + PROSE))
                .isNull();
        assertThat(published(HEADLINE + "<span class='date' data-ts='1694593800000'>3 hours ago</span>" + PROSE))
                .isEqualTo("2023-09-13T08:30:00Z");
        assertThat(published(HEADLINE + "<relative-time datetime='2023-09-13T08:30:00Z'>3 hours ago</relative-time>"
                        + PROSE))
                .isEqualTo("2023-09-13T08:30:00Z");
    }

    @Test
    void dataInScriptsCountsWhereItIsOfThisArticle() {
        assertThat(published(HEADLINE + PROSE + """
                <script>{"latest":[{"title":"Quite another thing","published_at":"2023-09-15T10:30:00Z"}],
                "story":{"title":"A bridge falls into the river","published_at":"2023-09-13T08:30:00Z"}}</script>""")).isEqualTo("2023-09-13T08:30:00Z");
        assertThat(published(
                        HEADLINE + PROSE + "<script>var config = {buildDate: '2024-01-01', t: 1694593800}</script>"))
                .isNull();
    }

    @Test
    void aMetaElementOfASitesOwnNameIsUnderstood() {
        assertThat(published("<meta property='acme:photo:uploaded' content='2023-09-13T08:30:00Z'>"
                        + "<meta name='acme:last_update' content='2024-01-01'>" + HEADLINE))
                .isEqualTo("2023-09-13T08:30:00Z");
    }

    @Test
    void aPicturesFolderTellsTheMonthOnly() {
        assertThat(published(
                        "<meta property='og:image' content='https://example.org/img/2023/09/11/river.jpg'>" + HEADLINE))
                .isEqualTo("2023-09");
    }

    @Test
    void otherDatesOfThePageShowWhichNumberIsTheMonth() {
        String page = "<html lang=en>" + HEADLINE + "<p>Posted: 09/08/2023</p>" + PROSE;
        assertThat(published(page)).isEqualTo("2023-09-08");
        assertThat(published(page + "<p>Opened 25/08/2023</p>")).isEqualTo("2023-08-09");
    }

    @Test
    void theDayOfTheCaptureAboveTheHeadlineIsTheSitesOwn() {
        String html = "<div class='date'>Wednesday, September 13, 2023</div>" + HEADLINE
                + "<p class='date'>September 10, 2023</p>" + PROSE;
        Metadata found = Metadata.read(Markup.parse(
                html.getBytes(StandardCharsets.UTF_8),
                "text/html; charset=utf-8",
                "https://example.org/a",
                Instant.parse("2023-09-13T10:00:00Z")));
        assertThat(iso(found.published())).isEqualTo("2023-09-10");
    }

    @Test
    void anElementThatHasASidebarIsNone() {
        assertThat(published("<title>A bridge falls into the river</title><div class='page has-sidebar'>"
                        + "<h2>A bridge falls into the river</h2>" + PROSE.repeat(4)
                        + "<p class='date'>13 September 2023</p></div>"))
                .isEqualTo("2023-09-13");
    }
}
