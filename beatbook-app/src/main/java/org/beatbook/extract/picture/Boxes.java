package org.beatbook.extract.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Short walks over a small part of a page, such as a figure or a teaser; none goes deeper or longer than its bound. */
public final class Boxes {
    private static final int MOST_NODES = 800;
    private static final int SHORTEST_HASH = 20;
    private static final int LONGEST_TEXT = 2500;
    /** Names of what only screen readers say, such as "Image caption". */
    private static final NamePattern HIDDEN = NamePattern.of(
            "sr-only|visually-?hidden|screen-?reader|is_blind|off-?screen|a11y-?(?:hidden|text)|hidden-?(?:visually|accessible)|"
                    + "(?:^|[\\s_-])(?:assistive|accessibility)-?(?:text|hidden)|element-invisible|blind-?text|(?:^|\\s)blind(?:$|\\s)");

    private static final Set<String> WHOLES = Set.of("body", "html", "main", "article");

    private static final List<String> SOURCES =
            List.of("data-src", "data-original", "data-lazy-src", "data-lazyimage-src", "src", "data-srcset", "srcset");

    private Boxes() {}

    /** An attribute by its name in lower case, as the parser writes it: asking the element looks for any spelling. */
    public static String given(Element element, String name) {
        return element.attributesSize() == 0 ? "" : element.attributes().get(name);
    }

    private static boolean isUnread(Element element) {
        return switch (element.normalName()) {
            case "script",
                    "style",
                    "noscript",
                    "button",
                    "svg",
                    "template",
                    "video",
                    "audio",
                    "iframe",
                    "select",
                    "form",
                    "head" -> true;
            default -> false;
        };
    }

    private static boolean isBlock(Element element) {
        return switch (element.normalName()) {
            case "p",
                    "div",
                    "br",
                    "li",
                    "ul",
                    "ol",
                    "figcaption",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "section",
                    "small",
                    "cite",
                    "dd",
                    "dt",
                    "tr",
                    "td",
                    "footer",
                    "header" -> true;
            default -> false;
        };
    }

    static boolean isWhole(Element element) {
        return WHOLES.contains(element.normalName());
    }

    /** Calls for each node below an element in page order; below one for which it answers false it does not go. */
    private static void walk(Element root, Predicate<Node> visit) {
        Node at = root.childNodeSize() > 0 ? root.childNode(0) : null;
        int nodes = 0;
        while (at != null && nodes++ < MOST_NODES) {
            boolean into = visit.test(at);
            Node next = into && at.childNodeSize() > 0 ? at.childNode(0) : null;
            while (next == null && at != root && at != null) {
                next = at.nextSibling();
                if (next == null) {
                    at = at.parent();
                }
            }
            at = at == root ? null : next;
        }
    }

    /**
     * The different pictures below an element, two standing for many; an image's fallback is the same picture, and a
     * magnifying glass or other sign upon it is none.
     */
    static int pictures(Element root) {
        Several several = new Several();
        if (isImage(root)) {
            several.first = source(root);
        }
        walk(root, several);
        return several.count();
    }

    /** Whether there are pictures of more than one name. */
    private static final class Several implements Predicate<Node> {
        private @Nullable String first;
        private @Nullable Element fallback;
        private boolean other;

        @Override
        public boolean test(Node node) {
            if (node instanceof Element e) {
                if (e.normalName().equals("noscript")) {
                    fallback = e;
                    return false;
                }
                if (!other && isImage(e)) {
                    add(e);
                }
            }
            return !other;
        }

        int count() {
            if (first == null) {
                return fallback == null ? 0 : pictures(fallback);
            }
            return other ? 2 : 1;
        }

        private void add(Element image) {
            String source = source(image);
            if (first == null || source.isEmpty() || isSameName(source, first)) {
                first = first == null && !source.isEmpty() ? source : first;
            } else if (Sifting.isNamedAsSign(first)) {
                first = source;
            } else {
                other = !Sifting.isNamedAsSign(source);
            }
        }
    }

    public static boolean isImage(Element element) {
        String name = element.normalName();
        return name.equals("img") || name.equals("amp-img") || isStandIn(element, name);
    }

    /** Whether a script makes an image of it: an element of the system's own, or one without content, that names a file. */
    private static boolean isStandIn(Element element, String name) {
        boolean own = name.indexOf('-') > 0;
        if (!own && !name.equals("div") && !name.equals("span")
                || element.childNodeSize() > 1
                || element.attributesSize() == 0) {
            return false;
        }
        return (Renditions.isPictureFile(given(element, "data-src"))
                        || own && Renditions.isPictureFile(given(element, "src")))
                && element.childrenSize() == 0;
    }

    /** Whether an element holds nothing but another and blanks: then there is the same in both. */
    static boolean isOnlyChild(Element child, Element parent) {
        for (int i = 0; i < parent.childNodeSize(); i++) {
            Node node = parent.childNode(i);
            if (node != child && (node instanceof Element || node instanceof TextNode text && !text.isBlank())) {
                return false;
            }
        }
        return true;
    }

    /** The name of an image's file, or nothing. */
    static String source(Element image) {
        for (String attribute : SOURCES) {
            String value = given(image, attribute);
            if (!value.isEmpty() && !Renditions.isBlank(value)) {
                return name(value);
            }
        }
        return "";
    }

    /** The name of an address's file without ending and size, cheaply: enough to tell two pictures of a page apart. */
    static String name(String address) {
        int end = address.length();
        for (int i = 0; i < end; i++) {
            char c = address.charAt(i);
            end = c == '?' || c == ' ' || c == '#' ? i : end;
        }
        int slash = address.lastIndexOf('/', end - 1);
        int dot = address.lastIndexOf('.', end - 1);
        String name = address.substring(slash + 1, dot > slash ? dot : end);
        int dash = name.lastIndexOf('-');
        boolean sized = dash > 3
                && name.indexOf('x', dash) > 0
                && name.chars().skip(dash + 1L).noneMatch(c -> c > 'x');
        return sized ? name.substring(0, dash) : name;
    }

    /** Whether two names of files are equal, or the same up to the end of a long hash. */
    private static boolean isSameName(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        int same = 0;
        int hash = 0;
        int longest = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            hash = Character.digit(one.charAt(same), 16) >= 0 ? hash + 1 : 0;
            longest = Math.max(longest, hash);
            same++;
        }
        return longest >= SHORTEST_HASH;
    }

    /** The elements below (or the element itself) that are wanted, outermost ones only. */
    public static List<Element> find(Element root, Predicate<Element> wanted) {
        List<Element> found = new ArrayList<>();
        if (wanted.test(root)) {
            found.add(root);
            return found;
        }
        walk(root, node -> {
            if (!(node instanceof Element element) || isUnread(element)) {
                return false;
            }
            boolean take = found.size() < 8 && wanted.test(element);
            if (take) {
                found.add(element);
            }
            return !take;
        });
        return found;
    }

    /** Characters of text below an element that are no white space, as far as a bound. */
    public static int textLength(Element root, int bound) {
        int[] length = {0};
        walk(root, node -> {
            if (node instanceof TextNode text) {
                length[0] += text.getWholeText().strip().length();
            }
            return length[0] < bound && !(node instanceof Element e && isUnread(e));
        });
        return length[0];
    }

    /** The text below an element, a line for each block, white space collapsed; without what is left out. */
    public static String text(Element root, Predicate<Element> without) {
        return text(root, without, LONGEST_TEXT);
    }

    /** The same, read only until it has so many characters. */
    static String text(Element root, Predicate<Element> without, int bound) {
        StringBuilder text = new StringBuilder();
        Node[] before = {null};
        walk(root, node -> {
            if (node instanceof TextNode run) {
                Element parent = run.parent() instanceof Element e ? e : null;
                if (before[0] != null
                        && parent != null
                        && parent != before[0]
                        && (isBlock(parent) && parent != root || isGlued(text, run.getWholeText()))) {
                    line(text);
                }
                append(text, run.getWholeText());
                before[0] = parent;
                return false;
            }
            if (!(node instanceof Element element) || isUnread(element) || isHidden(element)) {
                return false;
            }
            if (without.test(element)) {
                text.append(' ');
                return false;
            }
            if (isBlock(element)) {
                line(text);
            }
            return text.length() < bound;
        });
        return text.toString().strip();
    }

    private static boolean isHidden(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        return element.attributes().hasKey("hidden")
                || given(element, "role").equals("button")
                || HIDDEN.in(given(element, "class"));
    }

    /** Whether two elements stand side by side with only their looks to part them: "at duskPhoto: Jane Doe". */
    private static boolean isGlued(StringBuilder before, String after) {
        return !before.isEmpty()
                && !after.isEmpty()
                && Character.isLowerCase(before.charAt(before.length() - 1))
                && (Character.isUpperCase(after.charAt(0)) || after.charAt(0) == '©');
    }

    private static void line(StringBuilder text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        text.setLength(end);
        if (end > 0 && text.charAt(end - 1) != '\n') {
            text.append('\n');
        }
    }

    private static void append(StringBuilder text, String run) {
        int at = 0;
        while (at < run.length() && text.length() < LONGEST_TEXT) {
            int word = at;
            while (at < run.length() && !isSpace(run.charAt(at))) {
                at++;
            }
            text.append(run, word, Math.min(at, word + LONGEST_TEXT - text.length()));
            if (at < run.length()) {
                if (!text.isEmpty() && text.length() < LONGEST_TEXT && !isSpace(text.charAt(text.length() - 1))) {
                    text.append(' ');
                }
                at++;
            }
        }
    }

    private static boolean isSpace(char c) {
        return (c <= ' ' || c > '~') && (Character.isWhitespace(c) || c == '\u00a0');
    }

    /** Whether the words beside an image are the paragraph it stands in: loose text, or paragraphs of their own. */
    static boolean isParagraphOfText(Element scope) {
        boolean[] paragraph = {false};
        walk(scope, node -> {
            if (node instanceof TextNode run && !run.isBlank() && run.parent() instanceof Element parent) {
                String name = parent.normalName();
                boolean loose = name.equals("p")
                        || name.equals("a")
                        || name.equals("div") && parent == scope
                        || name.startsWith("h") && name.length() == 2
                        || name.equals("li")
                        || name.equals("td")
                        || name.equals("label");
                paragraph[0] |= loose;
            }
            return !paragraph[0];
        });
        return paragraph[0];
    }
}
