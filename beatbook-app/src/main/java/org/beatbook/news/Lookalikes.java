package org.beatbook.news;

import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.Map;

/**
 * Letters of another alphabet that hide in a word, such as a Cyrillic letter in a Latin word. Such a word is matched as
 * the word it looks like. Only a word that mixes alphabets is changed, and only where each foreign letter has a twin
 * in the alphabet of the others; each letter becomes one letter, so places in the text stay what they were.
 */
public final class Lookalikes {
    private static final String LATIN = "ABEKMHOPCTYXSIJaeopcyxsijhqwdGv";
    private static final String CYRILLIC = "АВЕКМНОРСТУХЅІЈаеорсухѕіјһԛԝԁԌѵ";
    private static final String LATIN_OF_GREEK = "ABEZHIKMNOPTYXopvuaiyk";
    private static final String GREEK = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧορνυαιγκ";

    private static final Map<Character, Character> TO_LATIN = new HashMap<>();
    private static final Map<Character, Character> TO_CYRILLIC = new HashMap<>();
    private static final Map<Character, Character> TO_GREEK = new HashMap<>();

    static {
        for (int i = 0; i < LATIN.length(); i++) {
            TO_LATIN.put(CYRILLIC.charAt(i), LATIN.charAt(i));
            TO_CYRILLIC.put(LATIN.charAt(i), CYRILLIC.charAt(i));
        }
        for (int i = 0; i < GREEK.length(); i++) {
            TO_LATIN.put(GREEK.charAt(i), LATIN_OF_GREEK.charAt(i));
            TO_GREEK.put(LATIN_OF_GREEK.charAt(i), GREEK.charAt(i));
        }
    }

    private Lookalikes() {}

    /** The text with its mixed words made whole; of the same length. */
    public static String resolve(String text) {
        if (!holdsGreekOrCyrillic(text)) {
            return text;
        }
        char[] chars = text.toCharArray();
        for (int start = 0; start < chars.length; start++) {
            int end = start;
            while (end < chars.length && Character.isLetter(chars[end])) {
                end++;
            }
            if (end > start) {
                resolve(chars, start, end);
                start = end;
            }
        }
        return new String(chars);
    }

    private static boolean holdsGreekOrCyrillic(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x370 && c <= 0x52F) {
                return true;
            }
        }
        return false;
    }

    private static void resolve(char[] chars, int start, int end) {
        int latin = count(chars, start, end, UnicodeScript.LATIN);
        int cyrillic = count(chars, start, end, UnicodeScript.CYRILLIC);
        int greek = count(chars, start, end, UnicodeScript.GREEK);
        if (Math.max(latin, Math.max(cyrillic, greek)) == latin + cyrillic + greek) {
            return;
        }
        if (latin >= cyrillic && latin >= greek) {
            replace(chars, start, end, UnicodeScript.LATIN, TO_LATIN);
        } else if (cyrillic >= greek) {
            replace(chars, start, end, UnicodeScript.CYRILLIC, TO_CYRILLIC);
        } else {
            replace(chars, start, end, UnicodeScript.GREEK, TO_GREEK);
        }
    }

    private static int count(char[] chars, int start, int end, UnicodeScript script) {
        int count = 0;
        for (int i = start; i < end; i++) {
            count += UnicodeScript.of(chars[i]) == script ? 1 : 0;
        }
        return count;
    }

    private static void replace(
            char[] chars, int start, int end, UnicodeScript script, Map<Character, Character> twins) {
        for (int i = start; i < end; i++) {
            if (UnicodeScript.of(chars[i]) != script && !twins.containsKey(chars[i])) {
                return;
            }
        }
        for (int i = start; i < end; i++) {
            if (UnicodeScript.of(chars[i]) != script) {
                chars[i] = twins.getOrDefault(chars[i], chars[i]);
            }
        }
    }
}
