package org.beatbook.news;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a source is.
 *
 * @param state in one word
 * @param why in one sentence, for whoever must act; empty where all is well
 * @param channels how each of its channels stands
 * @param articles how many are kept
 * @param newest when its newest article was first met
 * @param lastDay articles first met in the 24 hours before
 * @param usualDay articles a day in the four weeks before that: the median of the days; absent where it is followed for less than a week
 * @param shares of its newest hundred articles
 * @param wanted pages that are yet to be asked for
 * @param troubled pages that could not be had, newest first
 * @param refusals what rules forbid, newest first
 */
public record Health(
        Source source,
        State state,
        String why,
        List<Line> channels,
        int articles,
        @Nullable Instant newest,
        int lastDay,
        @Nullable Double usualDay,
        Shares shares,
        int wanted,
        List<Wanted> troubled,
        List<Ruling> refusals) {

    public Health {
        channels = List.copyOf(channels);
        troubled = List.copyOf(troubled);
        refusals = List.copyOf(refusals);
    }

    /** How a source is, in one word. */
    public enum State {
        /** It answers and gives what it usually gives. */
        @JsonProperty("well")
        WELL,
        /** It was not asked yet. */
        @JsonProperty("new")
        NEW,
        /** It answers, and gives far less than usual. */
        @JsonProperty("quiet")
        QUIET,
        /** It gives far more than usual. */
        @JsonProperty("loud")
        LOUD,
        /** It does not answer, or not with anything that can be read. */
        @JsonProperty("failing")
        FAILING,
        /** Its rules forbid to ask. */
        @JsonProperty("refused")
        REFUSED,
        /** An editor lets it rest. */
        @JsonProperty("paused")
        PAUSED,
        /** It has no channel: it is known from imports or from listings of others. */
        @JsonProperty("not followed")
        NOT_FOLLOWED;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * A channel and how it stands.
     *
     * @param standing absent before it was first scheduled
     * @param visits newest first
     */
    public record Line(Channel channel, @Nullable Standing standing, List<Visit> visits) {
        public Line {
            visits = List.copyOf(visits);
        }
    }

    /**
     * Shares of a source's newest articles, each from 0 to 1; all 0 where there are none.
     *
     * @param of how many articles were looked at
     * @param read whose own page was read, not only a teaser
     */
    public record Shares(int of, double read, double dated, double pictured, double credited) {}
}
