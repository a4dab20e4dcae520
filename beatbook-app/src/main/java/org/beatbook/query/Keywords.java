package org.beatbook.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.beatbook.news.Genre;

/** Values that are matched as a whole: addresses, ids of sources, languages, genres. */
final class Keywords {
    private static final Pattern SCHEME = Pattern.compile("^(?:https?://)?(?:www\\.)?", Pattern.CASE_INSENSITIVE);
    /** Lucene refuses terms of more than 32,766 bytes; no address that is meant is longer than this. */
    private static final int MAX = 2_000;

    private Keywords() {}

    /** The form in the index: lower case; an address without scheme, {@code www.}, and closing slash. */
    static String normal(Field field, String value) {
        String lower = value.strip().toLowerCase(Locale.ROOT);
        if (field == Field.URL) {
            lower = SCHEME.matcher(lower).replaceFirst("");
            lower = lower.endsWith("/") ? lower.substring(0, lower.length() - 1) : lower;
        }
        return lower.length() > MAX ? lower.substring(0, MAX) : lower;
    }

    /** The value as written, if it can be one of the field. */
    static String checked(Field field, String value, boolean prefix, int position) {
        String normal = normal(field, value);
        if (normal.isEmpty()) {
            throw Parser.error(
                    "expected a value for %s: at character %d".formatted(field.word(), position + 1), position);
        }
        if (field == Field.GENRE
                && !prefix
                && Arrays.stream(Genre.values()).noneMatch(g -> g.word().equals(normal))) {
            throw Parser.error(
                    "\"%s\" at character %d is no genre: expected one of %s".formatted(value, position + 1, genres()),
                    position);
        }
        return value;
    }

    private static String genres() {
        return Arrays.stream(Genre.values()).map(Genre::word).collect(Collectors.joining(", "));
    }
}
