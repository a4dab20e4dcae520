package org.beatbook.extract;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.beatbook.extract.body.Body;
import org.beatbook.extract.listing.Listing;
import org.beatbook.extract.markup.Markup;
import org.beatbook.extract.metadata.Metadata;
import org.beatbook.news.Block;
import org.beatbook.news.Kind;

/** Decides what kind of page it is; the first rule that answers wins and is named. */
final class KindRules {
    /** A body of this many characters in paragraphs is an article's, whatever stands around it. */
    private static final int LONG = 1200;

    /** What a declared article has at least. */
    private static final int SHORT = 200;

    /** So many teasers are a listing whatever else the page says. */
    private static final int MANY = 5;

    /** So many are one where the page says hardly anything else. */
    private static final int FEW = 3;

    /** Share of a page's text that a listing of few teasers says in them. */
    private static final double TOLD = 0.7;

    private static final Listing NONE = new Listing(null, List.of());

    private KindRules() {}

    /**
     * @param rule the rule that decided
     * @param listing the teasers that were read to decide; empty where the page could be no listing
     */
    record Decision(Kind kind, String rule, Listing listing) {}

    static Decision decide(Markup markup, Metadata metadata, Body body) {
        int length = 0;
        for (Block block : body.blocks()) {
            length += block.kind() == Block.Kind.PARAGRAPH ? block.text().length() : 0;
        }
        if (metadata.declaredArticle() && length >= SHORT) {
            return new Decision(Kind.ARTICLE, "declared-article", NONE);
        }
        if (length >= LONG) {
            return new Decision(Kind.ARTICLE, "long-body", NONE);
        }
        Listing listing = Listing.read(markup);
        if (listing.teasers().size() >= MANY) {
            return new Decision(Kind.LISTING, "teasers", listing);
        }
        if (metadata.declaredArticle()) {
            return new Decision(Kind.ARTICLE, "declared-article", NONE);
        }
        if (listing.teasers().size() >= FEW && isTold(body, listing)) {
            return new Decision(Kind.LISTING, "few-teasers", listing);
        }
        return new Decision(Kind.OTHER, "neither", NONE);
    }

    /** Whether most of what looks like a body is what the teasers say. */
    private static boolean isTold(Body body, Listing listing) {
        String told = listing.teasers().stream()
                .map(t -> t.headline() + "\n" + Objects.requireNonNullElse(t.standfirst(), ""))
                .collect(Collectors.joining("\n"));
        int all = 0;
        int theirs = 0;
        for (Block block : body.blocks()) {
            for (String line : block.text().split("\n")) {
                all += line.length();
                theirs += told.contains(line.strip()) ? line.length() : 0;
            }
        }
        return theirs >= all * TOLD;
    }
}
