package org.beatbook.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.beatbook.news.Event;
import org.beatbook.news.Name;
import org.beatbook.news.Quote;
import org.beatbook.news.Span;
import org.jspecify.annotations.Nullable;

/** Speakers and parties that a description names get the entity that it means. */
final class Described {
    private Described() {}

    static List<Quote> speakers(List<Quote> quotes, List<Name> names) {
        Map<Span, String> meant = meant(names);
        return meant.isEmpty()
                ? quotes
                : quotes.stream().map(quote -> speaker(quote, meant)).toList();
    }

    private static Quote speaker(Quote quote, Map<Span, String> meant) {
        Quote.Speaker speaker = quote.speaker();
        String entity = speaker == null || speaker.entity() != null ? null : meant.get(speaker.span());
        return speaker == null || entity == null
                ? quote
                : new Quote(
                        quote.span(),
                        quote.direct(),
                        quote.mixed(),
                        quote.parts(),
                        quote.verb(),
                        new Quote.Speaker(speaker.span(), entity),
                        quote.rule());
    }

    static List<Event> parties(List<Event> events, List<Name> names) {
        Map<Span, String> meant = meant(names);
        return meant.isEmpty()
                ? events
                : events.stream().map(event -> parties(event, meant)).toList();
    }

    private static Event parties(Event event, Map<Span, String> meant) {
        return new Event(
                event.type(),
                event.mode(),
                event.contexts(),
                event.span(),
                event.trigger(),
                event.actors().stream().map(party -> party(party, meant)).toList(),
                event.recipients().stream().map(party -> party(party, meant)).toList(),
                event.date(),
                event.place(),
                event.modality(),
                event.claimedBy(),
                event.killed(),
                event.injured(),
                event.arrested(),
                event.rule());
    }

    private static Event.Party party(Event.Party party, Map<Span, String> meant) {
        @Nullable String entity = party.entity() == null ? meant.get(party.span()) : null;
        return entity == null ? party : new Event.Party(party.span(), entity, party.country(), party.sector());
    }

    /** What the descriptions mean, by their spans, with the article and without. */
    private static Map<Span, String> meant(List<Name> names) {
        Map<Span, String> meant = new HashMap<>();
        for (Name name : names) {
            String entity = name.entity();
            if (name.form() == Name.Form.NOMINAL && entity != null) {
                meant.put(name.span(), entity);
            }
        }
        return meant;
    }
}
