package org.beatbook.extract.metadata;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The names of the months in many languages. */
final class Months {
    private static final Map<String, Map<String, Integer>> OF_LANGUAGE = new HashMap<>();
    private static final Map<String, Integer> OF_ANY = new HashMap<>();

    static {
        Words.table("months.txt", "\\s*\\|\\s*").forEach(Months::learn);
    }

    private Months() {}

    private static void learn(String language, List<String> months) {
        if (months.size() != 12) {
            throw new IllegalStateException("months.txt: " + language + " has " + months.size() + " months, not 12");
        }
        Map<String, Integer> names = OF_LANGUAGE.computeIfAbsent(language, l -> new HashMap<>());
        for (int month = 1; month <= 12; month++) {
            for (String name : months.get(month - 1).split(",")) {
                names.putIfAbsent(name, month);
                OF_ANY.putIfAbsent(name, month);
            }
        }
    }

    /** The month of a name, 1 to 12, as the language has it, else as any has it; 0 where it is none. */
    static int of(String name, String language) {
        String lower = name.toLowerCase(Locale.ROOT);
        Map<String, Integer> own = OF_LANGUAGE.get(language);
        Integer month = own == null ? null : own.get(lower);
        return month != null ? month : OF_ANY.getOrDefault(lower, 0);
    }
}
