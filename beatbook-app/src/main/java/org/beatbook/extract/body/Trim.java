package org.beatbook.extract.body;

import java.util.Locale;
import org.beatbook.extract.metadata.Metadata;
import org.jspecify.annotations.Nullable;

/** Decides run by run what of a container is body. */
final class Trim {
    private final Flat flat;
    private final Scores scores;
    private final Sieve sieve;
    private final int container;
    private final @Nullable String headline;

    Trim(Flat flat, Scores scores, Sieve sieve, int container, Metadata metadata) {
        this.flat = flat;
        this.scores = scores;
        this.sieve = sieve;
        this.container = container;
        this.headline = metadata.headline() == null ? null : fold(metadata.headline());
    }

    boolean[] kept() {
        boolean[] kept = new boolean[flat.runs];
        int first = flat.firstRun[container];
        int end = flat.endRun[container];
        for (int run = first; run < end; run++) {
            kept[run] = !sieve.dropped[run] && !linkList(run);
        }
        trimTop(kept, first, end);
        trimEnd(kept, first, end);
        return kept;
    }

    private boolean linkList(int run) {
        return flat.linked[run] * 10 > flat.length(run) * 8 && flat.tag[flat.owner[run]] != Tags.HEADING
                && flat.tag[flat.owner[run]] != Tags.PARAGRAPH;
    }

    private void trimTop(boolean[] kept, int first, int end) {
        for (int run = first; run < end; run++) {
            if (!kept[run]) {
                continue;
            }
            if (scores.score[run] > 0) {
                return;
            }
            if (isHeadline(run) || (furniture(flat.tag[flat.owner[run]]) && flat.length(run) < 60)) {
                kept[run] = false;
            }
        }
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

    private boolean isHeadline(int run) {
        return headline != null && flat.length(run) < headline.length() * 2 + 20 && fold(flat.run(run)).equals(headline);
    }

    private static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                folded.append(c);
            }
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }
}
