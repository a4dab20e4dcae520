package org.beatbook.news;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
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
 * @param usualDay articles a day in the four weeks before that: the median of the days; absent where it is known for less than a week
 * @param days articles first met on each of the 28 days before the last 24 hours, oldest first
 * @param shares of its newest hundred articles
 * @param wanted pages that are yet to be asked for
 * @param troubled pages that could not be had, newest first
 * @param refusals what rules forbid, newest first
 * @param asOf when all this was so
 */
@JsonPropertyOrder({
    "source",
    "state",
    "why",
    "good",
    "tried",
    "next",
    "answer",
    "fullText",
    "articles",
    "newest",
    "lastDay",
    "usualDay"
})
public record Health(
        Source source,
        State state,
        String why,
        List<Line> channels,
        int articles,
        @Nullable Instant newest,
        int lastDay,
        @Nullable Double usualDay,
        List<Integer> days,
        Shares shares,
        int wanted,
        List<Wanted> troubled,
        List<Ruling> refusals,
        Instant asOf) {

    public Health {
        channels = List.copyOf(channels);
        days = List.copyOf(days);
        troubled = List.copyOf(troubled);
        refusals = List.copyOf(refusals);
    }

    /** When one of its channels answered well last; absent where none ever did. */
    @JsonProperty("good")
    public @Nullable Instant good() {
        return latest(Standing::good);
    }

    /** When one of its channels was asked last; absent where none ever was. */
    @JsonProperty("tried")
    public @Nullable Instant tried() {
        return latest(Standing::tried);
    }

    private @Nullable Instant latest(Function<Standing, @Nullable Instant> time) {
        return channels.stream()
                .flatMap(l -> Stream.ofNullable(l.standing()))
                .flatMap(s -> Stream.ofNullable(time.apply(s)))
                .max(Instant::compareTo)
                .orElse(null);
    }

    /** When one of its channels is asked next; absent where it is not followed or rests. */
    @JsonProperty("next")
    public @Nullable Instant next() {
        return source.paused()
                ? null
                : channels.stream()
                        .flatMap(l -> Stream.ofNullable(l.standing()))
                        .flatMap(s -> Stream.ofNullable(s.next()))
                        .min(Instant::compareTo)
                        .orElse(null);
    }

    /** What came of the newest visit of any channel; absent where there was none. */
    @JsonProperty("answer")
    public @Nullable Visit answer() {
        return channels.stream()
                .flatMap(l -> l.visits().stream().limit(1))
                .max(Comparator.comparing(Visit::at))
                .orElse(null);
    }

    /** Whether its channels carry whole texts; absent where that is not known or they differ. */
    @JsonProperty("fullText")
    public @Nullable Boolean fullText() {
        List<Boolean> told = channels.stream()
                .flatMap(l -> Stream.ofNullable(l.standing()))
                .flatMap(s -> Stream.ofNullable(s.fullText()))
                .distinct()
                .toList();
        return told.size() == 1 ? told.getFirst() : null;
    }

    /** How a source is, in one word; in the order in which they want attention. */
    public enum State {
        /** It does not answer, or not with anything that can be read. */
        @JsonProperty("failing")
        FAILING,
        /** Its rules forbid to ask. */
        @JsonProperty("refused")
        REFUSED,
        /** It answers, and gives far less than usual. */
        @JsonProperty("quiet")
        QUIET,
        /** It gives far more than usual. */
        @JsonProperty("loud")
        LOUD,
        /** It was not asked yet. */
        @JsonProperty("new")
        NEW,
        /** It answers and gives what it usually gives. */
        @JsonProperty("well")
        WELL,
        /** An editor lets it rest. */
        @JsonProperty("paused")
        PAUSED,
        /** It has no channel: it is known from imports or from listings of others. */
        @JsonProperty("not followed")
        NOT_FOLLOWED;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        /** Whether an editor should look. */
        public boolean alarming() {
            return this == FAILING || this == REFUSED || this == QUIET || this == LOUD;
        }
    }

    /**
     * A channel and how it stands.
     *
     * @param standing absent before it was first scheduled
     * @param visits newest first
     * @param hub how it is with its hub; absent where none was asked to tell
     */
    public record Line(
            Channel channel,
            @Nullable Standing standing,
            List<Visit> visits,
            @Nullable Hub hub) {
        public Line {
            visits = List.copyOf(visits);
        }

        public Line(Channel channel, @Nullable Standing standing, List<Visit> visits) {
            this(channel, standing, visits, null);
        }
    }

    /**
     * How it is with the hub of a channel (WebSub).
     *
     * @param address the hub's
     * @param heard when it told last
     * @param reliable whether the channel is asked less often because the hub tells
     * @param why why it does not tell
     */
    public record Hub(
            String address,
            Push.State state,
            @Nullable Instant heard,
            boolean reliable,
            @Nullable String why) {
        public static Hub of(Push push) {
            return new Hub(push.hub(), push.state(), push.heard(), push.isReliable(), push.why());
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
