package org.beatbook.extract.metadata;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the words around a printed date say of it: that it is the time of publication, of a change, or of something else. */
final class DateWords {
    /** How far before a date its words stand. */
    private static final int REACH = 40;

    private static final Map<String, List<String>> TABLE = Words.table("datewords.txt", "\\s*,\\s*");
    private static final List<String> UPDATED = TABLE.getOrDefault("updated", List.of());
    private static final List<String> PUBLISHED = TABLE.getOrDefault("published", List.of());
    private static final List<String> OTHER = TABLE.getOrDefault("other", List.of());
    private static final Set<String> SPAN = new HashSet<>(TABLE.getOrDefault("span", List.of()));
    private static final Set<String> BETWEEN = new HashSet<>(TABLE.getOrDefault("between", List.of()));

    private DateWords() {}

    /** Whether the words before a date say that it is the time of a change. */
    static boolean isUpdate(String before) {
        String near = near(before);
        return UPDATED.stream().anyMatch(near::contains);
    }

    /** Whether the words on either side of a date say that it is the time of publication. */
    static boolean isPublication(String before, String after) {
        String near = near(before);
        String next = after.substring(0, Math.min(after.length(), REACH)).toLowerCase(Locale.ROOT);
        return PUBLISHED.stream().anyMatch(w -> near.contains(w) || next.contains(w) && !w.endsWith(":"));
    }

    /** Whether the words before a date, or the date beside it, say that it is no time of publication or change. */
    static boolean isOther(String text, DateText.Sight sight) {
        return isOther(sight.lead(text)) || isPartOfSpan(text, sight.start(), sight.end());
    }

    static boolean isOther(String before) {
        String near = near(before);
        return OTHER.stream().anyMatch(w -> holds(near, w));
    }

    private static String near(String before) {
        return before.substring(Math.max(0, before.length() - REACH)).toLowerCase(Locale.ROOT);
    }

    /** Whether the text holds the word, not as a part of another. */
    private static boolean holds(String text, String word) {
        int at = text.lastIndexOf(word);
        int end = at + word.length();
        return at >= 0
                && (at == 0 || !Character.isLetter(text.charAt(at - 1)))
                && (end == text.length() || !Character.isLetter(text.charAt(end)));
    }

    /** {@code 14. - 20. Januar 2022}, {@code 1 May 2023 – 3 May 2023}, {@code until 3 May 2023}. */
    private static boolean isPartOfSpan(String text, int start, int end) {
        String before = text.substring(Math.max(0, start - REACH), start);
        String after = text.substring(end, Math.min(text.length(), end + REACH)).strip();
        return endsInSpan(before) || beginsSpan(after);
    }

    /** Whether a dash or "to" leads to another date. */
    private static boolean beginsSpan(String after) {
        String word = firstWord(after);
        boolean dash = !after.isEmpty() && isDash(after.charAt(0));
        if (!dash && (word.isEmpty() || !SPAN.contains(word))) {
            return false;
        }
        List<DateText.Sight> next =
                DateText.all(after.substring(dash ? 1 : word.length()).strip(), DateText.Reading.PLAIN, 1);
        return !next.isEmpty() && next.getFirst().start() < 4;
    }

    private static boolean endsInSpan(String text) {
        String before = text.strip();
        if (!before.isEmpty() && isDash(before.charAt(before.length() - 1))) {
            boolean tight = text.length() == before.length();
            return endsInDate(before.substring(0, before.length() - 1).strip(), tight);
        }
        String last = lastWord(before);
        if (BETWEEN.contains(last)) {
            last = lastWord(before.substring(0, before.length() - last.length()).strip());
        }
        return SPAN.contains(last);
    }

    /** Whether a text ends in a date, or in the day of one: {@code 14.}, {@code 14} right before the dash. */
    private static boolean endsInDate(String text, boolean tight) {
        List<DateText.Sight> all = DateText.all(text, DateText.Reading.PLAIN, 3);
        if (!all.isEmpty() && all.getLast().end() >= text.length() - 1) {
            return true;
        }
        boolean dot = text.endsWith(".");
        int end = text.length() - (dot ? 1 : 0);
        int start = end;
        while (start > 0 && Character.isDigit(text.charAt(start - 1))) {
            start--;
        }
        boolean alone = start == 0 || Character.isWhitespace(text.charAt(start - 1));
        return end > start && end - start <= 2 && alone && (dot || tight || start == 0);
    }

    private static boolean isDash(char c) {
        return c == '-' || c == '–' || c == '—';
    }

    private static String firstWord(String text) {
        int end = 0;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end).toLowerCase(Locale.ROOT);
    }

    private static String lastWord(String text) {
        int start = text.length();
        while (start > 0 && (Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '\'')) {
            start--;
        }
        return text.substring(start).toLowerCase(Locale.ROOT);
    }
}
