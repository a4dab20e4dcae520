package org.beatbook.news;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article in short, as lists, feeds and topic pages show it: merged from its newest version and its teasers.
 *
 * @param id the article's id
 * @param source the source's id
 * @param url its address, where one is known
 * @param read whether a capture of the article itself was read; otherwise only teasers are known
 * @param order published time, else first capture: what lists are sorted by, newest first
 * @param place its place on the listing it was first seen on, 0 where on none: breaks ties of {@code order}, smaller first
 * @param firstCaptured when it was first met
 * @param tags titles of the listings that named it
 * @param pictures the article's pictures, else the teaser's; the lead one first
 * @param versions how many versions are kept
 * @param withdrawn when its publisher was first found to have taken it away; absent while it stands
 */
public record Item(
        String id,
        String source,
        @Nullable String url,
        boolean read,
        Instant order,
        int place,
        Instant firstCaptured,
        @Nullable Genre genre,
        String headline,
        @Nullable String kicker,
        @Nullable String standfirst,
        List<String> authors,
        @Nullable When published,
        @Nullable When modified,
        @Nullable String language,
        @Nullable String section,
        @Nullable Boolean paid,
        List<String> tags,
        List<Picture> pictures,
        int versions,
        @Nullable Instant withdrawn) {

    public Item {
        authors = List.copyOf(authors);
        tags = List.copyOf(tags);
        pictures = List.copyOf(pictures);
    }

    public Item withWithdrawn(@Nullable Instant since) {
        return new Item(
                id,
                source,
                url,
                read,
                order,
                place,
                firstCaptured,
                genre,
                headline,
                kicker,
                standfirst,
                authors,
                published,
                modified,
                language,
                section,
                paid,
                tags,
                pictures,
                versions,
                since);
    }

    /**
     * The day that lists, filters and queries count it to: the day its publisher printed, in the publisher's own offset;
     * the first day of a month or year that is all that is known; where nothing was printed, the day of
     * {@code order} in UTC.
     */
    public LocalDate day() {
        return switch (published) {
            case When.Year y -> LocalDate.of(y.year(), 1, 1);
            case When.Month m -> m.month().atDay(1);
            case When.Day d -> d.day();
            case When.Local l -> l.time().toLocalDate();
            case When.Exact e -> e.time().toLocalDate();
            case null -> LocalDate.ofInstant(order, ZoneOffset.UTC);
        };
    }
}
