package org.beatbook.extract.body;

/**
 * How much each text run looks like running prose: its length beyond links where it has sentences, a negative figure
 * where it looks like the furniture of a page. Totals of a subtree are differences of running totals.
 */
final class Scores {
    /** A run of this many characters counts as prose without a full stop. */
    private static final int LONG = 90;

    /** A Latin run of this many characters without a blank is no word. */
    static final int LONGEST_WORD = 250;

    static final char LATIN_END = '\u0250';

    private final Flat flat;
    /** The score of each run. */
    final int[] score;

    final int[] sentences;
    private final long[] good;
    private final long[] net;
    private final long[] mass;

    Scores(Flat flat) {
        this.flat = flat;
        score = new int[flat.runs];
        sentences = new int[flat.runs];
        good = new long[flat.runs + 1];
        net = new long[flat.runs + 1];
        mass = new long[flat.runs + 1];
        for (int run = 0; run < flat.runs; run++) {
            score[run] = score(run);
        }
        total(new boolean[flat.runs]);
    }

    /** Sums anew, leaving out what is dropped. */
    void total(boolean[] dropped) {
        for (int run = 0; run < flat.runs; run++) {
            int value = dropped[run] ? 0 : score[run];
            good[run + 1] = good[run] + Math.max(0, value);
            net[run + 1] = net[run] + value;
            mass[run + 1] = mass[run] + (dropped[run] ? 0 : massOf(run));
        }
    }

    /** The prose of an element. */
    long good(int element) {
        return good[flat.endRun[element]] - good[flat.firstRun[element]];
    }

    /** The prose of an element less its furniture. */
    long net(int element) {
        return net[flat.endRun[element]] - net[flat.firstRun[element]];
    }

    /** The text of an element, where prose counts in full and short lines a little. */
    long mass(int element) {
        return mass[flat.endRun[element]] - mass[flat.firstRun[element]];
    }

    private int massOf(int run) {
        if (score[run] > 0) {
            return score[run];
        }
        int plain = Math.max(0, flat.length(run) - 2 * flat.linked[run]);
        return switch (flat.tag[flat.owner[run]]) {
            case PARAGRAPH -> plain / 2;
            case CELL, ITEM, PRE -> plain / 4;
            default -> 0;
        };
    }

    private int score(int run) {
        int words = 1;
        int ends = 0;
        int commas = 0;
        int wide = 0;
        for (int i = flat.from[run]; i < flat.to[run]; i++) {
            char c = flat.text[i];
            if (c >= '@' && c < '،') {
                // Letters, nearly all, and nothing that is counted: most of a page.
                continue;
            }
            if (c == ' ' || c == '\n') {
                words++;
            } else if (c >= 0x2E80) {
                wide += c < 0xFF00 ? 1 : 0;
                ends += c == '。' || c == '！' || c == '？' ? 1 : 0;
                commas += c == '，' || c == '、' ? 1 : 0;
            } else if (c == ',' || c == ';' || c == '،') {
                commas++;
            } else if ((c == '.' || c == '!' || c == '?' || c == '…' || c == '؟' || c == '।' || c == ':')
                    && closes(i + 1, flat.to[run])) {
                ends++;
            }
        }
        sentences[run] = ends;
        int length = flat.length(run) + 2 * wide;
        if (words == 1 && length > LONGEST_WORD && flat.text[flat.from[run]] < LATIN_END) {
            // Encoded data, not prose; Thai and its neighbours write no blanks either.
            return -10;
        }
        int linked = flat.linked[run] * length / flat.length(run);
        Tags tag = flat.tag[flat.owner[run]];
        if (tag == Tags.CAPTION || (tag == Tags.HEADING && (length < LONG * 2 || ends == 0))) {
            return 0;
        }
        boolean prose = length >= LONG || (ends > 0 && (words + wide / 2 >= 6)) || (commas > 0 && words >= 10);
        if (linked * 2 > length) {
            return -Math.min(linked, 40) - 10;
        }
        if (!prose) {
            return tag == Tags.PRE || tag == Tags.CELL || tag == Tags.ITEM ? 0 : tag == Tags.PARAGRAPH ? -2 : -10;
        }
        return Math.min(length - linked, 1500);
    }

    private boolean closes(int next, int stop) {
        if (next >= stop) {
            return true;
        }
        char c = flat.text[next];
        return c == ' ' || c == '\n' || c == '"' || c == '”' || c == '»' || c == '’' || c == '\'' || c == ')'
                || c == '“';
    }
}
