package org.beatbook.read.name;

import java.util.List;
import org.beatbook.news.Name;

/**
 * An annotated text to learn from or to measure by.
 *
 * @param set what it is of, with its number there
 * @param weight of what is learnt from it
 * @param names in order, not overlapping
 */
public record Sample(String set, float weight, String text, List<Gold> names) {
    /** A name as annotated, by UTF-16 code units. */
    public record Gold(int start, int end, Name.Type type) {}
}
