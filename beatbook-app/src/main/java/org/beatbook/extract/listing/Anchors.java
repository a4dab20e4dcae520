package org.beatbook.extract.listing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.beatbook.extract.markup.Markup;
import org.beatbook.extract.markup.Outline;
import org.beatbook.extract.picture.Captions;
import org.beatbook.extract.picture.NamePattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The links of a page that may be headlines, found in one walk. */
final class Anchors {
    /** Links beyond these are not read: a listing that long is no page a person reads. */
    private static final int MOST = 4000;

    private static final int LONGEST_HEADLINE = 240;
    private static final int SHORTEST_REPEATED = 10;
    private static final NamePattern ASIDE = NamePattern.of(
            "(?:^|[\\s_])(?:[a-z]-|block-|region-|widget-|js-)?(?:sidebar|rail|most-?read|mostread|most-?popular|popular|trending|"
                    + "meistgelesen|plus-?lus|mas-?leid[oa]s?|navigation|navbar|nav|menu|submenu|footer|breadcrumbs?|related|newsletter|"
                    + "pagination|pager|social|share|cookie|consent|ads?|advert|banner|sponsored|promo-?bar|ticker|topbar|"
                    + "site-?header|page-?footer|tags|tag-?list|comments?)(?:$|[\\s_-])");
    private static final NamePattern TITLE =
            NamePattern.of("headline|title|titel|titre|titulo|título|titolo|rubrik|overskrift|hed\\b");

    private final Markup markup;
    private final @Nullable String self;
    private final List<Anchor> found = new ArrayList<>();
    private final Map<Element, Integer> perAside = new IdentityHashMap<>();
    private final Map<String, Integer> urls = new HashMap<>();

    /**
     * @param url absolute, without fragment
     * @param heading the heading it stands in or holds; absent where there is none
     * @param aside the outermost navigation, sidebar or footer around it
     */
    record Anchor(
            Element element,
            String url,
            int urlId,
            String text,
            @Nullable Element heading,
            @Nullable Element aside) {

        /** How likely it is the headline among the links to one article. */
        int rank() {
            if (heading != null) {
                return 2;
            }
            return Captions.tell(text).credit() == null && !TextLine.leadsOn(text) ? 1 : 0;
        }
    }

    private Anchors(Markup markup) {
        this.markup = markup;
        this.self = markup.url() == null ? null : bare(markup.url());
    }

    static List<Anchor> of(Markup markup) {
        Anchors anchors = new Anchors(markup);
        anchors.walk(markup.outline());
        return anchors.chosen();
    }

    /** A sidebar that holds most of the links is the page's main part under a misleading name. */
    private List<Anchor> chosen() {
        List<Anchor> chosen = new ArrayList<>();
        Anchor headline = null;
        for (Anchor anchor : found) {
            Element aside = anchor.aside();
            boolean main = aside == null || perAside.getOrDefault(aside, 0) * 10 > found.size() * 6;
            if (main && !isAbout(anchor, headline)) {
                chosen.add(anchor);
                headline = anchor.heading() != null ? anchor : headline;
            }
        }
        return chosen;
    }

    /** Comments on, share, the original of: a link that repeats the headline before it and leads elsewhere is no headline. */
    private static boolean isAbout(Anchor anchor, @Nullable Anchor headline) {
        return headline != null
                && anchor.heading() == null
                && anchor.urlId() != headline.urlId()
                && headline.text().length() >= SHORTEST_REPEATED
                && anchor.text().length() > headline.text().length()
                && anchor.text().contains(headline.text());
    }

    private void walk(Outline page) {
        Element aside = null;
        Element heading = null;
        int endOfAside = 0;
        int endOfHeading = 0;
        int end = page.end(page.body());
        int at = page.body();
        while (at < end && found.size() < MOST) {
            aside = at == endOfAside ? null : aside;
            heading = at == endOfHeading ? null : heading;
            int next = at + 1;
            if (page.node(at) instanceof Element element) {
                if (aside == null && at != page.body() && isAside(element)) {
                    aside = element;
                    endOfAside = page.end(at);
                }
                if (isHeading(element)) {
                    heading = element;
                    endOfHeading = page.end(at);
                }
                if (element.normalName().equals("a")) {
                    anchor(element, heading, aside);
                    next = page.end(at);
                }
            }
            at = next;
        }
    }

    static boolean isHeading(Element element) {
        String name = element.normalName();
        return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '2' && name.charAt(1) <= '6';
    }

    private static boolean isAside(Element element) {
        String name = element.normalName();
        boolean top = element.parent() != null && element.parent().normalName().equals("body");
        return switch (name) {
            case "nav", "aside", "form", "dialog" -> true;
            case "footer", "header" -> top;
            case "a", "span", "article", "main", "h1", "h2", "h3", "h4", "li", "p", "img", "body" -> false;
            default ->
                !element.attr("class").isEmpty() && ASIDE.in(element.attr("class"))
                        || !element.id().isEmpty() && ASIDE.in(element.id());
        };
    }

    private void anchor(Element element, @Nullable Element around, @Nullable Element aside) {
        String href = element.attr("href").strip();
        if (href.isEmpty() || href.startsWith("#") || href.startsWith("javascript:") || href.startsWith("mailto:")) {
            return;
        }
        Element heading = around != null ? around : inner(element);
        String text = oneLine(heading != null && around == null ? heading : element);
        if (text.isEmpty() || text.length() > LONGEST_HEADLINE) {
            return;
        }
        if (heading == null && TITLE.in(element.className())) {
            heading = element;
        }
        if (!isWorded(text, heading)) {
            return;
        }
        String absolute = markup.absolute(href);
        String url = absolute == null ? null : bare(absolute);
        if (url == null || !url.startsWith("http") || url.equals(self) || isFront(url)) {
            return;
        }
        Integer id = urls.computeIfAbsent(url, u -> urls.size());
        found.add(new Anchor(element, url, id, text, heading, aside));
        if (aside != null) {
            perAside.merge(aside, 1, Integer::sum);
        }
    }

    /** Whether a text may be a headline: in a heading anything may, else it has several words. */
    private static boolean isWorded(String text, @Nullable Element heading) {
        if (heading != null) {
            return text.length() > 1;
        }
        int words = 1;
        int wide = 0;
        for (int i = 0; i < text.length(); i++) {
            words += text.charAt(i) == ' ' ? 1 : 0;
            wide += text.charAt(i) >= 0x2e80 ? 1 : 0;
        }
        return words >= 4 && text.length() >= 18 || wide >= 7;
    }

    /** The heading that a link around a whole card holds. */
    private static @Nullable Element inner(Element anchor) {
        Element named = null;
        Node at = anchor.childNodeSize() > 0 ? anchor.childNode(0) : null;
        for (int nodes = 0; at != null && nodes < 120; nodes++) {
            if (at instanceof Element element) {
                if (isHeading(element)) {
                    return element;
                }
                if (named == null && TITLE.in(element.className())) {
                    named = element;
                }
            }
            at = next(at, anchor);
        }
        return named;
    }

    private static @Nullable Node next(Node at, Element root) {
        if (at.childNodeSize() > 0) {
            return at.childNode(0);
        }
        Node here = at;
        while (here != null && here != root) {
            Node sibling = here.nextSibling();
            if (sibling != null) {
                return sibling;
            }
            here = here.parent();
        }
        return null;
    }

    private static String oneLine(Element element) {
        StringBuilder text = new StringBuilder();
        Node at = element.childNodeSize() > 0 ? element.childNode(0) : null;
        for (int nodes = 0; at != null && nodes < 200 && text.length() <= LONGEST_HEADLINE * 2; nodes++) {
            if (at instanceof TextNode run) {
                text.append(run.getWholeText());
            } else if (at instanceof Element) {
                text.append(' ');
            }
            at = next(at, element);
        }
        return collapsed(text);
    }

    private static String collapsed(CharSequence text) {
        StringBuilder tidy = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && c != '\u00a0') {
                tidy.append(c);
            } else if (!tidy.isEmpty() && tidy.charAt(tidy.length() - 1) != ' ') {
                tidy.append(' ');
            }
        }
        return tidy.toString().strip();
    }

    private static String bare(String url) {
        int fragment = url.indexOf('#');
        return fragment < 0 ? url : url.substring(0, fragment);
    }

    private static boolean isFront(String url) {
        int path = url.indexOf('/', Math.min(8, url.length()));
        return path < 0 || path == url.length() - 1;
    }

    private static final Pattern OF_LISTINGS = Pattern.compile(
            "(?i)/(?:tag|tags|topic|topics|category|author|authors|autor|people|profile|thema|section)/");

    /** How much an address looks like one of an article: dates, numbers, several words. */
    static int articleLikeness(String url) {
        int start = Math.max(0, url.indexOf('/', 8));
        int query = url.indexOf('?');
        int end = query < 0 ? url.length() : query;
        while (end > start && url.charAt(end - 1) == '/') {
            end--;
        }
        int last = url.lastIndexOf('/', end - 1) + 1;
        int hyphens = 0;
        int digits = 0;
        for (int i = start; i < end; i++) {
            char c = url.charAt(i);
            hyphens += i >= last && (c == '-' || c == '_') ? 1 : 0;
            digits += c >= '0' && c <= '9' ? 1 : 0;
        }
        int score = (hyphens >= 3 ? 1 : 0) + (digits >= 4 ? 1 : 0) + (end - last > 30 ? 1 : 0);
        return OF_LISTINGS.matcher(url).find() ? score - 3 : score;
    }
}
