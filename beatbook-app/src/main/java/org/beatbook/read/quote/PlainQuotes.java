package org.beatbook.read.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.beatbook.news.Name;
import org.beatbook.news.Quote;
import org.beatbook.news.Quote.Speaker;
import org.beatbook.news.Span;
import org.jspecify.annotations.Nullable;

/**
 * Direct speech in languages that are not read whole: what stands in marks next to a word of speech, behind a colon, or
 * as a sentence alone. The speaker is the one name outside of the marks; of two, the one beside the word of speech.
 */
final class PlainQuotes {
    private static final int NEAR = 3;
    private static final int FEWEST = 3;
    private static final int WINDOW = 40;
    private static final Set<String> PRONOUNS = Set.of("er", "sie", "il", "elle", "él", "ella", "он", "она");
    private static final Set<String> NO_SPEAKERS = Set.of(
            "am", "auf", "im", "in", "an", "bei", "zu", "mit", "nach", "vor", "ihn", "ihm", "ihr", "man", "weiter", "à",
            "en", "au", "dans", "sur", "al", "a", "con", "в", "на", "во", "с", "que", "dass");

    private final Layout layout;
    private final Contents contents;
    private final Set<String> words;
    private final boolean unspaced;
    private final boolean korean;
    private @Nullable Speaker spoken;
    private int spokenIn = -1;

    PlainQuotes(Layout layout, String language) {
        this.layout = layout;
        this.contents = new Contents(layout);
        this.words = SpeechWords.of(language);
        this.unspaced = language.equals("zh") || language.equals("ja");
        this.korean = language.equals("ko");
    }

    List<Quote> read() {
        List<Quote> quotes = new ArrayList<>();
        for (Unit unit : layout.units()) {
            int at = unit.from();
            while (at < unit.to()) {
                Marked marked = layout.markedAt(at);
                if (marked != null) {
                    Quote quote = quote(unit, marked);
                    if (quote != null) {
                        quotes.add(quote);
                    }
                }
                at = marked == null ? at + 1 : marked.to();
            }
        }
        return quotes;
    }

    private @Nullable Quote quote(Unit unit, Marked marked) {
        if (marked.to() - marked.from() - 2 < FEWEST) {
            return null;
        }
        int first = Math.max(unit.from(), marked.from() - WINDOW);
        int last = Math.min(unit.to(), marked.to() + WINDOW);
        int behind = wordBehind(marked, last);
        int before = behind >= 0 ? -1 : wordBefore(marked, first);
        boolean colon = layout.is(marked.from() - 1, ":") || layout.is(marked.from() - 1, "：");
        boolean alone = marked.from() == unit.from() && marked.to() >= unit.to() - 1 && contents.isSentence(marked);
        boolean speech = behind >= 0 || before >= 0 || colon && contents.isSentence(marked) || alone && !unspaced;
        if (!speech) {
            return null;
        }
        int verb = Math.max(behind, before);
        Span span = layout.span(marked.from(), marked.to());
        String rule = verb >= 0 ? "marks beside a word of speech" : colon ? "marks behind a colon" : "marks alone";
        Speaker speaker = verb < 0 && !colon ? carried(marked) : speaker(first, last, marked, verb);
        if (speaker != null) {
            last(speaker, marked);
        }
        return new Quote(span, true, false, List.of(), verb < 0 ? null : verb(verb), speaker, rule);
    }

    private void last(Speaker speaker, Marked marked) {
        spoken = speaker;
        spokenIn = paragraph(marked.from());
    }

    /** Who spoke just before in the same paragraph. */
    private @Nullable Speaker carried(Marked marked) {
        return paragraph(marked.from()) == spokenIn ? spoken : null;
    }

    private int paragraph(int token) {
        return layout.text().sentences().get(layout.text().sentenceOf(token)).paragraph();
    }

    private Span verb(int at) {
        return layout.span(at, unspaced ? Math.min(layout.size(), at + length(at)) : at + 1);
    }

    /** How many characters of an unspaced script the word of speech at a place has. */
    private int length(int at) {
        int longest = 1;
        StringBuilder word = new StringBuilder();
        for (int i = at; i < Math.min(layout.size(), at + 6); i++) {
            word.append(layout.lower(i));
            longest = words.contains(word.toString()) ? i - at + 1 : longest;
        }
        return longest;
    }

    private int wordBehind(Marked marked, int last) {
        for (int at = marked.to(); at < Math.min(last, marked.to() + NEAR); at++) {
            if (layout.isMarked(at) || layout.is(at, "-") || at > marked.to() && layout.is(at, ".")) {
                return -1;
            }
            if (isWord(at)) {
                return at;
            }
        }
        return -1;
    }

    private boolean isWord(int at) {
        if (korean) {
            return words.stream().anyMatch(w -> layout.lower(at).startsWith(w)) && layout.isMarked(at - 1);
        }
        return words.contains(layout.lower(at)) && !layout.capital(at) || unspaced && (length(at) > 1);
    }

    /** Before a colon, or a comma in Chinese; in the sentence's own window. */
    private int wordBefore(Marked marked, int first) {
        int mark = marked.from() - 1;
        boolean open = layout.is(mark, ":") || layout.is(mark, "：") || layout.is(mark, "，") || layout.is(mark, ",");
        for (int at = mark - 1; open && at >= first; at--) {
            if (layout.isMarked(at) || layout.is(at, "。")) {
                return -1;
            }
            if (isWord(at)) {
                return at;
            }
        }
        return -1;
    }

    private @Nullable Speaker speaker(int first, int last, Marked marked, int verb) {
        Name best = null;
        boolean two = false;
        int distance = Integer.MAX_VALUE;
        for (int at = first; at < last; at++) {
            Name name = layout.isMarked(at) ? null : layout.nameAt(at);
            boolean fits = name != null
                    && name != best
                    && (name.type() == Name.Type.PERSON || name.type() == Name.Type.ORGANISATION);
            if (fits) {
                int far = Math.abs(at - (verb < 0 ? marked.from() : verb));
                two |= best != null && verb < 0;
                best = far < distance ? name : best;
                distance = Math.min(far, distance);
            }
        }
        return best == null || two
                ? phrase(verb > marked.from() ? verb : -1, last)
                : new Speaker(best.span(), best.entity());
    }

    /** What follows the word of speech: sagte {@code der Minister}. */
    private @Nullable Speaker phrase(int verb, int last) {
        if (verb < 0 || unspaced || korean || layout.isAny(verb + 1, NO_SPEAKERS)) {
            return null;
        }
        if (layout.isAny(verb + 1, PRONOUNS)) {
            return new Speaker(layout.span(verb + 1, verb + 2), null);
        }
        int to = verb + 1;
        boolean named = false;
        while (to < Math.min(last, verb + 9)
                && !layout.isMarked(to)
                && !layout.isPunctuation(to)
                && !(named && !layout.capital(to))) {
            named |= layout.capital(to);
            to++;
        }
        return named ? new Speaker(layout.span(verb + 1, to), null) : null;
    }
}
