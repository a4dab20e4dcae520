package org.beatbook.extract.body;

import static org.beatbook.extract.body.Traits.ARTICLE;
import static org.beatbook.extract.body.Traits.BODY;

/** Chooses the element that holds the body: a declared or well-known one, else the one with most prose. */
final class Containers {
    private final Flat flat;
    private final Scores scores;
    private final Sieve sieve;

    Containers(Flat flat, Scores scores, Sieve sieve) {
        this.flat = flat;
        this.scores = scores;
        this.sieve = sieve;
    }

    /** @param rule how it was found */
    record Choice(int element, String rule) {}

    Choice choose() {
        int densest = densest();
        int named = best(BODY, densest, 0.5);
        if (named >= 0) {
            return new Choice(named, "named-container");
        }
        int article = best(ARTICLE, densest, 0.7);
        return article >= 0 ? new Choice(narrow(article), "article-element") : new Choice(densest, "densest");
    }

    /** The element of most prose less furniture, then the innermost one that holds nearly all of its prose. */
    private int densest() {
        int best = 0;
        long most = Long.MIN_VALUE;
        for (int e = 0; e < flat.elements; e++) {
            if (!sieve.out[e] && flat.tag[e].breaks() && scores.net(e) >= most) {
                most = scores.net(e);
                best = e;
            }
        }
        return narrow(best);
    }

    private int narrow(int from) {
        int at = from;
        while (true) {
            int inner = -1;
            for (int e = at + 1; e < flat.end[at]; e = flat.end[e]) {
                if (!sieve.out[e] && holder(flat.tag[e]) && scores.mass(e) * 20 >= scores.mass(at) * 19) {
                    inner = e;
                }
            }
            if (inner < 0) {
                return at;
            }
            at = inner;
        }
    }

    private static boolean holder(Tags tag) {
        return tag.breaks() && tag != Tags.PARAGRAPH && tag != Tags.HEADING && tag != Tags.ITEM && tag != Tags.QUOTE;
    }

    /** Of the elements with the trait, the one with most prose, where it has the share of the densest one's. */
    private int best(int trait, int densest, double share) {
        int best = -1;
        long most = Math.max(1, (long) (scores.mass(densest) * share));
        for (int e = 0; e < flat.elements; e++) {
            if ((declared(e, trait)) && !sieve.out[e] && scores.mass(e) >= most) {
                boolean within = best >= 0 && e < flat.end[best];
                if (!within || scores.mass(e) * 10 >= scores.mass(best) * 9) {
                    best = e;
                    most = scores.mass(e);
                }
            }
        }
        return best;
    }

    private boolean declared(int e, int trait) {
        return (flat.traits[e] & trait) != 0
                || (trait == ARTICLE && (flat.tag[e] == Tags.ARTICLE || flat.tag[e] == Tags.MAIN));
    }
}
