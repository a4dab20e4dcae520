package org.beatbook.news;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a reader narrowed a list to; absent means all.
 *
 * @param from first day, inclusive
 * @param to last day, inclusive
 * @param page 1 for the first page
 */
public record Filter(
        @Nullable String source,
        @Nullable Genre genre,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int page) {

    public static final Filter NONE = new Filter(null, null, null, null, 1);

    public Filter {
        if (page < 1) {
            throw new IllegalArgumentException("page must be 1 or more, not " + page);
        }
    }

    public Filter withPage(int number) {
        return new Filter(source, genre, from, to, number);
    }
}
