package org.beatbook.group;

import java.util.Arrays;

/** Which articles of a day have a key of their text; of each key only the first, since copies are found by any of them. */
final class CopyKeys {
    /** So many articles of a day are kept by a key. What more of them have, a text without meaning has: it costs no more. */
    private static final int EACH = 12;

    /** The last entry of each key, by its place in {@link #owners}, from 1. */
    private IntTable last = new IntTable(64);

    private int[] owners = new int[256];
    private int[] before = new int[256];
    private byte[] count = new byte[256];
    private int entries;

    void add(int owner, int[] keys) {
        for (int key : keys) {
            int previous = last.get(key);
            if (count[previous] < EACH) {
                grow();
                owners[entries] = owner;
                before[entries] = previous;
                count[entries] = (byte) (count[previous] + 1);
                last.set(key, entries);
            }
        }
    }

    private void grow() {
        if (++entries == owners.length) {
            owners = Arrays.copyOf(owners, entries * 2);
            before = Arrays.copyOf(before, entries * 2);
            count = Arrays.copyOf(count, entries * 2);
        }
    }

    /** Whether as many have the key as are kept. */
    boolean isFull(int key) {
        return count[last.get(key)] == EACH;
    }

    @FunctionalInterface
    interface Visitor {
        void visit(int owner);
    }

    /** Told of the articles with a key by what they were added as, the last first. */
    void with(int key, Visitor visitor) {
        for (int entry = last.get(key); entry != 0; entry = before[entry]) {
            visitor.visit(owners[entry]);
        }
    }
}
