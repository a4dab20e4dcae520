package org.beatbook.news;

import java.util.Collection;

/**
 * Tells, without cutting a word out of its text, that it is in none of a set of words. Most words of a page are in none
 * of the tables they are looked up in; this says so at the cost of a hash, and is wrong for two in a hundred. What it
 * asks fits in the processor's nearest memory, where a table of words does not.
 */
public final class WordFilter {
    private static final int LEAST_BITS = 8;
    private static final int MOST_BITS = 16;

    /** By how much a hash is shifted to be a place. */
    private final int shift;

    private final long[] marks;

    /** @param words in lower case */
    public WordFilter(Collection<String> words) {
        int bits = LEAST_BITS;
        while (bits < MOST_BITS && 1 << bits < 64 * words.size()) {
            bits++;
        }
        shift = 32 - bits;
        marks = new long[1 << (bits - 6)];
        words.forEach(word -> {
            int place = place(word.hashCode());
            marks[place >> 6] |= 1L << place;
        });
    }

    /** Whether the set may hold a part of a text, upper and lower case alike; never false where it does. */
    public boolean mayHold(String text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                c += 'a' - 'A';
            } else if (c > '~') {
                return true;
            }
            hash = 31 * hash + c;
        }
        return mayHold(hash);
    }

    /** The same of a word in lower case. */
    public boolean mayHold(String lower) {
        return mayHold(lower.hashCode());
    }

    /** The same of a text of this {@link String#hashCode}. */
    public boolean mayHold(int hash) {
        int place = place(hash);
        return (marks[place >> 6] >>> place & 1) != 0;
    }

    private int place(int hash) {
        return (hash * 0x9E3779B9) >>> shift;
    }
}
