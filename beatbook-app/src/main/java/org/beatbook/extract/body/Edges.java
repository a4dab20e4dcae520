package org.beatbook.extract.body;

import org.beatbook.extract.metadata.Imprint;

/** Takes off a body's ends what is not its text: bylines, dates, introductions of its authors, lines left hanging. */
final class Edges {
    /** So much prose is the text itself. */
    private static final int TOP_PROSE = 2;

    private static final int LAST_LINES = 4;
    private static final int LONGEST_BIOGRAPHY = 700;
    private static final int HANGING = 50;

    private final Flat flat;
    private final Scores scores;
    private final boolean[] kept;
    private final Imprint imprint;

    Edges(Flat flat, Scores scores, boolean[] kept, Imprint imprint) {
        this.flat = flat;
        this.scores = scores;
        this.kept = kept;
        this.imprint = imprint;
    }

    void trim(int first, int end) {
        top(first, end);
        bottom(first, end);
    }

    private void top(int first, int end) {
        int prose = 0;
        for (int run = first; run < end && prose < TOP_PROSE; run++) {
            if (kept[run]) {
                boolean told = flat.isTextual(run) && tells(run);
                kept[run] = !told;
                prose += !told && scores.score[run] > 0 ? 1 : 0;
            }
        }
    }

    private void bottom(int first, int end) {
        int lines = 0;
        boolean last = true;
        for (int run = end - 1; run > first && lines < LAST_LINES; run--) {
            if (kept[run]) {
                kept[run] = !(flat.isTextual(run) && endsBody(run, last));
                last &= !kept[run];
                lines += kept[run] ? 1 : 0;
            }
        }
    }

    private boolean endsBody(int run, boolean last) {
        int length = flat.length(run);
        return tells(run)
                || (length <= LONGEST_BIOGRAPHY && imprint.introduces(flat.run(run)))
                || (last && length <= HANGING && hangs(flat.run(run)));
    }

    private boolean tells(int run) {
        return flat.length(run) <= Imprint.LONGEST && imprint.tells(flat.run(run));
    }

    /** A last line that announces what does not follow. */
    private static boolean hangs(String text) {
        char last = text.charAt(text.length() - 1);
        return last == ':' || last == '：';
    }
}
