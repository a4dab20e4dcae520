package org.beatbook.read.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.beatbook.read.Token;

/**
 * Pairs single quotation marks, which are apostrophes too: one opens a word, and closes behind a mark of punctuation or,
 * where there is none, behind the first word that no genitive plural can be.
 */
final class SingleMarks {
    private static final Set<String> CLIPPED = Set.of("em", "til", "tis", "twas", "cause", "n", "round", "bout");
    private final List<Token> tokens;
    private final int[] doubleEnd;
    private final List<Marked> found = new ArrayList<>();

    private SingleMarks(List<Token> tokens, List<Marked> doubles) {
        this.tokens = tokens;
        this.doubleEnd = new int[tokens.size() + 1];
        for (Marked marked : doubles) {
            doubleEnd[marked.from()] = marked.to();
        }
    }

    /** The double ones and the single ones that stand in none of them; a double one inside a single one is dropped. */
    static List<Marked> with(List<Token> tokens, int[] paragraphs, List<Marked> doubles) {
        SingleMarks singles = new SingleMarks(tokens, doubles);
        for (int i = 0; i + 1 < paragraphs.length; i++) {
            singles.paragraph(paragraphs[i], paragraphs[i + 1]);
        }
        if (singles.found.isEmpty()) {
            return List.copyOf(doubles);
        }
        List<Marked> all = new ArrayList<>(doubles);
        all.addAll(singles.found);
        all.sort(Comparator.comparingInt(Marked::from));
        List<Marked> outer = new ArrayList<>();
        for (Marked marked : all) {
            if (outer.isEmpty() || marked.from() >= outer.getLast().to()) {
                outer.add(marked);
            }
        }
        return outer;
    }

    private void paragraph(int from, int to) {
        int open = -1;
        int fallback = -1;
        int at = from;
        while (at < to) {
            if (doubleEnd[at] > 0) {
                at = Math.min(doubleEnd[at], to);
                continue;
            }
            if (opens(at)) {
                add(open, fallback);
                open = at;
                fallback = -1;
            } else if (open >= 0 && isMark(at, '’', '\'') && attached(at)) {
                if (closesSurely(at)) {
                    add(open, at);
                    open = -1;
                } else if (fallback < 0 && !attached(at + 1)) {
                    fallback = at;
                }
            }
            at++;
        }
        add(open, fallback);
    }

    private void add(int open, int close) {
        if (open >= 0 && close > open + 1) {
            found.add(new Marked(open, close + 1));
        }
    }

    private boolean opens(int at) {
        return isMark(at, '‘', '\'')
                && !(attached(at) && tokens.get(at - 1).isWord())
                && !(attached(at) && tokens.get(at - 1).isNumber())
                && attached(at + 1)
                && !tokens.get(at + 1).isNumber()
                && (tokens.get(at + 1).isWord() || tokens.get(at + 1).text().equals("…"))
                && !CLIPPED.contains(tokens.get(at + 1).lower());
    }

    private boolean closesSurely(int at) {
        String before = tokens.get(at - 1).lower();
        boolean punctuated = before.length() == 1 && ",.!?…;".contains(before);
        boolean next = at + 1 < tokens.size()
                && attached(at + 1)
                && !tokens.get(at + 1).isWord();
        return punctuated || next || !before.endsWith("s") && !attached(at + 1);
    }

    private boolean isMark(int at, char one, char other) {
        String word = tokens.get(at).text();
        return word.length() == 1 && (word.charAt(0) == one || word.charAt(0) == other);
    }

    private boolean attached(int at) {
        return at > 0
                && at < tokens.size()
                && tokens.get(at).start() == tokens.get(at - 1).end();
    }
}
