package org.beatbook.extract.listing;

import java.util.List;
import org.beatbook.extract.markup.Markup;
import org.beatbook.news.Teaser;
import org.jspecify.annotations.Nullable;

/**
 * A listing page.
 *
 * @param title its title, such as the tag it lists
 * @param teasers in page order
 */
public record Listing(@Nullable String title, List<Teaser> teasers) {

    /** Reads the teasers of an HTML page; none where it lists nothing. */
    public static Listing read(Markup markup) {
        return HtmlListing.read(markup);
    }

    /** Reads the plain text of a listing page: a title, then items of caption, credit, headline and standfirst. */
    public static Listing readText(String text) {
        return TextListing.read(text);
    }
}
