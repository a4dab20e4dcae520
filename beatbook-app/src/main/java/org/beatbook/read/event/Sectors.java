package org.beatbook.read.event;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What words tell of the part that someone has in society. */
final class Sectors {
    /** Someone that news names often. */
    record Known(@Nullable String country, @Nullable String sector) {}

    private static final Map<String, String> WORDS = new HashMap<>();
    private static final Map<String, Known> KNOWN = new HashMap<>();
    private static final int LONGEST = 6;

    static {
        Lists.sections("sectors.txt").forEach((sector, words) -> words.forEach(w -> WORDS.put(w, sector)));
        for (String line : Lists.lines("actors.txt")) {
            String[] parts = line.split("\\s+", 3);
            Known known = new Known(told(parts[0]), told(parts[1]));
            for (String name : parts[2].split("\\|")) {
                KNOWN.put(name.strip().toLowerCase(Locale.ROOT), known);
            }
        }
    }

    private Sectors() {}

    private static @Nullable String told(String field) {
        return field.equals("-") ? null : field;
    }

    /** The sector of a word in lower case, alone or as the second part of a compound. */
    static @Nullable String of(String lower) {
        String sector = WORDS.get(lower);
        if (sector == null && lower.endsWith("s")) {
            sector = WORDS.get(lower.substring(0, lower.length() - 1));
        }
        int hyphen = lower.lastIndexOf('-');
        return sector == null && hyphen > 0 ? of(lower.substring(hyphen + 1)) : sector;
    }

    static @Nullable Known known(String name) {
        return KNOWN.get(name.toLowerCase(Locale.ROOT));
    }

    /** The known actor whose name begins at a place of a clause and ends before another; the longest. */
    static @Nullable Known known(Clause clause, int from, int to) {
        if (clause.token(from).text().equals(clause.lower(from))) {
            return null;
        }
        for (int end = Math.min(to, from + LONGEST); end > from; end--) {
            Known known = KNOWN.get(words(clause, from, end));
            if (known != null) {
                return known;
            }
        }
        return null;
    }

    private static String words(Clause clause, int from, int to) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < to; i++) {
            words.append(i > from ? " " : "").append(clause.lower(i));
        }
        return words.toString();
    }
}
