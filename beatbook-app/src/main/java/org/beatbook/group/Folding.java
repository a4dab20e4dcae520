package org.beatbook.group;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Spellings of one word made one: case, marks above letters, endings. */
final class Folding {
    private Folding() {}

    static String folded(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) > 0x7F) {
                return bare(lower);
            }
        }
        return lower;
    }

    private static String bare(String word) {
        String parts = Normalizer.normalize(word, Normalizer.Form.NFKD);
        StringBuilder bare = new StringBuilder();
        for (int i = 0; i < parts.length(); i++) {
            char c = parts.charAt(i);
            // Only marks of Latin, Greek and Cyrillic letters go: in other scripts they are vowels.
            if (c < 0x300 || c > 0x36F) {
                bare.append(c == 'ß' ? "ss" : c == 'ø' ? "o" : c == 'ł' ? "l" : c == 'ı' ? "i" : String.valueOf(c));
            }
        }
        return Normalizer.normalize(bare, Normalizer.Form.NFC);
    }

    /** Without the commonest endings; light, so that it does little harm in languages it was not made for. */
    static String stem(String word) {
        int length = word.length();
        if (length > 2 && isHangul(word.charAt(length - 1))) {
            return withoutParticle(word);
        }
        if (length > 5 && word.endsWith("ing")) {
            return undoubled(word.substring(0, length - 3));
        }
        if (length > 4 && word.endsWith("ies")) {
            return word.substring(0, length - 3) + "y";
        }
        if (length > 4 && word.endsWith("ed")) {
            return undoubled(word.substring(0, length - 2));
        }
        if (length > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us")) {
            String base = word.substring(0, length - 1);
            return base.endsWith("e") && base.length() > 4 ? base.substring(0, base.length() - 1) : base;
        }
        return length > 4 && word.endsWith("e") ? word.substring(0, length - 1) : word;
    }

    /**
     * So many letters of a word are kept where its language is not English: endings differ by language, and all of them stand
     * at the end. Words cut so find what stemmed words find (P. McNamee, C. Nicholas and J. Mayfield, Addressing Morphological
     * Variation in Alphabetic Languages, SIGIR 2009). Five were chosen of five to eight, on German, Spanish, French and Polish.
     */
    private static final int KEPT = 5;

    /** What is left of a word in all its forms. */
    static String root(Tokens.Token token, String language) {
        String stem = token.stem();
        return language.equals(Node.ENGLISH) || stem.length() <= KEPT ? stem : stem.substring(0, KEPT);
    }

    private static final List<String> PARTICLES = List.of(
            "에서는", "에서", "에게", "으로", "까지", "부터", "이다", "은", "는", "이", "가", "을", "를", "의", "에", "와", "과", "도", "로", "만");

    private static boolean isHangul(char c) {
        return c >= 0xAC00 && c <= 0xD7A3;
    }

    private static String withoutParticle(String word) {
        for (String particle : PARTICLES) {
            if (word.endsWith(particle) && word.length() - particle.length() >= 2) {
                return word.substring(0, word.length() - particle.length());
            }
        }
        return word;
    }

    private static String undoubled(String stem) {
        int last = stem.length() - 1;
        boolean isDoubled =
                last > 2 && stem.charAt(last) == stem.charAt(last - 1) && "ls".indexOf(stem.charAt(last)) < 0;
        return isDoubled ? stem.substring(0, last) : stem;
    }
}
