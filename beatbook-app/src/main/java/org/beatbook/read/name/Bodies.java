package org.beatbook.read.name;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Bodies that every country has one of: ministries, armies, parliaments. */
final class Bodies {
    private static final int LONGEST_COUNTRY = 5;
    /** Names, demonyms and names with an 's (folded: russias) of countries, to their codes. */
    private static final Map<String, String> COUNTRIES = new HashMap<>();

    private static final Set<String> WORDS = new HashSet<>();

    static {
        for (Country country : Country.all()) {
            country.names().forEach(name -> {
                put(name, country);
                put(name + "'s", country);
                put("the " + name, country);
            });
            country.demonyms().forEach(name -> put(name, country));
        }
        for (String[] row : Tables.read("words.txt", 2)) {
            if (row[0].equals("common") || row[0].equals("time") || row[0].equals("group")) {
                for (String word : row[1].split(",")) {
                    WORDS.add(Writing.fold(word));
                }
            }
        }
        for (String[] row : Tables.read("places.tsv", 8)) {
            WORDS.add(Writing.fold(row[0]));
        }
    }

    private Bodies() {}

    private static void put(String name, Country country) {
        String key = Writing.fold(Writing.plain(name));
        COUNTRIES.putIfAbsent(key, country.code());
    }

    /** Whether it is a country, a place or a word of every day. */
    static boolean isWord(String key) {
        return COUNTRIES.containsKey(key) || WORDS.contains(key);
    }

    /** A body of a country as {@code defense ministry of ru}; absent where the words are no such thing. */
    static @Nullable String turned(String key) {
        String[] words = key.split(" ");
        for (int length = Math.min(LONGEST_COUNTRY, words.length - 1); length > 0; length--) {
            int at = words.length - length;
            boolean isBehind = at > 1 && (words[at - 1].equals("of") || words[at - 1].equals("in"));
            String turned = of(join(words, 0, length), words, length, words.length);
            turned = turned == null && isBehind ? of(join(words, at, words.length), words, 0, at - 1) : turned;
            if (turned != null) {
                return turned;
            }
        }
        return null;
    }

    private static @Nullable String of(String of, String[] words, int from, int to) {
        String country = COUNTRIES.get(of);
        String body = country == null ? null : body(join(words, from, to));
        return country == null || body == null ? null : body + " of " + country.toLowerCase(Locale.ROOT);
    }

    static @Nullable String country(String turned) {
        int of = turned.lastIndexOf(" of ");
        String code = of < 0 ? "" : turned.substring(of + 4).toUpperCase(Locale.ROOT);
        return code.length() == 2 && COUNTRIES.containsValue(code) ? code : null;
    }

    static boolean isGeneric(String key) {
        return body(key) != null || Spellings.isGeneric(key);
    }

    /** The usual words for a body; absent for what is none. */
    private static @Nullable String body(String words) {
        if (words.endsWith(" ministry") && Spellings.isPortfolio(words.substring(0, words.length() - 9))) {
            return Spellings.portfolio(words.substring(0, words.length() - 9)) + " ministry";
        }
        for (String before : new String[] {"ministry of ", "ministry for ", "ministry of the "}) {
            if (words.startsWith(before) && Spellings.isPortfolio(words.substring(before.length()))) {
                return Spellings.portfolio(words.substring(before.length())) + " ministry";
            }
        }
        return Spellings.isBody(words) ? words : null;
    }

    private static String join(String[] words, int from, int to) {
        StringBuilder joined = new StringBuilder();
        for (int i = from; i < to; i++) {
            joined.append(i == from ? "" : " ").append(words[i]);
        }
        return joined.toString();
    }
}
