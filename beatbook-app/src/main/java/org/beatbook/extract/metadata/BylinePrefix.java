package org.beatbook.extract.metadata;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.beatbook.news.WordFilter;

/** What a byline begins with, in many languages: "By", "Author:". */
final class BylinePrefix {
    private static final Map<Character, List<String>> PREFIXES =
            Byline.longestFirst("prefix").stream().collect(Collectors.groupingBy(p -> p.charAt(0)));
    /** The first two letters of each: most lines of a page begin with others. */
    private static final WordFilter INITIALS = new WordFilter(Byline.words("prefix").stream()
            .map(p -> p.substring(0, Math.min(2, p.length())))
            .toList());
    /** Beginnings that are also names, or the beginning of one, unless a colon follows. */
    private static final Set<String> WITH_COLON = Set.copyOf(Byline.words("colon"));

    /** Longer lines say more than how a byline begins: the longest of these has 31 letters. */
    static final int LONGEST = 40;

    private BylinePrefix() {}

    /** A line without what it begins with as a byline; the line itself where it begins otherwise. */
    static String without(String line) {
        String text = line;
        for (int again = 0; again < 3; again++) {
            String shorter = withoutOne(text);
            if (shorter.length() == text.length() || shorter.isEmpty()) {
                return text;
            }
            text = shorter;
        }
        return text;
    }

    private static String withoutOne(String text) {
        if (text.length() < 2 || !INITIALS.mayHold(text, 0, 2) && !INITIALS.mayHold(text, 0, 1)) {
            return text;
        }
        List<String> candidates = PREFIXES.getOrDefault(Character.toLowerCase(text.charAt(0)), List.of());
        for (String prefix : candidates) {
            int end = prefix.length();
            if (text.length() > end && text.regionMatches(true, 0, prefix, 0, end) && ends(text, end, prefix)) {
                return text.substring(skipSigns(text, end));
            }
        }
        return text;
    }

    private static boolean ends(String text, int end, String prefix) {
        char first = text.charAt(end);
        boolean colon = ":：／丨/".indexOf(first) >= 0 || text.startsWith(" :", end);
        boolean apart = first == ' ' || first == '\u3000';
        return colon || apart && !WITH_COLON.contains(prefix);
    }

    private static int skipSigns(String text, int from) {
        int i = from;
        while (i < text.length() && " :：／/丨|\u3000".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    /** Whether a word in lower case is such a beginning, also where no colon follows. */
    static boolean isWithoutColon(String lower) {
        return !WITH_COLON.contains(lower)
                && PREFIXES.getOrDefault(lower.charAt(0), List.of()).contains(lower);
    }
}
