package org.beatbook.extract.markup;

import java.util.function.ToIntFunction;

/** Remembers what the classes of a page's elements were read as: a list of fifty items names them all alike. */
public final class NameMemo {
    private static final int SLOTS = 512;

    private final ToIntFunction<String> reads;
    private final String[] names = new String[SLOTS];
    private final int[] found = new int[SLOTS];

    /** @param reads what is asked of names that were not asked about lately */
    public NameMemo(ToIntFunction<String> reads) {
        this.reads = reads;
    }

    public int of(String asked) {
        if (asked.isEmpty()) {
            return 0;
        }
        int hash = asked.hashCode();
        int slot = (hash ^ hash >>> 15) & (SLOTS - 1);
        if (!asked.equals(names[slot])) {
            names[slot] = asked;
            found[slot] = reads.applyAsInt(asked);
        }
        return found[slot];
    }
}
