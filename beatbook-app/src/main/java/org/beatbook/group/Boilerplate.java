package org.beatbook.group;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which keys of a text stand for words that many articles have and that are no report: a notice that the rest must be
 * paid for, a line about the outlet. Outlets that copy one text have all of it in common; here the texts differ but for
 * these words, or one source has them again and again.
 */
final class Boilerplate {
    /** A longer passage than this, in words, is a text. */
    static final int LONGEST = 120;
    /** In fewer articles than this it is not seen: outlets that shorten one text differ too. */
    private static final int ARTICLES = 8;
    /** Of these articles, so many have texts that differ. */
    private static final double DIFFERENT = 0.5;
    /** In so many articles of each source it is seen, where that is so many in all. */
    private static final int OF_A_SOURCE = 3;

    private static final int OF_SOURCES = 4;

    private final Window window;
    private final Node node;
    private final Map<Integer, Boolean> known = new HashMap<>();

    Boilerplate(Window window, Node node) {
        this.window = window;
        this.node = node;
    }

    /** The share of boilerplate in what the article's text has in common with another's, 0 to 1. */
    double share(Node other) {
        Set<Integer> theirs = new HashSet<>();
        for (int key : other.keys()) {
            theirs.add(key);
        }
        int both = 0;
        int common = 0;
        for (int key : node.keys()) {
            if (theirs.contains(key)) {
                both++;
                common += known.computeIfAbsent(key, this::is) ? 1 : 0;
            }
        }
        return both == 0 ? 0 : common / (double) both;
    }

    private boolean is(int key) {
        Set<String> articles = new HashSet<>(Set.of(node.id()));
        Set<Integer> marks = new HashSet<>(Set.of(node.mark()));
        Map<String, Integer> sources = new HashMap<>();
        count(node, sources);
        window.days(
                node.day - Copies.DAYS,
                node.day + Copies.DAYS,
                day -> day.copied(key, other -> {
                    if (articles.add(other.id())) {
                        marks.add(other.mark());
                        count(other, sources);
                    }
                }));
        int sourced = sources.values().stream().mapToInt(n -> n).sum();
        return articles.size() >= ARTICLES && marks.size() >= DIFFERENT * articles.size()
                || sourced >= OF_SOURCES && sourced >= OF_A_SOURCE * sources.size();
    }

    private static void count(Node node, Map<String, Integer> sources) {
        String source = node.sketch.source();
        if (source != null) {
            sources.merge(source, 1, Integer::sum);
        }
    }
}
