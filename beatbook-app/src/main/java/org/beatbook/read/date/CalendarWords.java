package org.beatbook.read.date;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What a language calls its months, weekdays and the days around today: the lines of {@code calendar.txt}. */
record CalendarWords(String language, Map<String, Map<String, Integer>> kinds, Set<String> beginnings) {
    private static final Set<String> BEGINNING = Set.of("month", "weekday", "day", "begin");
    private static final Map<String, CalendarWords> OF = load();

    /** The words of a language; none where it has none here. */
    static CalendarWords of(String language) {
        CalendarWords words = OF.get(language);
        return words == null ? new CalendarWords(language, Map.of(), Set.of()) : words;
    }

    /** Month 1 to 12, or 0. */
    int month(String lower) {
        return number("month", lower, 0);
    }

    /** Weekday 1 to 7 from Monday, or 0. */
    int weekday(String lower) {
        return number("weekday", lower, 0);
    }

    /** Days from today; {@link Integer#MIN_VALUE} where the word says none. */
    int daysFromToday(String lower) {
        return number("day", lower, Integer.MIN_VALUE);
    }

    /** Whether an expression may begin with a word; of one with a hyphen its first part tells. */
    boolean mayBegin(String lower) {
        char first = lower.charAt(0);
        if (first >= '0' && first <= '9' || beginnings.contains(lower)) {
            return true;
        }
        int hyphen = lower.indexOf('-');
        return hyphen > 0 && beginnings.contains(lower.substring(0, hyphen));
    }

    boolean is(String kind, String lower) {
        return number(kind, lower, Integer.MIN_VALUE) != Integer.MIN_VALUE;
    }

    private int number(String kind, String lower, int absent) {
        Map<String, Integer> words = kinds.get(kind);
        Integer number = words == null ? null : words.get(lower);
        return number == null ? absent : number;
    }

    private static Map<String, CalendarWords> load() {
        Map<String, CalendarWords> all = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(CalendarWords.class.getResourceAsStream("calendar.txt"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(line -> add(line.split(" "), all));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static void add(String[] line, Map<String, CalendarWords> all) {
        CalendarWords language =
                all.computeIfAbsent(line[0], l -> new CalendarWords(l, new HashMap<>(), new HashSet<>()));
        Map<String, Integer> kind = language.kinds().computeIfAbsent(line[1], k -> new HashMap<>());
        for (int i = 3; i < line.length; i++) {
            kind.put(line[i], Integer.valueOf(line[2]));
            if (BEGINNING.contains(line[1])) {
                language.beginnings().add(line[i]);
            }
        }
    }
}
