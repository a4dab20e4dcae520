package org.beatbook.extract.metadata;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The headline and where it stands.
 *
 * @param text absent where the page has none
 * @param kicker words inside the headline's element that its markup sets apart
 * @param spot its element, where it is printed on the page
 */
record Headline(@Nullable String text, String rule, @Nullable String kicker, @Nullable Spot spot) {

    /** What is printed comes first, as far as what the page says elsewhere bears it out. */
    private static final List<Rule<Headline>> POLICY = List.of(
            new Rule<>("h1", c -> printed(c, 0.5, s -> s.element().normalName().equals("h1"))),
            new Rule<>("headline-element", c -> printed(c, 0.75, s -> true)),
            new Rule<>("h1-alone", Headline::alone),
            new Rule<>("json-ld", c -> told(c, c.main().article() ? c.main().object().text("headline") : null)),
            new Rule<>("og:title", c -> told(c, c.markup.meta("og:title"))),
            new Rule<>("twitter:title", c -> told(c, c.markup.meta("twitter:title"))),
            new Rule<>("title-without-site-name", Headline::title),
            new Rule<>("first-heading", Headline::first));

    private static final int LONGEST = 400;

    static Headline of(Clues clues) {
        Rule.Found<Headline> found = Rule.first(POLICY, clues);
        if (found == null) {
            return new Headline(null, "none", null, null);
        }
        Headline headline = found.value();
        return new Headline(headline.text, found.rule(), headline.kicker, headline.spot);
    }

    private interface Wanted {
        boolean test(Spot spot);
    }

    /** The heading that agrees best with what the page calls itself elsewhere. */
    private static @Nullable Headline printed(Clues clues, double least, Wanted wanted) {
        List<String> evidence = evidence(clues);
        Headline best = null;
        double most = least;
        for (Spot spot : clues.titles) {
            if (wanted.test(spot) && !spot.in(Marks.COMMENT) && !spot.is(Marks.COMMENT)) {
                Headline here = at(spot);
                double support = here == null ? 0 : support(here, evidence) - (spot.elsewhere() ? 0.1 : 0);
                if (support > most || best == null && support >= most) {
                    most = support;
                    best = here;
                }
            }
        }
        return best;
    }

    private static double support(Headline here, List<String> evidence) {
        String folded = Wording.fold(here.text == null ? "" : here.text);
        double most = 0;
        for (String other : evidence) {
            most = Math.max(most, Wording.agreement(folded, other));
        }
        return most;
    }

    private static List<String> evidence(Clues clues) {
        SiteNames site = clues.site();
        List<String> evidence = new ArrayList<>();
        for (String title : new @Nullable String[] {
            clues.main().article() ? clues.main().object().text("headline") : null,
            clues.markup.meta("og:title"),
            clues.markup.meta("twitter:title"),
            clues.pageTitle()
        }) {
            String clean = Wording.clean(title);
            if (clean != null && !site.has(clean)) {
                evidence.add(Wording.fold(TitleParts.withoutSite(clean, site)));
            }
        }
        return evidence;
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
        if (here == null || here.text == null || here.text.length() < 12 || clues.site().has(here.text)) {
            return null;
        }
        boolean article = only.in(Marks.MAIN) || only.is(Marks.TITLE);
        return article ? here : null;
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
            if (here != null) {
                return here;
            }
        }
        return null;
    }

    /** The text of a heading without what its markup sets apart as a kicker or hides from the eye. */
    private static @Nullable Headline at(Spot spot) {
        List<Element> apart = new ArrayList<>(1);
        Element element = spot.element();
        String text = element.childrenSize() == 0 ? spot.text() : Wording.of(element, 600, e -> apart(e, apart));
        if (text.isEmpty() && !apart.isEmpty()) {
            return plain(spot);
        }
        if (text.isEmpty() || text.length() > LONGEST) {
            return null;
        }
        return new Headline(text, "", kicker(apart), spot);
    }

    private static @Nullable Headline plain(Spot spot) {
        String text = spot.text();
        return text.isEmpty() || text.length() > LONGEST ? null : new Headline(text, "", null, spot);
    }

    private static boolean apart(Element e, List<Element> apart) {
        String name = e.normalName();
        if (name.equals("button") || name.equals("svg") || name.equals("time") || name.equals("sup") && e.hasAttr("id")) {
            return true;
        }
        int marks = e.attributesSize() == 0 ? 0 : new Marks().of(e.attr("class"));
        boolean kicker = (marks & Marks.KICKER) != 0 && (marks & Marks.TITLE) == 0;
        if (kicker) {
            apart.add(e);
        }
        return kicker || (marks & (Marks.HIDDEN | Marks.STANDFIRST | Marks.DATE | Marks.BYLINE)) != 0 && (marks & Marks.TITLE) == 0;
    }

    private static @Nullable String kicker(List<Element> apart) {
        return apart.isEmpty() ? null : Kickers.trimmed(Wording.of(apart.getFirst(), 100));
    }
}
