package org.beatbook.group;

import java.text.Normalizer;
import java.util.Arrays;
import org.beatbook.news.Letters;

/**
 * The words of a text, each as a hash of 16 bits, in their order: what spelling of signs and spaces, quotation marks and
 * case have no part in. Where a script writes no spaces, each letter counts as a word, with the three before it.
 */
final class WordHashes {
    /** So much of a text is looked at, in UTF-16 code units. */
    private static final int LONGEST = 1 << 20;
    /** A letter of a script without spaces is hashed with so many before it. */
    private static final int BEFORE = 3;

    private static final long SEED = 0x9E3779B97F4A7C15L;

    private char[] words = new char[256];
    private int size;
    private long word;
    private int before;
    private final long[] run = new long[BEFORE];

    private WordHashes() {}

    /** None of the hashes is 0. */
    static char[] of(String text) {
        String whole = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return new WordHashes()
                .read(Letters.isAscii(whole) ? whole : Normalizer.normalize(whole, Normalizer.Form.NFKC));
    }

    /** Every bit of the value has a part in every bit of the answer (the end of MurmurHash3, A. Appleby). */
    static long mixed(long value) {
        long mix = (value ^ value >>> 33) * 0xFF51AFD7ED558CCDL;
        mix = (mix ^ mix >>> 33) * 0xC4CEB9FE1A85EC53L;
        return mix ^ mix >>> 33;
    }

    private char[] read(String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            if (isDense(c)) {
                end();
                dense(c);
            } else if (isPart(c)) {
                word = (word == 0 ? SEED : word) * 31 + Letters.toLowerCase(c);
            } else if (!isWithin(text, i, next, c)) {
                end();
            }
            i = next;
        }
        end();
        return Arrays.copyOf(words, size);
    }

    private static boolean isPart(int c) {
        return Letters.isLetterOrDigit(c) || c > 0x7F && isMark(Character.getType(c));
    }

    private static boolean isMark(int type) {
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** A sign that is in a word or number without parting it: an apostrophe, what parts thousands, a soft hyphen. */
    private static boolean isWithin(String text, int i, int next, int c) {
        if (Character.getType(c) == Character.FORMAT) {
            return true;
        }
        if (i == 0 || next >= text.length()) {
            return false;
        }
        char last = text.charAt(i - 1);
        char after = text.charAt(next);
        return switch (c) {
            case '\'', '\u2019', '\u2018', '\u02BC' -> Character.isLetterOrDigit(last) && Character.isLetter(after);
            case ',', '.' -> Character.isDigit(last) && Character.isDigit(after);
            default -> false;
        };
    }

    private static boolean isDense(int c) {
        return c >= 0x0E00
                && (c < 0x0F00 // Thai, Lao
                        || c >= 0x1000 && c < 0x10A0 // Myanmar
                        || c >= 0x1780 && c < 0x1800 // Khmer
                        || c >= 0x2E80 && c < 0xA4D0 // Han, Kana
                        || c >= 0xF900 && c < 0xFB00
                        || c >= 0x20000 && c < 0x40000)
                && isPart(c);
    }

    private void dense(int c) {
        long hash = mixed(c + SEED);
        long all = hash;
        for (int i = 0; i < Math.min(before, BEFORE); i++) {
            all = all * 31 + run[(before - 1 - i) % BEFORE];
        }
        run[before++ % BEFORE] = hash;
        add(all);
    }

    private void end() {
        if (word != 0) {
            add(word);
            word = 0;
            before = 0;
        }
    }

    private void add(long hash) {
        if (size == words.length) {
            words = Arrays.copyOf(words, size * 2);
        }
        char bits = (char) (mixed(hash) >>> 48);
        words[size++] = bits == 0 ? 1 : bits;
    }
}
