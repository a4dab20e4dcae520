package org.beatbook.extract.body;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the words of class and id attributes tell of an element, as bits; the table is {@code traits.txt}. */
final class Traits {
    static final int BODY = 1;
    static final int ARTICLE = 1 << 1;
    static final int DROP = 1 << 2;
    static final int COMMENT = 1 << 3;
    static final int WEAK = 1 << 4;
    static final int CAPTION = 1 << 5;
    static final int STANDFIRST = 1 << 6;
    static final int HIDDEN = 1 << 7;

    /** The names of one attribute beyond this say nothing more. */
    private static final int LONGEST = 400;

    /** What phrases tell wherever they stand in a name. */
    private static final Map<String, Integer> TABLE = new HashMap<>();

    /** What whole names tell; their line in the table ends its trait with an equals sign. */
    private static final Map<String, Integer> WHOLE = new HashMap<>();

    /** What the beginnings of words tell; their phrase in the table ends with an asterisk. */
    private static final Map<String, Integer> STEMS = new HashMap<>();

    static {
        load();
    }

    private static final int SLUG = 5;

    /** Names that tell what a page has or is in the midst of, not what the element is. */
    private static final List<String> MODIFIERS = List.of(
            "has-",
            "no-",
            "not-",
            "with-",
            "without-",
            "is-",
            "js-",
            "elementor-",
            "wp-elements-",
            "category-",
            "tag-",
            "cat-",
            "format-",
            "status-",
            "type-",
            "field--label-",
            "field-label-",
            "col-",
            "postid-");

    /** Single names that were read before, on any page: the web has fewer than one would think. Full, it is only read. */
    private static final Map<String, Integer> SEEN = new ConcurrentHashMap<>();

    private static final int MOST_SEEN = 50_000;

    private final Map<String, Integer> seen = new HashMap<>();

    /** The traits of an attribute's value, a list of names parted by white space. */
    int of(String names) {
        if (names.isEmpty()) {
            return 0;
        }
        Integer known = seen.get(names);
        if (known == null) {
            known = read(names.length() > LONGEST ? names.substring(0, LONGEST) : names);
            seen.put(names, known);
        }
        return known;
    }

    /** The traits of an id; one of many words is made from a heading and tells nothing. */
    int ofId(String id) {
        return id.indexOf('-') > 0 && words(id).size() >= SLUG ? 0 : of(id);
    }

    private static int read(String names) {
        int traits = 0;
        int start = 0;
        for (int i = 0; i <= names.length(); i++) {
            if (i == names.length() || names.charAt(i) <= ' ') {
                if (i > start) {
                    traits |= known(names.substring(start, i));
                }
                start = i + 1;
            }
        }
        return traits;
    }

    private static int known(String name) {
        Integer known = SEEN.get(name);
        if (known == null) {
            known = name(name);
            if (SEEN.size() < MOST_SEEN) {
                SEEN.put(name, known);
            }
        }
        return known;
    }

    private static int name(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        Integer whole = WHOLE.get(lower);
        if (whole != null) {
            return whole;
        }
        for (String modifier : MODIFIERS) {
            if (lower.startsWith(modifier)) {
                return 0;
            }
        }
        return phrases(words(name));
    }

    private static int phrases(List<String> words) {
        int traits = 0;
        for (int i = 0; i < words.size(); i++) {
            String phrase = words.get(i);
            traits |= TABLE.getOrDefault(phrase, 0) | stem(phrase);
            for (int j = i + 1; j < Math.min(words.size(), i + 4); j++) {
                phrase = phrase + '-' + words.get(j);
                traits |= TABLE.getOrDefault(phrase, 0);
            }
        }
        return traits;
    }

    /** The words of a name, in lower case: parted at hyphens, underscores, digits and changes from lower to upper case. */
    static List<String> words(String name) {
        List<String> words = new ArrayList<>(4);
        int start = -1;
        for (int i = 0; i <= name.length(); i++) {
            char c = i < name.length() ? name.charAt(i) : ' ';
            boolean letter = Character.isLetter(c);
            boolean hump = letter
                    && start >= 0
                    && i > start
                    && Character.isUpperCase(c)
                    && Character.isLowerCase(name.charAt(i - 1));
            if (start >= 0 && (!letter || hump)) {
                words.add(name.substring(start, i).toLowerCase(Locale.ROOT));
                start = hump ? i : -1;
            } else if (letter && start < 0) {
                start = i;
            }
        }
        return words;
    }

    private static int stem(String word) {
        int traits = 0;
        for (int end = Math.min(word.length(), 12); end >= 4; end--) {
            traits |= STEMS.getOrDefault(word.substring(0, end), 0);
        }
        return traits;
    }

    private static void load() {
        Map<String, Integer> bits = Map.of(
                "body",
                BODY,
                "article",
                ARTICLE,
                "drop",
                DROP,
                "comment",
                COMMENT,
                "weak",
                WEAK,
                "caption",
                CAPTION,
                "standfirst",
                STANDFIRST);
        for (String line : lines("traits.txt")) {
            int colon = line.indexOf(':');
            boolean whole = line.charAt(colon - 1) == '=';
            Integer bit = bits.get(line.substring(0, whole ? colon - 1 : colon));
            if (bit == null) {
                throw new IllegalStateException("traits.txt: no such trait in line: " + line);
            }
            for (String phrase : line.substring(colon + 1).strip().split("\\s+")) {
                boolean stem = phrase.endsWith("*");
                (whole ? WHOLE : stem ? STEMS : TABLE)
                        .merge(stem ? phrase.substring(0, phrase.length() - 1) : phrase, bit, (a, b) -> a | b);
            }
        }
    }

    /** The lines of a table beside this class, without blank ones and those that begin with a number sign. */
    static List<String> lines(String table) {
        try (InputStream in = Traits.class.getResourceAsStream(table)) {
            if (in == null) {
                throw new IllegalStateException("the table " + table + " is missing from the program");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(l -> !l.isBlank() && l.charAt(0) != '#')
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
