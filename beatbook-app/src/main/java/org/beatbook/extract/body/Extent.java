package org.beatbook.extract.body;

import org.jspecify.annotations.Nullable;

/**
 * The runs that a chosen container accounts for: its own, those of its twins where a body is split in parts, and the
 * paragraphs between the headline and it.
 */
final class Extent {
    /** Bodies are split in fewer parts; more are items of a list. */
    private static final int MOST_PARTS = 40;

    /** Paragraphs above a container are fewer and shorter in all. */
    private static final int MOST_LEADS = 3;

    private static final int LONGEST_LEAD = 1500;

    private final Flat flat;
    private final Scores scores;
    private final Sieve sieve;
    /** The smallest element that holds all. */
    private int container;

    private final boolean[] inside;

    private Extent(Flat flat, Scores scores, Sieve sieve, int container) {
        this.flat = flat;
        this.scores = scores;
        this.sieve = sieve;
        this.container = container;
        inside = new boolean[flat.runs];
        mark(container);
    }

    /** @param inside whether a run is within */
    record Range(int container, boolean[] inside) {}

    static Range of(Flat flat, Scores scores, Sieve sieve, Containers.Choice choice, @Nullable String headline) {
        Extent extent = new Extent(flat, scores, sieve, choice.element());
        if (choice.rule().equals("named-container")) {
            extent.twins(choice.element());
        }
        extent.leads(headline);
        return new Range(extent.container, extent.inside);
    }

    private void mark(int element) {
        for (int run = flat.firstRun[element]; run < flat.endRun[element]; run++) {
            inside[run] = true;
        }
    }

    /** Elements of the same name and classes, with prose, that do not stand in one another. */
    private void twins(int chosen) {
        String classes = flat.element[chosen].className();
        if (classes.isEmpty()) {
            return;
        }
        int[] parts = new int[MOST_PARTS];
        int count = 0;
        for (int e = 1; e < flat.elements; e++) {
            boolean nested = e > chosen && e < flat.end[chosen] || chosen > e && chosen < flat.end[e];
            if (e != chosen
                    && !nested
                    && flat.tag[e] == flat.tag[chosen]
                    && !sieve.out[e]
                    && scores.good(e) > 0
                    && !teased(e, chosen)
                    && flat.element[e].className().equals(classes)) {
                if (count == MOST_PARTS) {
                    return;
                }
                parts[count++] = e;
            }
        }
        for (int i = 0; i < count; i++) {
            mark(parts[i]);
            container = common(container, parts[i]);
        }
    }

    /** Whether an element stands in a box that a chosen one does not stand in. */
    private boolean teased(int e, int chosen) {
        int shared = common(e, chosen);
        for (int at = flat.parent[e]; at > shared; at = flat.parent[at]) {
            if ((flat.traits[at] & Traits.WEAK) != 0) {
                return true;
            }
        }
        return false;
    }

    private void leads(@Nullable String headline) {
        int first = flat.firstRun[container];
        int title = title(first, headline);
        int leads = 0;
        int length = 0;
        for (int run = title + 1; run < first && title >= 0; run++) {
            if (lead(run)) {
                leads++;
                length += flat.length(run);
            }
        }
        if (leads == 0 || leads > MOST_LEADS || length > LONGEST_LEAD) {
            return;
        }
        for (int run = title + 1; run < first; run++) {
            if (lead(run)) {
                inside[run] = true;
                container = common(container, flat.owner[run]);
            }
        }
    }

    private boolean lead(int run) {
        if (sieve.dropped[run] || scores.score[run] < LEAST_LEAD || scores.sentences[run] == 0) {
            return false;
        }
        for (int e = flat.owner[run]; e > 0; e = flat.parent[e]) {
            if (flat.tag[e] == Tags.CAPTION || flat.tag[e] == Tags.FIGURE || (flat.traits[e] & Traits.CAPTION) != 0) {
                return false;
            }
        }
        return true;
    }

    private static final int LEAST_LEAD = 60;

    /** The last heading before a run that is the headline; -1 where there is none. */
    private int title(int before, @Nullable String headline) {
        int found = -1;
        for (int run = 0; run < before; run++) {
            boolean first = flat.tag[flat.owner[run]] == Tags.HEADING
                    && flat.element[flat.owner[run]].normalName().equals("h1");
            if (first
                    || (headline != null
                            && flat.length(run) < headline.length() * 2 + 20
                            && flat.length(run) * 2 > headline.length()
                            && Trim.fold(flat.run(run)).equals(headline))) {
                found = run;
            }
        }
        return found;
    }

    private int common(int one, int other) {
        int at = Math.min(one, other);
        int inner = Math.max(one, other);
        while (inner >= flat.end[at]) {
            at = flat.parent[at];
        }
        return at;
    }
}
