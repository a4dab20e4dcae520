package org.beatbook.news;

import java.util.List;

/**
 * What was found in one text.
 *
 * @param language primary subtag; what it was read as
 * @param read whether anything of this language is read at all
 */
public record Reading(
        String language,
        boolean read,
        List<Name> names,
        List<TimeExpression> dates,
        List<Quote> quotes,
        List<Event> events) {
    public Reading {
        names = List.copyOf(names);
        dates = List.copyOf(dates);
        quotes = List.copyOf(quotes);
        events = List.copyOf(events);
    }
}
