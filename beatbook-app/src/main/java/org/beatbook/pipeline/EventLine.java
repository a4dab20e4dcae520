package org.beatbook.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.beatbook.news.Event;
import org.beatbook.news.Name;
import org.beatbook.news.Span;
import org.beatbook.news.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * An event as {@code beatbook read} prints it.
 *
 * @param start of the first of its slots
 * @param intensity from 10, cooperation, to -10, conflict
 */
@JsonInclude(Include.NON_NULL)
@JsonPropertyOrder({
    "type",
    "mode",
    "contexts",
    "start",
    "end",
    "trigger",
    "actors",
    "recipients",
    "date",
    "place",
    "modality",
    "claimedBy",
    "killed",
    "injured",
    "arrested",
    "intensity",
    "rule"
})
record EventLine(
        Event.Type type,
        @JsonInclude(Include.ALWAYS) @Nullable String mode,
        List<String> contexts,
        int start,
        int end,
        Span trigger,
        List<PartyLine> actors,
        List<PartyLine> recipients,
        @JsonInclude(Include.ALWAYS) @Nullable DateSlot date,
        @JsonInclude(Include.ALWAYS) @Nullable PlaceSlot place,
        Event.Modality modality,
        @JsonInclude(Include.ALWAYS) @Nullable Span claimedBy,
        @Nullable Integer killed,
        @Nullable Integer injured,
        @Nullable Integer arrested,
        double intensity,
        @Nullable String rule) {

    @JsonPropertyOrder({"start", "end", "text", "entity", "country", "sector"})
    record PartyLine(
            int start,
            int end,
            String text,
            @Nullable String entity,
            @Nullable String country,
            @Nullable String sector) {}

    @JsonPropertyOrder({"start", "end", "text", "value", "exactness"})
    record DateSlot(
            int start, int end, String text, @Nullable String value, TimeExpression.Exactness exactness) {}

    @JsonInclude(Include.NON_NULL)
    @JsonPropertyOrder({"start", "end", "text", "entity", "latitude", "longitude"})
    record PlaceSlot(
            int start,
            int end,
            String text,
            @Nullable String entity,
            @Nullable Double latitude,
            @Nullable Double longitude) {}

    static EventLine of(Event e, boolean explain) {
        return new EventLine(
                e.type(),
                e.mode(),
                e.contexts(),
                e.span().start(),
                e.span().end(),
                e.trigger(),
                e.actors().stream().map(EventLine::party).toList(),
                e.recipients().stream().map(EventLine::party).toList(),
                e.date() == null ? null : date(e.date()),
                e.place() == null ? null : place(e.place()),
                e.modality(),
                e.claimedBy(),
                e.killed(),
                e.injured(),
                e.arrested(),
                e.type().intensity(),
                explain ? e.rule() : null);
    }

    private static PartyLine party(Event.Party p) {
        return new PartyLine(p.span().start(), p.span().end(), p.span().text(), p.entity(), p.country(), p.sector());
    }

    private static DateSlot date(TimeExpression d) {
        return new DateSlot(d.span().start(), d.span().end(), d.span().text(), d.value(), d.exactness());
    }

    private static PlaceSlot place(Name p) {
        return new PlaceSlot(
                p.span().start(), p.span().end(), p.span().text(), p.entity(), p.latitude(), p.longitude());
    }
}
