package org.beatbook.extract.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A text cut once into numbers, words and signs, which dates are read from. */
final class DateTokens {
    static final Token END = new Token(Sort.SIGN, 0, 0, 0, "\0");

    private final List<Token> tokens = new ArrayList<>();
    private final String text;

    DateTokens(String text) {
        this.text = text;
        cut(text);
    }

    enum Sort {
        NUMBER,
        WORD,
        SIGN
    }

    /** @param word in lower case; empty for numbers */
    record Token(Sort sort, int start, int end, int value, String word) {
        int length() {
            return end - start;
        }

        boolean is(char sign) {
            return sort == Sort.SIGN && word.charAt(0) == sign;
        }

        /** One or two digits, and more than zero. */
        boolean isSmall() {
            return sort == Sort.NUMBER && length() <= 2 && value > 0;
        }

        boolean isDay() {
            return isSmall() && value <= 31;
        }

        /** The year that it is, a Buddhist one converted; 0 where it is none of ours. */
        int year() {
            if (sort != Sort.NUMBER || length() != 4) {
                return 0;
            }
            int year = value > 2400 && value < 2700 ? value - 543 : value;
            return year >= 1900 && year < 2100 ? year : 0;
        }

        boolean starts(char... signs) {
            for (char sign : signs) {
                if (sort == Sort.WORD && word.charAt(0) == sign) {
                    return true;
                }
            }
            return false;
        }
    }

    static boolean holdsDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    int size() {
        return tokens.size();
    }

    /** The token at a place; a sign that is none of a text's where that is outside of it. */
    Token at(int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i) : END;
    }

    /** Whether a number is written in the digits of Persian. */
    boolean isPersian(Token t) {
        return t.end() > t.start() && text.charAt(t.start()) >= '۰' && text.charAt(t.start()) <= '۹';
    }

    private void cut(String text) {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int end = i + 1;
            if (Character.isDigit(c)) {
                end = run(text, i, true);
                tokens.add(new Token(Sort.NUMBER, i, end, number(text, i, end), ""));
            } else if (isWord(c)) {
                end = run(text, i, false);
                tokens.add(
                        new Token(Sort.WORD, i, end, 0, text.substring(i, end).toLowerCase(Locale.ROOT)));
            } else if (!Character.isWhitespace(c)
                    && !Character.isSpaceChar(c)
                    && Character.getType(c) != Character.FORMAT) {
                tokens.add(new Token(Sort.SIGN, i, end, 0, String.valueOf(c)));
            }
            i = end;
        }
    }

    private static int run(String text, int start, boolean digits) {
        int end = start + 1;
        while (end < text.length()
                && (digits ? Character.isDigit(text.charAt(end)) : isWord(text.charAt(end)))
                && end - start < 40) {
            end++;
        }
        return end;
    }

    private static boolean isWord(char c) {
        int type = Character.getType(c);
        return Character.isLetter(c) || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static int number(String text, int start, int end) {
        if (end - start > 8) {
            return -1;
        }
        int value = 0;
        for (int i = start; i < end; i++) {
            value = value * 10 + Character.digit(text.charAt(i), 10);
        }
        return value;
    }
}
