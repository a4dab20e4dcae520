package org.beatbook.read;

import java.lang.Character.UnicodeScript;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.beatbook.news.Letters;

/**
 * Parts a text into tokens. A word keeps its inner hyphens and apostrophes, but not an English {@code 's}; an
 * abbreviation keeps its full stops; a number its separators. Each character of a script that is written without spaces
 * is a token.
 */
final class Tokens {
    /** With a full stop behind them these are one token, and the stop ends no sentence. */
    private static final Set<String> ABBREVIATED = Set.of(
            ("mr mrs ms dr prof gen col maj capt lt sgt cpl adm cmdr brig gov sen rep rev hon pres supt st mt ft jan feb"
                            + " mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri vs nos vol"
                            + " fig approx dept jr sr inc corp co ltd bros cf al etc ave blvd rd ca spc pvt gens sens"
                            + " reps messrs mme mlle fr bzw usw nr u.a z.b d.h e.g i.e a.m p.m ph.d")
                    .split(" "));

    /** Countries by the last word of their English names, and others that deal with them. */
    private static final Set<String> POWERS = powers();

    private Tokens() {}

    private static Set<String> powers() {
        Set<String> powers = new HashSet<>(Set.of(
                "US", "UK", "EU", "UN", "NATO", "Nato", "ASEAN", "Korea", "Hamas", "Hezbollah", "Britain", "Taliban"));
        for (String code : Locale.getISOCountries()) {
            String name = Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
            if (name.chars().allMatch(Character::isLetter)) {
                powers.add(name);
            }
        }
        return Set.copyOf(powers);
    }

    /** Adds the tokens of a part of a text. */
    static void add(String whole, int from, int to, List<Token> tokens) {
        int at = from;
        while (at < to) {
            int c = whole.codePointAt(at);
            int end = at + Character.charCount(c);
            if (!isSpace(c)) {
                if (Character.isLetter(c) && !isUnspaced(c)) {
                    end = word(whole, at, to);
                } else if (Character.isDigit(c)) {
                    end = number(whole, at, to);
                } else if (isApostrophe(c) && end < to && isGenitive(whole, at) && follows(tokens, at)) {
                    end++;
                }
                tokens.add(Token.of(whole, at, end));
            }
            at = end;
        }
    }

    /** Whether a full stop is part of what stands before it. */
    static boolean isAbbreviation(String lower) {
        return ABBREVIATED.contains(lower) || (lower.length() == 1 && Character.isLetter(lower.charAt(0)));
    }

    /** Whether a word stands right before. */
    private static boolean follows(List<Token> tokens, int at) {
        return !tokens.isEmpty()
                && tokens.getLast().end() == at
                && Character.isLetterOrDigit(tokens.getLast()
                        .text()
                        .codePointBefore(tokens.getLast().text().length()));
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == '\u2019';
    }

    private static int word(String whole, int start, int to) {
        int first = letters(whole, start, to);
        int end = first;
        while (end + 1 < to && joins(whole, start, end)) {
            end = letters(whole, end + 1, to);
        }
        if (end > first && whole.charAt(first) == '-' && arePowers(whole, start, first, end)) {
            return first;
        }
        if (end < to && whole.charAt(end) == '.' && takesStop(whole, start, end)) {
            return end + 1;
        }
        return end;
    }

    /** Whether a hyphen joins two countries or the like, as in US-China: two names, no compound. */
    private static boolean arePowers(String whole, int start, int hyphen, int end) {
        return POWERS.contains(whole.substring(start, hyphen)) && POWERS.contains(whole.substring(hyphen + 1, end));
    }

    /** Whether the mark at this place stands inside a word. */
    private static boolean joins(String whole, int start, int at) {
        int next = whole.codePointAt(at + 1);
        if (!Character.isLetterOrDigit(next) || isUnspaced(next)) {
            return false;
        }
        return switch (whole.charAt(at)) {
            case '-', '\u2010', '\u2011', '&' -> true;
            case '\'', '\u2019' -> !isGenitive(whole, at);
            case '.' -> Character.isLetter(next) && isDotted(whole, start, at);
            default -> false;
        };
    }

    /** {@code 's}, and nothing behind it. */
    private static boolean isGenitive(String whole, int at) {
        char s = whole.charAt(at + 1);
        return (s == 's' || s == 'S') && (at + 2 == whole.length() || !Character.isLetter(whole.charAt(at + 2)));
    }

    /** Single letters with full stops between them, as in U.S. and p.m. */
    private static boolean isDotted(String whole, int start, int at) {
        return at == start + 1 || (at >= start + 2 && whole.charAt(at - 2) == '.');
    }

    private static boolean takesStop(String whole, int start, int end) {
        String word = whole.substring(start, end);
        return word.contains(".") || isAbbreviation(word.toLowerCase(Locale.ROOT)) || isNumbering(whole, word, end);
    }

    /** No. 5, but not a plain no. */
    private static boolean isNumbering(String whole, String word, int end) {
        return word.equalsIgnoreCase("no")
                && end + 2 < whole.length()
                && whole.charAt(end + 1) == ' '
                && Character.isDigit(whole.charAt(end + 2));
    }

    private static int letters(String whole, int start, int to) {
        int at = start;
        while (at < to) {
            int c = whole.codePointAt(at);
            if (c < 0x80 && Letters.isLetterOrDigit(c)) {
                at++;
                continue;
            }
            boolean mark = Character.getType(c) == Character.NON_SPACING_MARK
                    || Character.getType(c) == Character.COMBINING_SPACING_MARK
                    || c == 0xAD
                    || c == 0x200D
                    || c == 0x200C;
            if (!mark && (!Character.isLetterOrDigit(c) || isUnspaced(c))) {
                break;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    /** Digits with separators inside, and letters at their end, as in 1,500, 10:30, 13th and 5G. */
    private static int number(String whole, int start, int to) {
        int at = start;
        while (at < to) {
            char c = whole.charAt(at);
            boolean inside =
                    (c == ',' || c == '.' || c == ':') && at + 1 < to && Character.isDigit(whole.charAt(at + 1));
            if (!Character.isDigit(c) && !inside) {
                break;
            }
            at++;
        }
        int end = letters(whole, at, to);
        return end - at <= 3 ? end : at;
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || (Character.getType(c) == Character.FORMAT);
    }

    /** Scripts that are written without spaces. */
    static boolean isUnspaced(int c) {
        if (c < 0x0E00) {
            return false;
        }
        UnicodeScript script = UnicodeScript.of(c);
        return script == UnicodeScript.HAN
                || script == UnicodeScript.HIRAGANA
                || script == UnicodeScript.KATAKANA
                || script == UnicodeScript.THAI
                || script == UnicodeScript.LAO
                || script == UnicodeScript.KHMER
                || script == UnicodeScript.MYANMAR;
    }
}
