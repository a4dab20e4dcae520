package org.beatbook.extract.metadata;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Knows the lines beside an article's text that only say who wrote it and when, and the lines under it that introduce
 * its authors.
 */
public final class Imprint {
    /** Lines that say no more are shorter. */
    public static final int LONGEST = 160;

    /** Letters of such a line that may say something else, such as a place. */
    private static final double REST = 0.15;

    private static final int MOST_NAME_WORDS = 5;

    /** A first name alone begins sentences. */
    private static final int SHORTEST_NAME = 6;

    private static final Set<String> WORDS = Words.table("imprint.txt", "\\s*,\\s*").values().stream()
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableSet());

    private final List<String> authors;
    private final @Nullable String publisher;
    private final DateText.Reading reading;

    private Imprint(List<String> authors, @Nullable String publisher, String language) {
        this.authors = authors;
        this.publisher = publisher;
        this.reading = new DateText.Reading(language, false);
    }

    public static Imprint of(Metadata metadata) {
        String language = metadata.language() == null ? "" : metadata.language();
        int hyphen = language.indexOf('-');
        return new Imprint(
                metadata.authors(), metadata.publisher(), hyphen < 0 ? language : language.substring(0, hyphen));
    }

    /** Whether a line says nothing but who wrote the article, when, and when it was changed. */
    public boolean tells(String line) {
        if (line.length() > LONGEST) {
            return false;
        }
        boolean[] told = new boolean[line.length()];
        boolean dated = markDates(line, told);
        boolean named = markNames(line, told);
        markWords(line, told);
        if (dated || named) {
            return rest(line, told) <= REST * line.length();
        }
        return isBareByline(line);
    }

    /** Whether a paragraph begins with an author's name: under an article it introduces the author. */
    public boolean introduces(String line) {
        return authors.stream()
                .anyMatch(a -> a.length() >= SHORTEST_NAME
                        && a.indexOf(' ') > 0
                        && line.length() > a.length() + 1
                        && line.regionMatches(true, 0, a, 0, a.length())
                        && !Character.isLetterOrDigit(line.charAt(a.length())));
    }

    private boolean markDates(String line, boolean[] told) {
        List<DateText.Sight> sights = DateText.all(line, reading, 4);
        sights.forEach(s -> mark(told, s.start(), s.end()));
        return !sights.isEmpty();
    }

    private boolean markNames(String line, boolean[] told) {
        boolean found = false;
        String low = line.toLowerCase(Locale.ROOT);
        for (String author : authors) {
            found |= mark(low, author, told);
        }
        if (publisher != null) {
            mark(low, publisher, told);
        }
        return found;
    }

    private static boolean mark(String low, String name, boolean[] told) {
        int at = low.length() == told.length ? low.indexOf(name.toLowerCase(Locale.ROOT)) : -1;
        if (at >= 0) {
            mark(told, at, Math.min(told.length, at + name.length()));
        }
        return at >= 0;
    }

    private static void mark(boolean[] told, int from, int to) {
        for (int i = from; i < to; i++) {
            told[i] = true;
        }
    }

    private static void markWords(String line, boolean[] told) {
        int start = -1;
        for (int i = 0; i <= line.length(); i++) {
            boolean letter = i < line.length() && Character.isLetter(line.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                if (WORDS.contains(line.substring(start, i).toLowerCase(Locale.ROOT))) {
                    mark(told, start, i);
                }
                start = -1;
            }
        }
    }

    private static int rest(String line, boolean[] told) {
        int rest = 0;
        for (int i = 0; i < told.length; i++) {
            rest += !told[i] && Character.isLetter(line.charAt(i)) ? 1 : 0;
        }
        return rest;
    }

    /** "By" and one name, of whomever. */
    private static boolean isBareByline(String line) {
        if (!Byline.isByline(line) || ".!?:".indexOf(line.charAt(line.length() - 1)) >= 0) {
            return false;
        }
        String[] words = BylinePrefix.without(line).split("[\\s,]+");
        for (String word : words) {
            if (word.isEmpty() || !Character.isUpperCase(word.charAt(0))) {
                return false;
            }
        }
        return words.length > 1 && words.length <= MOST_NAME_WORDS;
    }
}
