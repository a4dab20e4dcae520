package org.beatbook.extract.listing;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.beatbook.extract.markup.LinkedData;
import org.beatbook.extract.markup.Markup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The title of a listing page: its main heading, or the page's title without the site's name. */
final class PageTitle {
    private static final int LONGEST = 120;
    private static final Pattern PARTS = Pattern.compile("\\s+[|·•–—»-]\\s+|\\s*[|»]\\s*");

    private PageTitle() {}

    static @Nullable String of(Markup markup) {
        String site = markup.meta("og:site_name");
        for (Element heading : (Iterable<Element>) headings(markup)::iterator) {
            String text = heading.text().strip();
            boolean logo = heading.className().toLowerCase(Locale.ROOT).contains("logo")
                    || heading.className().toLowerCase(Locale.ROOT).contains("site-title");
            if (!text.isEmpty() && text.length() <= LONGEST && !logo && !text.equalsIgnoreCase(site)) {
                return Titles.ofListing(text);
            }
        }
        for (LinkedData data : markup.linkedData()) {
            String name = data.is("CollectionPage") ? data.text("name") : null;
            if (name != null && name.length() <= LONGEST) {
                return Titles.ofListing(withoutSite(name, site));
            }
        }
        String title = markup.meta("og:title");
        title = title == null ? markup.document().title().strip() : title;
        return title.isEmpty() ? site : Titles.ofListing(withoutSite(title, site));
    }

    /** Found one at a time: mostly the first is it. */
    private static Stream<Element> headings(Markup markup) {
        return markup.document().stream().filter(element -> element.normalName().equals("h1"));
    }

    private static String withoutSite(String title, @Nullable String site) {
        String[] parts = PARTS.split(title);
        if (parts.length < 2) {
            return title;
        }
        String first = parts[0].strip();
        boolean leads = site != null && first.equalsIgnoreCase(site);
        return first.isEmpty() || leads ? parts[1].strip() : first;
    }
}
