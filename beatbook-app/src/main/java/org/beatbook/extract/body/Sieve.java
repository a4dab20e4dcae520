package org.beatbook.extract.body;

import static org.beatbook.extract.body.Traits.BODY;
import static org.beatbook.extract.body.Traits.COMMENT;
import static org.beatbook.extract.body.Traits.DROP;
import static org.beatbook.extract.body.Traits.HIDDEN;
import static org.beatbook.extract.body.Traits.WEAK;

/**
 * Marks the runs that stand in navigation, boxes, notices, comments and what is hidden. What holds much of a page's
 * prose is kept whatever it is called.
 */
final class Sieve {
    private static final int LONGEST_TEASER = 600;
    /** What has less than this part of a page's prose has hardly any. */
    private static final int HARDLY = 8;

    private static final int LEAST_MASS = 40;

    private final Flat flat;
    private final Scores scores;
    /** Elements that are dropped, those within them included. */
    final boolean[] out;
    /** Runs within dropped elements. */
    final boolean[] dropped;

    /** Running count of what stands at the head or heart of an article. */
    private final int[] anchors;

    /** Running count of headings of the first level. */
    private final int[] heads;

    /** How readily names are believed: 0 readily, 1 only where they cost little prose, 2 not at all. */
    private final int level;

    private Sieve(Flat flat, Scores scores, int level) {
        this.flat = flat;
        this.scores = scores;
        this.level = level;
        out = new boolean[flat.elements];
        dropped = new boolean[flat.runs];
        anchors = new int[flat.elements + 1];
        heads = new int[flat.elements + 1];
        count();
        long total = scores.good(0);
        if (level == 0) {
            cards(total);
        }
        for (int e = 1; e < flat.elements; e++) {
            out[e] = out[e] || out[flat.parent[e]] || drops(e, total);
            if (out[e] && !out[flat.parent[e]]) {
                for (int run = flat.firstRun[e]; run < flat.endRun[e]; run++) {
                    // An inline element's range may begin or end within a run that is not all its own.
                    dropped[run] = flat.tag[e].breaks();
                }
            }
        }
    }

    private void count() {
        for (int e = 0; e < flat.elements; e++) {
            boolean head =
                    flat.tag[e] == Tags.HEADING && flat.element[e].normalName().equals("h1");
            boolean anchor = head || flat.tag[e] == Tags.MAIN || (flat.traits[e] & BODY) != 0;
            heads[e + 1] = heads[e] + (head ? 1 : 0);
            anchors[e + 1] = anchors[e] + (anchor ? 1 : 0);
        }
    }

    /** Sieves as readily as leaves a fair share of the page's prose. */
    static Sieve of(Flat flat, Scores scores) {
        long total = scores.good(0);
        for (int level = 0; ; level++) {
            Sieve sieve = new Sieve(flat, scores, level);
            long left = 0;
            for (int run = 0; run < flat.runs; run++) {
                left += sieve.dropped[run] ? 0 : Math.max(0, scores.score[run]);
            }
            if (level == 2 || left * 8 >= total || left >= 1500) {
                return sieve;
            }
        }
    }

    /**
     * Marks teasers: the largest elements that hold one heading that is a link, and little prose, where at least three
     * stand together; fewer where they hold hardly any of the page's prose.
     */
    private void cards(long total) {
        int[] heads = new int[flat.runs + 1];
        for (int run = 0; run < flat.runs; run++) {
            boolean head = flat.tag[flat.owner[run]] == Tags.HEADING && flat.linked[run] * 10 > flat.length(run) * 7;
            heads[run + 1] = heads[run] + (head ? 1 : 0);
        }
        for (int run = 0; run < flat.runs; run++) {
            if (heads[run + 1] == heads[run]) {
                continue;
            }
            int card = flat.owner[run];
            while (card > 0 && within(heads, flat.parent[card]) == 1) {
                if (flat.tag[card] == Tags.ARTICLE && hardly(card, total)) {
                    break;
                }
                card = flat.parent[card];
            }
            if (card > 0 && isTeaser(card, within(heads, flat.parent[card]), total)) {
                out[card] = true;
            }
        }
    }

    private boolean isTeaser(int card, int together, long total) {
        boolean few = together >= 3
                || (together == 2 && hardly(flat.parent[card], total))
                || (flat.tag[card] == Tags.ARTICLE && hardly(card, total));
        return few && flat.tag[card] != Tags.HEADING && scores.good(card) < LONGEST_TEASER;
    }

    private boolean hardly(int e, long total) {
        return scores.good(e) * HARDLY < total;
    }

    /** Whether an element without prose still holds what bodies hold: a heading, or more than a few items or cells. */
    private boolean holds(int e) {
        return flat.tag[e] == Tags.HEADING || scores.mass(e) > LEAST_MASS;
    }

    private int within(int[] counts, int element) {
        return counts[flat.endRun[element]] - counts[flat.firstRun[element]];
    }

    private boolean drops(int e, long total) {
        int traits = flat.traits[e];
        Tags tag = flat.tag[e];
        boolean named = switch (tag) {
            case NAV, ASIDE, FOOTER, FORM -> true;
            default -> false;
        };
        if (traits == 0 && !named && tag != Tags.HEADER) {
            return false;
        }
        long good = scores.good(e);
        if (level == 2) {
            return (tag == Tags.NAV || tag == Tags.FOOTER || (traits & HIDDEN) != 0) && good * 10 < total * 4;
        }
        if (level == 1) {
            return named || (traits & (DROP | HIDDEN | COMMENT)) != 0 ? good * 10 < total : false;
        }
        if ((traits & COMMENT) != 0 && total - good > 150) {
            // An opinion is called a comment too, but it has the headline.
            return good * 10 < total * (heads[flat.end[e]] > heads[e] ? 1 : 9);
        }
        if (named || (traits & (DROP | HIDDEN)) != 0) {
            boolean body = (traits & BODY) != 0;
            boolean anchored = anchors[flat.end[e]] > anchors[e];
            return good * 10 < total * (body ? 1 : 4) || (!anchored && total - good > 140);
        }
        if (tag == Tags.FIGURE || tag == Tags.CAPTION || (traits & Traits.CAPTION) != 0) {
            return false;
        }
        return ((traits & WEAK) != 0 || tag == Tags.HEADER) && good == 0 && (traits & BODY) == 0 && !holds(e);
    }
}
