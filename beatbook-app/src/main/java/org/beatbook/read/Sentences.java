package org.beatbook.read;

import java.util.List;

/**
 * Parts the tokens of a paragraph into sentences: at a mark that ends one, with the closing quotation marks and brackets
 * behind it, unless what follows goes on. A speech inside a sentence does not end it: {@code "Why?" she asked.}
 */
final class Sentences {
    private static final String ENDS = ".!?\u2026\u3002\uff01\uff1f\u0964\u061f";
    private static final String CLOSES = "\"'\u201d\u2019\u00bb)]\u300d\u300f\uff09";
    private static final String OPENS = "\"'\u201c\u2018\u00ab([\u300c\u300e\u201e\u2014-\u2013\u2022*";

    private Sentences() {}

    /** Adds the sentences of the tokens from a place to the end. */
    static void add(String whole, List<Token> tokens, int from, int paragraph, List<Sentence> sentences) {
        int start = from;
        int at = from;
        while (at < tokens.size()) {
            if (isEnd(tokens, at)) {
                int next = closed(whole, tokens, at + 1);
                if (next == tokens.size() || begins(whole, tokens, at, next)) {
                    sentences.add(new Sentence(start, next, paragraph));
                    start = next;
                }
                at = Math.max(next, at + 1);
            } else {
                at++;
            }
        }
        if (start < tokens.size()) {
            sentences.add(new Sentence(start, tokens.size(), paragraph));
        }
    }

    private static boolean isEnd(List<Token> tokens, int at) {
        String text = tokens.get(at).text();
        return text.length() == 1 && ENDS.indexOf(text.charAt(0)) >= 0 || endsDotted(tokens, at);
    }

    /** An abbreviation that may stand at the end of a sentence, its own stop being the sentence's: the U.S. */
    private static boolean endsDotted(List<Token> tokens, int at) {
        String lower = tokens.get(at).lower();
        return lower.length() > 2
                && lower.endsWith(".")
                && (lower.indexOf('.') < lower.length() - 1
                        || lower.equals("etc.")
                        || lower.equals("inc.")
                        || lower.equals("ltd.")
                        || lower.equals("corp."))
                && at + 1 < tokens.size();
    }

    /** After the marks that close what the sentence opened; a mark behind a space opens the next. */
    private static int closed(String whole, List<Token> tokens, int from) {
        int at = from;
        while (at < tokens.size()) {
            Token token = tokens.get(at);
            boolean attached = token.start() == tokens.get(at - 1).end();
            char mark = token.text().charAt(0);
            if (attached && isNote(tokens, at)) {
                at += 3;
                continue;
            }
            if (token.text().length() != 1 || !attached || (CLOSES.indexOf(mark) < 0 && ENDS.indexOf(mark) < 0)) {
                return at;
            }
            at++;
        }
        return at;
    }

    /** The number of a footnote: [12]. */
    private static boolean isNote(List<Token> tokens, int at) {
        return at + 2 < tokens.size()
                && tokens.get(at).text().equals("[")
                && tokens.get(at + 1).isNumber()
                && tokens.get(at + 2).text().equals("]");
    }

    private static boolean begins(String whole, List<Token> tokens, int end, int next) {
        Token first = tokens.get(next);
        boolean spaced = first.start() > tokens.get(next - 1).end();
        int c = first.text().codePointAt(0);
        if (Tokens.isUnspaced(c) || tokens.get(end).text().charAt(0) > '\u2fff') {
            return tokens.get(end).text().charAt(0) != '.' || spaced;
        }
        if (!spaced) {
            return false;
        }
        if (endsDotted(tokens, end)) {
            return first.isCapital() && STARTERS.contains(first.lower());
        }
        return !Character.isLowerCase(c)
                && (Character.isLetterOrDigit(c) || OPENS.indexOf(c) >= 0 || c == '#' || c == '@' || c > 0x2000);
    }

    /** Words that begin a sentence rather than go on with a name. */
    private static final java.util.Set<String> STARTERS = java.util.Set.of(
            ("the a an this that these those he she it they we you i his her its their our in on at but and or if when"
                            + " while after before as for from with by to what who why how there here some many most according no not also however")
                    .split(" "));
}
