package org.beatbook.group;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.beatbook.news.Placing;
import org.beatbook.news.Sketch;

/** An article in memory. */
final class Node {
    final long arrival;
    final Sketch sketch;
    final Traits traits;
    final long day;
    Placing placing;
    /** The smallest key of its text, which texts that are the same mostly have in common. */
    int mark;

    Node(long arrival, Sketch sketch, Placing placing) {
        this.arrival = arrival;
        this.sketch = sketch;
        this.traits = Traits.unpacked(sketch.traits());
        this.day = day(sketch).toEpochDay();
        this.placing = placing;
    }

    static LocalDate day(Sketch sketch) {
        return LocalDate.ofInstant(sketch.published(), ZoneOffset.UTC);
    }

    String id() {
        return sketch.article();
    }

    String story() {
        return placing.story();
    }

    Copying copying() {
        return Copying.unpacked(sketch.copying());
    }

    /** @param text its own */
    Precedence.Claim claim(Copying text) {
        return new Precedence.Claim(text, sketch.published(), arrival);
    }

    boolean isCopy() {
        return placing.copyOf() != null;
    }
}
