package org.beatbook.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.beatbook.extract.markup.Markup;
import org.junit.jupiter.api.Test;

class HeadlineTest {

    private static Metadata read(String html) {
        return Metadata.read(Markup.parse(html, "https://example.org/world/a-story"));
    }

    @Test
    void aPartOfThePagesTitleBearsAHeadingOut() {
        assertThat(read("<title>Fair trade - A Rather Long Name of a Rather Long Body in the Country - RLB</title>"
                                + "<h1>Fair trade</h1>")
                        .headline())
                .isEqualTo("Fair trade");
        assertThat(read("<title>Some old sports club - News » What happened in spring</title>"
                                + "<h1>News</h1><h2>What happened in spring</h2>")
                        .headline())
                .isEqualTo("What happened in spring");
    }

    @Test
    void theFirstHeadingAfterAKickerIsTheHeadline() {
        assertThat(read("<meta property='og:title' content='Mining and the law of the land: Minister gives in at last'>"
                        + "<h4>Mining and the law of the land</h4><h1>Minister gives in at last</h1>"))
                .returns("Minister gives in at last", Metadata::headline)
                .returns("Mining and the law of the land", Metadata::kicker);
    }

    @Test
    void aHeadingThatLeadsHomeIsTheSitesName() {
        assertThat(read("<title>Slow Days » Blog » What the river brought</title>"
                                + "<h1><a href='https://example.org/'>Slow Days</a></h1><h2>What the river brought</h2>")
                        .headline())
                .isEqualTo("What the river brought");
    }

    @Test
    void labelsAndTimesInAHeadingAreNoneOfIt() {
        assertThat(read("<h1>Rocket falls into the sea <span class='label'>Subscribers</span></h1>"))
                .returns("Rocket falls into the sea", Metadata::headline)
                .returns(null, Metadata::kicker);
        assertThat(read("<h1><span>3:59 PM</span> Letters to the town</h1>").headline())
                .isEqualTo("Letters to the town");
        assertThat(read("<h1>23.01.2022 - Rocket falls into the sea</h1>").headline())
                .isEqualTo("Rocket falls into the sea");
    }

    @Test
    void whatFollowsTheSitesNameInATitleIsNoneOfTheHeadline() {
        assertThat(read("<title>The art of writing - example.org - Web and print</title><p>Words.</p>")
                        .headline())
                .isEqualTo("The art of writing");
    }

    @Test
    void aShorterFormInAListDoesNotReplaceTheHeadline() {
        String list = "<div><h3>Works grow</h3></div>";
        assertThat(read("<meta property='og:title' content='Works grow'><main><h1>Works grow in the north</h1>"
                                + "<p>Words.</p>".repeat(60) + list + "</main>")
                        .headline())
                .isEqualTo("Works grow in the north");
    }

    @Test
    void anApplicationCalledAsTheArticleIsNoSitesName() {
        assertThat(read("<meta name='application-name' content='Rocket falls into the sea'>"
                                + "<meta property='og:title' content='Rocket falls into the sea'><h3>Follow us</h3>"
                                + "<h1>Rocket falls into the sea</h1>")
                        .headline())
                .isEqualTo("Rocket falls into the sea");
    }
}
