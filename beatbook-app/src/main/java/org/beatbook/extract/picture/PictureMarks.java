package org.beatbook.extract.picture;

import java.util.Set;
import org.beatbook.extract.picture.Captions.Likeness;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/** Tells by what an element is called whether it holds a picture's caption or its credit. */
final class PictureMarks {
    private static final NamePattern CAPTION = NamePattern.ofWords(
            "(?:^|[\\s_-])(?:captions?|cap|figcaption|legend|legende|légende|leyenda|bildunterschrift|bildtext|bildtxt|bu|ingress-bild|"
                    + "bildzeile|bildlegende|bildbeschreibung|bildetekst|billedtekst|bijschrift|onderschrift|fotobijschrift|kuvateksti|"
                    + "pie-?foto|pie-?(?:de-?)?(?:la-?)?(?:foto|imagen)|peu-?(?:de-?)?foto|epigrafe|epígrafe|didascalia|dida|legenda|"
                    + "podpis|popisek|popis-?(?:fot\\w*|obr\\w*)?|opis-?(?:zdjecia|slike|fotografije)|potpis|k[eé]p-?al[aá]-?[ií]r[aá]s|"
                    + "resim-?alti|foto-?alti|leg[eă]nd[aă]|lezanta|cutline|thumb?_figure_txt|media__text|description|desc-?cation|"
                    + "(?:image|img|photo|foto|picture|pic|media|fig|figure|bild|afbeelding|imagen|imagem|immagine|zdjecie)-?"
                    + "(?:sub-?title|text|texto|txt|title|desc(?:ription)?|dsc|legend\\w*|info-?text|note|word|subline)|"
                    + "(?:image|photo|foto|picture|pic)-?(?:cap|captiontext|comment))"
                    + "(?:$|[\\s_-])|caption|bildunterschrift|legende|didascalia");
    private static final NamePattern NO_CAPTION = NamePattern.ofWords(
            "hidden-caption|captions-?(?:button|settings|text)|close|button|share|social|zoom|open-|toggle|headline");
    private static final NamePattern CONTROL = NamePattern.ofWords(
            "close|button|share|zoom|toggle|enlarge|expand|full-?screen|read-?more|(?:^|[\\s_-])hide-?caption");
    private static final NamePattern CREDIT = NamePattern.ofWords(
            "credit|crédit|copyright|photographer|fotograf|quelle|attribution|provider|courtesy|bildquelle|bildnachweis|bildrechte|"
                    + "photoby|photo-?by|image-?by|(?:^|[\\s_-])(?:rights|urheber\\w*|kilder?|bron|fonte|fuente|zdroj|izvor|forras|sursa|"
                    + "kaynak|zrodlo|sumber|kuvaaja)(?:$|[\\s_-])|"
                    + "(?:caption|image|img|photo|picture|pic|media|foto|bild)-?(?:author|autor|auteur|source|src|agency|owner|rights|from)"
                    + "(?:$|[\\s_-])|creditline");
    /** Names that have other meanings outside a figure: there it is a credit only where it could be one by its words. */
    private static final NamePattern RATHER_CREDIT = NamePattern.ofWords(
            "(?:^|[\\s_-])(?:source|src|author|autor|auteur|autore|byline|agency|agence|firma|owner|creator|licen[cs]e|cr)"
                    + "(?:$|[\\s_-])|-source$");

    private static final NamePattern PERHAPS_CREDIT = NamePattern.ofWords("(?:^|[\\s_-])copy(?:$|[\\s_-])");
    private static final NamePattern MAY_BE_CREDIT = NamePattern.any(CREDIT, RATHER_CREDIT, PERHAPS_CREDIT);
    private static final NamePattern WRITER =
            NamePattern.ofWords("(?:^|[\\s_-])(?:author|autor|auteur|autore|byline|creator)(?:$|[\\s_-])");
    private static final Set<String> INLINE = Set.of("span", "small", "cite", "em", "i", "b", "strong");
    private static final Set<String> SMALL = Set.of("small", "cite");
    private static final int LONGEST_CREDIT = 200;

    private PictureMarks() {}

    static String names(Element element) {
        if (element.attributesSize() == 0) {
            return "";
        }
        Attributes given = element.attributes();
        String type = given.get("class");
        String id = given.get("id");
        String item = given.get("itemprop");
        return id.isEmpty() && item.isEmpty() ? type : type + " " + id + " " + item;
    }

    static boolean isCaption(Element element) {
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

    /** Whether an element inside a caption is a control and none of its words. */
    static boolean isControl(Element element) {
        String names = names(element);
        return !names.isEmpty()
                && (INLINE.contains(element.normalName())
                        || element.normalName().equals("a"))
                && CONTROL.in(names);
    }

    static boolean isCalledCredit(Element element) {
        return CREDIT.in(names(element)) && Boxes.pictures(element) == 0 && !holdsCaption(element);
    }

    static boolean isCredit(Element element) {
        if (element.normalName().equals("img") || element.normalName().equals("source") || Boxes.isWhole(element)) {
            return false;
        }
        String names = names(element);
        names = INLINE.contains(element.normalName()) ? names + keys(element) : names;
        if (!names.isEmpty() && !element.normalName().equals("figure") && isCalledCredit(element, names)) {
            return Boxes.pictures(element) == 0
                    && Boxes.textLength(element, LONGEST_CREDIT) < LONGEST_CREDIT
                    && !holdsCaption(element);
        }
        return SMALL.contains(element.normalName()) && likeness(element) == Likeness.STRONG;
    }

    private static boolean isCalledCredit(Element element, String names) {
        if (!MAY_BE_CREDIT.in(names)) {
            return false;
        }
        return CREDIT.in(names)
                || RATHER_CREDIT.in(names) && (isInFigure(element) || likeness(element) != Likeness.NONE)
                || PERHAPS_CREDIT.in(names) && likeness(element) != Likeness.NONE;
    }

    static boolean holdsCaption(Element element) {
        return !Boxes.find(element, e -> e != element && isCaption(e)).isEmpty();
    }

    private static boolean isInFigure(Element element) {
        Element at = element.parent();
        for (int level = 0; level < 4 && at != null; level++) {
            if (at.normalName().equals("figure") || at.normalName().equals("figcaption")) {
                return true;
            }
            at = at.parent();
        }
        return false;
    }

    /** Whether it is called as the one who wrote the article is, too, and does not say that it is a credit. */
    static boolean isPerhapsWriter(Element element) {
        String names = names(element);
        return WRITER.in(names) && !CREDIT.in(names) && likeness(element) != Likeness.STRONG;
    }

    /** How surely the words of an element are a credit line. */
    static Likeness likeness(Element element) {
        return Captions.likeness(Boxes.text(element, e -> false));
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
}
