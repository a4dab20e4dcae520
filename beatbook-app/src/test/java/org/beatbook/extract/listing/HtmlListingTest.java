package org.beatbook.extract.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.beatbook.extract.markup.Markup;
import org.beatbook.news.Genre;
import org.beatbook.news.Teaser;
import org.beatbook.news.When;
import org.junit.jupiter.api.Test;

class HtmlListingTest {
    private static final String URL = "https://example.org/tag/harbour";

    private static Listing read(String body) {
        return Listing.read(Markup.parse(
                "<html><head><title>Harbour | The Example</title></head><body>" + body + "</body></html>", URL));
    }

    private static final String NAVIGATION = """
            <header><nav><ul><li><a href="/world">World news and more today</a></li><li><a href="/sport">Sport of the whole week</a></li>
            </ul></nav></header>""";

    private static String drupal(int i) {
        return """
                <div class="views-row"><article class="node node--type-article">
                  <a href="/2024/03/story-%1$d-of-the-harbour"><img src="/files/styles/teaser/story%1$d-1200x800.jpg" alt="Pier %1$d" width="600"></a>
                  <div class="field--name-category kicker">Opinion</div>
                  <h2 class="node__title"><a href="/2024/03/story-%1$d-of-the-harbour">Story %1$d of the harbour</a></h2>
                  <div class="field--name-summary"><p>What the council decided on day %1$d and why the fishermen object to it.</p></div>
                  <time datetime="2024-03-%1$02dT08:00:00+01:00">%1$d March</time>
                  <a class="read-more" href="/2024/03/story-%1$d-of-the-harbour">Read more</a>
                </article></div>""".formatted(i);
    }

    @Test
    void drupalListGivesOneTeaserAnArticleInPageOrder() {
        StringBuilder rows = new StringBuilder(NAVIGATION + "<main><h1>Tag: Harbour</h1>");
        for (int i = 1; i <= 6; i++) {
            rows.append(drupal(i));
        }
        Listing listing = read(
                rows
                        + "</main><aside><h3><a href='/2023/old-most-read-story-here'>An old story that many people read</a></h3></aside>");
        assertThat(listing.title()).isEqualTo("Harbour");
        assertThat(listing.teasers()).hasSize(6);
        Teaser third = listing.teasers().get(2);
        assertThat(third.headline()).isEqualTo("Story 3 of the harbour");
        assertThat(third.url()).isEqualTo("https://example.org/2024/03/story-3-of-the-harbour");
        assertThat(third.kicker()).isEqualTo("Opinion");
        assertThat(third.genre()).isEqualTo(Genre.OPINION);
        assertThat(third.standfirst()).startsWith("What the council decided on day 3");
        assertThat(third.published()).isEqualTo(new When.Exact(OffsetDateTime.parse("2024-03-03T08:00:00+01:00")));
        assertThat(third.picture().url()).isEqualTo("https://example.org/files/styles/teaser/story3-1200x800.jpg");
        assertThat(third.picture().caption()).isNull();
    }

    @Test
    void cardsThatAreOneLinkGiveHeadlineStandfirstAndCaption() {
        StringBuilder cards = new StringBuilder(NAVIGATION + "<div class='grid'>");
        for (int i = 1; i <= 4; i++) {
            cards.append("""
                    <a class="card" href="/story/%1$d-a-long-way-home"><figure><img data-src="/img/card%1$dabcdef.jpg" src="data:image/gif;base64,AA">
                    <figcaption>Boats in the bay, number %1$d. (Anna Berg/Reuters)</figcaption></figure>
                    <div><h3>A long way home, part %1$d</h3><p>The fleet returns after a winter that nobody will forget.</p></div></a>""".formatted(i));
        }
        Listing listing = read(cards + "</div>");
        assertThat(listing.title()).isEqualTo("Harbour");
        assertThat(listing.teasers())
                .extracting(Teaser::headline)
                .containsExactly(
                        "A long way home, part 1",
                        "A long way home, part 2",
                        "A long way home, part 3",
                        "A long way home, part 4");
        Teaser first = listing.teasers().getFirst();
        assertThat(first.standfirst()).isEqualTo("The fleet returns after a winter that nobody will forget.");
        assertThat(first.picture().caption()).isEqualTo("Boats in the bay, number 1.");
        assertThat(first.picture().credit().creators()).containsExactly("Anna Berg");
    }

    @Test
    void plainListOfLinksWithDatesIsAListing() {
        StringBuilder list = new StringBuilder("<h1>Archive</h1><ul class='posts'>");
        for (int i = 1; i <= 7; i++) {
            list.append(
                    "<li><span class='date'>%d. März 2024</span> <a href='/2024/03/%d-bericht-aus-dem-alten-hafen.html'>Bericht Nummer %d aus dem alten Hafen</a></li>"
                            .formatted(i, i, i));
        }
        Listing listing = read(list + "</ul>");
        assertThat(listing.teasers()).hasSize(7);
        assertThat(listing.teasers().get(1).published()).isEqualTo(new When.Day(LocalDate.of(2024, 3, 2)));
    }

    @Test
    void navigationAndFooterAreNotTeasers() {
        Listing listing = read(
                NAVIGATION
                        + "<main><p>Nothing here.</p></main><footer><a href='/about-us-and-our-long-history'>About us and our long history</a></footer>");
        assertThat(listing.teasers()).isEmpty();
    }

    @Test
    void bracketedWordsBeforeAHeadlineAreItsKicker() {
        StringBuilder items = new StringBuilder("<main>");
        for (int i = 1; i <= 3; i++) {
            items.append(
                    "<article><h2><a href='/a/2024-big-read-number-%d'>[Big read] The sea gives and takes, part %d</a></h2><p>A long look at the eastern shore and its people.</p></article>"
                            .formatted(i, i));
        }
        assertThat(read(items + "</main>").teasers()).hasSize(3).allSatisfy(t -> {
            assertThat(t.kicker()).isEqualTo("Big read");
            assertThat(t.headline()).startsWith("The sea");
        });
    }

    @Test
    void deepAndHugePagesAreReadWithinBounds() {
        String deep = "<div>".repeat(10_000)
                + "<h2><a href='/2024/the-deepest-story-of-all'>The deepest story of all times</a></h2>";
        assertThat(read(deep).teasers()).hasSizeLessThan(2);
        StringBuilder links = new StringBuilder("<ul>");
        for (int i = 0; i < 100_000; i++) {
            links.append("<li><a href='/2024/story-number-")
                    .append(i)
                    .append("-of-many'>Story number ")
                    .append(i)
                    .append(" of very many</a></li>");
        }
        long before = System.nanoTime();
        List<Teaser> teasers = read(links.toString()).teasers();
        assertThat(teasers).hasSizeLessThanOrEqualTo(500);
        assertThat(System.nanoTime() - before).isLessThan(20_000_000_000L);
    }
}
