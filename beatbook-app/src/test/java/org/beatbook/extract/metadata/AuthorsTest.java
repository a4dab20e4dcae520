package org.beatbook.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.beatbook.extract.markup.Markup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorsTest {
    private static final String HEADLINE = "<title>A headline of some words</title><h1>A headline of some words</h1>";

    private static Metadata read(String html) {
        return Metadata.read(Markup.parse(html, "https://example.org/world/a-story"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "By Jane Doe and JOHN ROE;Jane Doe|JOHN ROE",
                "Von Jana Muster und Ulf Beispiel, Berlin;Jana Muster|Ulf Beispiel",
                "Par Anne Exemple pour Reuters;Anne Exemple",
                "Jane Doe, Senior Correspondent;Jane Doe",
                "Reporter Jane Doe;Jane Doe",
                "José Ortega y Gasset;José Ortega y Gasset",
                "Jane Doe | jane@example.org;Jane Doe",
                "Jane Doe, JANE DOE;Jane Doe",
                "Jane Doe Jane Doe;Jane Doe",
                "Jane Doe Thursday, November 9, 2023;Jane Doe",
                "Jane Doe on March 3, 2023;Jane Doe",
                "06.11.2023 13:30 von Jana Muster;Jana Muster",
                "Recueilli par Anne Exemple;Anne Exemple",
                "Text von Jana Muster Illustration von Ulf Beispiel;Jana Muster",
                "View all posts by Jane Doe;Jane Doe",
                "The Example - Jane Doe;The Example",
                "Example - Jane Doe;Jane Doe",
                "글 홍길동 기자;홍길동",
                "記者 王小明;王小明",
                "この記事を書いた人 山田太郎 東京本社 専門 政治、経済;山田太郎",
                "Автор: Иван Примеров;Иван Примеров",
                "von;",
                "Posted;",
                "https://example.org/jane;",
            })
    void aBylineGivesNames(String line, @Nullable String expected) {
        String[] names = expected == null ? new String[0] : expected.split("\\|");
        assertThat(Byline.names(line)).containsExactly(names);
    }

    @Test
    void aSitesOwnNameIsAnAuthorOnlyWhereTheBylinePrintsIt() {
        String meta =
                "<meta property='og:site_name' content='The Example'><meta name='author' content='The Example'><h1>A headline here</h1>";
        assertThat(read(meta).authors()).isEmpty();
        assertThat(read(meta + "<p class='byline'>By The Example</p>").authors())
                .containsExactly("The Example");
        assertThat(read(meta + "<p>By <span>The Example</span></p>").authors()).containsExactly("The Example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Example Web GmbH", "Super User", "www.example.com", "No Author", "facebook.com/example"})
    void whoMadeTheSiteIsNoAuthor(String name) {
        assertThat(read("<meta name='author' content='" + name + "'>" + HEADLINE)
                        .authors())
                .isEmpty();
    }

    @Test
    void aNameIsTakenWhereItsMarkupMarksIt() {
        assertThat(read(HEADLINE + "<span class='author vcard'><span class='screen-reader-text'>Author </span>"
                                + "<a class='url fn n' href='/author/jane'>jane</a></span>")
                        .authors())
                .containsExactly("jane");
        assertThat(read(HEADLINE + "<div class='author'>By<a href='/j'>Jane Doe</a><span>Thursday, June 1</span></div>")
                        .authors())
                .containsExactly("Jane Doe");
    }

    @Test
    void aLinkToAnAuthorsPageNamesTheAuthor() {
        assertThat(read(HEADLINE + "<div><a href='/autoren/jana-muster'>Jana Muster</a></div>")
                        .authors())
                .containsExactly("Jana Muster");
    }

    @Test
    void anArticlesOwnFootNamesItsAuthor() {
        assertThat(read("<div class='post'>" + HEADLINE + "<p>Words.</p><div class='post-footer'>"
                                + "<span class='post-author vcard'>Posted by <span class='fn'>Jane D.</span></span></div></div>")
                        .authors())
                .containsExactly("Jane D.");
        assertThat(read("<article>" + HEADLINE + "<footer><p class='byline'>By Jane Doe</p></footer></article>")
                        .authors())
                .containsExactly("Jane Doe");
    }

    @Test
    void thePrintedBylineCompletesWhatThePageDeclares() {
        String declared = "<meta name='author' content='janedoe'>" + HEADLINE;
        assertThat(read(declared + "<p class='byline'>By Jane Doe</p>").authors())
                .containsExactly("Jane Doe");
        assertThat(read("<meta name='author' content='Jane Doe'>" + HEADLINE
                                + "<p class='byline'>By Jane Doe and John Roe</p>")
                        .authors())
                .containsExactly("Jane Doe", "John Roe");
        assertThat(read("<meta name='author' content='Web Editor'>" + HEADLINE + "<p>By Jane Doe</p>")
                        .authors())
                .containsExactly("Jane Doe");
    }

    @Test
    void aLineIsABylineOnlyWhereItBeginsItsBlock() {
        String far = "<p>Some words of the article.</p>".repeat(20);
        assertThat(read(HEADLINE + far + "<p><i>The tower</i> by <b>Max Painter</b> is shown.</p>")
                        .authors())
                .isEmpty();
        assertThat(read(HEADLINE + far + "<p>Author: Jane Doe</p>").authors()).containsExactly("Jane Doe");
    }

    @Test
    void whoTookThePictureIsNotTheAuthor() {
        assertThat(read(HEADLINE + "<p>Foto: Ulf Beispiel</p>").authors()).isEmpty();
    }
}
