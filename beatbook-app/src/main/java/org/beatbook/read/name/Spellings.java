package org.beatbook.read.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What may differ in the writing of one name, as {@code spellings.txt} has it. */
final class Spellings {
    private static final Set<String> LEGAL = new HashSet<>();
    private static final Set<String> BODIES = new HashSet<>();
    private static final Set<String> GENERIC = new HashSet<>();
    private static final Map<String, String> WORDS = new HashMap<>();
    private static final Map<String, String> PORTFOLIOS = new HashMap<>();
    private static final Map<String, String> GIVEN = new HashMap<>();

    static {
        for (String[] row : Tables.read("spellings.txt", 2)) {
            List<String> words = new ArrayList<>();
            for (String word : row[1].split(" ")) {
                words.add(word.replace('_', ' '));
            }
            switch (row[0]) {
                case "form" -> LEGAL.addAll(words);
                case "body" -> BODIES.addAll(words);
                case "generic" -> GENERIC.addAll(words);
                case "spelling" -> words.forEach(word -> WORDS.put(word, words.getLast()));
                case "portfolio" -> words.forEach(word -> PORTFOLIOS.put(word, words.getLast()));
                case "given" -> words.forEach(word -> GIVEN.put(word, words.getLast()));
                default -> throw new IllegalStateException("spellings.txt: unknown kind " + row[0]);
            }
        }
    }

    private Spellings() {}

    static boolean isLegalForm(String word) {
        return LEGAL.contains(word);
    }

    /** Whether every country has one of its own. */
    static boolean isBody(String words) {
        return BODIES.contains(words);
    }

    /** Whether it names none without a name of its own beside it. */
    static boolean isGeneric(String word) {
        return GENERIC.contains(word);
    }

    static boolean isPortfolio(String words) {
        return PORTFOLIOS.containsKey(words);
    }

    static String portfolio(String words) {
        return PORTFOLIOS.getOrDefault(words, words);
    }

    static String word(String word) {
        return WORDS.getOrDefault(word, word);
    }

    /** A name with each word in its most usual spelling. */
    static String given(String[] words) {
        StringBuilder spelt = new StringBuilder();
        for (int i = 0; i < words.length; i++) {
            boolean isPair = i + 1 < words.length && words[i].equals("abd");
            String pair = isPair ? GIVEN.get(words[i] + " " + words[i + 1]) : null;
            spelt.append(i == 0 ? "" : " ").append(pair != null ? pair : GIVEN.getOrDefault(words[i], words[i]));
            i += pair != null ? 1 : 0;
        }
        return spelt.toString();
    }
}
