package org.beatbook.group;

import java.util.Arrays;
import java.util.List;

/** Which articles of a day have a key of their text; of each key only the first, since copies are found by any of them. */
final class CopyKeys {
    /** So many articles of a day are kept by a key. What more of them have, a text without meaning has: it costs no more. */
    private static final int EACH = 12;

    private static final int FIRST_ENTRIES = 32;

    /** The last entry of each key, by its place in {@link #owners}, from 1. */
    private IntTable last = new IntTable(8);

    private int[] owners = {0};
    private int[] before = {0};
    private byte[] count = {0};
    private int entries;

    static CopyKeys of(List<Node> nodes) {
        CopyKeys keys = new CopyKeys();
        for (int i = 0; i < nodes.size(); i++) {
            keys.add(i, nodes.get(i).keys());
        }
        return keys;
    }

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
            int more = Math.max(FIRST_ENTRIES, entries * 2);
            owners = Arrays.copyOf(owners, more);
            before = Arrays.copyOf(before, more);
            count = Arrays.copyOf(count, more);
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
