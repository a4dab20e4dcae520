package org.beatbook.extract.picture;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
    private static final NamePattern CAPTION = NamePattern.of(
            "(?:^|[\\s_-])(?:caption|captions|figcaption|legend|legende|légende|bildunterschrift|bildtext|bildtxt|bu|ingress-bild|"
                    + "pie-?foto|pie-?de-?foto|didascalia|bijschrift|onderschrift|billedtekst|bildetekst|kuvateksti|podpis|"
                    + "image-?text|photo-?text|img-?desc|image-?desc(?:ription)?|photo-?desc(?:ription)?|picture-?desc(?:ription)?|"
                    + "image-?title|foto-?text|foto-?caption|cutline|thumb?_figure_txt|media__text|description)"
                    + "(?:$|[\\s_-])|caption|bildunterschrift|legende");
    private static final NamePattern CREDIT = NamePattern.of(
            "credit|copyright|photographer|fotograf|quelle|attribution|provider|courtesy|bildquelle|bildnachweis|bildrechte|"
                    + "photoby|photo-?by|image-?by|(?:^|[\\s_-])(?:source|src|author|autor|auteur|autore|byline|rights|agency|agence|kilde|"
                    + "kilder|bron|fonte|fuente|firma|owner|creator|urheber|licen[cs]e|copy|cr)(?:$|[\\s_-])|__source|__author|-source$|"
                    + "(?:caption|image|photo|picture|foto)-?author|image-?source|media-?source|foto-?source|creditline");
    private static final NamePattern NO_CAPTION =
            NamePattern.of("hidden-caption|captions-?(?:button|settings|text)|close|button|share|social|zoom|open-");
    /** Marks that part a credit from what stood before it. */
    private static final Pattern LOOSE = Pattern.compile("^[\\s/|•·,;–—-]+|[\\s/|•·,;–—-]+$");

    private static final Set<String> INLINE = Set.of("span", "small", "cite", "em", "i", "b", "strong");
    private static final Set<String> SMALL = Set.of("small", "cite");

    private final Element image;
    private final Element box;
    private final @Nullable Element figure;
    private final List<String> captions = new ArrayList<>();
    private final List<String> credits = new ArrayList<>();

    private Surroundings(Element image) {
        this.image = image;
        this.figure = figureOf(image);
        this.box = figure != null ? figure : boxOf(image);
    }

    /** What was found: the caption without its credit. */
    record Found(@Nullable String caption, @Nullable String credit, boolean figure) {}

    static Found of(Element image) {
        Surroundings surroundings = new Surroundings(image);
        surroundings.read();
        return surroundings.found();
    }

    /** Only what elements or attributes call caption or credit: beside a teaser's image stand its own words. */
    static Found labelled(Element image) {
        Surroundings surroundings = new Surroundings(image);
        if (surroundings.figure != null) {
            surroundings.inside(surroundings.figure);
        }
        if (surroundings.captions.isEmpty()) {
            surroundings.attributes();
        }
        return surroundings.found();
    }

    private static @Nullable Element figureOf(Element image) {
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
    }

    private boolean readBox() {
        boolean grown = figure == null && box != image;
        boolean alone = grown || Boxes.pictures(box) <= 1;
        Element scope = alone ? box : nearest();
        if (scope != null) {
            inside(scope);
        }
        Element after = (alone ? box : image).nextElementSibling();
        for (int i = 0; captions.isEmpty() && after != null && i < 2; i++) {
            if (isCaption(after) || after.normalName().equals("figcaption")) {
                takeCaption(after);
            } else if (credits.isEmpty() && CREDIT.in(names(after)) && Boxes.pictures(after) == 0) {
                takeCredit(after);
            } else {
                break;
            }
            after = after.nextElementSibling();
        }
        if (captions.isEmpty()) {
            attributes();
        }
        if (captions.isEmpty() && figure == null && scope != null && scope != image) {
            bare(scope);
        }
        return alone;
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
            found = Boxes.find(scope, Surroundings::isCaption);
        }
        for (Element caption : found) {
            takeCaption(caption);
        }
        if (credits.isEmpty()) {
            for (Element credit : Boxes.find(scope, e -> isCredit(e) && !within(e, scope))) {
                takeCredit(credit);
            }
        }
    }

    private static boolean within(Element element, Element scope) {
        for (Element at = element.parent(); at != null && at != scope; at = at.parent()) {
            if (at.normalName().equals("figcaption")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCaption(Element element) {
        String names = names(element);
        return !names.isEmpty()
                && CAPTION.in(names)
                && !NO_CAPTION.in(names)
                && !CREDIT.in(names)
                && !element.normalName().equals("button")
                && !element.normalName().equals("a")
                && Boxes.pictures(element) == 0
                && !Boxes.text(element, e -> false).isBlank();
    }

    static String names(Element element) {
        if (element.attributesSize() == 0) {
            return "";
        }
        String type = Boxes.given(element, "class");
        String id = Boxes.given(element, "id");
        String item = Boxes.given(element, "itemprop");
        return id.isEmpty() && item.isEmpty() ? type : type + " " + id + " " + item;
    }

    /** The names of attributes that some systems invent to mark an element. */
    private static String keys(Element element) {
        StringBuilder keys = new StringBuilder();
        if (element.attributesSize() > 0 && element.attributesSize() < 8) {
            for (Attribute attribute : element.attributes()) {
                String key = attribute.getKey();
                if (key.startsWith("#")
                        || key.startsWith("data-") && attribute.getValue().length() < 2) {
                    keys.append(' ').append(key.startsWith("#") ? key.substring(1) : key);
                }
            }
        }
        return keys.toString();
    }

    private static boolean isCredit(Element element) {
        if (element.normalName().equals("img") || element.normalName().equals("source") || Boxes.isWhole(element)) {
            return false;
        }
        String names = names(element);
        names = INLINE.contains(element.normalName()) ? names + keys(element) : names;
        if (!names.isEmpty() && CREDIT.in(names) && !element.normalName().equals("figure")) {
            return Boxes.pictures(element) == 0 && Boxes.textLength(element, 200) < 200;
        }
        return SMALL.contains(element.normalName())
                && Captions.likeness(Boxes.text(element, e -> false)) != Likeness.NONE
                && looksMarked(Boxes.text(element, e -> false));
    }

    /** An element without a telling name is a credit only where its words say so. */
    private static boolean looksMarked(String text) {
        return Captions.likeness(text) == Likeness.STRONG;
    }

    private void takeCaption(Element caption) {
        if (isCredit(caption) && !credits.isEmpty() | !captions.isEmpty()) {
            takeCredit(caption);
            return;
        }
        List<Element> inner = Boxes.find(caption, Surroundings::isCredit);
        inner.removeIf(c -> c == caption);
        String all = Boxes.text(caption, e -> false);
        for (Element credit : inner) {
            if (credits.size() < 3) {
                takeCredit(credit);
            }
        }
        Set<Element> out = new HashSet<>(inner);
        String text = Boxes.text(caption, out::contains);
        if (text.isBlank() && !inner.isEmpty() && Captions.likeness(all) == Likeness.NONE) {
            credits.clear();
            text = all;
        }
        addCaption(text);
    }

    private void addCaption(String text) {
        String tidy = text.strip();
        if (!tidy.isEmpty() && captions.size() < 4 && !captions.contains(tidy)) {
            captions.add(tidy);
        }
    }

    private void takeCredit(Element credit) {
        String text =
                LOOSE.matcher(Boxes.text(credit, e -> false).replace('\n', ' ')).replaceAll("");
        if (!text.isEmpty() && text.length() < 240 && !credits.contains(text)) {
            credits.add(text);
        }
    }

    /** Caption and credit that scripts read from the image's own attributes. */
    private void attributes() {
        for (Element element : figure == null ? List.of(image) : List.of(image, figure)) {
            for (Attribute attribute : element.attributes()) {
                String name = attribute.getKey().toLowerCase(Locale.ROOT);
                String value = attribute.getValue();
                if (!name.startsWith("data-")
                        || value == null
                        || value.isBlank()
                        || value.length() > 2000
                        || value.startsWith("{")
                        || value.startsWith("http")
                        || value.length() < 3) {
                    continue;
                }
                String plain = value.indexOf('<') >= 0
                        ? org.jsoup.Jsoup.parseBodyFragment(value).text()
                        : value;
                if (name.endsWith("caption")
                        || name.endsWith("-legend")
                        || name.endsWith("image-description") && value.indexOf(' ') > 0) {
                    addCaption(plain);
                } else if (credits.isEmpty()
                        && (name.endsWith("credit") || name.endsWith("copyright") || name.endsWith("photographer"))) {
                    credits.add(plain.strip());
                }
            }
        }
    }

    /** Words that stand alone with the image in their own element and are no paragraph. */
    private void bare(Element scope) {
        String text = Boxes.text(scope, Surroundings::isCredit).strip();
        boolean fits = text.length() <= LONGEST_BARE && text.indexOf(' ') > 0 | text.length() > 12;
        if (!fits || Boxes.isParagraphOfText(scope) || Sifting.leadsElsewhere(scope)) {
            return;
        }
        addCaption(text);
    }

    private Found found() {
        String caption = captions.isEmpty() ? null : String.join("\n", captions);
        String credit = credits.isEmpty() ? null : String.join(" / ", credits);
        return new Found(caption, credit, figure != null);
    }
}
