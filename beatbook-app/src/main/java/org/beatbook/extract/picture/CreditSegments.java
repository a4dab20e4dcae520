package org.beatbook.extract.picture;

import java.util.ArrayList;
import java.util.List;

/** Cuts a credit line at the marks that stand between its parties. */
final class CreditSegments {
    private static final String ALWAYS = "/／|｜;；，、()（）[]【】〔〕［］「」『』《》<>{}•●■◆▲▼©®™\n\r\t\"“”„»«…*";
    private static final String COLONS = ":：=＝";

    private CreditSegments() {}

    /**
     * A stretch between two marks.
     *
     * @param colon whether a colon or equals sign ends it, so that it may be a label
     */
    record Segment(int start, int end, boolean colon) {}

    static List<Segment> cut(String line, int end) {
        List<Segment> segments = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < end; i++) {
            if (isAddress(line, i)) {
                i = endOfWord(line, i, end) - 1;
                continue;
            }
            char c = line.charAt(i);
            boolean colon = COLONS.indexOf(c) >= 0;
            if (colon || ALWAYS.indexOf(c) >= 0 || separates(line, i, end)) {
                add(segments, line, start, i, colon);
                start = i + 1;
            }
        }
        add(segments, line, start, end, false);
        return segments;
    }

    private static void add(List<Segment> segments, String line, int from, int to, boolean colon) {
        int start = from;
        int end = to;
        while (start < end && isEdge(line.charAt(start))) {
            start++;
        }
        while (end > start && isEdge(line.charAt(end - 1)) && !isAbbreviated(line, start, end)) {
            end--;
        }
        if (start < end) {
            segments.add(new Segment(start, end, colon));
        }
    }

    private static boolean isEdge(char c) {
        return isSpace(c) || ".,-–—~_・·。!?'‘".indexOf(c) >= 0;
    }

    /** Whether the full stop at the end belongs to the word, as in "Inc." or "Jr.". */
    private static boolean isAbbreviated(String line, int start, int end) {
        if (line.charAt(end - 1) != '.') {
            return false;
        }
        int word = end - 1;
        while (word > start && Character.isLetter(line.charAt(word - 1))) {
            word--;
        }
        int length = end - 1 - word;
        boolean after = word > start && (line.charAt(word - 1) == '.' || isSpace(line.charAt(word - 1)));
        return after && length > 0 && length <= 3 && Character.isUpperCase(line.charAt(word));
    }

    private static boolean separates(String line, int i, int end) {
        char c = line.charAt(i);
        boolean spaced = i > 0 && isSpace(line.charAt(i - 1)) && i + 1 < end && isSpace(line.charAt(i + 1));
        return switch (c) {
            case '-', '–', '—', '―', '·', '+', '~', '×' -> spaced || c == '—' || c == '―';
            case '\\' -> true;
            case ',' -> !suffixFollows(line, i + 1, end);
            case '.', '。' -> c == '。' || endsSentence(line, i, end);
            default -> false;
        };
    }

    /** Whether what follows a comma belongs to the name before it, such as Jr. or Inc. */
    private static boolean suffixFollows(String line, int at, int end) {
        int start = at;
        while (start < end && isSpace(line.charAt(start))) {
            start++;
        }
        int stop = start;
        while (stop < end && Character.isLetter(line.charAt(stop))) {
            stop++;
        }
        return switch (line.substring(start, stop)) {
            case "Jr", "Sr", "Inc", "INC", "LLC", "Ltd", "II", "III" -> true;
            default -> false;
        };
    }

    private static boolean endsSentence(String line, int i, int end) {
        if (i + 1 >= end || !isSpace(line.charAt(i + 1))) {
            return false;
        }
        int letters = 0;
        for (int j = i - 1; j >= 0 && Character.isLetter(line.charAt(j)); j--) {
            letters++;
        }
        return letters > 3;
    }

    private static boolean isAddress(String line, int i) {
        return line.startsWith("http://", i) || line.startsWith("https://", i) || line.startsWith("www.", i);
    }

    private static int endOfWord(String line, int from, int end) {
        int i = from;
        while (i < end && !isSpace(line.charAt(i)) && ")]|）".indexOf(line.charAt(i)) < 0) {
            i++;
        }
        return Math.max(i, from + 1);
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff' || c < ' ';
    }
}
