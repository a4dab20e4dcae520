package org.beatbook.publish;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A text in the pieces that are compared: words, the spaces between them, single marks; scripts without spaces by character. */
final class Words {
    private static final Set<UnicodeScript> BY_CHARACTER = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private enum Sort {
        WORD,
        SPACE,
        ALONE
    }

    private Words() {}

    /** The pieces in their order; joined they are the text again. */
    static List<String> of(String text) {
        List<String> out = new ArrayList<>();
        int start = 0;
        Sort open = Sort.ALONE;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            Sort sort = sort(text.codePointAt(i));
            if (i > start && (sort != open || sort == Sort.ALONE)) {
                out.add(text.substring(start, i));
                start = i;
            }
            open = sort;
        }
        if (start < text.length()) {
            out.add(text.substring(start));
        }
        return out;
    }

    private static Sort sort(int point) {
        if (space(point)) {
            return Sort.SPACE;
        }
        int type = Character.getType(point);
        boolean mark = type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.FORMAT;
        if (mark) {
            return Sort.WORD;
        }
        return Character.isLetterOrDigit(point) && !BY_CHARACTER.contains(UnicodeScript.of(point))
                ? Sort.WORD
                : Sort.ALONE;
    }

    private static boolean space(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }

    /**
     * What of a text counts when it is compared: composed the same way, one space for any number, one sign for all
     * quotation marks and one for all dashes, and nothing that is not seen.
     */
    static String plain(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder out = new StringBuilder(composed.length());
        composed.codePoints().forEach(point -> append(out, point));
        return out.toString().strip();
    }

    /** The same for one piece: a space is a piece that counts. */
    static String piece(String text) {
        return text.isBlank() ? " " : plain(text);
    }

    private static void append(StringBuilder out, int point) {
        if (space(point)) {
            if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
            return;
        }
        switch (Character.getType(point)) {
            case Character.DASH_PUNCTUATION -> out.append('-');
            case Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> out.append('"');
            case Character.FORMAT, Character.CONTROL -> {}
            default -> other(out, point);
        }
    }

    private static void other(StringBuilder out, int point) {
        switch (point) {
            case '"', '\'', '`', '´', '„', '‚', '「', '」', '『', '』', '＂', '＇' -> out.append('"');
            case '−' -> out.append('-');
            case '…' -> out.append("...");
            default -> out.appendCodePoint(point);
        }
    }
}
