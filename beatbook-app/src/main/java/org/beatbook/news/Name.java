package org.beatbook.news;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A place in a text that names someone or something, or stands for one that is named elsewhere in it.
 *
 * @param span without title and role
 * @param entity the same for all that means the same within the text: its fullest name there, or the name of a country,
 *     a place or an office's holder as the lists have it; absent where that is not known
 * @param role title, office, nationality or affiliation, as the text gives it beside the name
 * @param latitude degrees north, of a place that is known
 * @param longitude degrees east
 * @param rule what found it
 */
public record Name(
        Span span,
        Type type,
        Form form,
        @Nullable String entity,
        @Nullable String role,
        @Nullable Double latitude,
        @Nullable Double longitude,
        String rule) {

    public enum Type {
        @JsonProperty("person")
        PERSON,
        @JsonProperty("organisation")
        ORGANISATION,
        /** A state, also where its people or its government is meant. */
        @JsonProperty("country")
        COUNTRY,
        @JsonProperty("place")
        PLACE,
        /** A vessel, a weapon, a satellite. */
        @JsonProperty("thing")
        THING
    }

    public enum Form {
        /** Its own name. */
        @JsonProperty("name")
        NAME,
        /** A people's name or an adjective made of a name: North Korean, Parisian. */
        @JsonProperty("demonym")
        DEMONYM,
        /** A capital or a seat that stands for a government: Pyongyang says, the Kremlin. */
        @JsonProperty("metonym")
        METONYM,
        /** A description: the North Korean leader. */
        @JsonProperty("nominal")
        NOMINAL,
        @JsonProperty("pronoun")
        PRONOUN
    }
}
