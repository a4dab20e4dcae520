package org.beatbook.read.event;

import java.util.List;
import org.beatbook.news.Name;
import org.beatbook.news.TimeExpression;
import org.beatbook.read.Sentence;
import org.beatbook.read.Text;
import org.beatbook.read.Token;
import org.jspecify.annotations.Nullable;

/** A sentence with what is known of its words. Places in it are counted from its first token. */
final class Clause {
    /** What stands farther off than this belongs together in no sentence that is meant to be read. */
    static final int REACH = 60;

    private final Text text;
    private final Sentence sentence;
    private final List<Token> tokens;
    private final Tag[] tags;
    private final @Nullable Name[] names;
    private final @Nullable TimeExpression[] times;

    Clause(Text text, Sentence sentence, List<Name> names, List<TimeExpression> times) {
        this.text = text;
        this.sentence = sentence;
        this.tokens = text.tokens(sentence);
        this.names = new Name[tokens.size()];
        this.times = new TimeExpression[tokens.size()];
        for (Name name : names) {
            mark(name.span().start(), name.span().end(), this.names, name);
        }
        for (TimeExpression time : times) {
            mark(time.span().start(), time.span().end(), this.times, time);
        }
        this.tags = Tagger.tag(this);
    }

    private <T> void mark(int start, int end, @Nullable T[] marks, T value) {
        int last = Math.min(text.tokenAt(end - 1), sentence.to() - 1);
        for (int i = Math.max(text.tokenAt(start), sentence.from()); i <= last; i++) {
            marks[i - sentence.from()] = value;
        }
    }

    int size() {
        return tokens.size();
    }

    Token token(int at) {
        return tokens.get(at);
    }

    /** The word in lower case; empty outside the sentence. */
    String lower(int at) {
        return at >= 0 && at < tokens.size() ? tokens.get(at).lower() : "";
    }

    /** What a word does; a mark outside the sentence. */
    Tag tag(int at) {
        return at >= 0 && at < tags.length ? tags[at] : Tag.MARK;
    }

    boolean is(int at, Tag... any) {
        Tag tag = tag(at);
        for (Tag one : any) {
            if (tag == one) {
                return true;
            }
        }
        return false;
    }

    @Nullable
    Name name(int at) {
        return at >= 0 && at < names.length ? names[at] : null;
    }

    @Nullable
    TimeExpression time(int at) {
        return at >= 0 && at < times.length ? times[at] : null;
    }

    Text text() {
        return text;
    }

    Sentence sentence() {
        return sentence;
    }

    /** The place in the text's tokens. */
    int absolute(int at) {
        return sentence.from() + at;
    }

    /** The nearest place before this one that is no adverb and no time; -1 where there is none. */
    int before(int at) {
        int i = at - 1;
        while (i >= 0 && at - i < REACH && is(i, Tag.ADVERB, Tag.TIME)) {
            i--;
        }
        return i;
    }

    /** The nearest place from this one on that is no adverb and no time. */
    int past(int at) {
        int i = at;
        while (i < size() && i - at < REACH && is(i, Tag.ADVERB, Tag.TIME)) {
            i++;
        }
        return i;
    }

    boolean isVerb(int at) {
        return tag(at) == Tag.VERB;
    }

    /** Whether a verb's form can be read so. */
    boolean isForm(int at, int forms) {
        return isVerb(at) && (Words.forms(lower(at)) & forms) != 0;
    }

    String lemma(int at) {
        String lemma = Words.lemma(lower(at));
        return lemma == null ? lower(at) : lemma;
    }

    /** Whether a verb there is one of a list of words.txt. */
    boolean isVerbOf(int at, String list) {
        return isVerb(at) && Words.in(list, lemma(at));
    }
}
