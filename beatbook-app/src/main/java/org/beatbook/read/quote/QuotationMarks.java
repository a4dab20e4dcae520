package org.beatbook.read.quote;

import java.util.ArrayList;
import java.util.List;
import org.beatbook.read.Sentence;
import org.beatbook.read.Text;
import org.beatbook.read.Token;

/**
 * Pairs quotation marks. A quote that is not closed at the end of a paragraph goes on where the next one opens with the
 * same mark; else it is none. Time grows with the number of tokens alone: no mark is looked at more than twice.
 */
final class QuotationMarks {
    private static final String MARKS = "“”„«»「」『』\"‟＂";
    private static final String OPENING = "“„«「『\"‟＂";
    private final Text text;
    private final List<Token> tokens;
    private final List<Marked> found = new ArrayList<>();
    private int open = -1;
    private String closers = "";
    private int depth;

    private QuotationMarks(Text text) {
        this.text = text;
        this.tokens = text.tokens();
    }

    static List<Marked> of(Text text) {
        QuotationMarks marks = new QuotationMarks(text);
        int[] starts = marks.paragraphs();
        for (int i = 0; i + 1 < starts.length; i++) {
            marks.doubles(starts[i], starts[i + 1]);
        }
        return SingleMarks.with(marks.tokens, starts, marks.found);
    }

    /** The first token of each paragraph, and the end. */
    private int[] paragraphs() {
        List<Integer> starts = new ArrayList<>();
        int paragraph = -1;
        for (Sentence sentence : text.sentences()) {
            if (sentence.paragraph() != paragraph) {
                starts.add(sentence.from());
                paragraph = sentence.paragraph();
            }
        }
        starts.add(tokens.size());
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }

    private void doubles(int from, int to) {
        int at = from;
        if (open >= 0) {
            boolean goesOn = mark(from) == mark(open);
            open = goesOn ? open : -1;
            at = goesOn ? from + 1 : from;
        }
        for (; at < to; at++) {
            char mark = mark(at);
            if (mark != 0) {
                meet(at, mark);
            }
        }
    }

    private void meet(int at, char mark) {
        if (open >= 0 && closers.indexOf(mark) >= 0 && !(mark == mark(open) && opens(at))) {
            if (--depth == 0) {
                found.add(new Marked(open, at + 1));
                open = -1;
            }
        } else if (open >= 0 && (mark == '«' || mark == '「' || mark == '『') && mark == mark(open)) {
            depth++;
        } else if ((open < 0 || mark == mark(open)) && canOpen(at, mark)) {
            // One that opens inside its own kind: the one before was never closed
            open = at;
            depth = 1;
            closers = closers(mark);
        }
    }

    private boolean canOpen(int at, char mark) {
        if (mark == '»' || mark == '”') {
            return opens(at);
        }
        return OPENING.indexOf(mark) >= 0 && !(mark == '"' && isInch(at));
    }

    /** 6'2" and 15" are measures. */
    private boolean isInch(int at) {
        boolean digit = at > 0 && attached(at) && tokens.get(at - 1).isNumber();
        return digit && !attached(at + 1);
    }

    /** Free before and attached behind. */
    private boolean opens(int at) {
        return !attached(at) && attached(at + 1);
    }

    private boolean attached(int at) {
        return at > 0
                && at < tokens.size()
                && tokens.get(at).start() == tokens.get(at - 1).end();
    }

    private char mark(int at) {
        String word = tokens.get(at).text();
        char c = word.charAt(0);
        return word.length() == 1 && MARKS.indexOf(c) >= 0 ? c : 0;
    }

    private static String closers(char mark) {
        return switch (mark) {
            case '“', '‟' -> "”\"";
            case '„' -> "“”\"";
            case '«' -> "»";
            case '»' -> "«»";
            case '「' -> "」";
            case '『' -> "』";
            case '”' -> "”";
            default -> String.valueOf(mark);
        };
    }
}
