package org.beatbook.extract.listing;

import java.util.List;
import java.util.regex.Pattern;
import org.beatbook.extract.listing.Anchors.Anchor;
import org.beatbook.extract.markup.Markup;
import org.beatbook.extract.picture.Boxes;
import org.beatbook.extract.picture.NamePattern;
import org.beatbook.extract.picture.Pictures;
import org.beatbook.news.Genre;
import org.beatbook.news.Picture;
import org.beatbook.news.Teaser;
import org.beatbook.news.When;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** One teaser of a listing page: a headline's link and the element around it. */
final class Card {
    private static final NamePattern KICKER = NamePattern.of(
            "kicker|overline|eyebrow|dachzeile|spitzmarke|topline|roofline|surtitle|sur-?titre|antetitulo|antetítulo|cintillo|"
                    + "occhiello|pre-?title|pretitle|suptitle|over-?title|section-?(?:name|label|tag)|category|rubrik|(?:^|[\\s_-])(?:label|flag|slug|cat|tag)(?:$|\\s)");
    private static final NamePattern STANDFIRST = NamePattern.of(
            "standfirst|summary|excerpt|(?:^|[\\s_-])de[ck]k?(?:$|[\\s_-])|description|teaser-?text|teaser__text|(?:^|[\\s_-])intro(?:$|[\\s_-])|"
                    + "(?:^|[\\s_-])lead(?:$|[\\s_-])|abstract|chapo|vorspann|entradilla|bajada|sommario|occhiello|manchet|ingress|subtitle|"
                    + "sub-?headline|blurb|snippet|body|content|entry-?summary|perex|лид|аннотация");
    private static final NamePattern NOT_STANDFIRST = NamePattern.of(
            "caption|credit|byline|author|date|time|meta|copyright|source|legend|kicker|category|comment|share|read-?more|tags");
    private static final NamePattern DATE = NamePattern.of("date|time|published|posted|datum|fecha|data|timestamp|ago");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");
    private static final int LONGEST_STANDFIRST = 1200;

    private final Anchor anchor;
    private final Element box;
    private final @Nullable String standfirst;
    private final boolean pictured;
    private final @Nullable Element date;
    private final @Nullable When looseDate;

    Card(Anchor anchor, Element box) {
        this.anchor = anchor;
        this.box = box;
        this.standfirst = findStandfirst();
        this.pictured = !Boxes.find(box, Boxes::isImage).isEmpty();
        List<Element> dates = Boxes.find(box, Card::isDate);
        this.date = dates.isEmpty() ? null : dates.getFirst();
        this.looseDate = date == null ? findLooseDate() : null;
    }

    String url() {
        return anchor.url();
    }

    /** What teasers of one list have alike: the element and its classes, and the way from it to the headline. */
    String shape() {
        StringBuilder shape = new StringBuilder();
        Element at = anchor.element();
        for (int level = 0; level < 16 && at != null; level++) {
            shape.append(at.normalName());
            if (at == box) {
                String names = DIGITS.matcher(at.attr("class")).replaceAll("").strip();
                int space = names.indexOf(' ');
                shape.append('.').append(space < 0 ? names : names.substring(0, space));
                break;
            }
            shape.append('<');
            at = at.parent();
        }
        return shape.toString();
    }

    /** What its parts speak for its being a teaser. */
    int weigh() {
        int score = anchor.heading() != null ? 2 : 0;
        score += pictured ? 1 : 0;
        score += standfirst != null ? 2 : 0;
        score += date != null || looseDate != null ? 1 : 0;
        score += box.normalName().equals("article") || box.attr("itemtype").endsWith("Article") ? 1 : 0;
        return score;
    }

    Teaser teaser(Markup markup) {
        Element heading = anchor.heading();
        Element held = heading != null ? heading : anchor.element();
        List<Element> kickers = Boxes.find(box, e -> isKicker(e, held));
        String kicker = kickers.isEmpty() ? null : tidy(Boxes.text(kickers.getFirst(), e -> false));
        kicker = kicker != null && anchor.text().endsWith(kicker) ? null : kicker;
        String words = kicker;
        String headline = tidy(Boxes.text(held, e -> words != null && e == kickers.getFirst()));
        if (headline == null) {
            headline = anchor.text();
        }
        Titles.Kicked kicked = Titles.kicked(headline);
        String above = kicked.kicker() != null ? kicked.kicker() : kicker;
        Picture picture = pictured ? Pictures.ofTeaser(markup, box) : null;
        Genre genre = Genres.of(above, kicked.headline(), picture == null ? null : picture.credit());
        return new Teaser(kicked.headline(), above, standfirst, anchor.url(), published(), genre, picture);
    }

    private static boolean isKicker(Element element, Element held) {
        if (element == held || element.className().isEmpty() || !KICKER.in(element.className())) {
            return false;
        }
        String name = element.normalName();
        boolean small = !name.equals("article") && !name.equals("section") && !name.equals("li") && !name.equals("img");
        int length = small ? Boxes.textLength(element, 60) : 0;
        return length > 1 && length < 50 && Boxes.find(element, e -> e == held).isEmpty();
    }

    private @Nullable String findStandfirst() {
        Element held = anchor.heading() != null ? anchor.heading() : anchor.element();
        List<Element> texts = Boxes.find(box, e -> isText(e, held));
        String best = null;
        int most = 0;
        for (Element text : texts) {
            String words = tidy(Boxes.text(text, e -> e == held || isMore(e)));
            int weight = words == null || words.length() > LONGEST_STANDFIRST ? 0 : words.length();
            weight *= STANDFIRST.in(text.className()) ? 3 : 1;
            if (words != null
                    && weight > most
                    && words.length() >= 25
                    && !words.equals(anchor.text())
                    && !DateLine.looksLike(words)) {
                best = words;
                most = weight;
            }
        }
        return best == null ? loose(held) : best;
    }

    /** On pages written by hand: the longest line of words that stand free beside the headline. */
    private @Nullable String loose(Element held) {
        String best = null;
        for (String line : lines(held)) {
            boolean words = line.length() >= 40 && line.length() <= LONGEST_STANDFIRST && line.indexOf(' ') > 0;
            if (words && !DateLine.looksLike(line) && (best == null || line.length() > best.length())) {
                best = line;
            }
        }
        return best;
    }

    private String[] lines(Element held) {
        return Boxes.text(
                        box,
                        e -> e == held
                                || e == anchor.element()
                                || isMore(e)
                                || e.normalName().equals("figure")
                                || NOT_STANDFIRST.in(e.className()))
                .split("\n");
    }

    /** The link to the article that follows its standfirst, such as "Read more". */
    private boolean isMore(Element element) {
        return element.normalName().equals("a")
                && element != anchor.element()
                && TextLine.leadsOn(Boxes.text(element, e -> false));
    }

    private boolean isText(Element element, Element held) {
        String name = element.normalName();
        boolean named = STANDFIRST.in(element.className())
                && (name.equals("div") || name.equals("span") || name.equals("section"));
        boolean text = name.equals("p") || name.equals("h4") || name.equals("h5") || name.equals("dd") || named;
        if (!text || element == held || element == box || NOT_STANDFIRST.in(element.className())) {
            return false;
        }
        Element parent = element.parent();
        boolean caption = parent != null
                && (parent.normalName().equals("figcaption")
                        || parent.normalName().equals("figure"));
        return !caption
                && Boxes.find(
                                element,
                                e -> e == held
                                        || e == anchor.element()
                                        || e.normalName().equals("p") && e != element && named)
                        .isEmpty();
    }

    private static boolean isDate(Element element) {
        if (element.normalName().equals("time")) {
            return true;
        }
        String names = element.className();
        return !names.isEmpty()
                && DATE.in(names)
                && Boxes.textLength(element, 60) < 50
                && DateLine.looksLike(Boxes.text(element, e -> false));
    }

    private @Nullable When published() {
        if (date == null) {
            return looseDate;
        }
        When told = DateLine.ofAttribute(date.attr("datetime"));
        if (told == null && date.hasAttr("content")) {
            told = DateLine.ofAttribute(date.attr("content"));
        }
        String text = Boxes.text(date, e -> false);
        return told != null ? told : text.length() < 80 ? DateLine.read(text) : null;
    }

    private @Nullable When findLooseDate() {
        for (String line : Boxes.text(box, e -> e == anchor.element()).split("\n")) {
            if (line.length() < 40 && DateLine.looksLike(line)) {
                return DateLine.read(line);
            }
        }
        return null;
    }

    private static @Nullable String tidy(String text) {
        String tidy = BLANKS.matcher(text).replaceAll(" ").strip();
        return tidy.isEmpty() ? null : tidy;
    }
}
