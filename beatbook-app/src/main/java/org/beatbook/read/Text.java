package org.beatbook.read;

import java.util.ArrayList;
import java.util.List;
import org.beatbook.news.Span;

/**
 * A text in its paragraphs, sentences and tokens. Blank lines part paragraphs; a line alone does not. Time grows with
 * the length of the text alone, whatever it holds.
 */
public final class Text {
    private final String whole;
    private final List<Token> tokens;
    private final List<Sentence> sentences;

    private Text(String whole, List<Token> tokens, List<Sentence> sentences) {
        this.whole = whole;
        this.tokens = List.copyOf(tokens);
        this.sentences = List.copyOf(sentences);
    }

    /** Reads a text; half surrogate pairs and control characters are marks like any other. */
    public static Text of(String whole) {
        List<Token> tokens = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        int paragraph = 0;
        for (Span part : paragraphs(whole)) {
            int from = tokens.size();
            Tokens.add(whole, part.start(), part.end(), tokens);
            Sentences.add(whole, tokens, from, paragraph++, sentences);
        }
        return new Text(whole, tokens, sentences);
    }

    private static List<Span> paragraphs(String whole) {
        List<Span> found = new ArrayList<>();
        int start = 0;
        int newlines = 0;
        for (int i = 0; i < whole.length(); i++) {
            char c = whole.charAt(i);
            newlines = c == '\n' ? newlines + 1 : newlines > 0 && Character.isWhitespace(c) ? newlines : 0;
            if (newlines == 2) {
                found.add(Span.of(whole, start, i));
                start = i;
                newlines = 0;
            }
        }
        found.add(Span.of(whole, start, whole.length()));
        return found;
    }

    public String whole() {
        return whole;
    }

    public List<Token> tokens() {
        return tokens;
    }

    public List<Sentence> sentences() {
        return sentences;
    }

    public Token token(int index) {
        return tokens.get(index);
    }

    /** The span from one token to another, the second one not included. */
    public Span span(int from, int to) {
        return Span.of(whole, tokens.get(from).start(), tokens.get(to - 1).end());
    }

    /** The tokens of a sentence. */
    public List<Token> tokens(Sentence sentence) {
        return tokens.subList(sentence.from(), sentence.to());
    }

    /** The first token that ends after an offset; the number of tokens where there is none. */
    public int tokenAt(int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The sentence that a token stands in, counted from 0. */
    public int sentenceOf(int token) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).to() <= token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
