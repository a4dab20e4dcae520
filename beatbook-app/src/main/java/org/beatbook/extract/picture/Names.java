package org.beatbook.extract.picture;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/** Tells the names of persons from those of organisations by their look, in any script. */
final class Names {
    private static final Set<String> PARTICLES = Set.of(
            "de", "da", "do", "dos", "das", "di", "del", "della", "dello", "der", "den", "du", "des", "la", "le", "el",
            "al", "bin", "bint", "ben", "ibn", "abu", "van", "von", "vom", "zu", "zur", "ter", "ten", "te", "y", "e",
            "i", "san", "st", "af", "av", "d'", "dalla", "lo", "ap", "a/l", "s/o", "und");
    private static final Set<String> ANONYMOUS = Set.of("str", "stringer", "stf", "staff");
    private static final Set<String> LINKS =
            Set.of("of", "the", "and", "for", "in", "et", "och", "og", "des", "für", "&");
    private static final int MOST_WORDS = 6;

    private Names() {}

    static boolean isParticle(String folded) {
        return PARTICLES.contains(folded);
    }

    /** Whether a word written small stands in names, too. */
    static boolean isLink(String folded) {
        return PARTICLES.contains(folded) || LINKS.contains(folded);
    }

    /** Whether it holds a word of organisations, is an address of the web, or is written as no person is. */
    static boolean isOrganisation(Phrase phrase) {
        if (phrase.isEmpty()) {
            return false;
        }
        if (phrase.isProvider()) {
            return true;
        }
        boolean article = phrase.size() > 1 && isArticle(phrase.word(0));
        for (int i = 0; i < phrase.size(); i++) {
            String word = phrase.word(i);
            if (Wording.isOrganisational(Wording.fold(trim(word))) || hasInnerCapital(word)) {
                return true;
            }
        }
        return article || isAcronym(phrase);
    }

    private static boolean isArticle(String word) {
        return word.equals("The")
                || word.equals("THE")
                || word.equals("Die")
                || word.equals("Der")
                || word.equals("Das");
    }

    private static String trim(String word) {
        int end = word.length();
        while (end > 0 && ",;!".indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return word.substring(0, end);
    }

    /** "TechRadar", but not "McDonald", "O'Neill" or "DiCaprio". */
    private static boolean hasInnerCapital(String word) {
        for (int i = 3; i < word.length(); i++) {
            if (Character.isUpperCase(word.charAt(i)) && Character.isLowerCase(word.charAt(i - 1))) {
                return !word.startsWith("Mac") && !word.startsWith("Fitz");
            }
        }
        return false;
    }

    private static boolean isAcronym(Phrase phrase) {
        if (phrase.size() != 1 || ANONYMOUS.contains(phrase.folded())) {
            return false;
        }
        String word = phrase.word(0);
        return word.length() <= 5
                && word.length() > 1
                && word.chars().allMatch(c -> Character.isUpperCase(c) || Character.isDigit(c) || c == '-' || c == '&');
    }

    static boolean isPerson(Phrase phrase) {
        if (phrase.isEmpty() || phrase.size() > MOST_WORDS || isOrganisation(phrase)) {
            return false;
        }
        String text = phrase.text();
        if (isIdeographic(text)) {
            return isIdeographicPerson(phrase);
        }
        if (phrase.size() < 2) {
            return false;
        }
        int names = 0;
        for (int i = 0; i < phrase.size(); i++) {
            if (looksLikeName(phrase.word(i))) {
                names++;
            } else if (!isParticle(phrase.folded(i, i + 1)) || i == phrase.size() - 1) {
                return false;
            }
        }
        return names > 0;
    }

    private static boolean looksLikeName(String word) {
        int first = word.codePointAt(0);
        boolean caseless = Character.isLetter(first) && !Character.isUpperCase(first) && !Character.isLowerCase(first);
        boolean prefixed = word.startsWith("al-") || word.startsWith("d'") || word.startsWith("el-");
        boolean nickname = word.length() > 2 && "'‘“\"".indexOf(word.charAt(0)) >= 0;
        if (!Character.isUpperCase(first) && !caseless && !prefixed && !nickname) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!Character.isLetter(c)
                    && !Character.isSurrogate(c)
                    && "-.'’‘ʼ‐‑,\"“”·".indexOf(c) < 0
                    && Character.getType(c) != Character.NON_SPACING_MARK
                    && Character.getType(c) != Character.COMBINING_SPACING_MARK) {
                return false;
            }
        }
        return true;
    }

    private static boolean isIdeographicPerson(Phrase phrase) {
        int signs = phrase.text().replaceAll("[\\s\\u3000·・]", "").length();
        boolean foreign = phrase.text().indexOf('・') > 0 || phrase.text().indexOf('·') > 0;
        return signs >= 2 && (signs <= 5 || foreign && signs <= 16);
    }

    /** Whether all letters are Chinese signs, Japanese syllables or Korean. */
    static boolean isIdeographic(String text) {
        boolean letters = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetterOrDigit(c) && c != 'ー') {
                UnicodeScript script = UnicodeScript.of(c);
                if (script != UnicodeScript.HAN
                        && script != UnicodeScript.HANGUL
                        && script != UnicodeScript.KATAKANA
                        && script != UnicodeScript.HIRAGANA) {
                    return false;
                }
                letters = true;
            }
        }
        return letters;
    }
}
