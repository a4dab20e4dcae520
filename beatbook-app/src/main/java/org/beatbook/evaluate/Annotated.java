package org.beatbook.evaluate;

import java.util.List;
import java.util.Set;
import org.beatbook.news.Name;
import org.beatbook.news.When;
import org.jspecify.annotations.Nullable;

/**
 * A text with what should be read in it. Offsets are UTF-16 code units. What it is not annotated with is an empty list.
 *
 * @param id of the text within its set
 * @param place where it stands, for messages: file and line
 * @param published anchors its dates
 */
public record Annotated(
        String id,
        String place,
        String text,
        String language,
        @Nullable When published,
        List<GoldName> names,
        List<GoldDate> dates,
        List<GoldQuote> quotes,
        List<GoldEvent> events) {

    /** A name; coordinates where it lies somewhere. */
    public record GoldName(
            int start,
            int end,
            Name.Type type,
            @Nullable Double latitude,
            @Nullable Double longitude) {}

    /** @param value as TIMEX3 has it */
    public record GoldDate(int start, int end, @Nullable String value) {}

    /**
     * A quote.
     *
     * @param parts where it is broken, at least one
     * @param speaker absent where nobody is named or described
     */
    public record GoldQuote(
            List<Part> parts,
            @Nullable Boolean direct,
            boolean mixed,
            @Nullable GoldSpeaker speaker) {}

    public record Part(int start, int end) {}

    /**
     * Who speaks.
     *
     * @param entity who that is; absent where the text leaves it open
     * @param open whether it says that it is left open; else the entity is only not annotated
     */
    public record GoldSpeaker(int start, int end, @Nullable String entity, boolean open) {}

    /**
     * An event that happened.
     *
     * @param type one of the sixteen, in capital letters
     * @param part where it stands; absent where it is of the whole text
     * @param triples actor's country, type and recipient's country, parted by spaces, {@code -} for none; empty where not
     *     annotated
     */
    public record GoldEvent(String type, @Nullable Part part, Set<String> triples) {}
}
