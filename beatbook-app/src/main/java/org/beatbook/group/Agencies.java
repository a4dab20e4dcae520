package org.beatbook.group;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** News agencies by their names. */
public final class Agencies {
    private static final Map<String, String> BY_NAME = byName();

    /** What parts a person from an agency, and an agency from what else it writes; “staff” says no more than the agency. */
    private static final Pattern BETWEEN =
            Pattern.compile("[/,;=|()\\[\\]]| [-–—] |\\bvia\\b|\\b(?:Staff|staff|STAFF)\\b");

    private Agencies() {}

    /**
     * The first agency that is among these names or in a part of one, as in “Jo Miller, Associated Press” or “dpa/lni”; by
     * the name that is listed first.
     */
    public static Optional<String> among(List<String> names) {
        return names.stream()
                .flatMap(BETWEEN::splitAsStream)
                .map(Agencies::key)
                .map(BY_NAME::get)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace(".", "");
    }

    /** Each line: a name, then its other names, tabs between. */
    private static Map<String, String> byName() {
        Map<String, String> agencies = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Agencies.class.getResourceAsStream("agencies.txt")), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(line -> {
                        String[] names = line.split("\t");
                        Arrays.stream(names).forEach(name -> agencies.putIfAbsent(key(name), names[0]));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(agencies);
    }
}
