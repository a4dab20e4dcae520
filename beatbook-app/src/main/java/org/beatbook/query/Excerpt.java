package org.beatbook.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Words around a match.
 *
 * @param text cut at words, with … where something was left out
 * @param marks offsets of matches into the text: start, end, start, end …; sorted, never overlapping
 */
public record Excerpt(String text, List<Integer> marks) {
    private static final String MORE = "…";

    public Excerpt {
        marks = List.copyOf(marks);
    }

    /**
     * An excerpt around the first of the passages.
     *
     * @param passages places in the text, sorted by start; none for the text's beginning
     * @param before characters to show before the first match
     * @param length characters to show in all, about
     */
    public static Excerpt around(String text, List<Passage> passages, int before, int length) {
        int first = passages.isEmpty() ? 0 : Math.min(passages.getFirst().start(), text.length());
        int firstEnd = passages.isEmpty() ? 0 : Math.min(passages.getFirst().end(), text.length());
        int start = wordStart(text, Math.max(0, first - before), first);
        int end = wordEnd(text, Math.min(text.length(), Math.max(start + length, firstEnd)), firstEnd);
        String head = start > 0 ? MORE : "";
        String shown = head + text.substring(start, end).replace('\n', ' ') + (end < text.length() ? MORE : "");
        return new Excerpt(shown, marks(passages, start, end, head.length() - start));
    }

    private static List<Integer> marks(List<Passage> passages, int start, int end, int shift) {
        List<Integer> marks = new ArrayList<>();
        for (Passage passage : passages) {
            if (passage.start() < start || passage.end() > end) {
                continue;
            }
            int from = passage.start() + shift;
            int to = passage.end() + shift;
            if (!marks.isEmpty() && from <= marks.getLast()) {
                marks.set(marks.size() - 1, Math.max(to, marks.getLast()));
            } else {
                marks.add(from);
                marks.add(to);
            }
        }
        return marks;
    }

    /** Looks onward for the beginning of a word, at most up to the match. */
    private static int wordStart(String text, int from, int match) {
        if (from == 0) {
            return 0;
        }
        for (int i = from; i < match; i++) {
            if (Character.isWhitespace(text.charAt(i - 1)) && !Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return from < match && Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
    }

    /** Looks back for the end of a word, at most down to the match. */
    private static int wordEnd(String text, int to, int match) {
        if (to == text.length()) {
            return to;
        }
        for (int i = to; i > match; i--) {
            if (Character.isWhitespace(text.charAt(i)) && !Character.isWhitespace(text.charAt(i - 1))) {
                return i;
            }
        }
        return to > match && Character.isLowSurrogate(text.charAt(to)) ? to - 1 : to;
    }
}
