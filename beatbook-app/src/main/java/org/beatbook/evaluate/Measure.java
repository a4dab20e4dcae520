package org.beatbook.evaluate;

import java.util.List;
import org.beatbook.news.Reading;

/** Counts how much of one text is read as it should be. */
interface Measure {
    /**
     * The same figures in the same order for each text, to be added.
     *
     * @param misses told of each finding that is missing or too much
     */
    List<Figure> of(Annotated gold, Reading reading, Misses misses);

    /** Told what went wrong, in words. */
    interface Misses {
        void miss(String what, int start, int end);
    }
}
