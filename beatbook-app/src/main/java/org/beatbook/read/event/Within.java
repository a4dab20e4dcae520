package org.beatbook.read.event;

import java.util.List;
import java.util.function.Function;
import org.beatbook.news.Span;

/** Findings of a text in their order, to be asked for those in one sentence after another. */
final class Within<T> {
    private final List<T> all;
    private final Function<T, Span> spans;
    private int at;

    Within(List<T> all, Function<T, Span> spans) {
        this.all = all;
        this.spans = spans;
    }

    /** Those that overlap a span; spans are asked for from the text's start to its end. */
    List<T> of(Span span) {
        while (at < all.size() && spans.apply(all.get(at)).end() <= span.start()) {
            at++;
        }
        int end = at;
        while (end < all.size() && spans.apply(all.get(end)).start() < span.end()) {
            end++;
        }
        return all.subList(at, end);
    }
}
