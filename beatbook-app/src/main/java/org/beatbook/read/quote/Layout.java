package org.beatbook.read.quote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.beatbook.news.Name;
import org.beatbook.news.Span;
import org.beatbook.read.Sentence;
import org.beatbook.read.Text;
import org.beatbook.read.Token;
import org.jspecify.annotations.Nullable;

/** A text with what stands in marks, the sentences that these join, and the names, each to be asked for by token. */
final class Layout {
    private final Text text;
    private final List<Marked> marked;
    private final int[] markedAt;
    private final List<Unit> units = new ArrayList<>();
    private final @Nullable Name[] nameAt;

    Layout(Text text, List<Name> names) {
        this.text = text;
        this.marked = QuotationMarks.of(text);
        this.markedAt = new int[text.tokens().size()];
        Arrays.fill(markedAt, -1);
        for (int i = 0; i < marked.size(); i++) {
            Arrays.fill(markedAt, marked.get(i).from(), marked.get(i).to(), i);
        }
        this.nameAt = new @Nullable Name[text.tokens().size()];
        names.forEach(this::place);
        join();
    }

    private void place(Name name) {
        for (int at = text.tokenAt(name.span().start());
                at < nameAt.length && text.token(at).start() < name.span().end();
                at++) {
            Name there = nameAt[at];
            if (there == null
                    || there.span().text().length() < name.span().text().length()) {
                nameAt[at] = name;
            }
        }
    }

    private void join() {
        int from = 0;
        for (Sentence sentence : text.sentences()) {
            int to = sentence.to();
            boolean goesOn = to < markedAt.length && to > 0 && markedAt[to] >= 0 && markedAt[to] == markedAt[to - 1];
            if (!goesOn && to > from) {
                units.add(new Unit(from, to, sentence.paragraph()));
                from = to;
            }
        }
    }

    Text text() {
        return text;
    }

    List<Unit> units() {
        return units;
    }

    List<Marked> marked() {
        return marked;
    }

    int size() {
        return markedAt.length;
    }

    /** What stands in marks at a token; nothing where none does. */
    @Nullable
    Marked markedAt(int at) {
        return at >= 0 && at < markedAt.length && markedAt[at] >= 0 ? marked.get(markedAt[at]) : null;
    }

    boolean isMarked(int at) {
        return at >= 0 && at < markedAt.length && markedAt[at] >= 0;
    }

    @Nullable
    Name nameAt(int at) {
        return at >= 0 && at < nameAt.length ? nameAt[at] : null;
    }

    Token token(int at) {
        return text.token(at);
    }

    /** In lower case; empty outside of the text. */
    String lower(int at) {
        return at >= 0 && at < markedAt.length ? text.token(at).lower() : "";
    }

    boolean is(int at, String word) {
        return lower(at).equals(word);
    }

    boolean isAny(int at, Set<String> words) {
        return words.contains(lower(at));
    }

    /** Whether a pronoun in the objective case stands there; US is a country. */
    boolean isObject(int at) {
        return isAny(at, SmallWords.OBJECTS) && !token(at).text().equals("US");
    }

    boolean capital(int at) {
        return at >= 0 && at < markedAt.length && text.token(at).isCapital();
    }

    /** Whether a sentence begins there. */
    boolean opens(int at) {
        return text.sentences().get(text.sentenceOf(at)).from() == at;
    }

    boolean isWord(int at) {
        return at >= 0 && at < markedAt.length && text.token(at).isWord();
    }

    /** The word that joins what is said to who says it; that's is another. */
    boolean isThat(int at) {
        return is(at, "that") && !is(at + 1, "'s") && !is(at + 1, "'ll") && !is(at + 1, "'d");
    }

    /** A mark that is no letter and no digit. */
    boolean isPunctuation(int at) {
        return at >= 0
                && at < markedAt.length
                && !text.token(at).isWord()
                && !text.token(at).isNumber()
                && !text.token(at).text().startsWith("'")
                && !text.token(at).text().startsWith("’");
    }

    Span span(int from, int to) {
        return text.span(from, to);
    }
}
