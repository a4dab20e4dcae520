package org.beatbook.pipeline;

import java.util.function.Consumer;
import org.beatbook.archive.Incoming;
import org.beatbook.collect.Answers;
import org.beatbook.collect.Courier;
import org.beatbook.collect.fetch.Outcome;
import org.beatbook.collect.fetch.Request;
import org.beatbook.news.Urls;

/** Fetches single URLs as captures. */
final class Retrieval {
    private final Courier courier;

    Retrieval(Courier courier) {
        this.courier = courier;
    }

    /**
     * Fetches a URL.
     *
     * @param taken is handed the capture where there is one
     * @param problem is told why there is none
     */
    void fetch(String url, Consumer<Incoming> taken, Consumer<String> problem) {
        switch (courier.ask(Request.of(url))) {
            case Outcome.Success success -> taken.accept(Answers.capture(success, source(success)));
            case Outcome.NotModified same -> problem.accept(url + ": not modified, though nothing was known");
            case Outcome.TransientFailure failed -> problem.accept(url + ": " + failed.detail() + "; try again later");
            case Outcome.PermanentFailure failed -> problem.accept(url + ": " + failed.detail());
            case Outcome.Refused refused -> problem.accept(url + ": refused: " + refused.detail());
        }
    }

    private static String source(Outcome.Success success) {
        return Urls.site(success.trace().answeredBy()).orElse("unknown");
    }
}
