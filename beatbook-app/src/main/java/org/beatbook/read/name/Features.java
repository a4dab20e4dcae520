package org.beatbook.read.name;

import java.util.List;
import org.beatbook.read.Token;

/**
 * What the model is told of a token: the word, its shape, beginning and end, its neighbours, what the lists say of it,
 * the run of capital words it stands in, and what the rest of the text says of the same word. Each feature is a number
 * below {@value #SIZE}, by hashing.
 */
final class Features {
    static final int SIZE = 1 << 20;
    /** At most so many a token. */
    static final int MOST = 160;

    private static final int NONE = 0x5bd1e995;
    private static final int UNKNOWN = 0x1b873593;

    private final List<Token> tokens;
    private final long[] masks;
    private final Runs runs;
    private final Evidence evidence;
    private final int[] words;
    private final int[] shapes;
    private final boolean[] hidden;
    private final int[] found = new int[MOST];
    private int count;

    Features(List<Token> tokens, long[] masks, Runs runs, Evidence evidence) {
        this.tokens = tokens;
        this.masks = masks;
        this.runs = runs;
        this.evidence = evidence;
        words = new int[tokens.size()];
        shapes = new int[tokens.size()];
        hidden = new boolean[tokens.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = normal(tokens.get(i)).hashCode();
            shapes[i] = shape(tokens.get(i).text());
        }
    }

    /** Makes the model go without a word itself, as with one that it never met; what else is known of it stays. */
    void hide(int at) {
        words[at] = UNKNOWN;
        hidden[at] = true;
    }

    private static String normal(Token token) {
        return token.isNumber() ? token.lower().replaceAll("[0-9]", "0") : token.lower();
    }

    /** The features of a token within its sentence; the array is used again for the next. */
    int[] of(int at, int from, int to) {
        count = 0;
        words(at, from, to);
        if (!hidden[at]) {
            affixes(tokens.get(at).lower());
        }
        shapes(at, from, to);
        lists(at, from, to);
        run(at, from, to);
        article(at);
        return found;
    }

    int count() {
        return count;
    }

    private void words(int at, int from, int to) {
        add(1, words[at]);
        add(2, word(at - 1, from, to));
        add(3, word(at + 1, from, to));
        add(4, word(at - 2, from, to));
        add(5, word(at + 2, from, to));
        add(6, mix(word(at - 1, from, to), words[at]));
        add(7, mix(words[at], word(at + 1, from, to)));
        add(8, mix(word(at - 2, from, to), word(at - 1, from, to)));
        add(9, mix(word(at + 1, from, to), word(at + 2, from, to)));
    }

    private void affixes(String lower) {
        for (int length = 2; length <= 4 && length < lower.length(); length++) {
            add(20 + length, lower.substring(0, length).hashCode());
            add(30 + length, lower.substring(lower.length() - length).hashCode());
        }
    }

    private void shapes(int at, int from, int to) {
        int before = shapeAt(at - 1, from, to);
        int after = shapeAt(at + 1, from, to);
        int first = at == from ? 1 : 0;
        add(40, mix(shapes[at], first));
        add(41, mix(before, shapes[at]));
        add(42, mix(shapes[at], after));
        add(43, mix(mix(before, shapes[at]), after));
        add(44, mix(shapes[at], word(at - 1, from, to)));
        add(45, mix(shapes[at], word(at + 1, from, to)));
    }

    private void lists(int at, int from, int to) {
        long mask = masks[at];
        bits(50, mask);
        bits(51, mask(at - 1, from, to));
        bits(52, mask(at + 1, from, to));
        add(53, mix(fold(mask), shapes[at]));
        add(54, mix(fold(mask(at - 1, from, to)), fold(mask)));
        add(55, mix(fold(mask), fold(mask(at + 1, from, to))));
        add(56, mix(mix(fold(mask(at - 1, from, to)), fold(mask)), fold(mask(at + 1, from, to))));
    }

    private void run(int at, int from, int to) {
        int start = Math.max(from, runs.start(at));
        int end = Math.min(to, runs.end(at));
        int length = Math.min(end - start, 6);
        int place = start == at ? 0 : end == at + 1 ? 1 : 2;
        int before = word(start - 1, from, to);
        int after = word(end, from, to);
        long last = end > start ? masks[end - 1] : 0;
        long first = masks[start];
        add(60, mix(before, place));
        add(61, mix(after, place));
        add(62, mix(length, place));
        add(63, mix(words[end > start ? end - 1 : at], place));
        add(64, mix(words[start], place));
        add(65, mix(fold(last), mix(fold(first), place)));
        add(66, mix(fold(mask(start - 1, from, to)), mix(fold(mask(end, from, to)), length)));
        add(67, mix(fold(mask(start - 1, from, to)), mix(fold(masks[at]), place)));
        add(68, mix(fold(mask(end, from, to)), mix(fold(masks[at]), place)));
    }

    private void article(int at) {
        int seen = evidence.of(at);
        if (seen == 0) {
            return;
        }
        for (int bit = 0; bit < 32; bit++) {
            if ((seen >>> bit & 1) != 0) {
                add(70, bit);
                add(71, mix(bit, shapes[at]));
            }
        }
        add(72, seen);
    }

    private void bits(int template, long mask) {
        for (long rest = mask; rest != 0; rest &= rest - 1) {
            add(template, Long.numberOfTrailingZeros(rest));
        }
    }

    private void add(int template, int value) {
        if (count < MOST) {
            found[count++] = mix(value, template * 0x9E3779B1) & (SIZE - 1);
        }
    }

    private int word(int at, int from, int to) {
        return at < from || at >= to ? NONE + Math.min(2, Math.max(-2, at < from ? at - from : at - to)) : words[at];
    }

    private int shapeAt(int at, int from, int to) {
        return at < from || at >= to ? NONE : shapes[at];
    }

    private long mask(int at, int from, int to) {
        return at < from || at >= to ? 0 : masks[at];
    }

    private static int fold(long mask) {
        return Long.hashCode(mask * 0x9E3779B97F4A7C15L);
    }

    private static int mix(int a, int b) {
        int hash = a * 0x85EBCA6B ^ Integer.rotateLeft(b, 15) * 0xC2B2AE35;
        hash ^= hash >>> 15;
        hash *= 0x2C1B3C6D;
        return hash ^ hash >>> 13;
    }

    /** Letters by case, digits and marks, the same ones in a row as one or two. */
    private static int shape(String text) {
        int hash = 7;
        int previous = -1;
        int same = 0;
        for (int i = 0; i < text.length() && i < 40; i++) {
            char c = text.charAt(i);
            int sort = Character.isUpperCase(c) ? 1 : Character.isLetter(c) ? 2 : Character.isDigit(c) ? 3 : c;
            same = sort == previous ? same + 1 : 0;
            previous = sort;
            if (same < 2) {
                hash = hash * 31 + sort;
            }
        }
        return hash;
    }
}
