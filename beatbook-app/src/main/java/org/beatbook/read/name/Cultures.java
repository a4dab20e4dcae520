package org.beatbook.read.name;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Of which cultures a word is a given or a family name; words are folded as {@link Writing#fold} does. */
final class Cultures {
    private static final Map<String, Set<String>> GIVEN = read("given.txt", Integer.MAX_VALUE);
    private static final Map<String, Set<String>> FAMILY = read("family.txt", Integer.MAX_VALUE);
    /** The lists begin with the most common ones. */
    private static final Map<String, Set<String>> COMMON_GIVEN = read("given.txt", 60);

    private static final Map<String, Set<String>> COMMON_FAMILY = read("family.txt", 150);

    private Cultures() {}

    private static Map<String, Set<String>> read(String file, int most) {
        Map<String, Set<String>> byCulture = new HashMap<>();
        for (String[] row : Tables.read(file, 2)) {
            Set<String> names = byCulture.computeIfAbsent(row[0], culture -> new HashSet<>());
            for (String name : row[1].split(" ")) {
                if (!name.isBlank() && names.size() < most) {
                    names.add(Writing.fold(Writing.plain(name.replace('_', ' '))));
                }
            }
        }
        return byCulture;
    }

    static Set<String> given(String culture) {
        return GIVEN.getOrDefault(culture, Set.of());
    }

    static boolean isGiven(String culture, String word) {
        return GIVEN.getOrDefault(culture, Set.of()).contains(word);
    }

    static boolean isFamily(String culture, String word) {
        return FAMILY.getOrDefault(culture, Set.of()).contains(word);
    }

    static boolean isFamily(String word) {
        return FAMILY.values().stream().anyMatch(names -> names.contains(word));
    }

    static boolean isGiven(String word) {
        return GIVEN.values().stream().anyMatch(names -> names.contains(word));
    }

    /** Whether many people bear both names, so that only a middle initial tells them apart. */
    static boolean areCommon(String given, String family) {
        return COMMON_GIVEN.getOrDefault("english", Set.of()).contains(given)
                && COMMON_FAMILY.getOrDefault("english", Set.of()).contains(family);
    }
}
