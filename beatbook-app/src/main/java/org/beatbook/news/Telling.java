package org.beatbook.news;

import java.util.List;
import java.util.stream.Stream;
import org.beatbook.news.Event.Modality;
import org.beatbook.news.Event.Type;
import org.jspecify.annotations.Nullable;

/**
 * What one sentence of one article tells of an event.
 *
 * @param event the id of the event that is told, which other tellings may share
 * @param source the article's source
 * @param when on which days, as the sentence says, else the article's day; absent where neither is known
 * @param place where, as the sentence says
 * @param claimedBy who says so, where that is a party and not the outlet
 * @param proof the sentence, with the words of the act
 */
public record Telling(
        String event,
        String source,
        Type type,
        @Nullable String mode,
        List<String> contexts,
        Modality modality,
        List<Party> actors,
        List<Party> recipients,
        @Nullable Spell when,
        @Nullable Spot place,
        @Nullable String claimedBy,
        @Nullable Integer killed,
        @Nullable Integer injured,
        @Nullable Integer arrested,
        Proof proof) {

    public Telling {
        contexts = List.copyOf(contexts);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
    }

    /**
     * Who acts, or is acted upon.
     *
     * @param text the words that say who
     * @param entity the id of whom they mean; absent where that is not known
     * @param name what the entity is called, else the words
     * @param country ISO 3166-1 alpha-3; absent where the words do not tell
     * @param sector the part in society; absent where the words do not tell
     */
    public record Party(
            String text,
            @Nullable String entity,
            String name,
            @Nullable String country,
            @Nullable String sector) {

        /** What it can be known again by: the entity, and the state that it is of. */
        public List<String> keys() {
            return Stream.concat(
                            Stream.ofNullable(entity),
                            Stream.ofNullable(country).map(Ids::state))
                    .distinct()
                    .toList();
        }
    }

    /**
     * A place that is named.
     *
     * @param entity the place's id; absent where it is not known
     * @param latitude degrees north; absent where it is not known
     */
    public record Spot(
            @Nullable String entity,
            String name,
            @Nullable Double latitude,
            @Nullable Double longitude) {}

    /** Whether it is told as something that happened. */
    public boolean happened() {
        return modality == Modality.ASSERTED || modality == Modality.HISTORICAL;
    }

    /** Actors and recipients. */
    public Stream<Party> parties() {
        return Stream.concat(actors.stream(), recipients.stream());
    }

    /** Whether anyone in it is known by name or state; what nobody in particular did is no line on a page. */
    public boolean isIdentified() {
        return parties().anyMatch(p -> !p.keys().isEmpty());
    }

    public Telling of(String known) {
        return new Telling(
                known,
                source,
                type,
                mode,
                contexts,
                modality,
                actors,
                recipients,
                when,
                place,
                claimedBy,
                killed,
                injured,
                arrested,
                proof);
    }
}
