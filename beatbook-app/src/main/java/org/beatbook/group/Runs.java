package org.beatbook.group;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The runs of words of a text, each as a hash of all that is in it. */
final class Runs {
    /** So many words are a run: two that tell of the same seldom have as many in a row by chance. */
    static final int WORDS = 5;

    /** By where a run begins; 0 where none does. */
    private final int[] hashes;

    private int @Nullable [] table;

    private Runs(int[] hashes) {
        this.hashes = hashes;
    }

    /** @param words no run goes over a 0 */
    static Runs of(char[] words) {
        int[] hashes = new int[Math.max(0, words.length - WORDS + 1)];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = hash(words, i);
        }
        return new Runs(hashes);
    }

    private static int hash(char[] words, int from) {
        long hash = 0;
        for (int i = from; i < from + WORDS; i++) {
            if (words[i] == 0) {
                return 0;
            }
            hash = hash * 0x5851F42D4C957F2DL + words[i];
        }
        int bits = (int) (WordHashes.mixed(hash) >>> 32);
        return bits == 0 ? 1 : bits;
    }

    /** The smallest of them, each once, in their order. */
    int[] smallest(int most) {
        int[] smallest = new int[most];
        int size = 0;
        for (int hash : hashes) {
            if (hash != 0 && (size < most || hash < smallest[most - 1])) {
                int at = Arrays.binarySearch(smallest, 0, size, hash);
                if (at < 0) {
                    size = Math.min(size + 1, most);
                    System.arraycopy(smallest, -at - 1, smallest, -at, size + at);
                    smallest[-at - 1] = hash;
                }
            }
        }
        return Arrays.copyOf(smallest, size);
    }

    /** Which of the words are in a run that the others have too. */
    boolean[] covered(Runs others) {
        int[] theirs = others.table();
        boolean[] covered = new boolean[hashes.length + WORDS - 1];
        for (int i = 0; i < hashes.length; i++) {
            if (hashes[i] != 0 && theirs[slot(theirs, hashes[i])] != 0) {
                Arrays.fill(covered, i, i + WORDS, true);
            }
        }
        return covered;
    }

    /** Open addressing, linear probing. */
    private int[] table() {
        if (table != null) {
            return table;
        }
        table = new int[Integer.highestOneBit(Math.max(8, hashes.length)) * 4];
        for (int hash : hashes) {
            if (hash != 0) {
                table[slot(table, hash)] = hash;
            }
        }
        return table;
    }

    private static int slot(int[] table, int hash) {
        int slot = hash & table.length - 1;
        while (table[slot] != 0 && table[slot] != hash) {
            slot = slot + 1 & table.length - 1;
        }
        return slot;
    }
}
