package org.beatbook.extract.body;

import java.util.HashMap;
import java.util.Map;
import org.beatbook.news.Letters;

/** Leaves out what a body says twice: paragraphs shown again, and pulled quotes that its own paragraphs hold. */
final class Repeats {
    private static final int SHORTEST = 40;
    private static final int LONGEST_QUOTE = 200;
    /** Characters by which paragraphs are told apart at first. */
    private static final int OPENING = 80;

    /** Beyond so many letters no paragraph is looked for. */
    private static final int LONGEST_BODY = 60_000;

    /** Repeats are a smaller part of a body than one of so many. */
    private static final int MOST_REPEATED = 4;

    private final Flat flat;
    private final boolean[] kept;

    Repeats(Flat flat, boolean[] kept) {
        this.flat = flat;
        this.kept = kept;
    }

    void leaveOut(int first, int end) {
        boolean[] again = new boolean[end - first];
        boolean any = false;
        Map<Long, Integer> seen = new HashMap<>();
        String body = null;
        for (int run = first; run < end; run++) {
            if (!kept[run] || flat.length(run) < SHORTEST || !prose(run)) {
                continue;
            }
            Integer before = seen.putIfAbsent(opening(run), run);
            boolean repeats = before != null && apart(before, run) && isSame(before, run);
            if (!repeats && flat.length(run) < LONGEST_QUOTE && pulled(run, first, end)) {
                body = body == null ? folded(first, end) : body;
                repeats = isWithin(body, Trim.fold(flat.run(run)));
            }
            again[run - first] = repeats;
            any |= repeats;
        }
        if (any) {
            leaveOut(again, first);
        }
    }

    /**
     * A hash of a run's first letters and digits in lower case: most paragraphs are told apart by it, and no text is made
     * of them.
     */
    private long opening(int run) {
        long hash = 1;
        int end = Math.min(flat.to[run], flat.from[run] + OPENING);
        for (int i = flat.from[run]; i < end; i++) {
            char c = flat.text[i];
            if (Letters.isLetterOrDigit(c)) {
                hash = 0x100000001B3L * hash + Letters.toLowerCase(c);
            }
        }
        return hash;
    }

    private boolean isSame(int one, int other) {
        return Trim.fold(flat.run(one)).equals(Trim.fold(flat.run(other)));
    }

    /** The paragraphs, folded, each a line. */
    private String folded(int first, int end) {
        StringBuilder all = new StringBuilder();
        for (int run = first; run < end && all.length() < LONGEST_BODY; run++) {
            if (kept[run] && prose(run)) {
                all.append(Trim.fold(flat.run(run))).append('\n');
            }
        }
        return all.toString();
    }

    /** Where much is said again, it is meant to be. */
    private void leaveOut(boolean[] again, int first) {
        int repeated = 0;
        int total = 0;
        for (int i = 0; i < again.length; i++) {
            int length = kept[first + i] ? flat.length(first + i) : 0;
            total += length;
            repeated += again[i] ? length : 0;
        }
        for (int i = 0; i < again.length && repeated * MOST_REPEATED <= total; i++) {
            kept[first + i] &= !again[i];
        }
    }

    /** Whether another paragraph holds it. */
    private static boolean isWithin(String body, String text) {
        // A line of dashes has no letters: it would be found everywhere, without an end.
        int at = text.isEmpty() ? -1 : body.indexOf(text);
        while (at >= 0) {
            int stop = at + text.length();
            boolean itself = (at == 0 || body.charAt(at - 1) == '\n') && body.charAt(stop) == '\n';
            if (!itself) {
                return true;
            }
            at = body.indexOf(text, stop);
        }
        return false;
    }

    /** What stands side by side was written twice. */
    private boolean apart(int one, int other) {
        return flat.parent[flat.owner[one]] != flat.parent[flat.owner[other]];
    }

    /** Whether a run stands by itself between paragraphs that stand elsewhere. */
    private boolean pulled(int run, int first, int end) {
        int before = next(run, first - 1, -1);
        int after = next(run, end, 1);
        return before >= 0 && after >= 0 && apart(before, run) && apart(after, run);
    }

    private int next(int run, int stop, int step) {
        for (int other = run + step; other != stop; other += step) {
            if (kept[other]) {
                return other;
            }
        }
        return -1;
    }

    /** Lists, tables and headings may say the same again. */
    private boolean prose(int run) {
        return flat.isTextual(run) && flat.tag[flat.owner[run]] != Tags.ITEM;
    }
}
