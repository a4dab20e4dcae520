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
 * @param facing whether two parties must stand on two sides, or do together what is done to each other
 */
public record EventFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Type type,
        List<String> parties,
        @Nullable String place,
        boolean happened,
        int page,
        boolean facing) {

    public static final EventFilter NONE = new EventFilter(null, null, null, List.of(), null, true, 1);

    public EventFilter {
        parties = List.copyOf(parties);
        page = Math.max(1, page);
    }

    public EventFilter(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Type type,
            List<String> parties,
            @Nullable String place,
            boolean happened,
            int page) {
        this(from, to, type, parties, place, happened, page, false);
    }

    /** What happened between two: neither what both did to a third, nor what a third did to both. */
    public static EventFilter between(String one, String other) {
        return new EventFilter(null, null, null, List.of(one, other), null, true, 1, true);
    }

    public EventFilter withPage(int number) {
        return new EventFilter(from, to, type, parties, place, happened, number, facing);
    }

    public EventFilter withParties(List<String> all) {
        return new EventFilter(from, to, type, all, place, happened, page, facing);
    }

    public EventFilter withPlace(@Nullable String id) {
        return new EventFilter(from, to, type, parties, id, happened, page, facing);
    }

    public EventFilter withTime(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new EventFilter(first, last, type, parties, place, happened, page, facing);
    }

    public EventFilter withType(@Nullable Type only) {
        return new EventFilter(from, to, only, parties, place, happened, page, facing);
    }

    public EventFilter announced() {
        return new EventFilter(from, to, type, parties, place, false, page, facing);
    }
}
