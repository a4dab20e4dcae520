package org.beatbook.extract.metadata;

import java.util.Arrays;
import java.util.List;
import org.beatbook.extract.markup.NameMemo;
import org.beatbook.extract.markup.Outline;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The one walk over the page. It only notes places; what is at them is read when a rule asks. */
final class Walk {
    private static final List<String> AUTHOR_FOLDERS =
            List.of("/author", "/autor", "/auteur", "/journalist", "/reporter", "/columnist", "/contributor");
    /** What these begin with: most links of a page need not be compared with them. */
    private static final String AUTHOR_LETTERS = "ajrc";

    private static final int MOST_SPOTS = 400;
    private static final int MOST_TEXTS = 20_000;

    private final Outline page;
    private final Clues clues;
    private final NameMemo classes;
    private int[] regions = new int[64];
    private int at;

    private Walk(Outline page, Clues clues) {
        this.page = page;
        this.clues = clues;
        classes = new NameMemo(page, Marks::of);
    }

    static void over(Outline page, Clues clues) {
        new Walk(page, clues).walk();
    }

    private void walk() {
        for (int at = 0; at < page.size(); at++) {
            this.at = at;
            head(page.node(at), page.depth(at));
        }
    }

    private void head(Node node, int depth) {
        if (depth >= regions.length) {
            regions = Arrays.copyOf(regions, depth * 2);
        }
        int region = depth == 0 ? 0 : regions[depth - 1];
        regions[depth] = region;
        if (node instanceof TextNode text) {
            if (clues.texts.size() < MOST_TEXTS && !text.isBlank()) {
                clues.texts.add(new Clues.Text(text, at, region));
            }
        } else if (node instanceof Element element) {
            element(element, depth, region);
        }
    }

    private void element(Element element, int depth, int region) {
        String name = element.normalName();
        int marks = page.attributes(at) == 0 || isWordless(name) ? 0 : marks(element, name);
        switch (name) {
            case "title" -> title(element, region);
            case "script" -> clues.scripts.add(element);
            case "link" -> clues.links.add(element);
            case "h1", "h2", "h3", "h4" -> {
                heading(element, name, depth);
                note(clues.titles, element, marks, regions[Math.max(depth - 1, 0)]);
                note(clues.bylines, element, marks, region, Marks.BYLINE);
            }
            case "a" -> {
                marked(element, name, marks, region);
                if (isToAuthor(element.attributes().get("href"))) {
                    note(clues.authorLinks, element, marks, region);
                }
            }
            case "time", "abbr", "relative-time", "time-ago", "local-time", "amp-timeago" ->
                note(clues.times, element, marks, region);
            default -> marked(element, name, marks, region);
        }
        around(element, name, marks, depth, region);
    }

    /** Whether an element holds no words, and no machine's either: half of some pages are lines of drawings. */
    private static boolean isWordless(String name) {
        return switch (name) {
            case "path",
                    "use",
                    "circle",
                    "rect",
                    "g",
                    "img",
                    "source",
                    "input",
                    "option",
                    "script",
                    "style",
                    "iframe" -> true;
            default -> false;
        };
    }

    /** Whether an address is that of an author's page, by a folder that is called so. */
    private static boolean isToAuthor(String address) {
        for (int at = address.indexOf('/'); at >= 0; at = address.indexOf('/', at + 1)) {
            if (isAuthorFolder(address, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAuthorFolder(String address, int at) {
        if (at + 1 == address.length() || AUTHOR_LETTERS.indexOf(address.charAt(at + 1)) < 0) {
            return false;
        }
        for (String folder : AUTHOR_FOLDERS) {
            if (address.startsWith(folder, at)) {
                int end = address.indexOf('/', at + 1);
                return end > 0 && end - at - folder.length() <= 3 && end + 2 < address.length();
            }
        }
        return false;
    }

    private void title(Element element, int region) {
        if (clues.title == null
                && element.parent() != null
                && element.parent().normalName().equals("head")) {
            clues.title = element;
        }
    }

    /** What is around the first headings is not beside the article, whatever its names say. */
    private void heading(Element element, String name, int depth) {
        if (name.equals("h1")) {
            for (int i = 0; i < depth; i++) {
                regions[i] &= ~(Marks.RELATED | Marks.CHROME);
            }
            regions[depth] = regions[Math.max(depth - 1, 0)];
        }
    }

    /** Asks the attributes themselves: the parser wrote their names in lower case, and this is every element's cost. */
    private int marks(Element element, String name) {
        int marks = classes.at(at);
        if (page.attributes(at) == 1 && !page.classes(at).isEmpty()) {
            return marks;
        }
        Attributes attributes = element.attributes();
        marks |= Marks.of(attributes.get("id")) | Marks.of(attributes.get("data-testid"));
        String itemType = attributes.get("itemtype");
        if (!itemType.isEmpty()) {
            clues.itemTypes.add(itemType);
        }
        String property = attributes.get("itemprop");
        if (property.isEmpty() && !name.equals("meta")) {
            property = attributes.get("property");
        }
        marks |= property.isEmpty() ? 0 : declared(property);
        return attributes.get("rel").contains("author") ? marks | Marks.BYLINE | Marks.DECLARED : marks;
    }

    private static int declared(String property) {
        String local = property.substring(property.lastIndexOf(':') + 1).strip();
        return switch (local) {
            case "datePublished", "dateCreated", "date", "created", "issued" -> Marks.DATE | Marks.DECLARED;
            case "dateModified", "modified" -> Marks.DATE | Marks.MODIFIED | Marks.DECLARED;
            case "author", "creator" -> Marks.BYLINE | Marks.DECLARED;
            case "headline" -> Marks.TITLE | Marks.DECLARED;
            case "alternativeHeadline" -> Marks.STANDFIRST | Marks.DECLARED;
            case "articleSection" -> Marks.SECTION | Marks.DECLARED;
            case "articleBody" -> Marks.BODY | Marks.DECLARED;
            case "comment" -> Marks.COMMENT;
            default -> 0;
        };
    }

    private void marked(Element element, String name, int marks, int region) {
        if (marks == 0 || name.equals("body") || name.equals("html")) {
            return;
        }
        note(clues.dates, element, marks, region, Marks.DATE);
        note(clues.bylines, element, marks, region, Marks.BYLINE);
        note(clues.kickers, element, marks, region, Marks.KICKER);
        note(clues.standfirsts, element, marks, region, Marks.STANDFIRST);
        note(clues.titles, element, marks, region, Marks.TITLE);
        note(clues.crumbs, element, marks, region, Marks.CRUMB);
        note(clues.sections, element, marks, region, Marks.SECTION);
    }

    private void note(List<Spot> list, Element element, int marks, int region, int wanted) {
        if ((marks & wanted) != 0) {
            note(list, element, marks, region);
        }
    }

    private void note(List<Spot> list, Element element, int marks, int region) {
        if (list.size() < MOST_SPOTS) {
            list.add(new Spot(element, at, page.end(at) - 1, marks, region));
        }
    }

    private void around(Element element, String name, int marks, int depth, int region) {
        switch (name) {
            case "html", "body" -> clues.paywalled |= (marks & Marks.PAYWALL) != 0;
            case "article", "main" -> {
                clues.paywalled |= (marks & Marks.PAYWALL) != 0;
                regions[depth] = region | Marks.MAIN | marks & Marks.COMMENT | marks & Marks.RELATED;
            }
            case "footer" -> regions[depth] |= marks | ((region & Marks.MAIN) == 0 ? Marks.CHROME : 0);
            case "nav", "aside" -> regions[depth] |= Marks.CHROME | marks;
            case "a" -> regions[depth] |= Marks.LINK | marks;
            default -> regions[depth] |= marks;
        }
    }
}
