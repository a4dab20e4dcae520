package org.beatbook.extract.body;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Knows the words under a picture by the credit they end in, where the markup does not call them a caption. The words
 * are in {@code labels.txt}.
 */
final class Captions {
    private static final int LONGEST = 260;
    /** A credit is shorter. */
    private static final int CREDIT = 90;

    private static final Set<String> LABELS = new HashSet<>();
    private static final Set<String> HOUSES = new HashSet<>();
    private static final int LONGEST_HOUSE;

    static {
        for (String line : Traits.lines("labels.txt")) {
            int colon = line.indexOf(':');
            List<String> words = List.of(line.substring(colon + 1).strip().split("\\s*,\\s*"));
            (line.startsWith("label") ? LABELS : HOUSES).addAll(words);
        }
        LONGEST_HOUSE = HOUSES.stream().mapToInt(String::length).max().orElse(0);
    }

    private Captions() {}

    /** Whether a run ends in a picture's credit. */
    static boolean ends(Flat flat, int run) {
        return flat.length(run) <= LONGEST && endsInCredit(flat.run(run));
    }

    static boolean endsInCredit(String text) {
        int stop = text.length();
        while (stop > 0 && !Character.isLetterOrDigit(text.charAt(stop - 1))) {
            stop--;
        }
        for (int i = stop - 1; i >= Math.max(0, stop - CREDIT); i--) {
            char c = text.charAt(i);
            if (c == '©' || ((c == ':' || c == '：') && LABELS.contains(wordBefore(text, i)))) {
                return true;
            }
            if (endsSentence(text, i)) {
                break;
            }
        }
        return endsInHouse(text, stop);
    }

    /** A full stop after a whole word and before a blank: what stands before is no credit. */
    private static boolean endsSentence(String text, int i) {
        return text.charAt(i) == '.'
                && i > 3
                && i + 1 < text.length()
                && text.charAt(i + 1) == ' '
                && Character.isLowerCase(text.charAt(i - 1))
                && Character.isLowerCase(text.charAt(i - 2))
                && Character.isLowerCase(text.charAt(i - 3))
                && !LABELS.contains(wordBefore(text, i));
    }

    private static String wordBefore(String text, int end) {
        int stop = end;
        while (stop > 0 && text.charAt(stop - 1) == ' ') {
            stop--;
        }
        int start = stop;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, stop).toLowerCase(Locale.ROOT);
    }

    /** "… / Getty Images" */
    private static boolean endsInHouse(String text, int stop) {
        if (stop < text.length() && text.charAt(stop) != ')' && text.charAt(stop) != ']') {
            return false;
        }
        String tail = text.substring(Math.max(0, stop - LONGEST_HOUSE), stop).toLowerCase(Locale.ROOT);
        return HOUSES.stream().anyMatch(tail::endsWith);
    }
}
