package org.beatbook.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.beatbook.news.Json;
import org.beatbook.news.Name;
import org.beatbook.news.Quote;
import org.beatbook.news.Reading;
import org.beatbook.news.Span;
import org.beatbook.news.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * One line of {@code beatbook read}: what one text says. Offsets are UTF-16 code units of the text as it was given.
 *
 * @param id of a line of JSON
 * @param file of a plain text
 * @param unread true where nothing of the language is read
 */
@JsonPropertyOrder({"id", "file", "language", "unread", "names", "dates", "quotes", "events"})
@JsonInclude(Include.NON_NULL)
public record ReadLine(
        @Nullable String id,
        @Nullable String file,
        String language,
        @Nullable Boolean unread,
        List<NameLine> names,
        List<DateLine> dates,
        List<QuoteLine> quotes,
        List<EventLine> events) {

    @JsonInclude(Include.NON_NULL)
    @JsonPropertyOrder({"start", "end", "text", "type", "form", "entity", "role", "latitude", "longitude", "rule"})
    record NameLine(
            int start,
            int end,
            String text,
            Name.Type type,
            Name.Form form,
            @JsonInclude(Include.ALWAYS) @Nullable String entity,
            @Nullable String role,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable String rule) {}

    @JsonInclude(Include.NON_NULL)
    @JsonPropertyOrder({"start", "end", "text", "value", "exactness", "rule"})
    record DateLine(
            int start,
            int end,
            String text,
            @JsonInclude(Include.ALWAYS) @Nullable String value,
            TimeExpression.Exactness exactness,
            @Nullable String rule) {}

    @JsonInclude(Include.NON_NULL)
    @JsonPropertyOrder({"start", "end", "text", "direct", "mixed", "parts", "verb", "speaker", "rule"})
    record QuoteLine(
            int start,
            int end,
            String text,
            boolean direct,
            @Nullable Boolean mixed,
            @Nullable List<Span> parts,
            @JsonInclude(Include.ALWAYS) @Nullable String verb,
            @JsonInclude(Include.ALWAYS) @Nullable SpeakerLine speaker,
            @Nullable String rule) {}

    @JsonPropertyOrder({"start", "end", "text", "entity"})
    record SpeakerLine(
            int start, int end, String text, @Nullable String entity) {}

    /** The line as it is printed. */
    public String json() {
        return Json.write(this);
    }

    /** @param explain whether each finding says what found it */
    static ReadLine of(@Nullable String id, @Nullable String file, Reading reading, boolean explain) {
        return new ReadLine(
                id,
                file,
                reading.language(),
                reading.read() ? null : true,
                reading.names().stream().map(n -> name(n, explain)).toList(),
                reading.dates().stream().map(d -> date(d, explain)).toList(),
                reading.quotes().stream().map(q -> quote(q, explain)).toList(),
                reading.events().stream().map(e -> EventLine.of(e, explain)).toList());
    }

    private static NameLine name(Name n, boolean explain) {
        Span s = n.span();
        return new NameLine(
                s.start(),
                s.end(),
                s.text(),
                n.type(),
                n.form(),
                n.entity(),
                n.role(),
                n.latitude(),
                n.longitude(),
                explain ? n.rule() : null);
    }

    private static DateLine date(TimeExpression d, boolean explain) {
        Span s = d.span();
        return new DateLine(s.start(), s.end(), s.text(), d.value(), d.exactness(), explain ? d.rule() : null);
    }

    private static QuoteLine quote(Quote q, boolean explain) {
        Span verb = q.verb();
        Quote.Speaker who = q.speaker();
        return new QuoteLine(
                q.span().start(),
                q.span().end(),
                q.span().text(),
                q.direct(),
                q.mixed() ? true : null,
                q.parts().isEmpty() ? null : q.parts(),
                verb == null ? null : verb.text(),
                who == null
                        ? null
                        : new SpeakerLine(
                                who.span().start(), who.span().end(), who.span().text(), who.entity()),
                explain ? q.rule() : null);
    }
}
