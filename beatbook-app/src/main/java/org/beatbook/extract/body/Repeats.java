package org.beatbook.extract.body;

import java.util.HashMap;
import java.util.Map;

/** Leaves out what a body says twice: paragraphs shown again, and pulled quotes that its own paragraphs hold. */
final class Repeats {
    private static final int SHORTEST = 40;
    private static final int LONGEST_QUOTE = 200;

    /** Repeats are a smaller part of a body than one of so many. */
    private static final int MOST_REPEATED = 4;

    private final Flat flat;
    private final boolean[] kept;

    Repeats(Flat flat, boolean[] kept) {
        this.flat = flat;
        this.kept = kept;
    }

    void leaveOut(int first, int end) {
        String[] folded = new String[end - first];
        StringBuilder all = new StringBuilder();
        Map<String, Integer> seen = new HashMap<>();
        boolean[] again = new boolean[end - first];
        for (int run = first; run < end; run++) {
            if (kept[run] && flat.length(run) >= SHORTEST && prose(run)) {
                String text = Trim.fold(flat.run(run));
                Integer before = seen.putIfAbsent(text, run);
                again[run - first] = before != null && apart(before, run);
                folded[run - first] = text;
                all.append(text).append('\n');
            }
        }
        String body = all.toString();
        for (int run = first; run < end; run++) {
            String text = folded[run - first];
            again[run - first] |= text != null
                    && flat.length(run) < LONGEST_QUOTE
                    && pulled(run, first, end)
                    && isWithin(body, text);
        }
        leaveOut(again, first);
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
        int at = body.indexOf(text);
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
        return switch (flat.tag[flat.owner[run]]) {
            case CELL, PRE, ITEM, HEADING, CAPTION -> false;
            default -> true;
        };
    }
}
