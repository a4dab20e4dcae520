package org.beatbook.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.beatbook.news.Event;
import org.beatbook.news.EventFilter;
import org.beatbook.news.Filter;
import org.beatbook.news.Genre;
import org.beatbook.news.Health;
import org.beatbook.publish.Site;
import org.jspecify.annotations.Nullable;

/**
 * A request, decoded.
 *
 * @param path the variable parts of the path, by name
 * @param query the first value of each query parameter, by name
 * @param form the first value of each field of a form that was sent, by name; empty where none was
 * @param call what came with a program's call by POST; absent where none came
 * @param site how links are made for this client
 */
record Asked(
        Map<String, String> path,
        Map<String, String> query,
        Map<String, String> form,
        Front.@Nullable Call call,
        Site site) {
    private static final int MOST_PAGES = 1_000_000;

    /** A part of the path that the route promises. */
    String part(String name) {
        return path.getOrDefault(name, "");
    }

    /** A query parameter; absent where it is not given or blank. */
    @Nullable
    String given(String name) {
        String value = query.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /**
     * What the reader narrowed the list to.
     *
     * @throws BadRequest where a parameter cannot be read; it names the parameter and what is expected
     */
    Filter filter() {
        return new Filter(given("source"), genre(), day("from"), day("to"), page());
    }

    /**
     * What the reader narrowed events to.
     *
     * @throws BadRequest as {@link #filter}
     */
    EventFilter eventFilter() {
        String party = given("party");
        return new EventFilter(
                day("from"), day("to"), type(), party == null ? List.of() : List.of(party), null, true, page());
    }

    private Event.@Nullable Type type() {
        String word = given("type");
        return word == null
                ? null
                : Arrays.stream(Event.Type.values())
                        .filter(t -> t.name().equalsIgnoreCase(word))
                        .findFirst()
                        .orElseThrow(() -> new BadRequest("“type” must be one of "
                                + Arrays.stream(Event.Type.values())
                                        .map(t -> t.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    /** The state that sources are narrowed to; absent for all. */
    Health.@Nullable State state() {
        String word = given("state");
        return word == null
                ? null
                : Arrays.stream(Health.State.values())
                        .filter(s -> s.word().equals(word))
                        .findFirst()
                        .orElseThrow(() -> new BadRequest("“state” must be one of "
                                + Arrays.stream(Health.State.values())
                                        .map(Health.State::word)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    /** The number of the page, 1 where none is given. */
    int page() {
        return number("page", given("page"), MOST_PAGES);
    }

    /** A whole number from 1; 1 where none is given. */
    static int number(String name, @Nullable String text, int most) {
        if (text == null) {
            return 1;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, with the range
        }
        throw new BadRequest("“" + name + "” must be a whole number from 1, such as 2.");
    }

    private @Nullable Genre genre() {
        String word = given("genre");
        if (word == null) {
            return null;
        }
        return Arrays.stream(Genre.values())
                .filter(g -> g.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new BadRequest("“genre” must be one of "
                        + Arrays.stream(Genre.values()).map(Genre::word).collect(Collectors.joining(", ")) + "."));
    }

    /** A time with its zone, such as {@code 2026-11-01T08:00Z}; absent where none is given. */
    @Nullable
    Instant time(String name) {
        String text = given(name);
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeException e) {
            throw new BadRequest("“" + name + "” must be a time with its zone, such as 2026-11-01T08:00Z.");
        }
    }

    /** A day; absent where none is given. */
    @Nullable
    LocalDate day(String name) {
        String text = given(name);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new BadRequest("“" + name + "” must be a day such as 2023-09-13.");
        }
    }
}
