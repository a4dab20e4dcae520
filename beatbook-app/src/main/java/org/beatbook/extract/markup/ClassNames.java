package org.beatbook.extract.markup;

import java.util.Arrays;

/**
 * The different class attributes of a page, by number: a list of fifty items names them all alike. Number 0 is that of
 * elements without one.
 */
final class ClassNames {
    private String[] names = new String[128];
    /** Open addressing, at most half full; 0 where nothing is. */
    private int[] slots = new int[256];

    private int size = 1;

    ClassNames() {
        names[0] = "";
    }

    int numberOf(String name) {
        if (name.isEmpty()) {
            return 0;
        }
        int slot = slot(name);
        return slots[slot] != 0 ? slots[slot] : add(name, slot);
    }

    String name(int number) {
        return names[number];
    }

    int size() {
        return size;
    }

    /** Where a name is, or is to be put. */
    private int slot(String name) {
        int hash = name.hashCode();
        int slot = (hash ^ hash >>> 15) & slots.length - 1;
        while (slots[slot] != 0 && !names[slots[slot]].equals(name)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private int add(String name, int free) {
        slots[free] = size;
        names[size++] = name;
        if (size == names.length) {
            grow();
        }
        return size - 1;
    }

    private void grow() {
        names = Arrays.copyOf(names, size * 2);
        slots = new int[size * 4];
        for (int number = 1; number < size; number++) {
            slots[slot(names[number])] = number;
        }
    }
}
