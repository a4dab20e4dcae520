package org.beatbook.extract;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beatbook.extract.body.Body;
import org.beatbook.extract.listing.Listing;
import org.beatbook.extract.markup.Markup;
import org.beatbook.extract.metadata.Metadata;
import org.beatbook.news.Block;
import org.beatbook.news.Kind;
import org.beatbook.news.Teaser;
import org.jsoup.nodes.Element;

/** Decides what kind of page it is; the first rule that answers wins and is named. */
final class KindRules {
    /** A body of this many characters in paragraphs is an article's, unless teasers say most of it. */
    private static final int LONG = 1200;

    /** What a declared article has at least. */
    private static final int SHORT = 200;

    /** So many teasers are a listing where the page is no article. */
    private static final int MANY = 5;

    /** So many are one, however long, where the page says hardly anything else. */
    private static final int FEW = 3;

    /** Share of its text that such a page says in its teasers. */
    private static final double TOLD = 0.7;

    /** Characters of paragraphs under a heading that may be a teaser's. */
    private static final int LONGEST_TEASER = 600;

    /** Characters of a line that tells something. */
    private static final int TELLING = 40;

    /** Characters of the shortest headline that a link has; Chinese and Korean ones are short. */
    private static final int HEADLINE = 8;

    private static final Listing NONE = new Listing(null, List.of());

    private KindRules() {}

    /**
     * @param rule the rule that decided
     * @param listing the teasers that were read to decide; empty where the page could be no listing
     */
    record Decision(Kind kind, String rule, Listing listing) {}

    static Decision decide(Markup markup, Metadata metadata, Body body) {
        int length = 0;
        int headings = 0;
        for (Block block : body.blocks()) {
            length += block.kind() == Block.Kind.PARAGRAPH ? block.text().length() : 0;
            headings += block.kind() == Block.Kind.HEADING ? 1 : 0;
        }
        // A page whose text stands under few headings, or far from them, or holds no headlines of other pages, need
        // not be read as a listing to know it is none.
        boolean sectioned = headings >= FEW && length < headings * LONGEST_TEASER && leadsAway(body);
        Listing listing = sectioned ? Listing.read(markup) : NONE;
        if (isTold(body, listing)) {
            return new Decision(Kind.LISTING, "told-by-teasers", listing);
        }
        if (metadata.declaredArticle() && length >= SHORT) {
            return new Decision(Kind.ARTICLE, "declared-article", NONE);
        }
        if (length >= LONG) {
            return new Decision(Kind.ARTICLE, "long-body", NONE);
        }
        listing = sectioned ? listing : Listing.read(markup);
        if (listing.teasers().size() >= MANY) {
            return new Decision(Kind.LISTING, "teasers", listing);
        }
        if (metadata.declaredArticle()) {
            return new Decision(Kind.ARTICLE, "declared-article", NONE);
        }
        if (isTold(body, listing)) {
            return new Decision(Kind.LISTING, "told-by-teasers", listing);
        }
        return new Decision(Kind.OTHER, "neither", NONE);
    }

    /** Whether links in the body are as long as headlines, and as many as a listing's. */
    private static boolean leadsAway(Body body) {
        if (body.container() == null) {
            return true;
        }
        // Found one at a time: no more are looked at than are asked for.
        return body.container().stream()
                        .filter(KindRules::isHeadlineLong)
                        .limit(FEW)
                        .count()
                == FEW;
    }

    private static boolean isHeadlineLong(Element element) {
        return element.normalName().equals("a") && element.text().length() >= HEADLINE;
    }

    /** Whether there are teasers, and most of what looks like a body is what they say. */
    private static boolean isTold(Body body, Listing listing) {
        if (listing.teasers().size() < FEW) {
            return false;
        }
        List<String> headlines =
                listing.teasers().stream().map(Teaser::headline).toList();
        String told = listing.teasers().stream()
                .flatMap(t -> Stream.of(t.headline(), t.kicker(), t.standfirst()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        int all = 0;
        int theirs = 0;
        for (String line : telling(body)) {
            all += line.length();
            boolean repeated = told.contains(line.strip()) || headlines.stream().anyMatch(line::contains);
            theirs += repeated ? line.length() : 0;
        }
        return theirs >= all * TOLD;
    }

    /** Captions, and lines as short as a byline or a date, belong to teasers as well as to articles and tell nothing. */
    private static List<String> telling(Body body) {
        return body.blocks().stream()
                .filter(block -> block.kind() != Block.Kind.CAPTION)
                .flatMap(block -> Stream.of(block.text().split("\n")))
                .filter(line -> line.length() >= TELLING)
                .toList();
    }
}
