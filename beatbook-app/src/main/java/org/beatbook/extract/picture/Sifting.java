package org.beatbook.extract.picture;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.beatbook.extract.markup.Markup;
import org.beatbook.news.WordFilter;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Tells the pictures of an article from icons, logos, faces of authors, advertisements and thumbnails of other articles. */
final class Sifting {
    private static final int HIGHEST = 14;
    /** What the names of an element that an image stands in say against it. */
    private static final int RATHER_NOT_HERE = 1;

    private static final int NEVER_HERE = 2;
    private static final NamePattern NEVER = NamePattern.ofWords(
            "(?:^|[\\s_-])(?:related|recommend(?:ed|ations?)?|recirc|outbrain|taboola|newsletter|advert(?:isement|ising)?|ads?|adslot|"
                    + "sponsor(?:ed)?|avatar|author-?(?:image|photo|pic|avatar|box|bio|info)?|authors|logo|emoji|"
                    + "comments?|most-?read|mostread|popular|trending|also-?read|read-?also|read-?more|readmore|more-?news|more-?from|"
                    + "signup|subscribe|subscription|breadcrumbs?|pagination|cookie|consent|app-?store|product-?card|"
                    + "next-?article|prev-?article|teasers|teaser-?list|latest|you-?may|sidebar|footer|masthead|nav|navigation|navbar)"
                    + "(?:$|[\\s_-])");
    /** Of these boxes some hold the article's own pictures: the picture that fills a banner, or has a button for sharing. */
    private static final NamePattern RATHER_NOT =
            NamePattern.ofWords("teaser|promo|widget|byline|profile|thumbs|card|author|story-?list|(?:^|[\\s_-])"
                    + "(?:banner|icons?|social|share|sharing|paywall|weather|shop|rail|menu)(?:$|[\\s_-])");

    private static final NamePattern EITHER = NamePattern.any(NEVER, RATHER_NOT);
    /** Names of an image itself; others that it may have name sizes it is stored in, or what may be laid over it. */
    private static final NamePattern SIGN = NamePattern.ofWords(
            "(?:^|[\\s_-])(?:avatar|gravatar|authors?|"
                    + "author-?(?:image|photo|pic|avatar)|logo|icons?|emoji|smiley|advert(?:isement|ising)?|sponsor(?:ed)?)(?:$|[\\s_-])");
    /** Words of addresses, set off by marks, that pictures of articles do not have. */
    private static final Set<String> ADDRESS_WORDS = Set.of(
            "logo",
            "logos",
            "icon",
            "icons",
            "avatar",
            "avatars",
            "sprite",
            "sprites",
            "pixel",
            "tracking",
            "badge",
            "emoji",
            "smilies",
            "smiley",
            "favicon",
            "gravatar",
            "button",
            "banner",
            "banners",
            "spinner",
            "loader",
            "placeholder",
            "fallback",
            "lupe",
            "loupe",
            "magnifier",
            "appstore",
            "googleplay",
            "ads",
            "analytics",
            "scorecardresearch",
            "doubleclick");

    private static final WordFilter SIGNS = new WordFilter(ADDRESS_WORDS);

    private static final List<String> ADDRESS_PARTS = List.of(
            "share-image",
            "social-share",
            "app-store",
            "google-play",
            "default-image",
            "default_image",
            "default-thumb",
            "default-og",
            "facebook.com/tr");
    /** The endings of files and the folders of addresses that show a picture. */
    private static final Set<String> LIGHTBOX_WORDS = Set.of(
            ".jpg",
            ".jpeg",
            ".png",
            ".webp",
            ".gif",
            ".avif",
            ".svg",
            "/photo",
            "/photos",
            "/picture",
            "/pictures",
            "/image",
            "/images",
            "/gallery",
            "/galleries",
            "/galerie",
            "/gallerie",
            "/bild",
            "/bilder",
            "/foto",
            "/fotos",
            "/bildergalerie",
            "/fotostrecke",
            "/media",
            "/attachment",
            "/slideshow",
            "/diaporama",
            "/zoom",
            "/view");

    private static final WordFilter LIGHTBOXES = new WordFilter(LIGHTBOX_WORDS);
    /** Queries by which widespread systems show one picture. */
    private static final Pattern ATTACHMENT = Pattern.compile("attachment_id|tx_cms_showpic", Pattern.CASE_INSENSITIVE);

    private Sifting() {}

    /**
     * How much an image's words speak for its being of the article.
     */
    static int words(boolean inside, Surroundings.Found found, boolean declared) {
        int score = inside ? 2 : 0;
        score += declared ? 4 : 0;
        score += found.caption() != null ? 2 : 0;
        score += found.credit() != null ? 2 : 0;
        score += found.figure() ? 1 : 0;
        score += inside && found.figure() && found.caption() != null ? 2 : 0;
        return score;
    }

    /** The most that all the words an image could have may speak for its being of the article. */
    static int mostWords(boolean inside, boolean figure, boolean declared) {
        return words(inside, new Surroundings.Found("a", "b", figure), declared);
    }

    /** The most that {@link #look} gives. */
    static final int BEST_LOOK = 1;

    /** Whether its size or address says that it is no picture of anything. */
    static boolean isIcon(Element image, Renditions renditions) {
        int width = Widths.of(image);
        boolean small = width > 0 && width < 50 && renditions.largest() < 130;
        return small || isAddressOfSign(renditions.best());
    }

    /** Whether the name of a file says so. */
    static boolean isNamedAsSign(String name) {
        return isAddressOfSign("/".repeat(8) + name);
    }

    /** How much an image's size and address speak for or against it. */
    static int look(Element image, Renditions renditions) {
        return size(image, renditions) - (isAddressOfSign(renditions.best()) ? 6 : 0);
    }

    private static boolean isSign(String address, int from, int to) {
        return SIGNS.mayHold(address, from, to) && ADDRESS_WORDS.contains(address.substring(from, to));
    }

    /** Whether an address has a word such as logo or icon in it. */
    private static boolean isAddressOfSign(String url) {
        String address = url.toLowerCase(Locale.ROOT);
        int from = 8;
        for (int i = 8; i <= address.length(); i++) {
            if (i == address.length() || !Character.isLetter(address.charAt(i))) {
                if (i - from > 2 && i - from < 18 && isSign(address, from, i)) {
                    return true;
                }
                from = i + 1;
            }
        }
        for (String part : ADDRESS_PARTS) {
            if (address.contains(part)) {
                return true;
            }
        }
        return false;
    }

    private static int size(Element image, Renditions renditions) {
        int width = Widths.of(image);
        int height = Widths.number(Boxes.given(image, "height"));
        boolean percent = Boxes.given(image, "width").contains("%")
                || Boxes.given(image, "layout").equals("fill");
        int largest = Math.max(renditions.largest(), percent ? 0 : width);
        if (largest == 1 || height > 0 && height < 40 && width > 0) {
            return -8;
        }
        return largest == 0 ? 0 : largest >= 300 ? 1 : largest < 130 ? -6 : -1;
    }

    /**
     * How much an image's place speaks against its being of the article; 0 at best.
     *
     * @param around elements that hold the article, too: neither they nor what is around them says anything of the image
     * @param called what was asked of the names of elements on this page: images stand in the same ones
     */
    static int place(Element image, Set<Element> around, Map<Element, Integer> called) {
        String own = PictureMarks.names(image);
        int score = SIGN.in(own) ? -6 : 0;
        boolean never = false;
        boolean ratherNot = false;
        Element at = image.parent();
        for (int level = 0;
                level < HIGHEST
                        && at != null
                        && !around.contains(at)
                        && !at.normalName().equals("body");
                level++) {
            String name = at.normalName();
            score += switch (name) {
                case "nav", "footer" -> -10;
                case "aside" -> -3;
                case "button", "label" -> -1;
                case "a" -> link(at);
                default -> 0;
            };
            if (level < 9 && !name.equals("article") && !name.equals("main")) {
                int against = called.computeIfAbsent(at, Sifting::called);
                never |= against == NEVER_HERE;
                ratherNot |= level < 5 && against == RATHER_NOT_HERE;
            }
            at = at.parent();
        }
        return score - (never ? 5 : ratherNot ? 2 : 0);
    }

    private static int called(Element element) {
        String names = PictureMarks.names(element);
        return !EITHER.in(names) ? 0 : NEVER.in(names) ? NEVER_HERE : RATHER_NOT.in(names) ? RATHER_NOT_HERE : 0;
    }

    /** Whether a box holds, or stands in, a link with words that leads to another page. */
    static boolean leadsElsewhere(Element scope) {
        if (!Boxes.find(scope, e -> isLink(e) && Boxes.textLength(e, 20) >= 12).isEmpty()) {
            return true;
        }
        Element parent = scope.parent();
        return parent != null && isLink(parent);
    }

    private static boolean isLink(Element element) {
        if (!element.normalName().equals("a")) {
            return false;
        }
        String href = Boxes.given(element, "href").strip();
        return !href.isEmpty() && !isLightbox(href);
    }

    /** Whether a link shows the picture itself, or a page of pictures, rather than an article. */
    private static boolean isLightbox(String href) {
        char first = href.charAt(0);
        if (first == '#' || href.regionMatches(true, 0, "javascript", 0, 10)) {
            return true;
        }
        int word = -1;
        for (int i = 0; i <= href.length(); i++) {
            char c = i < href.length() ? href.charAt(i) : '/';
            if (word >= 0 && "/?#-".indexOf(c) >= 0 && isLightbox(href, word, i, i == href.length() ? ' ' : c)) {
                return true;
            }
            word = c == '/' || c == '.' ? i : word;
        }
        return href.indexOf('_') >= 0 && ATTACHMENT.matcher(href).find();
    }

    /** The same of one word of it, with the mark before it. */
    private static boolean isLightbox(String href, int from, int to, char end) {
        if (!LIGHTBOXES.mayHold(href, from, to)) {
            return false;
        }
        boolean file = href.charAt(from) == '.';
        boolean ended = end == ' ' || end == '?' || (file ? end == '#' : end != '#');
        return ended && LIGHTBOX_WORDS.contains(href.substring(from, to).toLowerCase(Locale.ROOT));
    }

    private static int link(Element anchor) {
        if (!isLink(anchor)) {
            return 0;
        }
        boolean heading = !Boxes.find(anchor, Sifting::isHeading).isEmpty();
        return heading ? -8 : -3;
    }

    private static boolean isHeading(Element element) {
        String name = element.normalName();
        return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '2' && name.charAt(1) <= '6';
    }

    /** Whether the picture that a page gives for sharing may be one of the article and not the site's own. */
    static boolean mayBeShared(Renditions renditions) {
        return !isAddressOfSign(renditions.best());
    }

    /** The element that holds article and lead picture: the nearest article or main around the body, or a little above it. */
    static Element scope(Markup markup, @Nullable Element container) {
        Element body = markup.document().body();
        if (container == null) {
            return body;
        }
        Element best = container;
        Element at = container;
        for (int level = 0; level < HIGHEST && at != null && at != body; level++) {
            String name = at.normalName();
            if (name.equals("article")
                    || name.equals("main")
                    || Boxes.given(at, "itemtype").endsWith("Article")
                    || Boxes.given(at, "role").equals("main")) {
                best = at;
            } else if (level <= 3 && best == at.firstElementChild()) {
                best = at;
            }
            at = at.parent();
        }
        return best == container && container.parent() != null ? container.parent() : best;
    }
}
