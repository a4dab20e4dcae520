package org.beatbook.group;

import java.text.Normalizer;

/**
 * What is left of a name in every alphabet: its consonants, of those that sound alike one. By that the same name is known
 * in Latin, Cyrillic, Greek, Korean and Japanese syllables.
 */
final class Sounds {
    private static final String LATIN = "bcdfgklmnpqrstvxz";
    private static final String OF_LATIN = "pktpkkrmnpkrstpss";
    private static final String CYRILLIC = "бвгґдзклмнпрстфхцчшщж";
    private static final String OF_CYRILLIC = "ppkktskrmnprstpksssss";
    private static final String GREEK = "βγδζθκλμνξπρσςτφχψ";
    private static final String OF_GREEK = "pktstkrmnsprsstpks";
    private static final String KATAKANA = "カキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモラリルレロン";
    private static final String OF_KATAKANA = "kkkkksssss" + "tsstt" + "nnnnn" + "ppppp" + "mmmmm" + "rrrrr" + "n";
    private static final String LETTERS = LATIN + CYRILLIC + GREEK + KATAKANA;
    private static final String OF_LETTERS = OF_LATIN + OF_CYRILLIC + OF_GREEK + OF_KATAKANA;
    /** First and last consonants of Korean syllables, in the order of Unicode; a space where there is none. */
    private static final String KOREAN_FIRST = "kknttrmppss   sktp ";

    private static final String KOREAN_LAST = " kkknnntrkmprrprmppttnttktp ";
    /** The last consonant that sounds as two. */
    private static final int NG = 21;

    private static final int FIRST_SYLLABLE = 0xAC00;
    private static final int LAST_SYLLABLE = 0xD7A3;

    private Sounds() {}

    /** The consonants; empty where there are none, or the writing tells no sounds. */
    static String of(String name) {
        String parts = Normalizer.normalize(Folding.folded(name), Normalizer.Form.NFC)
                .replace("tsch", "s")
                .replace("sch", "s")
                .replace("sh", "s")
                .replace("ch", "s")
                .replace("ph", "p");
        StringBuilder sounds = new StringBuilder();
        for (int i = 0; i < parts.length(); i++) {
            char c = parts.charAt(i);
            if (c >= FIRST_SYLLABLE && c <= LAST_SYLLABLE) {
                korean(c, sounds);
            } else {
                add(one(c), sounds);
            }
        }
        return sounds.toString();
    }

    private static char one(char c) {
        // What stands alone in ASCII has no marks to take off.
        char plain = c < 0x80
                ? c
                : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
        int at = LETTERS.indexOf(plain);
        return at < 0 ? ' ' : OF_LETTERS.charAt(at);
    }

    private static void korean(char syllable, StringBuilder sounds) {
        int number = syllable - FIRST_SYLLABLE;
        add(KOREAN_FIRST.charAt(number / 588), sounds);
        int last = number % 28;
        add(KOREAN_LAST.charAt(last), sounds);
        if (last == NG) {
            add('k', sounds);
        }
    }

    /** A sound that is written twice is one. */
    private static void add(char sound, StringBuilder sounds) {
        if (sound != ' ' && (sounds.isEmpty() || sounds.charAt(sounds.length() - 1) != sound)) {
            sounds.append(sound);
        }
    }
}
