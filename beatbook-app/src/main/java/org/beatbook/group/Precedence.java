package org.beatbook.group;

import java.time.Duration;
import java.time.Instant;

/**
 * Which of two articles with the same text is taken to be the origin.
 *
 * @param first whether it is the first of the two
 * @param reason in words, of the origin, to stand after “taken as the origin:”
 */
record Precedence(boolean first, String reason) {
    /** Outlets put out an agency's text within minutes, and not all clocks agree: so close in time says nothing. */
    private static final Duration CLOSE = Duration.ofHours(1);
    /** A text longer by this is more complete; less may be a line about the outlet. */
    private static final double LONGER = 1.1;

    /** An article, by what decides. */
    record Claim(Copying text, Instant published, long arrival) {}

    static Precedence of(Claim a, Claim b) {
        String ofA = a.text().agency;
        String ofB = b.text().agency;
        if (ofA == null != (ofB == null)) {
            return new Precedence(ofA != null, "it names " + agency(ofA == null ? ofB : ofA));
        }
        if (Duration.between(a.published(), b.published()).abs().compareTo(CLOSE) > 0) {
            return new Precedence(a.published().isBefore(b.published()), "it was published first");
        }
        if (Math.max(a.text().length, b.text().length) > LONGER * Math.min(a.text().length, b.text().length)) {
            return new Precedence(a.text().length > b.text().length, "its text is the most complete");
        }
        return new Precedence(a.arrival() <= b.arrival(), "it arrived first");
    }

    private static String agency(@org.jspecify.annotations.Nullable String name) {
        return name == null || name.isEmpty() ? "an agency" : name;
    }
}
