package org.beatbook.news;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What words tell, as bits: looked up by the hash of a part of a text, which is not cut out of it. */
public final class WordBits {
    private final WordFilter filter;
    private final int shift;
    /** Open addressing, at most a quarter full. */
    private final @Nullable String[] words;

    private final int[] bits;

    /** @param table by words in lower case */
    public WordBits(Map<String, Integer> table) {
        filter = new WordFilter(table.keySet());
        int size = 4;
        int power = 2;
        while (size < 4 * table.size()) {
            size *= 2;
            power++;
        }
        shift = 32 - power;
        words = new String[size];
        bits = new int[size];
        table.forEach((word, told) -> {
            int slot = slot(word.hashCode());
            while (words[slot] != null) {
                slot = next(slot);
            }
            words[slot] = word;
            bits[slot] = told;
        });
    }

    /**
     * What a part of a text tells, upper and lower case alike; 0 where it is no word of the table.
     *
     * @param hash the {@link String#hashCode} of that part in lower case
     */
    public int of(String text, int from, int to, int hash) {
        if (!filter.mayHold(hash)) {
            return 0;
        }
        int slot = slot(hash);
        for (String word = words[slot]; word != null; word = words[slot]) {
            if (word.length() == to - from && text.regionMatches(true, from, word, 0, word.length())) {
                return bits[slot];
            }
            slot = next(slot);
        }
        return 0;
    }

    /** Whether a text of this hash may be a word of the table; never false where it is. */
    public boolean mayHold(int hash) {
        return filter.mayHold(hash);
    }

    /** What a text in lower case tells. */
    public int of(String lower) {
        return of(lower, 0, lower.length(), lower.hashCode());
    }

    private int slot(int hash) {
        return (hash * 0x9E3779B9) >>> shift;
    }

    private int next(int slot) {
        return slot + 1 & words.length - 1;
    }
}
