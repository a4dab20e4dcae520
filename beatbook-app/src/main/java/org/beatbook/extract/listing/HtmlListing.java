package org.beatbook.extract.listing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.beatbook.extract.listing.Anchors.Anchor;
import org.beatbook.extract.markup.Markup;
import org.beatbook.extract.picture.Boxes;
import org.beatbook.news.Picture;
import org.beatbook.news.Teaser;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads the teasers of an HTML page: the links that may be headlines, around each the largest element that holds no other,
 * and of these the ones that look alike and like teasers.
 */
final class HtmlListing {
    private static final int MOST_TEASERS = 500;
    /** Fewer links than these are no list. */
    private static final int FEWEST = 2;

    private static final int HIGHEST = 14;
    private static final int ENOUGH = 4;
    /** Characters; what is longer is no teaser but the article. */
    private static final int LONGEST_TEASER = 2000;

    private final Markup markup;
    private final List<Anchor> anchors;
    /** For each element around a link the article it leads to; -1 where there are several. */
    private final Map<Element, Integer> inside = new IdentityHashMap<>();

    private HtmlListing(Markup markup) {
        this.markup = markup;
        this.anchors = Anchors.of(markup);
    }

    static Listing read(Markup markup) {
        return new HtmlListing(markup).listing();
    }

    private Listing listing() {
        List<Anchor> headlines = headlines();
        if (headlines.size() < FEWEST) {
            return new Listing(PageTitle.of(markup), List.of());
        }
        for (Anchor anchor : headlines) {
            claim(anchor);
        }
        Map<String, Integer> alike = new HashMap<>();
        List<Card> cards = new ArrayList<>();
        for (Map.Entry<Element, Anchor> headline : perBox(headlines).entrySet()) {
            Card card = new Card(headline.getValue(), headline.getKey());
            cards.add(card);
            alike.merge(card.shape(), 1, Integer::sum);
        }
        Map<String, Teaser> teasers = new LinkedHashMap<>();
        for (Card card : cards) {
            if (teasers.size() < MOST_TEASERS && weigh(card, alike.getOrDefault(card.shape(), 1)) >= ENOUGH) {
                teasers.merge(card.url(), card.teaser(markup), HtmlListing::merged);
            }
        }
        return new Listing(PageTitle.of(markup), List.copyOf(teasers.values()));
    }

    /** Where headings hold links, a link outside one must have the words of a headline to be taken for one. */
    private List<Anchor> headlines() {
        long headed = anchors.stream().filter(a -> a.heading() != null).count();
        List<Anchor> headlines = new ArrayList<>();
        for (Anchor anchor : anchors) {
            boolean several = anchor.text().chars().filter(c -> c == ' ').count() >= 4
                    || anchor.text().chars().filter(c -> c >= 0x2e80).count() >= 10;
            if (anchor.heading() != null || headed < 3 || several) {
                headlines.add(anchor);
            }
        }
        return headlines;
    }

    /** Of several links to the article in one box the one that is its headline: in a heading, else the first that is no caption. */
    private Map<Element, Anchor> perBox(List<Anchor> headlines) {
        Map<Element, Anchor> boxes = new LinkedHashMap<>();
        for (Anchor anchor : headlines) {
            boxes.merge(around(anchor), anchor, (one, other) -> one.rank() >= other.rank() ? one : other);
        }
        return boxes;
    }

    private void claim(Anchor anchor) {
        Element at = anchor.element();
        for (int level = 0; level < HIGHEST && at != null; level++) {
            Integer before = inside.get(at);
            if (before == null) {
                inside.put(at, anchor.urlId());
            } else if (before != anchor.urlId()) {
                inside.put(at, -1);
            }
            at = at.parent();
        }
    }

    /** The largest element around a headline that leads to no other article. */
    private Element around(Anchor anchor) {
        Element at = anchor.element();
        for (int level = 0; level < HIGHEST; level++) {
            Element parent = at.parent();
            if (parent == null
                    || parent.normalName().equals("body")
                    || parent.normalName().equals("main")) {
                break;
            }
            Integer whose = inside.get(parent);
            boolean alone = whose != null && whose == anchor.urlId();
            if (!alone || Boxes.textLength(parent, LONGEST_TEASER) >= LONGEST_TEASER) {
                break;
            }
            at = parent;
        }
        return at;
    }

    private int weigh(Card card, int alike) {
        int score = card.weigh() + Math.min(2, Anchors.articleLikeness(card.url()));
        score += alike >= 5 ? 2 : alike >= 3 ? 1 : 0;
        return score;
    }

    /** The same article teased twice: the first place counts, the second fills what it lacks. */
    private static Teaser merged(Teaser first, Teaser second) {
        Picture picture = first.picture() == null ? second.picture() : first.picture();
        return new Teaser(
                first.headline(),
                or(first.kicker(), second.kicker()),
                or(first.standfirst(), second.standfirst()),
                first.url(),
                first.published() == null ? second.published() : first.published(),
                first.genre() == null ? second.genre() : first.genre(),
                picture);
    }

    private static @Nullable String or(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }
}
