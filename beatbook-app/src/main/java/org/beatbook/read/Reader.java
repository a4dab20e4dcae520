package org.beatbook.read;

import java.util.List;
import java.util.Set;
import org.beatbook.news.Event;
import org.beatbook.news.Name;
import org.beatbook.news.Quote;
import org.beatbook.news.Reading;
import org.beatbook.news.TimeExpression;
import org.beatbook.news.When;
import org.beatbook.read.date.Dates;
import org.beatbook.read.event.Events;
import org.beatbook.read.name.Descriptions;
import org.beatbook.read.name.Lists;
import org.beatbook.read.name.Names;
import org.beatbook.read.quote.Quotes;
import org.jspecify.annotations.Nullable;

/** The door of reading: a text in, what it says out. Thread-safe. */
public final class Reader {
    /** English whole; of the others what their pages in the documentation say. */
    private static final Set<String> LANGUAGES = Set.of("en", "de", "fr", "es", "ru", "zh", "ja", "ko");

    private final Lists lists;

    /** By the lists that come with the program. */
    public Reader() {
        this(Lists.shipped());
    }

    public Reader(Lists lists) {
        this.lists = lists;
    }

    /**
     * Reads a text.
     *
     * @param published when, in its publisher's own time zone; anchors dates that name no year or day
     * @param language primary subtag
     */
    public Reading read(String text, @Nullable When published, String language) {
        return read(Text.of(text), published, language);
    }

    /** As {@link #read(String, When, String)}, of a text that is parted already. */
    public Reading read(Text parted, @Nullable When published, String language) {
        List<Name> names = Names.read(parted, language, lists);
        List<TimeExpression> dates = Dates.read(parted, published, language);
        List<Quote> quotes = Quotes.read(parted, names, language);
        List<Event> events = language.equals("en") ? Events.read(parted, names, dates, quotes, published) : List.of();
        if (!language.equals("en")) {
            return new Reading(language, LANGUAGES.contains(language), names, dates, quotes, events);
        }
        List<Name> all = Descriptions.add(parted, names, quotes, published, lists);
        return new Reading(language, true, all, dates, Described.speakers(quotes, all), Described.parties(events, all));
    }
}
