package org.beatbook.read.event;

import java.util.ArrayList;
import java.util.List;
import org.beatbook.news.Event;
import org.beatbook.news.Name;
import org.beatbook.news.Quote;
import org.beatbook.news.Span;
import org.beatbook.news.TimeExpression;
import org.beatbook.news.When;
import org.beatbook.read.Sentence;
import org.beatbook.read.Text;
import org.beatbook.read.Token;
import org.jspecify.annotations.Nullable;

/** The door: what a text in English tells of who did what to whom. Thread-safe; time grows with the text's length. */
public final class Events {
    /** Words; what is longer was never written as a sentence, and only so much of it is read. */
    private static final int LONGEST = 500;

    private Events() {}

    /**
     * Reads the events of a text, in their order.
     *
     * @param names found in it, in their order
     * @param dates found in it, in their order
     * @param quotes found in it, to tell who claims
     * @param anchor when the article was published; without it nothing is historical
     */
    public static List<Event> read(
            Text text, List<Name> names, List<TimeExpression> dates, List<Quote> quotes, @Nullable When anchor) {
        List<Event> events = new ArrayList<>();
        Within<Name> nearNames = new Within<>(names, Name::span);
        Within<TimeExpression> nearDates = new Within<>(dates, TimeExpression::span);
        Within<Quote> nearQuotes = new Within<>(quotes, Quote::span);
        for (Sentence sentence : text.sentences()) {
            boolean act = canHold(text.tokens(sentence));
            if (!act && !Words.in("picture-opening", text.token(sentence.from()).lower())) {
                continue;
            }
            Sentence cut = new Sentence(
                    sentence.from(), Math.min(sentence.to(), sentence.from() + LONGEST), sentence.paragraph());
            Span span = text.span(cut.from(), cut.to());
            List<Name> named = nearNames.of(span);
            List<TimeExpression> timed = nearDates.of(span);
            if (!act && !Pictured.canHold(named, timed)) {
                continue;
            }
            Clause clause = new Clause(text, cut, named, timed);
            events.addAll(new ClauseEvents(clause, nearQuotes.of(span), anchor).read());
        }
        return events;
    }

    private static boolean canHold(List<Token> tokens) {
        for (Token token : tokens) {
            if (Acts.starts(token.lower())) {
                return true;
            }
        }
        return false;
    }
}
