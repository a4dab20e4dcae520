package org.beatbook.read.name;

import com.ibm.icu.text.Transliterator;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.beatbook.news.Ids;
import org.beatbook.news.Letters;
import org.beatbook.news.Lookalikes;

/** How a name is written, and what of that does not matter: case, accents, marks, look-alike letters. */
final class Writing {
    private static final int LONGEST_ID = 80;
    private static final Map<Character, String> ADORNED = Map.ofEntries(
            Map.entry('ø', "o"),
            Map.entry('ł', "l"),
            Map.entry('đ', "d"),
            Map.entry('ð', "d"),
            Map.entry('þ', "th"),
            Map.entry('ß', "ss"),
            Map.entry('æ', "ae"),
            Map.entry('œ', "oe"),
            Map.entry('ı', "i"),
            Map.entry('ə', "a"));

    /** Loaded when the first name in another alphabet asks for it: its rules take a while. */
    private static final class ToLatin {
        static final Transliterator RULES = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    }

    private Writing() {}

    /** The same words with one space between, common marks, and no letters of other alphabets hidden in them. */
    static String plain(String name) {
        String shown =
                Letters.isAscii(name) ? name : Normalizer.normalize(Lookalikes.resolve(name), Normalizer.Form.NFKC);
        StringBuilder plain = new StringBuilder(shown.length());
        boolean between = false;
        for (int i = 0; i < shown.length(); i++) {
            char c = shown.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                between = !plain.isEmpty();
            } else if (Character.getType(c) != Character.FORMAT) {
                if (between) {
                    plain.append(' ');
                    between = false;
                }
                plain.append(mark(c));
            }
        }
        return plain.toString();
    }

    private static char mark(char c) {
        return switch (c) {
            case '‘', '’', 'ʼ', '＇', '`', '´', 'ʻ' -> '\'';
            case '‐', '‑', '‒', '–', '—', '−' -> '-';
            default -> c;
        };
    }

    /** Words in small letters without accents, apostrophes and marks, one space between: {@code "kim jong un"}. */
    static String fold(String plain) {
        String small = plain.toLowerCase(Locale.ROOT);
        if (!Letters.isAscii(small)) {
            small = bare(small);
        }
        StringBuilder folded = new StringBuilder(small.length());
        boolean between = false;
        for (int i = 0; i < small.length(); i++) {
            char c = small.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c) || isMark(c)) {
                if (between) {
                    folded.append(' ');
                    between = false;
                }
                folded.append(c);
            } else if (c == '&') {
                folded.append(folded.isEmpty() ? "and" : " and");
                between = true;
            } else if (c != '\'') {
                between = !folded.isEmpty();
            }
        }
        return folded.toString();
    }

    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** Accents of Latin, Greek and Cyrillic letters left out; й stays what it is, as do the marks of other scripts. */
    private static String bare(String small) {
        String apart = Normalizer.normalize(small, Normalizer.Form.NFD);
        StringBuilder bare = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            boolean isShort = c == '\u0306' && i > 0 && apart.charAt(i - 1) == 'и';
            if (c < '\u0300' || c > '\u036F' || isShort) {
                bare.append(ADORNED.getOrDefault(c, String.valueOf(c)));
            }
        }
        return Normalizer.normalize(bare, Normalizer.Form.NFC);
    }

    /** Letters and digits of ASCII with hyphens between; what is not ASCII is transliterated and a hash keeps it apart. */
    static String slug(String folded) {
        String latin = Letters.isAscii(folded) ? folded : fold(ToLatin.RULES.transliterate(folded));
        StringBuilder slug = new StringBuilder();
        for (int i = 0; i < latin.length() && slug.length() < LONGEST_ID; i++) {
            char c = latin.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                slug.append(c);
            } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        boolean isWhole = Letters.isAscii(folded) && latin.length() <= LONGEST_ID && !slug.isEmpty();
        if (!isWhole) {
            slug.append(slug.isEmpty() || slug.charAt(slug.length() - 1) == '-' ? "" : "-")
                    .append(hash(folded));
        }
        return slug.charAt(slug.length() - 1) == '-' ? slug.substring(0, slug.length() - 1) : slug.toString();
    }

    private static String hash(String folded) {
        return Ids.digest(folded.getBytes(StandardCharsets.UTF_8)).substring(7, 15);
    }

    /** In what the writing of one name differs from another that folds to the same and is not the same. */
    static List<String> differences(String written, String usual) {
        List<String> all = new ArrayList<>();
        String plain = plain(written);
        if (!plain.equals(written) && !Lookalikes.resolve(written).equals(written)) {
            all.add("written with look-alike letters");
        }
        compare(all, plain, usual, "-", "a hyphen");
        compare(all, plain, usual, ".", "full stops");
        compare(all, plain, usual, "'", "an apostrophe");
        if (!Letters.isAscii(plain) && Letters.isAscii(usual)) {
            all.add("written with accents");
        } else if (Letters.isAscii(plain) && !Letters.isAscii(usual)) {
            all.add("written without accents");
        }
        if (all.isEmpty()) {
            all.add(
                    plain.equals(usual)
                            ? "other spaces or signs"
                            : plain.equalsIgnoreCase(usual) ? "other capital letters" : "written a little otherwise");
        }
        return all;
    }

    private static void compare(List<String> all, String plain, String usual, String mark, String name) {
        if (plain.contains(mark) != usual.contains(mark)) {
            all.add((plain.contains(mark) ? "written with " : "written without ") + name);
        }
    }
}
