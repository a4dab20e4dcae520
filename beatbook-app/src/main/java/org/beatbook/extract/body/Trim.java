package org.beatbook.extract.body;

import java.util.Locale;
import org.beatbook.news.Letters;
import org.jspecify.annotations.Nullable;

/** Decides run by run what of a container is body. */
final class Trim {
    /** Paragraphs that point to other articles are shorter. */
    private static final int POINTER = 250;

    /** Links to other articles are longer: they are headlines. */
    private static final int SHORT_LINK = 18;

    /** Notices are shorter. */
    private static final int NOTICE = 220;

    /** Requests for consent are shorter. */
    private static final int CONSENT = 900;

    private final Flat flat;
    private final Scores scores;
    private final Sieve sieve;
    private final Extent.Range range;
    private final @Nullable String headline;

    Trim(Flat flat, Scores scores, Sieve sieve, Extent.Range range, @Nullable String headline) {
        this.flat = flat;
        this.scores = scores;
        this.sieve = sieve;
        this.range = range;
        this.headline = headline;
    }

    boolean[] kept() {
        boolean[] kept = new boolean[flat.runs];
        int first = flat.firstRun[range.container()];
        int end = flat.endRun[range.container()];
        for (int run = first; run < end; run++) {
            kept[run] = range.inside()[run] && !sieve.dropped[run] && !linkList(run) && !phrase(run) && !encoded(run);
        }
        trimTop(kept, first, end);
        cutEnd(kept, first, end);
        trimEnd(kept, first, end);
        return kept;
    }

    private boolean linkList(int run) {
        int length = flat.length(run);
        return switch (flat.tag[flat.owner[run]]) {
            case HEADING, CELL -> false;
            case PARAGRAPH ->
                flat.linked[run] * 10 > length * 6
                        && length < POINTER
                        && scores.sentences[run] < 3
                        && flat.linked[run] > SHORT_LINK * flat.anchors[run];
            default -> flat.linked[run] * 10 > length * 8;
        };
    }

    private boolean encoded(int run) {
        return scores.score[run] < 0
                && flat.length(run) > Scores.LONGEST_WORD
                && flat.linked[run] == 0
                && flat.tag[flat.owner[run]] != Tags.PRE;
    }

    /** Whether a short line begins as pointers, notices and credits do. */
    private boolean phrase(int run) {
        int length = flat.length(run);
        if (length > CONSENT) {
            return false;
        }
        Phrases.Sort sort = Phrases.sort(flat.run(run));
        if (sort == null) {
            return false;
        }
        if (length > NOTICE) {
            return sort == Phrases.Sort.CONSENT;
        }
        return switch (sort) {
            case POINTER ->
                length < 60 || flat.linked[run] * 3 > length || (scores.sentences[run] <= 1 && length < 120);
            case NOTICE -> length < 60 || scores.sentences[run] <= 2;
            case CONSENT -> true;
            case CREDIT -> length < 80;
            case END ->
                flat.tag[flat.owner[run]] == Tags.HEADING
                        || length < 40
                        || (flat.linked[run] * 3 > length && scores.sentences[run] <= 1);
        };
    }

    private void trimTop(boolean[] kept, int first, int end) {
        for (int run = first; run < end; run++) {
            if (isHeadline(run)) {
                kept[run] = false;
            }
            if (!kept[run]) {
                continue;
            }
            if (scores.score[run] > 0) {
                return;
            }
            if (isFirstHeading(run) || (furniture(flat.tag[flat.owner[run]]) && flat.length(run) < 60)) {
                kept[run] = false;
            }
        }
    }

    /** Leaves out all from a heading that begins the boxes under an article, where little prose follows it. */
    private void cutEnd(boolean[] kept, int first, int end) {
        long after = 0;
        long total = 0;
        for (int run = first; run < end; run++) {
            total += kept[run] ? Math.max(0, scores.score[run]) : 0;
        }
        int cut = end;
        for (int run = end - 1; run >= first && after * 4 <= total; run--) {
            if (range.inside()[run]
                    && !sieve.dropped[run]
                    && flat.length(run) < 60
                    && scores.score[run] <= 0
                    && (flat.tag[flat.owner[run]] == Tags.HEADING || after * 20 <= total)
                    && Phrases.sort(flat.run(run)) == Phrases.Sort.END
                    && !boxed(kept, run, first, end)) {
                cut = run;
            }
            after += kept[run] ? Math.max(0, scores.score[run]) : 0;
        }
        for (int run = cut; run < end; run++) {
            kept[run] = false;
        }
    }

    /** Whether a heading stands in a box that the body goes on after. */
    private boolean boxed(boolean[] kept, int heading, int first, int end) {
        int box = Math.max(0, flat.parent[flat.owner[heading]]);
        int before = prose(kept, heading, first - 1, -1);
        int after = prose(kept, Math.min(end, flat.endRun[box]), end, 1);
        return before >= 0
                && after >= 0
                && flat.tag[flat.owner[after]] == Tags.PARAGRAPH
                && flat.parent[flat.owner[before]] == flat.parent[flat.owner[after]]
                && flat.parent[flat.owner[before]] != box;
    }

    private int prose(boolean[] kept, int from, int stop, int step) {
        for (int run = from; run != stop; run += step) {
            if (kept[run] && scores.score[run] > 0) {
                return run;
            }
        }
        return -1;
    }

    private void trimEnd(boolean[] kept, int first, int end) {
        for (int run = end - 1; run >= first; run--) {
            if (!kept[run]) {
                continue;
            }
            Tags tag = flat.tag[flat.owner[run]];
            if ((tag == Tags.HEADING && flat.length(run) < 100) || (scores.score[run] < 0 && flat.linked[run] > 0)) {
                kept[run] = false;
            } else {
                return;
            }
        }
    }

    /** Whether a short line in such an element, above all prose, is more likely a byline or a date than body. */
    private static boolean furniture(Tags tag) {
        return switch (tag) {
            case HEADING, CAPTION, CELL, ITEM, PARAGRAPH, PRE, QUOTE -> false;
            default -> true;
        };
    }

    private boolean isFirstHeading(int run) {
        return flat.tag[flat.owner[run]] == Tags.HEADING
                && flat.element[flat.owner[run]].normalName().equals("h1");
    }

    private boolean isHeadline(int run) {
        return headline != null
                && flat.length(run) < headline.length() * 2 + 20
                && fold(flat.run(run)).equals(headline);
    }

    /** Letters and digits only, in lower case. */
    static String fold(String text) {
        char[] folded = new char[text.length()];
        int length = 0;
        int any = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Letters.isLetterOrDigit(c)) {
                any |= c;
                folded[length++] = c < 0x80 ? Letters.toLowerCase(c) : c;
            }
        }
        String letters = new String(folded, 0, length);
        return any < 0x80 ? letters : letters.toLowerCase(Locale.ROOT);
    }
}
