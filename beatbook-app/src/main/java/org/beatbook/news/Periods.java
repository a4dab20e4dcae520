package org.beatbook.news;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lengths of time as people write them: {@code 90s}, {@code 5m}, {@code 2h}, {@code 1d}, {@code 1h30m}. */
public final class Periods {
    private static final Pattern WRITTEN =
            Pattern.compile("(?:(\\d{1,9})d)?(?:(\\d{1,9})h)?(?:(\\d{1,9})m)?(?:(\\d{1,9})s)?");

    private Periods() {}

    /**
     * Reads a length of time; spaces and case do not matter.
     *
     * @throws IllegalArgumentException where it is none; says how one is written
     */
    public static Duration read(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replace(" ", "");
        Matcher parts = WRITTEN.matcher(plain);
        if (plain.isEmpty() || !parts.matches()) {
            throw new IllegalArgumentException("'%s' is no length of time; write 90s, 5m, 2h or 1d".formatted(text));
        }
        return Duration.ofDays(number(parts.group(1)))
                .plusHours(number(parts.group(2)))
                .plusMinutes(number(parts.group(3)))
                .plusSeconds(number(parts.group(4)));
    }

    /** Writes what {@link #read} reads; parts of a second are left out, and none at all is {@code 0s}. */
    public static String write(Duration length) {
        StringBuilder out = new StringBuilder();
        add(out, length.toDays(), 'd');
        add(out, length.toHoursPart(), 'h');
        add(out, length.toMinutesPart(), 'm');
        add(out, length.toSecondsPart(), 's');
        return out.isEmpty() ? "0s" : out.toString();
    }

    private static void add(StringBuilder out, long number, char unit) {
        if (number > 0) {
            out.append(number).append(unit);
        }
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
