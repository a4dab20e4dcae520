package org.beatbook.extract.metadata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The headline and where it stands.
 *
 * @param text absent where the page has none
 * @param kicker words inside the headline's element that its markup sets apart
 * @param spot its element, where it is printed on the page
 */
record Headline(
        @Nullable String text,
        String rule,
        @Nullable String kicker,
        @Nullable Spot spot) {

    /** What is printed comes first, as far as what the page says elsewhere bears it out. */
    private static final List<Rule<Headline>> POLICY = List.of(
            new Rule<>("declared-and-printed", Headline::declaredAndPrinted),
            new Rule<>("h1", c -> printed(c, true)),
            new Rule<>("headline-element", c -> printed(c, false)),
            new Rule<>("h1-alone", Headline::alone),
            new Rule<>(
                    "json-ld",
                    c -> told(c, c.main().article() ? c.main().object().text("headline") : null)),
            new Rule<>("og:title", c -> told(c, c.markup.meta("og:title"))),
            new Rule<>("twitter:title", c -> told(c, c.markup.meta("twitter:title"))),
            new Rule<>("title-without-site-name", Headline::title),
            new Rule<>("first-heading", Headline::first));

    private static final int LONGEST = 400;
    /** How many nodes after the first-level heading its shorter form is that of a list of articles. */
    private static final int FAR = 80;
    /** Classes of what marks an article's kind or access inside its headline. */
    private static final List<String> LABELS = List.of("label", "badge", "tag", "pill");

    static Headline of(Clues clues) {
        Rule.Found<Headline> found = Rule.first(POLICY, clues);
        if (found == null) {
            return new Headline(null, "none", null, null);
        }
        Headline headline = found.value();
        String text = headline.text == null ? null : withoutDate(headline.text);
        return new Headline(text, found.rule(), headline.kicker, headline.spot);
    }

    /** "23.01.2022 - …": the day before a headline is none of it. */
    private static String withoutDate(String text) {
        int end = 0;
        int digits = 0;
        while (end < text.length() && (Character.isDigit(text.charAt(end)) || "./-".indexOf(text.charAt(end)) >= 0)) {
            digits += Character.isDigit(text.charAt(end)) ? 1 : 0;
            end++;
        }
        String rest = text.substring(end).strip();
        boolean parted = !rest.isEmpty() && "|:–—-".indexOf(rest.charAt(0)) >= 0;
        return digits >= 6 && digits <= 8 && end >= digits + 2 && parted && rest.length() > 12 ? trimmed(rest) : text;
    }

    /** A printed text that may be the headline, and how well the page bears it out. */
    record Candidate(Headline headline, String folded, double support) {}

    /** The headings and elements called so, in page order, judged once for all rules. */
    static List<Candidate> candidates(Clues clues) {
        Evidence evidence = evidence(clues);
        List<Candidate> candidates = new ArrayList<>();
        for (Spot spot : clues.titles) {
            Headline here = spot.in(Marks.COMMENT) || spot.is(Marks.COMMENT) ? null : at(spot);
            if (here != null && here.text != null) {
                String folded = Wording.fold(here.text);
                double support = support(spot, folded, evidence) - (spot.elsewhere() ? 0.1 : 0);
                boolean site = support > 0 && (clues.site().has(here.text) || isHome(spot));
                candidates.add(new Candidate(here, folded, site ? 0 : support));
            }
        }
        return candidates;
    }

    /** A heading that is a link to the home page: the site's name. */
    private static boolean isHome(Spot spot) {
        Element inner = spot.element().firstElementChild();
        Element link = inner != null && inner.normalName().equals("a")
                ? inner
                : spot.element().parent();
        if (link == null || !link.normalName().equals("a") || !link.hasAttr("href")) {
            return false;
        }
        String address = link.attr("href");
        int host = address.lastIndexOf("//");
        int path = host < 0 ? 0 : address.indexOf('/', host + 2);
        return link.attr("rel").contains("home")
                || path < 0
                || address.substring(path).equals("/");
    }

    private static @Nullable Candidate best(Clues clues) {
        Candidate best = null;
        for (Candidate candidate : clues.candidates()) {
            if (candidate.support > 0 && (best == null || candidate.support > best.support)) {
                best = candidate;
            }
        }
        return best;
    }

    /** The heading that agrees best with what the page calls itself elsewhere, if it is of the first level, or is not. */
    private static @Nullable Headline printed(Clues clues, boolean first) {
        Candidate best = best(clues);
        boolean level = best != null && best.headline.spot != null && isFirstLevel(best.headline.spot);
        return best == null || level != first ? null : apart(best.headline, evidence(clues).titles);
    }

    /**
     * What linked data, else og:title, calls the headline, where the page prints just that in a heading of any kind while
     * its first-level heading says something else: a label, a shorter form, a search title.
     */
    private static @Nullable Headline declaredAndPrinted(Clues clues) {
        Headline first = printed(clues, true);
        List<String> evidence = first == null ? List.of() : evidence(clues).titles;
        if (first == null
                || first.text == null
                || evidence.isEmpty()
                || Wording.fold(first.text).equals(evidence.getFirst())) {
            return null;
        }
        boolean begins = Wording.fold(first.text).startsWith(evidence.getFirst());
        for (Candidate candidate : clues.candidates()) {
            boolean far = begins
                    && candidate.headline.spot != null
                    && first.spot != null
                    && candidate.headline.spot.start() > first.spot.end() + FAR;
            if (candidate.folded.equals(evidence.getFirst()) && !far) {
                return new Headline(candidate.headline.text, "", first.kicker, first.spot);
            }
        }
        return null;
    }

    /** How well a printed text is borne out, at least what its kind of element needs; 0 where it falls short. */
    private static double support(Spot spot, String folded, Evidence evidence) {
        String name = spot.element().normalName();
        boolean heading = name.length() == 2 && name.charAt(0) == 'h';
        double part = evidence.parts.getOrDefault(folded, 0.0);
        if (!heading) {
            return evidence.titles.contains(folded) ? 1 : part >= 0.7 ? part : 0;
        }
        double most = part > 0.7 && !isFirstLevel(spot) ? 0.7 : part;
        for (String other : evidence.titles) {
            double agreement = Wording.agreement(folded, other);
            boolean tail = agreement == 1 && folded.length() < other.length() && !other.startsWith(folded);
            most = Math.max(most, tail ? 0.6 : agreement);
        }
        boolean first = isFirstLevel(spot);
        return most < (first ? 0.5 : 0.7) ? 0 : most + (first ? 0.3 : 0.1);
    }

    private static boolean isFirstLevel(Spot spot) {
        return spot.element().normalName().equals("h1");
    }

    /** Takes from a heading a part of its own that the page's other titles do not have: a kicker, a label. */
    private static Headline apart(Headline headline, List<String> evidence) {
        Spot spot = headline.spot;
        if (headline.text == null || spot == null || spot.element().firstElementChild() == null) {
            return headline;
        }
        String folded = Wording.fold(headline.text);
        if (evidence.contains(folded)) {
            return headline;
        }
        List<Element> known = new ArrayList<>();
        for (Element child : spot.element().children()) {
            String part = Wording.of(child, 120);
            String rest = Wording.of(spot.element(), 600, e -> e == child || apart(e, known));
            String restFolded = Wording.fold(rest);
            boolean more = !Wording.fold(part).isEmpty() && !restFolded.isEmpty() && !restFolded.equals(folded);
            if (more && evidence.contains(restFolded)) {
                boolean before = headline.text.startsWith(part);
                return new Headline(trimmed(rest), "", before ? Kickers.trimmed(part) : headline.kicker, spot);
            }
        }
        return headline;
    }

    private static String trimmed(String text) {
        int start = 0;
        while (start < text.length() - 1 && "|:/–—-· ".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return text.substring(start);
    }

    /**
     * What the page calls itself outside its text, folded, linked data first.
     *
     * @param parts the parts of these titles and how well one is known by them
     */
    record Evidence(List<String> titles, Map<String, Double> parts) {}

    private static Evidence evidence(Clues clues) {
        return clues.evidence(Headline::gather);
    }

    private static Evidence gather(Clues clues) {
        SiteNames site = clues.site();
        List<String> evidence = new ArrayList<>();
        Map<String, Double> parts = new HashMap<>();
        for (String title : new @Nullable String[] {
            clues.main().article() ? clues.main().object().text("headline") : null,
            clues.markup.meta("og:title"),
            clues.markup.meta("twitter:title"),
            clues.pageTitle()
        }) {
            String clean = Wording.clean(title);
            if (clean != null && !site.has(clean)) {
                String bare = TitleParts.withoutSite(clean, site);
                String folded = Wording.fold(bare);
                if (!evidence.contains(folded)) {
                    evidence.add(folded);
                    TitleParts.known(bare).forEach((part, weight) -> parts.merge(part, weight, Math::max));
                }
            }
        }
        return new Evidence(evidence, parts);
    }

    /** The only first-level heading, in the article, of some length: printed headlines differ from search titles. */
    private static @Nullable Headline alone(Clues clues) {
        Spot only = null;
        for (Spot spot : clues.titles) {
            if (spot.element().normalName().equals("h1") && !spot.elsewhere()) {
                if (only != null) {
                    return null;
                }
                only = spot;
            }
        }
        if (only == null) {
            return null;
        }
        Headline here = at(only);
        if (here == null
                || here.text == null
                || here.text.length() < 12
                || clues.site().has(here.text)) {
            return null;
        }
        boolean article = only.in(Marks.MAIN) || only.is(Marks.TITLE);
        return article || resembles(clues, here.text) ? here : null;
    }

    /** Whether a heading has a good deal of the words of what the page calls itself. */
    private static boolean resembles(Clues clues, String text) {
        String folded = Wording.fold(text);
        return evidence(clues).titles.stream().anyMatch(t -> Wording.agreement(folded, t) >= 0.3);
    }

    private static @Nullable Headline told(Clues clues, @Nullable String text) {
        String clean = Wording.clean(text);
        SiteNames site = clues.site();
        if (clean == null || site.has(clean) || clean.length() > LONGEST) {
            return null;
        }
        return new Headline(TitleParts.withoutSite(clean, site), "", null, null);
    }

    private static @Nullable Headline title(Clues clues) {
        String title = clues.pageTitle();
        SiteNames site = clues.site();
        return title.isEmpty() || title.length() > LONGEST
                ? null
                : new Headline(TitleParts.headline(title, site), "", null, null);
    }

    private static @Nullable Headline first(Clues clues) {
        for (Spot spot : clues.titles) {
            Headline here = spot.elsewhere() ? null : at(spot);
            boolean site = here == null || here.text == null || TitleParts.holdsSite(here.text, clues.site());
            if (!site && !isHome(spot)) {
                return here;
            }
        }
        return null;
    }

    /** The text of a heading without what its markup sets apart as a kicker or hides from the eye. */
    private static @Nullable Headline at(Spot spot) {
        List<Element> apart = new ArrayList<>(1);
        Element element = spot.element();
        String text =
                element.firstElementChild() == null ? spot.text() : Wording.of(element, 600, e -> apart(e, apart));
        if (text.isEmpty()) {
            return plain(spot);
        }
        return text.length() > LONGEST ? null : new Headline(withoutEnd(text), "", kicker(apart, spot), spot);
    }

    /** Without the sign that parted it from what its markup sets apart. */
    private static String withoutEnd(String text) {
        int end = text.length();
        while (end > 1
                && text.charAt(end - 1) != ' '
                && "|:/–—-·".indexOf(text.charAt(end - 1)) >= 0
                && text.charAt(end - 2) == ' ') {
            end -= 2;
        }
        return text.substring(0, end);
    }

    private static @Nullable Headline plain(Spot spot) {
        String text = spot.text();
        return text.isEmpty() || text.length() > LONGEST ? null : new Headline(text, "", null, spot);
    }

    private static boolean apart(Element e, List<Element> apart) {
        String name = e.normalName();
        if (name.equals("button")
                || name.equals("svg")
                || name.equals("time")
                || name.equals("sup") && e.hasAttr("id")
                || isTime(e)) {
            return true;
        }
        if (e.attributesSize() > 0 && LABELS.stream().anyMatch(e::hasClass)) {
            apart.add(e);
            return true;
        }
        int marks = e.attributesSize() == 0 ? 0 : Marks.of(e.attr("class"));
        boolean kicker = (marks & (Marks.KICKER | Marks.SECTION)) != 0 && (marks & Marks.TITLE) == 0;
        if (kicker) {
            apart.add(e);
        }
        return kicker
                || (marks & (Marks.HIDDEN | Marks.STANDFIRST | Marks.DATE | Marks.BYLINE)) != 0
                        && (marks & Marks.TITLE) == 0;
    }

    /** A time alone: "3:59 PM". */
    private static boolean isTime(Element e) {
        boolean digit =
                e.childNodeSize() == 1 && e.childNode(0) instanceof TextNode t && beginsWithDigit(t.getWholeText());
        String text = digit ? Wording.of(e, 40).toLowerCase(Locale.ROOT) : "";
        return text.length() >= 4
                && text.length() <= 16
                && Character.isDigit(text.charAt(0))
                && text.indexOf(':') > 0
                && text.replace("am", "")
                        .replace("pm", "")
                        .replace("uhr", "")
                        .chars()
                        .noneMatch(Character::isLetter);
    }

    private static boolean beginsWithDigit(String text) {
        int at = 0;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() && Character.isDigit(text.charAt(at));
    }

    /** The first part set apart; a label only where it stands before the rest. */
    private static @Nullable String kicker(List<Element> apart, Spot spot) {
        String text = apart.isEmpty() ? "" : Wording.of(apart.getFirst(), 100);
        boolean label = !apart.isEmpty() && LABELS.stream().anyMatch(apart.getFirst()::hasClass);
        String kicker = label && !spot.text().startsWith(text) ? null : Kickers.trimmed(text);
        boolean date =
                kicker != null && kicker.chars().filter(Character::isDigit).count() >= 6;
        return date ? null : kicker;
    }
}
