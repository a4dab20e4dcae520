package org.beatbook.group;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import org.beatbook.news.Letters;

/** The words of a text: runs of letters and digits; where a script writes no spaces, every two characters. */
final class Tokens {
    /** So much of a text is looked at, in UTF-16 code units; what matters of a report stands before. */
    static final int MOST = 20_000;

    private static final int LONGEST = 40;

    private Tokens() {}

    /**
     * @param folded the word in its one spelling
     * @param stem the same without the commonest endings
     * @param capital whether it begins with a capital
     * @param opening whether it is the first of its sentence
     * @param joined whether nothing but a space parts it from the one before
     * @param sentence which sentence it is in, from 0
     */
    record Token(
            String text, String folded, String stem, boolean capital, boolean opening, boolean joined, int sentence) {
        static Token of(String text, boolean capital, boolean opening, boolean joined, int sentence) {
            String folded = Folding.folded(text);
            return new Token(text, folded, Folding.stem(folded), capital, opening, joined, sentence);
        }

        boolean isNumber() {
            return Character.isDigit(text.charAt(0));
        }
    }

    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        int end = Math.min(text.length(), MOST);
        int sentence = 0;
        boolean opening = true;
        int last = -1;
        for (int i = 0; i < end; ) {
            int c = text.codePointAt(i);
            if (!isPart(c)) {
                if (!opening && ends(text, i, c)) {
                    sentence++;
                    opening = true;
                }
                i += Character.charCount(c);
                continue;
            }
            int start = i;
            boolean dense = isDense(c);
            while (i < end && continues(text, i, start, dense)) {
                i += Character.charCount(text.codePointAt(i));
            }
            boolean joined = last >= 0 && !opening && start - last == 1 && text.charAt(last) == ' ';
            if (dense) {
                pairs(text.substring(start, i), opening, sentence, tokens);
            } else if (i - start <= LONGEST) {
                tokens.add(Token.of(text.substring(start, i), Character.isUpperCase(c), opening, joined, sentence));
            }
            opening = false;
            last = i;
        }
        return tokens;
    }

    private static boolean isPart(int c) {
        return Letters.isLetterOrDigit(c);
    }

    private static boolean continues(String text, int i, int start, boolean dense) {
        int c = text.codePointAt(i);
        if (isPart(c)) {
            return isDense(c) == dense;
        }
        if (i == start || i + 1 >= text.length()) {
            return false;
        }
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK) {
            return true;
        }
        boolean inNumber = (c == ',' || c == '.')
                && Character.isDigit(text.charAt(i - 1))
                && Character.isDigit(text.charAt(i + 1));
        boolean inWord = (c == '\'' || c == '\u2019')
                && Character.isLetter(text.charAt(i - 1))
                && Character.isLetter(text.charAt(i + 1))
                && i - start > 2;
        return inNumber || inWord;
    }

    /** A sentence ends at its mark; after a single letter or a short capitalised word with a stop it goes on. */
    private static boolean ends(String text, int i, int c) {
        if (c == '\n') {
            return true;
        }
        if (c == '!' || c == '?' || c == '\u3002' || c == '\uFF01' || c == '\uFF1F' || c == '\u061F' || c == '\u0964') {
            return true;
        }
        if (c != '.') {
            return false;
        }
        int start = i;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        boolean isShort = i - start <= 1 || i - start <= 3 && Character.isUpperCase(text.charAt(start));
        return !isShort || i + 1 < text.length() && text.charAt(i + 1) == '\n';
    }

    private static boolean isDense(int c) {
        if (c < 0x0E00) {
            return false;
        }
        UnicodeScript script = UnicodeScript.of(c);
        return script == UnicodeScript.HAN
                || script == UnicodeScript.HIRAGANA
                || script == UnicodeScript.KATAKANA
                || script == UnicodeScript.THAI
                || script == UnicodeScript.KHMER
                || script == UnicodeScript.LAO
                || script == UnicodeScript.MYANMAR;
    }

    private static void pairs(String run, boolean opening, int sentence, List<Token> tokens) {
        int[] points = run.codePoints().toArray();
        if (points.length == 1) {
            tokens.add(Token.of(run, false, opening, false, sentence));
        }
        for (int i = 0; i + 1 < points.length; i++) {
            tokens.add(Token.of(new String(points, i, 2), false, opening && i == 0, false, sentence));
        }
    }
}
