package org.beatbook.group;

/**
 * Numbers by a hash of what they belong to, without boxes: open addressing, linear probing. 0 is the same as none. A key
 * stands beside its number, because reaching for memory is what a look-up costs.
 */
final class IntTable {
    /** Keys at even places, each with its number behind it. */
    private int[] slots;
    /** How far a hash is moved to be a place. */
    private int shift;

    private int used;

    IntTable(int expected) {
        clear(expected);
    }

    private void clear(int expected) {
        int capacity = Integer.highestOneBit(Math.max(8, expected) * 2 - 1) * 2;
        slots = new int[2 * capacity];
        shift = Integer.numberOfLeadingZeros(capacity) + 1;
        used = 0;
    }

    /** A new one with room for as many as are in this. */
    IntTable empty() {
        return new IntTable(used);
    }

    int get(int key) {
        return slots[slot(key) + 1];
    }

    void set(int key, int value) {
        int slot = slot(key);
        if (slots[slot + 1] == 0 && slots[slot] != key && value != 0) {
            slots[slot] = key;
            used++;
        }
        slots[slot + 1] = value;
        if (used * 6 > slots.length * 2) {
            grow();
        }
    }

    void add(int key, int more) {
        int slot = slot(key);
        if (slots[slot] == key) {
            slots[slot + 1] += more;
        } else {
            set(key, more);
        }
    }

    /**
     * Where the key stands or would; a place once taken stays so until the table grows, even when its number is 0. The upper
     * bits of the product depend on all bits of the key (Knuth, The Art of Computer Programming 3, 6.4).
     */
    private int slot(int key) {
        int mask = slots.length - 2;
        int slot = key * 0x9E3779B9 >>> shift << 1;
        while (slots[slot] != key && slots[slot] != 0) {
            slot = slot + 2 & mask;
        }
        return slot;
    }

    private void grow() {
        int[] old = slots;
        int full = 0;
        for (int i = 1; i < old.length; i += 2) {
            full += old[i] != 0 ? 1 : 0;
        }
        clear(full);
        for (int i = 0; i < old.length; i += 2) {
            if (old[i + 1] != 0) {
                int slot = slot(old[i]);
                slots[slot] = old[i];
                slots[slot + 1] = old[i + 1];
                used++;
            }
        }
    }
}
