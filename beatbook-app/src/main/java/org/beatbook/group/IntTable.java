package org.beatbook.group;

import java.util.Arrays;

/** Numbers by a hash of what they belong to, without boxes: open addressing, linear probing. 0 is the same as none. */
final class IntTable {
    private int[] keys;
    private int[] values;
    private int used;

    IntTable(int expected) {
        int size = Integer.highestOneBit(Math.max(8, expected) * 2 - 1) * 2;
        keys = new int[size];
        values = new int[size];
    }

    int get(int key) {
        return values[slot(key)];
    }

    void set(int key, int value) {
        int slot = slot(key);
        if (values[slot] == 0 && keys[slot] != key && value != 0) {
            keys[slot] = key;
            used++;
        }
        values[slot] = value;
        if (used * 3 > keys.length * 2) {
            grow();
        }
    }

    void add(int key, int more) {
        set(key, get(key) + more);
    }

    /** Told of each number that is not 0, in no order that means anything. */
    void each(Visitor visitor) {
        for (int i = 0; i < keys.length; i++) {
            if (values[i] != 0) {
                visitor.visit(keys[i], values[i]);
            }
        }
    }

    @FunctionalInterface
    interface Visitor {
        void visit(int key, int value);
    }

    /** Where the key stands or would; a place once taken stays so until the table grows, even when its number is 0. */
    private int slot(int key) {
        int mask = keys.length - 1;
        int slot = key * 0x9E3779B9 >>> 7 & mask;
        while (keys[slot] != key && keys[slot] != 0) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldValues = values;
        int full = (int) Arrays.stream(oldValues).filter(v -> v != 0).count();
        int size = Integer.highestOneBit(Math.max(8, full) * 2 - 1) * 2;
        keys = new int[size];
        values = new int[size];
        used = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
                used++;
            }
        }
    }
}
