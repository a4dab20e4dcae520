package org.beatbook.extract.listing;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.beatbook.extract.markup.Markup;
import org.beatbook.extract.picture.Captions;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The links of a page that may be headlines, found in one walk. */
final class Anchors {
    /** Links beyond these are not read: a listing that long is no page a person reads. */
    private static final int MOST = 4000;

    private static final int LONGEST_HEADLINE = 240;
    private static final Pattern ASIDE = Pattern.compile(
            "(?i)(?:^|[\\s_])(?:[a-z]-|block-|region-|widget-|js-)?(?:sidebar|rail|most-?read|mostread|most-?popular|popular|trending|"
                    + "meistgelesen|plus-?lus|mas-?leid[oa]s?|navigation|navbar|nav|menu|submenu|footer|breadcrumbs?|related|newsletter|"
                    + "pagination|pager|social|share|cookie|consent|ads?|advert|banner|sponsored|promo-?bar|ticker|topbar|"
                    + "site-?header|page-?footer|tags|tag-?list|comments?)(?:$|[\\s_-])");
    private static final Pattern TITLE = Pattern.compile("(?i)headline|title|titel|titre|titulo|título|titolo|rubrik|overskrift|hed\\b");

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
    record Anchor(Element element, String url, int urlId, String text, @Nullable Element heading, @Nullable Element aside) {

        /** How likely it is the headline among the links to one article. */
        int rank() {
            if (heading != null) {
                return 2;
            }
            return Captions.tell(text).credit() == null && !TextLine.leadsOn(text) ? 1 : 0;
        }

        boolean isWorded() {
            int words = text.split("\\s+").length;
            long wide = text.chars().filter(c -> c >= 0x2e80).count();
            return heading != null && (text.length() > 1) || words >= 4 && text.length() >= 18 || wide >= 7;
        }
    }

    private Anchors(Markup markup) {
        this.markup = markup;
        this.self = markup.url() == null ? null : bare(markup.url());
    }

    static List<Anchor> of(Markup markup) {
        Anchors anchors = new Anchors(markup);
        anchors.walk(markup.document().body());
        return anchors.chosen();
    }

    /** A sidebar that holds most of the links is the page's main part under a misleading name. */
    private List<Anchor> chosen() {
        List<Anchor> chosen = new ArrayList<>();
        for (Anchor anchor : found) {
            Element aside = anchor.aside();
            boolean main = aside == null || perAside.getOrDefault(aside, 0) * 10 > found.size() * 6;
            if (main) {
                chosen.add(anchor);
            }
        }
        return chosen;
    }

    private void walk(Element root) {
        Element aside = null;
        Element heading = null;
        Node at = root;
        while (at != null && found.size() < MOST) {
            boolean into = true;
            if (at instanceof Element element) {
                if (aside == null && element != root && isAside(element)) {
                    aside = element;
                }
                if (isHeading(element)) {
                    heading = element;
                }
                if (element.normalName().equals("a")) {
                    anchor(element, heading, aside);
                    into = false;
                }
            }
            Node next = into && at.childNodeSize() > 0 ? at.childNode(0) : null;
            while (next == null && at != root) {
                aside = at == aside ? null : aside;
                heading = at == heading ? null : heading;
                next = at.nextSibling();
                if (next == null) {
                    at = at.parent();
                    if (at == null) {
                        return;
                    }
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
            default -> !element.attr("class").isEmpty() && ASIDE.matcher(element.attr("class")).find()
                    || !element.id().isEmpty() && ASIDE.matcher(element.id()).find();
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
        String absolute = markup.absolute(href);
        String url = absolute == null ? null : bare(absolute);
        if (url == null || !url.startsWith("http") || url.equals(self) || isFront(url)) {
            return;
        }
        if (heading == null && TITLE.matcher(element.className()).find()) {
            heading = element;
        }
        Integer id = urls.computeIfAbsent(url, u -> urls.size());
        Anchor anchor = new Anchor(element, url, id, text, heading, aside);
        if (!anchor.isWorded()) {
            return;
        }
        found.add(anchor);
        if (aside != null) {
            perAside.merge(aside, 1, Integer::sum);
        }
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
                if (named == null && TITLE.matcher(element.className()).find()) {
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
        return text.toString().replaceAll("[\\s\\u00a0]+", " ").strip();
    }

    private static String bare(String url) {
        int fragment = url.indexOf('#');
        return fragment < 0 ? url : url.substring(0, fragment);
    }

    private static boolean isFront(String url) {
        int path = url.indexOf('/', Math.min(8, url.length()));
        return path < 0 || path == url.length() - 1;
    }

    /** How much an address looks like one of an article: dates, numbers, several words. */
    static int articleLikeness(String url) {
        String path;
        try {
            path = new URI(url).getPath();
        } catch (URISyntaxException e) {
            path = url;
        }
        if (path == null) {
            return 0;
        }
        String last = path.replaceAll("/+$", "");
        last = last.substring(last.lastIndexOf('/') + 1);
        long hyphens = last.chars().filter(c -> c == '-' || c == '_').count();
        boolean digits = path.chars().filter(Character::isDigit).count() >= 4;
        int score = (hyphens >= 3 ? 1 : 0) + (digits ? 1 : 0) + (last.length() > 30 ? 1 : 0);
        boolean tag = path.matches("(?i).*/(?:tag|tags|topic|topics|category|author|authors|autor|people|profile|thema|section)/.*");
        return tag ? score - 3 : score;
    }
}
