package org.beatbook.news;

import java.time.LocalDate;
import java.util.List;
import org.beatbook.news.Event.Type;
import org.jspecify.annotations.Nullable;

/**
 * What a list of events is narrowed to.
 *
 * @param from first day that counts
 * @param to last day that counts
 * @param parties ids of entities that all take part
 * @param place the id of the place
 * @param happened whether it is told as having happened; otherwise what is announced
 * @param page 1 for the first
 */
public record EventFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Type type,
        List<String> parties,
        @Nullable String place,
        boolean happened,
        int page) {

    public static final EventFilter NONE = new EventFilter(null, null, null, List.of(), null, true, 1);

    public EventFilter {
        parties = List.copyOf(parties);
        page = Math.max(1, page);
    }

    public EventFilter withPage(int number) {
        return new EventFilter(from, to, type, parties, place, happened, number);
    }

    public EventFilter withParties(List<String> all) {
        return new EventFilter(from, to, type, all, place, happened, page);
    }

    public EventFilter withPlace(@Nullable String id) {
        return new EventFilter(from, to, type, parties, id, happened, page);
    }

    public EventFilter announced() {
        return new EventFilter(from, to, type, parties, place, false, page);
    }
}
