package org.beatbook.news;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as it arrives to be grouped.
 *
 * @param id the article's id
 * @param source the source's id; absent where it is not known
 * @param language primary subtag of BCP 47; absent where it is not known
 * @param published when it was published, else first captured
 * @param text its paragraphs, blank lines between; empty where only a listing tells of it
 * @param agency the agency that it names in its byline or credit; absent where it names none
 * @param entities ids of whom and what it names, where it was read; else empty
 * @param events ids of the events that it tells, where it was read; else empty
 */
public record Report(
        String id,
        @Nullable String source,
        @Nullable String language,
        Instant published,
        String headline,
        @Nullable String standfirst,
        String text,
        @Nullable String agency,
        List<String> entities,
        List<String> events) {

    public Report {
        entities = List.copyOf(entities);
        events = List.copyOf(events);
    }
}
