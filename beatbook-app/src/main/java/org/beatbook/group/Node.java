package org.beatbook.group;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.beatbook.news.Placing;
import org.beatbook.news.Sketch;
import org.jspecify.annotations.Nullable;

/** An article in memory. */
final class Node {
    static final String ENGLISH = "en";

    final long arrival;
    final Sketch sketch;
    final Traits traits;
    final long day;
    Placing placing;
    private int @Nullable [] keys;
    private int @Nullable [] background;
    private int @Nullable [] counted;

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

    /** {@link Copying#keys}, unpacked when it is asked for. */
    int[] keys() {
        if (keys == null) {
            keys = Copying.keys(sketch.copying());
        }
        return keys;
    }

    String language() {
        return language(sketch.language());
    }

    /** English where it is not known. */
    static String language(@Nullable String told) {
        return told == null ? ENGLISH : told;
    }

    /** How often each of its terms is in its language at large, looked up once. */
    int[] background() {
        if (background == null) {
            Background at = Background.of(language());
            int[] terms = traits.terms();
            int[] counts = new int[terms.length];
            Arrays.setAll(counts, i -> at.count(terms[i]));
            background = counts;
        }
        return background;
    }

    /** Its terms as they are counted: one word in two languages is two. */
    int[] counted() {
        if (counted == null) {
            int[] terms = traits.terms();
            int[] own = terms;
            if (!language().equals(ENGLISH)) {
                own = new int[terms.length];
                Arrays.setAll(own, i -> Commonness.counted(traits.kind(i), terms[i], language()));
            }
            counted = own;
        }
        return counted;
    }

    /** The smallest key of its text, which texts that are the same mostly have in common. */
    int mark() {
        return keys().length == 0 ? 0 : keys()[0];
    }

    /** @param text its own */
    Precedence.Claim claim(Copying text) {
        return new Precedence.Claim(text, sketch.published(), arrival);
    }

    boolean isCopy() {
        return placing.copyOf() != null;
    }
}
