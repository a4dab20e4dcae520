package org.beatbook.extract.markup;

import java.util.Arrays;
import java.util.function.ToIntFunction;

/** What the class attributes of a page were read as: each different one is read once, when it is first asked about. */
public final class NameMemo {
    private static final int UNREAD = -1;

    private final Outline page;
    private final ToIntFunction<String> reads;
    private final int[] found;

    /** @param reads what a class attribute says, as bits; never negative */
    public NameMemo(Outline page, ToIntFunction<String> reads) {
        this.page = page;
        this.reads = reads;
        found = new int[page.differentClasses()];
        Arrays.fill(found, 1, found.length, UNREAD);
    }

    /** What the class attribute of the element at a place says; 0 where it has none. */
    public int at(int place) {
        int number = page.classNumber(place);
        int known = found[number];
        if (known == UNREAD) {
            known = reads.applyAsInt(page.classes(place));
            found[number] = known;
        }
        return known;
    }
}
