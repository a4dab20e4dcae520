package org.beatbook.news;

import java.time.Duration;
import java.time.Instant;

/**
 * A story in short: one happening of days, as its articles tell it.
 *
 * @param id made of its first article's, so that the same articles in the same order give the same stories
 * @param first when its earliest article was published
 * @param last when its newest report of its own was published
 * @param articles how many there are, copies among them
 * @param reports how many of them are reports of their own
 * @param outlets how many sources have any of its articles
 */
public record Story(String id, Instant first, Instant last, int articles, int reports, int outlets) {
    /** In this time a story's weight is halved. */
    public static final Duration HALF_LIFE = Duration.ofDays(3);

    /**
     * How much it weighs: independent reports count, and so do outlets; all of it is halved every {@link #HALF_LIFE}.
     * In a list all fade alike, so the order of {@link #rank} is that of the weights at any time.
     */
    public double weight(Instant now) {
        return Math.pow(2, rank() - now.getEpochSecond() / (double) HALF_LIFE.toSeconds());
    }

    /** The weight's logarithm to base 2, but for the time that it is asked at: what lists are sorted by. */
    public double rank() {
        double reach = (reports + outlets) / 2.0;
        return Math.log(reach) / Math.log(2) + last.getEpochSecond() / (double) HALF_LIFE.toSeconds();
    }
}
