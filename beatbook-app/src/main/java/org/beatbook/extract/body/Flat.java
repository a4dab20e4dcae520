package org.beatbook.extract.body;

import java.util.Arrays;
import java.util.Locale;
import org.beatbook.extract.markup.NameMemo;
import org.beatbook.extract.markup.Outline;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * A page laid flat in one walk: its elements in document order with the range of each one's text runs, and its text runs
 * in one buffer. A run is the inline text between two boundaries of block elements. Sums over any subtree are then
 * differences of running totals.
 */
final class Flat {
    /** What of a page beyond this many characters is not read. */
    private static final int LONGEST = 8_000_000;

    private final Traits names = new Traits();
    private final Outline page;
    private final NameMemo classes;
    char[] text = new char[16_384];
    /** Characters of text. */
    int length;

    Element[] element = new Element[1024];
    Tags[] tag = new Tags[1024];
    int[] parent = new int[1024];
    int[] traits = new int[1024];
    /** One beyond the last descendant. */
    int[] end = new int[1024];

    int[] firstRun = new int[1024];
    int[] endRun = new int[1024];
    int elements;

    int[] from = new int[512];
    int[] to = new int[512];
    /** Characters within links. */
    int[] linked = new int[512];
    /** How many links begin in it. */
    int[] anchors = new int[512];
    /** The innermost block element. */
    int[] owner = new int[512];

    int runs;

    private final boolean noscript;
    private int runStart;
    private int runLinked;
    private int runAnchors;
    private int links;
    private int pres;
    private boolean space;
    private @Nullable Scores scores;
    private int breaks;

    private Flat(Outline page, boolean noscript) {
        this.page = page;
        classes = new NameMemo(page, names::of);
        this.noscript = noscript;
    }

    /** How much its runs look like prose, weighed once. */
    Scores scores() {
        if (scores == null) {
            scores = new Scores(this);
        }
        return scores;
    }

    /** @param noscript whether what is shown where scripts do not run is read too */
    static Flat of(Outline page, boolean noscript) {
        Flat flat = new Flat(page, noscript);
        flat.walk();
        return flat;
    }

    private void walk() {
        int[] open = new int[256];
        int[] stop = new int[256];
        int depth = 0;
        int at = page.body();
        open[0] = open(at, Tags.BLOCK, -1);
        stop[0] = page.end(at++);
        while (at < stop[0] && length < LONGEST) {
            while (at == stop[depth]) {
                close(open[depth--]);
            }
            Node node = page.node(at);
            int next = at + 1;
            if (node instanceof TextNode run) {
                append(run.getWholeText());
            } else if (node instanceof Element inner) {
                Tags kind = Tags.of(inner.normalName());
                if (kind == Tags.BREAK) {
                    lineBreak(open[depth]);
                    next = page.end(at);
                } else if (kind == Tags.SKIP && !(noscript && inner.normalName().equals("noscript"))) {
                    next = page.end(at);
                } else {
                    int opened = open(at, kind, open[depth++]);
                    if (depth == open.length) {
                        open = Arrays.copyOf(open, depth * 2);
                        stop = Arrays.copyOf(stop, depth * 2);
                    }
                    open[depth] = opened;
                    stop[depth] = page.end(at);
                }
            }
            at = next;
        }
        while (depth >= 0) {
            close(open[depth--]);
        }
    }

    private int open(int place, Tags kind, int above) {
        Element opened = (Element) page.node(place);
        int index = elements++;
        if (index == element.length) {
            grow();
        }
        element[index] = opened;
        tag[index] = kind;
        parent[index] = above;
        traits[index] = page.attributes(place) == 0 ? 0 : traitsOf(opened, place, kind);
        if (kind.breaks() || kind == Tags.SKIP) {
            endRun(above);
        }
        links += kind == Tags.LINK ? 1 : 0;
        runAnchors += kind == Tags.LINK ? 1 : 0;
        pres += kind == Tags.PRE ? 1 : 0;
        firstRun[index] = runs;
        return index;
    }

    private void close(int index) {
        if (tag[index].breaks() || tag[index] == Tags.SKIP) {
            endRun(index);
        }
        links -= tag[index] == Tags.LINK ? 1 : 0;
        pres -= tag[index] == Tags.PRE ? 1 : 0;
        end[index] = elements;
        // An open run of an inline element belongs to the ranges of all elements it stands in.
        endRun[index] = runs + (length > runStart ? 1 : 0);
    }

    private int traitsOf(Element of, int place, Tags kind) {
        int others = page.attributes(place) - (page.classes(place).isEmpty() ? 0 : 1);
        if (others == 0) {
            return classes.at(place);
        }
        // The attributes themselves, because the parser wrote their names in lower case, and this is most elements'
        // cost.
        Attributes given = of.attributes();
        String id = given.get("id");
        int found = classes.at(place) | names.ofId(id);
        if (others == (id.isEmpty() ? 0 : 1)) {
            return found;
        }
        if (given.hasKey("hidden") || isUnread(given, kind) || hides(given.get("style"))) {
            found |= Traits.HIDDEN;
        }
        String role = given.get("role");
        if (!role.isEmpty()) {
            found |= role(role);
        }
        String itemprop = given.get("itemprop");
        if (itemprop.equals("articleBody") || itemprop.equals("reviewBody")) {
            found |= Traits.BODY;
        } else if (itemprop.equals("caption")) {
            found |= Traits.CAPTION;
        }
        return found;
    }

    /** Paragraphs that are not read aloud are shown: sites take them from those who have not paid. */
    private static boolean isUnread(Attributes given, Tags kind) {
        return kind != Tags.PARAGRAPH && given.get("aria-hidden").equals("true");
    }

    private static int role(String role) {
        return switch (role) {
            case "navigation",
                    "banner",
                    "contentinfo",
                    "complementary",
                    "search",
                    "dialog",
                    "alertdialog",
                    "menu",
                    "menubar",
                    "tablist",
                    "toolbar",
                    "tooltip" -> Traits.DROP;
            case "main", "article" -> Traits.ARTICLE;
            default -> 0;
        };
    }

    private static boolean hides(String style) {
        if (style.length() < 12) {
            return false;
        }
        String dense = style.replace(" ", "").toLowerCase(Locale.ROOT);
        return dense.contains("display:none") || dense.contains("visibility:hidden");
    }

    private void lineBreak(int at) {
        if (pres == 0 && ++breaks > 1) {
            endRun(block(at));
        }
        if (length > runStart) {
            if (pres > 0 || text[length - 1] != '\n') {
                put('\n');
            }
        }
        space = false;
    }

    private int block(int at) {
        int up = at;
        while (up > 0 && !tag[up].breaks()) {
            up = parent[up];
        }
        return up;
    }

    /** Copies a text behind what there is, and then moves its letters together where they are. */
    private void append(String run) {
        // Where a blank is owed, it comes before them: no letter is put further than it lies.
        int at = length + (space ? 1 : 0);
        int stop = at + run.length();
        if (text.length < stop) {
            text = Arrays.copyOf(text, 2 * stop);
        }
        char[] letters = text;
        run.getChars(0, run.length(), letters, at);
        while (at < stop) {
            int plain = at;
            while (plain < stop && isPlain(letters[plain])) {
                plain++;
            }
            if (plain > at) {
                letters(at, plain);
                at = plain;
            } else {
                other(letters[at++]);
            }
        }
    }

    private static boolean isPlain(char c) {
        return c > ' ' && c < '\u007F';
    }

    private void other(char c) {
        if (c <= ' ' || c == '\u00A0' || c == '\u3000' || c == '\u2028' || c == '\u2029') {
            if (pres > 0) {
                preformatted(c);
            } else {
                space = true;
            }
        } else if (c < '\u00AD' || (c != '\u200B' && c != '\uFEFF' && c != '\u2060' && c != '\u00AD')) {
            beginLetters(1);
            put(c);
        }
    }

    private void put(char c) {
        if (length == text.length) {
            text = Arrays.copyOf(text, length * 2);
        }
        text[length++] = c;
    }

    private void preformatted(char c) {
        if (length > runStart || c == '\n') {
            put(c == '\n' || c == '\t' ? c : ' ');
        }
    }

    private void letters(int from, int to) {
        beginLetters(to - from);
        if (length < from) {
            System.arraycopy(text, from, text, length, to - from);
        }
        length += to - from;
    }

    private void beginLetters(int count) {
        if (space) {
            if (length > runStart && text[length - 1] != '\n') {
                put(' ');
            }
            space = false;
        }
        breaks = 0;
        runLinked += links > 0 ? count : 0;
    }

    private void endRun(int above) {
        int stop = length;
        while (stop > runStart && text[stop - 1] <= ' ') {
            stop--;
        }
        length = stop;
        if (stop > runStart) {
            if (runs == from.length) {
                growRuns();
            }
            from[runs] = runStart;
            to[runs] = stop;
            linked[runs] = runLinked;
            anchors[runs] = runAnchors;
            owner[runs] = block(above);
            runs++;
        }
        runStart = stop;
        runLinked = 0;
        runAnchors = 0;
        space = false;
        breaks = 0;
    }

    String run(int run) {
        return new String(text, from[run], to[run] - from[run]);
    }

    int length(int run) {
        return to[run] - from[run];
    }

    /** Whether a run is running text or an item of a list: no heading, caption, cell of a table, nor preformatted. */
    boolean isTextual(int run) {
        return switch (tag[owner[run]]) {
            case CELL, PRE, CAPTION, HEADING -> false;
            default -> true;
        };
    }

    private void grow() {
        int size = element.length * 2;
        element = Arrays.copyOf(element, size);
        tag = Arrays.copyOf(tag, size);
        parent = Arrays.copyOf(parent, size);
        traits = Arrays.copyOf(traits, size);
        end = Arrays.copyOf(end, size);
        firstRun = Arrays.copyOf(firstRun, size);
        endRun = Arrays.copyOf(endRun, size);
    }

    private void growRuns() {
        int size = from.length * 2;
        from = Arrays.copyOf(from, size);
        to = Arrays.copyOf(to, size);
        linked = Arrays.copyOf(linked, size);
        anchors = Arrays.copyOf(anchors, size);
        owner = Arrays.copyOf(owner, size);
    }
}
