package org.beatbook.news;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to whom, as one sentence tells it.
 *
 * @param type one of PLOVER's sixteen, or SEEN
 * @param mode how, within the type; absent where the act has none
 * @param contexts what it is about: military, economic, legal …
 * @param span from the first to the last of its slots
 * @param trigger the words of the act
 * @param actors who did it; of an act done together, all who did
 * @param recipients to whom it was done
 * @param date when, if the sentence says so
 * @param place where, if the sentence says so
 * @param claimedBy who says so, where that is a party and not the outlet
 * @param killed how many, as the sentence gives the number
 * @param rule what found it
 */
public record Event(
        Type type,
        @Nullable String mode,
        List<String> contexts,
        Span span,
        Span trigger,
        List<Party> actors,
        List<Party> recipients,
        @Nullable TimeExpression date,
        @Nullable Name place,
        Modality modality,
        @Nullable Span claimedBy,
        @Nullable Integer killed,
        @Nullable Integer injured,
        @Nullable Integer arrested,
        String rule) {

    public Event {
        contexts = List.copyOf(contexts);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
    }

    /** Whether it is told as something that happened. */
    public boolean happened() {
        return modality == Modality.ASSERTED || modality == Modality.HISTORICAL;
    }

    /**
     * Who acts, or is acted upon.
     *
     * @param span the words that say who
     * @param entity whom they mean; absent where that is not known
     * @param country ISO 3166-1 alpha-3; absent where the words do not tell
     * @param sector the part in society (GOV, MIL, COP, REB …); absent where the words do not tell
     */
    public record Party(
            Span span,
            @Nullable String entity,
            @Nullable String country,
            @Nullable String sector) {}

    public enum Modality {
        /** Told as having happened or going on. */
        @JsonProperty("asserted")
        ASSERTED,
        /** Told as not having happened. */
        @JsonProperty("negated")
        NEGATED,
        /** Meant to happen. */
        @JsonProperty("planned")
        PLANNED,
        /** Possible, conditional, asked or feared. */
        @JsonProperty("hypothetical")
        HYPOTHETICAL,
        /** Happened more than a year before the article. */
        @JsonProperty("historical")
        HISTORICAL
    }

    /**
     * PLOVER's types (Open Event Data Alliance, PLOVER manual, draft 0.8 of 2021), from the most peaceful to the most
     * hostile of its four groups.
     *
     * <p>The intensity runs from 10, cooperation, to -10, conflict: what the scale that goes with CAMEO gives the root codes
     * that PLOVER's own conversion table puts into the type, their mean where they are several. The scale is J. Goldstein's
     * ("A Conflict-Cooperation Scale for WEIS Events Data", Journal of Conflict Resolution 36, 1992) carried over to CAMEO;
     * docs/reading.md has the table.
     */
    public enum Type {
        AGREE(4.0),
        CONSULT(1.0),
        SUPPORT(3.5),
        CONCEDE(5.0),
        COOPERATE(6.0),
        AID(7.0),
        RETREAT(7.0),
        REQUEST(-1.0),
        REJECT(-4.0),
        ACCUSE(-2.0),
        THREATEN(-6.0),
        PROTEST(-6.5),
        SANCTION(-4.0),
        MOBILIZE(-7.2),
        COERCE(-7.0),
        ASSAULT(-9.7),
        /** None of PLOVER's, and no act: a caption tells that a vessel, a weapon or the like was to be seen that day. */
        SEEN(0);

        private final double intensity;

        Type(double intensity) {
            this.intensity = intensity;
        }

        /** From 10, cooperation, to -10, conflict. */
        public double intensity() {
            return intensity;
        }

        /** Whether those who do it together do it with each other. */
        public boolean isMutual() {
            return this == CONSULT || this == COOPERATE || this == AGREE;
        }

        /** Whether acts of this type do good to who receives them, or are done together. */
        public boolean isCooperative() {
            return intensity > 0;
        }
    }
}
