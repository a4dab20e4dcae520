package org.beatbook.extract.body;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.beatbook.news.Letters;
import org.beatbook.news.WordFilter;
import org.jspecify.annotations.Nullable;

/**
 * Beginnings of lines that are no body in any outlet: pointers to other articles, notices, headings of boxes. The table
 * is {@code phrases.txt}.
 */
final class Phrases {
    /** What a line that begins so is. */
    enum Sort {
        /** A pointer to other articles: {@code Read more: …}. */
        POINTER,
        /** A notice or a request: to subscribe, to share, an advertisement. */
        NOTICE,
        /** What asks to allow cookies, scripts, notifications or what other sites show: longer than other notices. */
        CONSENT,
        /** A picture's credit. */
        CREDIT,
        /** The heading of a box that ends an article. */
        END
    }

    private static final Map<String, Sort> TABLE = new HashMap<>();
    private static final WordFilter BEGINNINGS;
    private static final boolean[] LENGTHS;
    private static final int LONGEST;

    static {
        int longest = 0;
        for (String line : Traits.lines("phrases.txt")) {
            int colon = line.indexOf(':');
            Sort sort = Sort.valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT));
            for (String phrase : line.substring(colon + 1).split(";")) {
                String folded = fold(phrase, 80);
                TABLE.put(folded, sort);
                longest = Math.max(longest, folded.length());
            }
        }
        LONGEST = longest;
        BEGINNINGS = new WordFilter(TABLE.keySet());
        LENGTHS = new boolean[longest + 1];
        TABLE.keySet().forEach(phrase -> LENGTHS[phrase.length()] = true);
    }

    private Phrases() {}

    /** What the beginning of a text says it is; null where it says nothing. */
    static @Nullable Sort sort(CharSequence text) {
        String folded = fold(text, LONGEST + 1);
        Sort longest = null;
        int hash = 0;
        for (int length = 1; length <= Math.min(folded.length(), LONGEST); length++) {
            hash = 31 * hash + folded.charAt(length - 1);
            if (LENGTHS[length] && boundary(folded, length) && BEGINNINGS.mayHold(hash)) {
                Sort sort = TABLE.get(folded.substring(0, length));
                longest = sort == null ? longest : sort;
            }
        }
        return longest;
    }

    private static boolean boundary(String text, int at) {
        return at >= text.length() || text.charAt(at) == ' ' || text.charAt(at - 1) > 0x2E80;
    }

    /** Lower case, only letters, digits and single spaces, at most this long. */
    private static String fold(CharSequence text, int longest) {
        StringBuilder folded = new StringBuilder(Math.min(text.length(), longest));
        for (int i = 0; i < text.length() && folded.length() < longest; i++) {
            char c = text.charAt(i);
            if (Letters.isLetterOrDigit(c) || c == '©') {
                folded.append(Letters.toLowerCase(c));
            } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ' && c != '\'' && c != '’') {
                folded.append(' ');
            }
        }
        return folded.toString().strip();
    }
}
