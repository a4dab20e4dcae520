package org.beatbook.extract.body;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.beatbook.news.Letters;
import org.beatbook.news.WordBits;
import org.beatbook.news.WordFilter;

/**
 * What the words of class and id attributes tell of an element, as bits; the table is {@code traits.txt}. Every element
 * of a page is asked, so words are hashed where they stand and cut out only where a table may hold them.
 */
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
    private static final int SHORTEST_STEM = 4;
    private static final int LONGEST_STEM = 12;

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

    private static final String[] NO_MODIFIERS = {};
    private static final String[][] BY_INITIAL = byInitial();
    private static final WordBits OF_PHRASE = new WordBits(TABLE);
    /** The first words of phrases of several. */
    private static final WordFilter OPENING = new WordFilter(TABLE.keySet().stream()
            .filter(phrase -> phrase.indexOf('-') > 0)
            .map(phrase -> phrase.substring(0, phrase.indexOf('-')))
            .toList());

    private static final WordBits OF_WHOLE = new WordBits(WHOLE);
    private static final WordBits OF_STEM = new WordBits(STEMS);
    private static final int[] POWERS = powers();

    // The words of the name that is being read.
    private final int[] from = new int[LONGEST];
    private final int[] to = new int[LONGEST];
    private final int[] hash = new int[LONGEST];
    /** Whether it may begin with a stem. */
    private final boolean[] stemmed = new boolean[LONGEST];
    /** The hash of the whole name in lower case. */
    private int whole;

    /** The traits of an attribute's value, a list of names parted by white space. */
    int of(String names) {
        int traits = 0;
        int start = 0;
        int length = Math.min(names.length(), LONGEST);
        for (int i = 0; i <= length; i++) {
            if (i == length || names.charAt(i) <= ' ') {
                if (i > start) {
                    traits |= name(names, start, i);
                }
                start = i + 1;
            }
        }
        return traits;
    }

    /** The traits of an id; one of many words is made from a heading and tells nothing. */
    int ofId(String id) {
        boolean slug = id.indexOf('-') > 0 && words(id, 0, Math.min(id.length(), LONGEST)) >= SLUG;
        return slug ? 0 : of(id);
    }

    private int name(String names, int start, int end) {
        int words = words(names, start, end);
        int told = OF_WHOLE.of(names, start, end, whole);
        if (told != 0) {
            return told;
        }
        return isModifier(names, start, end) ? 0 : phrases(names, words);
    }

    private static boolean isModifier(String names, int start, int end) {
        if (names.indexOf('-', start, end) < 0) {
            return false;
        }
        int initial = (names.charAt(start) | 0x20) - 'a';
        for (String modifier : initial >= 0 && initial < BY_INITIAL.length ? BY_INITIAL[initial] : NO_MODIFIERS) {
            if (modifier.length() <= end - start && names.regionMatches(true, start, modifier, 0, modifier.length())) {
                return true;
            }
        }
        return false;
    }

    private int phrases(String names, int words) {
        int traits = 0;
        for (int i = 0; i < words; i++) {
            int phrase = hash[i];
            traits |= OF_PHRASE.of(names, from[i], to[i], phrase) | (stemmed[i] ? stem(names, from[i], to[i]) : 0);
            int last = OPENING.mayHold(phrase) ? Math.min(words, i + 4) : 0;
            for (int j = i + 1; j < last; j++) {
                int length = to[j] - from[j];
                phrase = phrase * POWERS[length + 1] + '-' * POWERS[length] + hash[j];
                traits |= OF_PHRASE.mayHold(phrase) ? phrase(names, i, j) : 0;
            }
        }
        return traits;
    }

    /** What some words tell, joined by hyphens. */
    private int phrase(String names, int first, int last) {
        StringJoiner phrase = new StringJoiner("-");
        for (int i = first; i <= last; i++) {
            phrase.add(lower(names, from[i], to[i]));
        }
        return OF_PHRASE.of(phrase.toString());
    }

    /**
     * Finds the words of a name and hashes them in lower case, and the whole of it, in one go over its letters: parted at hyphens, underscores, digits and changes from
     * lower to upper case.
     *
     * @return how many they are
     */
    private int words(String name, int begin, int stop) {
        int words = 0;
        int start = -1;
        int hashed = 0;
        boolean stem = false;
        int all = 0;
        for (int i = begin; i <= stop; i++) {
            char c = i < stop ? name.charAt(i) : ' ';
            char low = Letters.toLowerCase(c);
            all = i < stop ? 31 * all + low : all;
            boolean letter = low >= 'a' && low <= 'z' || c > '~' && Character.isLetter(c);
            boolean hump = letter && low != c && start >= 0 && i > start && isHump(name, i);
            if (start >= 0 && (!letter || hump)) {
                from[words] = start;
                to[words] = i;
                stemmed[words] = stem;
                hash[words++] = hashed;
                start = -1;
            }
            if (letter) {
                stem &= start >= 0;
                hashed = start < 0 ? 0 : hashed;
                start = start < 0 ? i : start;
                hashed = 31 * hashed + low;
                stem |= i - start >= SHORTEST_STEM - 1 && OF_STEM.mayHold(hashed);
            }
        }
        whole = all;
        return words;
    }

    /** Whether lower case turns to upper case at a place. */
    private static boolean isHump(String name, int at) {
        return Character.isUpperCase(name.charAt(at)) && Character.isLowerCase(name.charAt(at - 1));
    }

    private static int stem(String name, int start, int end) {
        int traits = 0;
        int hashed = 0;
        for (int i = start; i < Math.min(end, start + LONGEST_STEM); i++) {
            hashed = 31 * hashed + Letters.toLowerCase(name.charAt(i));
            traits |= i - start >= SHORTEST_STEM - 1 ? OF_STEM.of(name, start, i + 1, hashed) : 0;
        }
        return traits;
    }

    private static String lower(String text, int start, int end) {
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private static String[][] byInitial() {
        String[][] found = new String[26][];
        for (int i = 0; i < found.length; i++) {
            char initial = (char) ('a' + i);
            found[i] = MODIFIERS.stream().filter(m -> m.charAt(0) == initial).toArray(String[]::new);
        }
        return found;
    }

    private static int[] powers() {
        int[] powers = new int[LONGEST + 2];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 31;
        }
        return powers;
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
