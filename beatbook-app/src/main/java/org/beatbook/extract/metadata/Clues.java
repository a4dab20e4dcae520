package org.beatbook.extract.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.beatbook.extract.markup.LinkedData;
import org.beatbook.extract.markup.Markup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** What one walk over the page noted, for all fields: where headings, dates, bylines and the like stand. */
final class Clues {
    /** A piece of text with its place. */
    record Text(TextNode node, int at, int region) {}

    /** How many nodes before and after the headline its own surroundings reach. */
    private static final int BEFORE = 25;

    private static final int AFTER = 40;

    final Markup markup;
    final List<Spot> titles = new ArrayList<>();
    final List<Spot> times = new ArrayList<>();
    final List<Spot> dates = new ArrayList<>();
    final List<Spot> bylines = new ArrayList<>();
    final List<Spot> authorLinks = new ArrayList<>();
    final List<Spot> kickers = new ArrayList<>();
    final List<Spot> standfirsts = new ArrayList<>();
    final List<Spot> crumbs = new ArrayList<>();
    final List<Spot> sections = new ArrayList<>();
    final List<Text> texts = new ArrayList<>();
    final List<Element> scripts = new ArrayList<>();
    final List<Element> links = new ArrayList<>();
    final List<String> itemTypes = new ArrayList<>();
    boolean paywalled;

    @Nullable
    Element title;

    private @Nullable MainObject main;
    private @Nullable Headline headline;
    private @Nullable Spot anchor;
    private boolean anchored;
    private @Nullable SiteNames site;
    private @Nullable String language;
    private @Nullable String sample;
    private @Nullable String bylineText;
    private Authors.@Nullable Declared declaredAuthors;
    private @Nullable List<Headline.Candidate> candidates;
    private Headline.@Nullable Evidence evidence;
    private DateText.@Nullable Reading reading;

    private Clues(Markup markup) {
        this.markup = markup;
    }

    static Clues of(Markup markup) {
        Clues clues = new Clues(markup);
        Walk.over(markup.outline(), clues);
        return clues;
    }

    /** The JSON-LD object that is about this page; one without properties where there is none. */
    MainObject main() {
        if (main == null) {
            main = MainObject.of(this);
        }
        return main;
    }

    SiteNames site() {
        if (site == null) {
            site = SiteNames.of(this);
        }
        return site;
    }

    /** The headline and where it stands, from which the other fields look around. */
    Headline headline() {
        if (headline == null) {
            headline = Headline.of(this);
        }
        return headline;
    }

    /** Where the headline stands, or a heading that is a part of the page's title; dates are looked for around it. */
    @Nullable
    Spot anchor() {
        if (!anchored) {
            anchored = true;
            Spot spot = headline().spot();
            anchor = spot == null ? Anchor.inTitle(this) : spot;
        }
        return anchor;
    }

    /** What may be the headline, judged once. */
    List<Headline.Candidate> candidates() {
        if (candidates == null) {
            candidates = Headline.candidates(this);
        }
        return candidates;
    }

    /** What the page calls itself, gathered once. */
    Headline.Evidence evidence(Function<Clues, Headline.Evidence> gather) {
        if (evidence == null) {
            evidence = gather.apply(this);
        }
        return evidence;
    }

    /** How the page writes its dates, found once. */
    DateText.Reading reading() {
        if (reading == null) {
            reading = Times.reading(this);
        }
        return reading;
    }

    /** What the printed bylines say, computed once. */
    String bylineText(Function<Clues, String> read) {
        if (bylineText == null) {
            bylineText = read.apply(this);
        }
        return bylineText;
    }

    Authors.Declared declaredAuthors(Function<Clues, Authors.Declared> read) {
        if (declaredAuthors == null) {
            declaredAuthors = read.apply(this);
        }
        return declaredAuthors;
    }

    /** The language that the page names; empty where it names none. Decides between readings of a date. */
    String language() {
        if (language == null) {
            String told = Languages.told(this);
            language = told == null ? "" : told;
        }
        return language;
    }

    /**
     * Whether a place is in comments, in boxes about other articles or in the site's own frame: going by the names of the
     * elements around it, unless the headline stands in the same, or right beside it.
     */
    boolean elsewhere(int region, int start) {
        int away = region & Marks.ELSEWHERE;
        Spot spot = away == 0 ? null : headline().spot();
        if (spot == null) {
            return away != 0;
        }
        boolean beside = start > spot.start() - BEFORE && start < (long) spot.end() + AFTER;
        return (beside ? away & Marks.COMMENT : away) != 0 && (away & ~spot.region()) != 0;
    }

    boolean elsewhere(Spot spot) {
        return elsewhere(spot.region() | spot.marks() & Marks.ELSEWHERE, spot.start());
    }

    boolean elsewhere(Text text) {
        return elsewhere(text.region(), text.at());
    }

    @Nullable
    String meta(String... names) {
        return Wording.clean(markup.meta(names));
    }

    List<LinkedData> linkedData() {
        return markup.linkedData();
    }

    String pageTitle() {
        return title == null ? "" : Wording.of(title, 600);
    }

    /** The beginning of the page's longer texts, outside boxes and comments: what its language is judged by. */
    String sample(int most) {
        if (sample == null) {
            StringBuilder text = new StringBuilder();
            for (Text piece : texts) {
                String whole = piece.node().getWholeText();
                if (whole.length() > 50 && !elsewhere(piece) && text.length() < most) {
                    text.append(whole, 0, Math.min(whole.length(), most)).append(' ');
                }
            }
            sample = text.toString();
        }
        return sample;
    }
}
