package org.beatbook.evaluate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.beatbook.evaluate.Annotated.GoldQuote;
import org.beatbook.evaluate.Annotated.GoldSpeaker;
import org.beatbook.evaluate.Annotated.Part;
import org.beatbook.news.Quote;
import org.beatbook.news.Reading;
import org.beatbook.news.Span;
import org.beatbook.read.Text;
import org.jspecify.annotations.Nullable;

/**
 * Quotes whose tokens are to four fifths the same (intersection over union); with the right speaker: the same entity, or
 * overlapping words where the entity is open; and of the right kind: direct, mixed, indirect.
 */
final class QuoteMeasure implements Measure {
    private static final double OVERLAP = .8;

    @Override
    public List<Figure> of(Annotated gold, Reading reading, Misses misses) {
        Text text = Text.of(gold.text());
        List<Quote> found = reading.quotes();
        Set<Quote> used = new HashSet<>();
        int speakers = 0;
        int kinds = 0;
        for (GoldQuote quote : gold.quotes()) {
            Part first = quote.parts().getFirst();
            Quote hit = found.stream()
                    .filter(q -> !used.contains(q) && overlap(text, quote, q) >= OVERLAP)
                    .findFirst()
                    .orElse(null);
            if (hit == null) {
                misses.miss(
                        "missing quote", first.start(), quote.parts().getLast().end());
                continue;
            }
            used.add(hit);
            boolean isSpeaker = isSpeaker(quote.speaker(), hit.speaker());
            speakers += isSpeaker ? 1 : 0;
            kinds += quote.direct() == null || quote.direct() == hit.direct() && quote.mixed() == hit.mixed() ? 1 : 0;
            if (!isSpeaker) {
                Quote.Speaker who = hit.speaker();
                misses.miss(
                        "other speaker" + (who == null ? "" : ": " + who.span().text()), first.start(), first.end());
            }
        }
        found.stream()
                .filter(q -> !used.contains(q))
                .forEach(q -> misses.miss(
                        "not annotated quote", q.span().start(), q.span().end()));
        int all = gold.quotes().size();
        return List.of(
                Figure.of("quotes", used.size(), found.size(), all),
                Figure.of("quotes with the speaker", speakers, found.size(), all),
                Figure.of("quotes of the right kind", kinds, found.size(), all));
    }

    private static boolean isSpeaker(@Nullable GoldSpeaker gold, Quote.@Nullable Speaker speaker) {
        if (gold == null || speaker == null) {
            return gold == null && speaker == null;
        }
        boolean overlaps = speaker.span().start() < gold.end()
                && gold.start() < speaker.span().end();
        if (gold.entity() != null) {
            return speaker.entity() == null ? overlaps : gold.entity().equals(speaker.entity());
        }
        return overlaps && (!gold.open() || speaker.entity() == null);
    }

    private static double overlap(Text text, GoldQuote gold, Quote quote) {
        Set<Integer> wanted = new HashSet<>();
        gold.parts().forEach(p -> add(text, p.start(), p.end(), wanted));
        Set<Integer> read = new HashSet<>();
        List<Span> parts = quote.parts().isEmpty() ? List.of(quote.span()) : quote.parts();
        parts.forEach(p -> add(text, p.start(), p.end(), read));
        Set<Integer> both = new HashSet<>(wanted);
        both.retainAll(read);
        return (double) both.size() / Math.max(1, wanted.size() + read.size() - both.size());
    }

    private static void add(Text text, int from, int to, Set<Integer> tokens) {
        for (int at = text.tokenAt(from);
                at < text.tokens().size() && text.token(at).start() < to;
                at++) {
            tokens.add(at);
        }
    }
}
