package org.beatbook.read.name;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.beatbook.read.Text;
import org.beatbook.read.Token;

/**
 * Phrases, found in a text by their tokens, the case of letters set aside. A phrase is at most {@value #LONGEST} tokens.
 *
 * @param <V> what is known of a phrase
 */
final class Phrases<V> {
    private static final int LONGEST = 9;
    private static final int ALONE = 1;
    private static final int MORE = 2;
    private static final int MARKS = 1 << 19;

    private final Map<String, List<V>> entries = new HashMap<>();
    /** How many tokens phrases have that begin with a word: bit 1 for one, bit 2 for any more. */
    private final Map<String, Integer> firsts = new HashMap<>();
    /** A bit for the hash of each of these words: most words of a text begin no phrase, and a map is slow to say so. */
    private final BitSet marks = new BitSet(MARKS);
    /** How many tokens phrases have that begin with two words, a bit for each length. */
    private final Map<String, Integer> pairs = new HashMap<>();
    /** A bit for the hash of each of these pairs: small words begin many phrases, few of them here. */
    private final BitSet pairMarks = new BitSet(MARKS);

    /** A phrase in a text: its tokens, the last not included, and what is known of it. */
    record Found<V>(int from, int to, List<V> values) {}

    void add(String phrase, V value) {
        List<Token> tokens = Text.of(phrase).tokens();
        if (tokens.isEmpty() || tokens.size() > LONGEST) {
            return;
        }
        List<V> values = entries.computeIfAbsent(key(tokens, 0, tokens.size()), k -> new ArrayList<>(1));
        if (!values.contains(value)) {
            values.add(value);
        }
        marks.set(mark(tokens.getFirst().lower()));
        firsts.merge(tokens.getFirst().lower(), tokens.size() == 1 ? ALONE : MORE, (a, b) -> a | b);
        if (tokens.size() > 1) {
            pairMarks.set(pairMark(tokens, 0));
            pairs.merge(key(tokens, 0, 2), 1 << tokens.size(), (a, b) -> a | b);
        }
    }

    /** All phrases that begin at a token, the longest first. */
    List<Found<V>> at(List<Token> tokens, int from) {
        String word = tokens.get(from).lower();
        Integer first = marks.get(mark(word)) ? firsts.get(word) : null;
        if (first == null) {
            return List.of();
        }
        boolean mayGoOn = (first & MORE) != 0 && from + 1 < tokens.size() && pairMarks.get(pairMark(tokens, from));
        Integer lengths = mayGoOn ? pairs.get(key(tokens, from, from + 2)) : null;
        if (lengths == null && (first & ALONE) == 0) {
            return List.of();
        }
        List<Found<V>> found = new ArrayList<>(2);
        for (int length = Math.min(LONGEST, tokens.size() - from); lengths != null && length > 1; length--) {
            if ((lengths & 1 << length) != 0) {
                add(tokens, from, length, found);
            }
        }
        if ((first & ALONE) != 0) {
            add(tokens, from, 1, found);
        }
        return found;
    }

    private static int mark(String word) {
        return mark(word.hashCode());
    }

    private static int pairMark(List<Token> tokens, int from) {
        return mark(31 * tokens.get(from).lower().hashCode()
                + tokens.get(from + 1).lower().hashCode());
    }

    private static int mark(int hash) {
        return hash * 0x9E3779B9 >>> Integer.numberOfLeadingZeros(MARKS - 1);
    }

    private void add(List<Token> tokens, int from, int length, List<Found<V>> found) {
        List<V> values = entries.get(key(tokens, from, from + length));
        if (values != null) {
            found.add(new Found<>(from, from + length, values));
        }
    }

    /** What is known of a whole phrase; nothing where it is unknown. */
    List<V> get(String phrase) {
        List<Token> tokens = Text.of(phrase).tokens();
        return tokens.isEmpty() ? List.of() : entries.getOrDefault(key(tokens, 0, tokens.size()), List.of());
    }

    /**
     * What is known of a word alone.
     *
     * @param lower as a token of a text has it: nothing is parted here
     */
    List<V> ofWord(String lower) {
        return entries.getOrDefault(lower, List.of());
    }

    int size() {
        return entries.size();
    }

    private static String key(List<Token> tokens, int from, int to) {
        if (to - from == 1) {
            return tokens.get(from).lower();
        }
        StringBuilder key = new StringBuilder();
        for (int i = from; i < to; i++) {
            key.append(tokens.get(i).lower()).append(' ');
        }
        return key.toString();
    }
}
