package org.beatbook.extract.picture;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.beatbook.extract.picture.Captions.Likeness;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The words around one image: its caption and its credit, each found by the element that holds it. */
final class Surroundings {
    private static final int HIGHEST = 9;
    private static final int LONGEST_BOX = 900;
    private static final int LONGEST_BARE = 320;
    private static final int LONGEST_LINE = 160;
    private static final int LONGEST_NAMES = 60;
    private static final Set<String> HEADS = Set.of("h1", "h2", "time");
    /** "3/12", "Bild 3 von 12": how far a gallery is. */
    private static final Pattern COUNTER = Pattern.compile("\\d\\s*(?:\\p{L}{1,4}|/)\\s*\\d");

    /** "03:07 Min.", "25.04.24": a time or how long something plays. */
    private static final Pattern TIME = Pattern.compile("[\\d:.,/\\s-]+(?:\\p{L}{1,4}\\.?)?");

    private static final Set<String> LINES = Set.of("p", "div", "span", "small", "em", "i", "cite");
    /** Marks that part a credit from what stood before it. */
    private static final Pattern LOOSE = Pattern.compile("^[\\s/|•·,;–—-]+|[\\s/|•·,;–—-]+$");

    private final Element image;
    private final Element box;
    private final @Nullable Element figure;
    private final List<String> captions = new ArrayList<>();
    private final List<String> credits = new ArrayList<>();

    private Surroundings(Element image, @Nullable Element figure) {
        this.image = image;
        this.figure = figure;
        this.box = figure != null ? figure : boxOf(image);
    }

    /** What was found: the caption without its credit. */
    record Found(@Nullable String caption, @Nullable String credit, boolean figure) {}

    /** @param figure that it stands in, by {@link #figureOf} */
    static Found of(Element image, @Nullable Element figure) {
        Surroundings surroundings = new Surroundings(image, figure);
        surroundings.read();
        return surroundings.found();
    }

    /** Only what elements or attributes call caption or credit: beside a teaser's image stand its own words. */
    static Found labelled(Element image) {
        Surroundings surroundings = new Surroundings(image, figureOf(image));
        if (surroundings.figure != null) {
            surroundings.inside(surroundings.figure);
        }
        if (surroundings.captions.isEmpty()) {
            surroundings.attributes();
        }
        return surroundings.found();
    }

    /** The figure around an image; absent where it stands in none. */
    static @Nullable Element figureOf(Element image) {
        Element at = image;
        for (int level = 0; level < HIGHEST && at != null; level++) {
            if (at.normalName().equals("figure")) {
                Element outer = at.parent();
                boolean inFigure = outer != null && outer.normalName().equals("figure") && Boxes.pictures(outer) <= 1;
                return inFigure ? outer : at;
            }
            at = at.parent();
        }
        return null;
    }

    /** The largest element around an image that holds no other picture and little text. */
    private static Element boxOf(Element image) {
        Element box = image;
        for (int level = 0; level < HIGHEST; level++) {
            Element parent = box.parent();
            if (parent == null || Boxes.isWhole(parent)) {
                break;
            }
            // What holds nothing more than what was looked at need not be looked at.
            boolean same = level > 0 && !Boxes.isImage(parent) && Boxes.isOnlyChild(box, parent);
            if (!same && (Boxes.pictures(parent) > 1 || Boxes.textLength(parent, LONGEST_BOX) >= LONGEST_BOX)) {
                break;
            }
            box = parent;
        }
        return box;
    }

    private void read() {
        boolean alone = readBox();
        if (alone && captions.isEmpty() && credits.isEmpty() && figure != null) {
            Element wider = boxOf(figure);
            if (wider != figure) {
                inside(wider);
            }
        }
        if (captions.isEmpty() && credits.size() == 1 && isCaptionRather(credits.getFirst())) {
            captions.add(credits.removeFirst());
        } else if (captions.size() == 1
                && credits.removeIf(c -> c.equalsIgnoreCase(captions.getFirst()))
                && isWholeCredit(captions.getFirst())) {
            credits.add(captions.removeFirst());
        }
    }

    /** Whether what a box for credits holds says what the picture shows: such boxes are used for both. */
    private boolean isCaptionRather(String credit) {
        if (credit.equals(image.attr("alt").strip())) {
            return true;
        }
        Captions.Told told = Captions.tell(credit);
        if (told.caption() == null) {
            return false;
        }
        boolean worded = told.caption().length() > LONGEST_NAMES / 2;
        return told.credit() == null
                ? credit.length() > LONGEST_NAMES && Captions.likeness(credit) == Likeness.NONE
                : worded
                        || Captions.isLabelledCredit(told.credit().line())
                                && told.caption().indexOf(' ') > 0;
    }

    private boolean readBox() {
        boolean grown = figure == null && box != image;
        boolean alone = grown || Boxes.pictures(box) <= 1;
        Element scope = alone ? box : nearest();
        // Most images of a page stand alone, and without a word there is nothing to find.
        Element worded = scope != null && Boxes.textLength(scope, 1) > 0 ? scope : null;
        if (worded != null) {
            inside(worded);
        }
        after(alone ? box : image);
        if (captions.isEmpty() && !alone && figure != null) {
            shared(figure);
        }
        if (captions.isEmpty() || credits.isEmpty()) {
            attributes();
        }
        if (worded != null && captions.isEmpty() && figure == null && worded != image) {
            bare(worded);
        }
        return alone;
    }

    /** Reads what follows a picture's box, as far as it is called caption or credit, or is a credit line of its own. */
    private void after(Element seen) {
        Element after = seen.nextElementSibling();
        for (int i = 0; (captions.isEmpty() || credits.isEmpty()) && after != null && i < 2; i++) {
            if (captions.isEmpty() && isFigcaptionOrCalledSo(after)) {
                takeCaption(after);
            } else if (credits.isEmpty() && (PictureMarks.isCalledCredit(after) || isCreditLine(after))) {
                takeCredit(after);
            } else if (captions.isEmpty() && after.normalName().equals("p") && PictureMarks.holdsCaption(after)) {
                inside(after);
            } else {
                break;
            }
            after = after.nextElementSibling();
        }
    }

    private static boolean isFigcaptionOrCalledSo(Element element) {
        return element.normalName().equals("figcaption") || PictureMarks.isCaption(element);
    }

    /** Whether a paragraph or the like says no more than who took a picture, and says that it says so. */
    private static boolean isCreditLine(Element element) {
        return LINES.contains(element.normalName())
                && Boxes.textLength(element, LONGEST_LINE) < LONGEST_LINE
                && Boxes.pictures(element) == 0
                && Captions.isLabelledCredit(Boxes.text(element, e -> false));
    }

    /** A caption for all pictures of one figure. */
    private void shared(Element figure) {
        List<Element> found = Boxes.find(figure, e -> e.normalName().equals("figcaption"));
        if (found.size() == 1 && found.getFirst().parent() == figure) {
            takeCaption(found.getFirst());
        }
    }

    /** In a gallery: the part of the box that holds this picture alone. */
    private @Nullable Element nearest() {
        Element at = image;
        for (int level = 0; level < HIGHEST; level++) {
            Element parent = at.parent();
            if (parent == null || Boxes.pictures(parent) > 1) {
                return at;
            }
            at = parent;
        }
        return at;
    }

    private void inside(Element scope) {
        List<Element> found = Boxes.find(scope, e -> e.normalName().equals("figcaption"));
        if (found.isEmpty()) {
            found = Boxes.find(scope, PictureMarks::isCaption);
        }
        for (Element caption : found) {
            takeCaption(caption);
        }
        if (credits.isEmpty()) {
            Boxes.find(scope, e -> isCreditOf(e, scope)).forEach(this::takeCredit);
        }
        if (credits.isEmpty() && !found.isEmpty()) {
            Set<Element> read = new HashSet<>(found);
            Boxes.find(scope, e -> read.contains(e) || isUnmarkedCredit(e)).stream()
                    .filter(e -> !read.contains(e))
                    .forEach(this::takeCredit);
        }
    }

    private static boolean isWholeCredit(String text) {
        Captions.Told told = Captions.tell(text);
        return told.caption() == null && told.likeness() == Likeness.STRONG;
    }

    private boolean isCreditOf(Element element, Element scope) {
        return PictureMarks.isCredit(element)
                && !within(element, scope)
                && !(figure == null && PictureMarks.isPerhapsWriter(element) && isHeaded(scope));
    }

    /** Whether it holds a heading or a time: names in it may be those of who wrote. */
    private static boolean isHeaded(Element scope) {
        return !Boxes.find(scope, e -> HEADS.contains(e.normalName())).isEmpty();
    }

    /** Whether what stands beside a caption under no name is a credit by its words. */
    private static boolean isUnmarkedCredit(Element element) {
        if (element.childrenSize() > 1
                || PictureMarks.isControl(element)
                || Boxes.textLength(element, LONGEST_LINE) >= LONGEST_LINE) {
            return false;
        }
        String text = Boxes.text(element, e -> false);
        return text.chars().anyMatch(c -> ":：/|©".indexOf(c) >= 0)
                && !COUNTER.matcher(text).find()
                && isWholeCredit(text);
    }

    private static boolean within(Element element, Element scope) {
        for (Element at = element.parent(); at != null && at != scope; at = at.parent()) {
            if (at.normalName().equals("figcaption")) {
                return true;
            }
        }
        return false;
    }

    private void takeCaption(Element caption) {
        if (!captions.isEmpty() | !credits.isEmpty() && PictureMarks.isCredit(caption)) {
            takeCredit(caption);
            return;
        }
        List<Element> inner = Boxes.find(caption, PictureMarks::isCredit);
        inner.removeIf(c -> c == caption);
        String all = Boxes.text(caption, e -> false);
        for (Element credit : inner) {
            if (credits.size() < 3) {
                takeCredit(credit);
            }
        }
        Set<Element> out = new HashSet<>(inner);
        String text = Boxes.text(caption, e -> out.contains(e) || PictureMarks.isControl(e));
        if (text.isBlank() && !inner.isEmpty() && Captions.likeness(all) == Likeness.NONE) {
            credits.clear();
            text = all;
        }
        addCaption(text);
    }

    private void addCaption(String text) {
        String tidy = text.strip();
        if (tidy.chars().anyMatch(Character::isLetterOrDigit) && captions.size() < 4 && !captions.contains(tidy)) {
            captions.add(tidy);
        }
    }

    private void takeCredit(Element credit) {
        String text = LOOSE.matcher(Boxes.text(credit, PictureMarks::isControl)).replaceAll("");
        if (!text.isEmpty()
                && text.length() < 240
                && !credits.contains(text)
                && !TIME.matcher(text).matches()) {
            credits.add(text);
        }
    }

    /** The image, the link that opens it in a box of its own, and its figure. */
    private List<Element> holders() {
        List<Element> holders = new ArrayList<>(List.of(image));
        Element parent = image.parent();
        if (parent != null && parent.normalName().equals("picture")) {
            parent = parent.parent();
        }
        if (parent != null && parent.normalName().equals("a")) {
            holders.add(parent);
        }
        if (figure != null) {
            holders.add(figure);
        }
        return holders;
    }

    /** Caption and credit that scripts read from the attributes of the image or what is around it. */
    private void attributes() {
        boolean captioned = !captions.isEmpty();
        for (Element element : holders()) {
            for (Attribute attribute : element.attributes()) {
                String name = attribute.getKey();
                String value = attribute.getValue();
                if (!name.startsWith("data-") || !isWording(value)) {
                    continue;
                }
                if (!captioned && isCaptionKey(name, value)) {
                    addCaption(plain(value));
                } else if (credits.isEmpty()
                        && (name.endsWith("credit") || name.endsWith("copyright") || name.endsWith("photographer"))) {
                    credits.add(LOOSE.matcher(plain(value)).replaceAll(""));
                }
            }
        }
        if (captions.isEmpty() && isJoomlaCaption(image)) {
            addCaption(image.attr("title"));
        }
    }

    private static boolean isWording(@Nullable String value) {
        return value != null
                && !value.isBlank()
                && value.length() >= 3
                && value.length() <= 2000
                && !value.startsWith("{")
                && !value.startsWith("http");
    }

    private static boolean isCaptionKey(String name, String value) {
        return name.endsWith("caption")
                || name.endsWith("-legend")
                || (name.endsWith("image-description") || name.endsWith("sub-html")) && value.indexOf(' ') > 0;
    }

    private static String plain(String value) {
        return value.indexOf('<') >= 0
                ? org.jsoup.Jsoup.parseBodyFragment(value).text()
                : value.strip();
    }

    /** An image of the class "caption", under which a script of Joomla's prints its title. */
    private static boolean isJoomlaCaption(Element image) {
        return image.hasClass("caption") && image.attr("title").indexOf(' ') > 0;
    }

    /** Words that stand alone with the image in their own element and are no paragraph. */
    private void bare(Element scope) {
        // What is longer is no caption: it need not be read to its end.
        String text = Boxes.text(scope, PictureMarks::isCredit, 2 * LONGEST_BARE);
        boolean fits = text.length() <= LONGEST_BARE && text.indexOf(' ') > 0 | text.length() > 12;
        if (!fits || Boxes.isParagraphOfText(scope) || Sifting.leadsElsewhere(scope)) {
            return;
        }
        addCaption(text);
    }

    private Found found() {
        String caption = captions.isEmpty() ? null : String.join("\n", captions);
        if (caption != null && !credits.isEmpty()) {
            // The label stands before the credit, but not in its element.
            String rest = CreditLabels.withoutTrailing(caption);
            caption = rest.equals(caption) ? caption : Captions.tidy(rest);
        }
        String credit = credits.isEmpty() ? null : String.join(" / ", credits);
        return new Found(caption, credit, figure != null);
    }
}
