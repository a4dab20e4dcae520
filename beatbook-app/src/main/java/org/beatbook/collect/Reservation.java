package org.beatbook.collect;

import java.nio.charset.StandardCharsets;
import org.beatbook.collect.fetch.Outcome;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Finds the pages that may hold a reservation of rights, so that the others need not be parsed for it. */
final class Reservation {
    private static final String WORD = "tdm-reservation";

    private Reservation() {}

    /** The page where it has the word anywhere; absent where it has not, and reserves nothing. */
    static @Nullable Document page(Outcome.Success success) {
        String text = new String(success.body(), StandardCharsets.ISO_8859_1);
        return text.contains(WORD) ? Jsoup.parse(text, success.trace().answeredBy()) : null;
    }
}
