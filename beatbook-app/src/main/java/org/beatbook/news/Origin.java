package org.beatbook.news;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a statement comes from: its sentence, and the article that has it.
 *
 * @param headline the article's
 * @param source the article's source
 * @param outlet the source's name
 * @param day the article's
 * @param language the article's, where it is known
 */
public record Origin(
        Proof proof,
        String headline,
        String source,
        String outlet,
        LocalDate day,
        @Nullable String language) {

    public static Origin of(Proof proof, Item item, String outlet) {
        return new Origin(proof, item.headline(), item.source(), outlet, item.day(), item.language());
    }

    /** Where a telling comes from; its language is left open. */
    public static Origin of(KnownEvent.Told told) {
        return new Origin(
                told.telling().proof(), told.headline(), told.telling().source(), told.outlet(), told.day(), null);
    }

    /** The same origin with other words of the sentence marked. */
    public Origin marked(int from, int to) {
        return new Origin(proof.marked(from, to), headline, source, outlet, day, language);
    }
}
