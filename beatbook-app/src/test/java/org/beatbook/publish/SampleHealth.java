package org.beatbook.publish;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.beatbook.news.Channel;
import org.beatbook.news.Health;
import org.beatbook.news.Health.Line;
import org.beatbook.news.Health.Shares;
import org.beatbook.news.Health.State;
import org.beatbook.news.Item;
import org.beatbook.news.Push;
import org.beatbook.news.Ruling;
import org.beatbook.news.Source;
import org.beatbook.news.Standing;
import org.beatbook.news.Visit;
import org.beatbook.news.Visit.Came;
import org.beatbook.news.Wanted;
import org.jspecify.annotations.Nullable;

/** How the sample's sources are: one in each state, and one whose every word is an attack. */
final class SampleHealth {
    static final Instant NOW = Instant.parse("2023-11-22T09:30:00Z");
    static final Instant IDLE = NOW.minus(Duration.ofHours(3));

    private SampleHealth() {}

    static Health of(Source source, int articles) {
        return switch (source.id()) {
            case "peninsula-post.example" ->
                health(source, articles, State.WELL, "", 14, 12.0, well(source, "/feed.xml"));
            case "harbour-ledger.example" ->
                health(
                        source,
                        articles,
                        State.QUIET,
                        "2 articles in the last 24 hours; 21 are usual, 19 on this weekday.",
                        2,
                        21.0,
                        well(source, "/rss"));
            case "orbit-weekly.example" -> failing(source, articles);
            case "hangang-ilbo.example" -> refused(source, articles);
            case "sahifa.example" ->
                health(
                        source.withPaused(true),
                        articles,
                        State.PAUSED,
                        "An editor lets it rest.",
                        0,
                        null,
                        well(source, "/rss"));
            case "nightdesk.example" ->
                health(
                        source,
                        articles,
                        State.NEW,
                        "It was not asked yet.",
                        0,
                        null,
                        new Line(
                                new Channel(Channel.As.SITEMAP, "https://nightdesk.example/sitemap.xml"),
                                null,
                                List.of()));
            case "wire-north.example" ->
                health(
                        source,
                        412,
                        State.LOUD,
                        "96 articles in the last 24 hours; 11.5 are usual, 12 on this weekday.",
                        96,
                        11.5,
                        well(source, "/all.json"),
                        well(source, "/sitemap-news.xml"));
            case Sample.HOSTILE -> hostile(source);
            default ->
                health(
                        source,
                        articles,
                        State.NOT_FOLLOWED,
                        "It has no address to follow; its articles came by other ways.",
                        0,
                        null);
        };
    }

    private static Health failing(Source source, int articles) {
        Channel channel = new Channel(
                Channel.As.FEED, "https://orbit-weekly.example/a/rather/long/path/to/the/feed/of/everything.xml");
        Instant tried = NOW.minus(Duration.ofMinutes(50));
        Standing standing = standing(
                source, channel, tried, NOW.minus(Duration.ofDays(3)), 7, "HTTP 503 from orbit-weekly.example");
        Visit visit = new Visit(
                channel.url(),
                source.id(),
                tried,
                Came.FAILED,
                503,
                "Service Unavailable",
                0,
                0,
                Duration.ofMillis(2_310));
        return health(
                source,
                articles,
                State.FAILING,
                "HTTP 503 from orbit-weekly.example, 7 times in a row",
                0,
                3.0,
                new Line(channel, standing, List.of(visit, visit)));
    }

    private static Health refused(Source source, int articles) {
        Channel channel = new Channel(Channel.As.LISTING, "https://hangang-ilbo.example/politics");
        Instant tried = NOW.minus(Duration.ofHours(4));
        String why = "robots.txt forbids https://hangang-ilbo.example/politics";
        Visit visit = new Visit(channel.url(), source.id(), tried, Came.REFUSED, 0, why, 0, 0, Duration.ZERO);
        return health(
                source,
                articles,
                State.REFUSED,
                why,
                0,
                null,
                new Line(channel, standing(source, channel, tried, null, 1, why), List.of(visit)));
    }

    private static Health hostile(Source source) {
        Channel channel = new Channel(Channel.As.SITE, "javascript:alert(7)//" + Sample.ATTACK);
        Visit visit = new Visit(channel.url(), source.id(), NOW, Came.FAILED, 200, Sample.ATTACK, 0, 0, Duration.ZERO);
        Source odd = new Source(
                source.id(),
                Sample.ATTACK,
                source.pictures(),
                source.text(),
                Sample.ATTACK,
                Sample.ATTACK,
                List.of(Sample.ATTACK),
                List.of(channel),
                false,
                null,
                null,
                List.of());
        return health(
                odd,
                3,
                State.FAILING,
                Sample.ATTACK,
                1,
                null,
                new Line(
                        channel,
                        standing(source, channel, NOW, null, 3, Sample.ATTACK),
                        List.of(visit),
                        new Health.Hub(Sample.ATTACK, Push.State.DENIED, null, false, Sample.ATTACK)));
    }

    private static Line well(Source source, String path) {
        Channel channel = new Channel(Channel.As.FEED, "https://" + source.id() + path);
        Instant at = NOW.minus(Duration.ofMinutes(12));
        List<Visit> visits = IntStream.range(0, 9)
                .mapToObj(i -> new Visit(
                        channel.url(),
                        source.id(),
                        at.minus(Duration.ofMinutes(20L * i)),
                        i % 3 == 0 ? Came.READ : Came.UNCHANGED,
                        i % 3 == 0 ? 200 : 304,
                        i % 3 == 0 ? "30 items, " + (i + 1) + " new" : "nothing has changed",
                        i % 3 == 0 ? 30 : 0,
                        i % 3 == 0 ? i + 1 : 0,
                        Duration.ofMillis(180 + 7L * i)))
                .toList();
        Health.Hub hub = new Health.Hub(
                "https://pubsub.example/", Push.State.PROMISED, at.minus(Duration.ofHours(2)), true, null);
        return new Line(channel, standing(source, channel, at, at, 0, null), visits, hub);
    }

    private static Standing standing(
            Source source, Channel channel, Instant tried, @Nullable Instant good, int failures, @Nullable String why) {
        return new Standing(
                channel.url(),
                source.id(),
                channel.url(),
                null,
                null,
                null,
                tried,
                good,
                failures,
                NOW.plus(Duration.ofMinutes(8)),
                Duration.ofMinutes(20),
                why,
                failures == 0 ? Boolean.TRUE : null,
                failures == 0 ? "https://pubsub.example/" : Sample.ATTACK,
                Sample.ATTACK,
                NOW.plus(Duration.ofDays(6)));
    }

    private static Health health(
            Source source, int articles, State state, String why, int lastDay, @Nullable Double usual, Line... lines) {
        List<Integer> days = IntStream.range(0, 28)
                .mapToObj(i -> usual == null ? 0 : (int) Math.round(usual * (i % 7 > 4 ? .3 : .8 + (i * 7 % 5) / 10.0)))
                .toList();
        boolean trouble = state.alarming();
        return new Health(
                source.withChannels(List.of(lines).stream().map(Line::channel).toList()),
                state,
                why,
                List.of(lines),
                articles,
                articles == 0 ? null : NOW,
                lastDay,
                usual,
                days,
                articles == 0 ? new Shares(0, 0, 0, 0, 0) : new Shares(Math.min(100, articles), .98, 1, .8123, .004),
                lines.length == 0 ? 0 : 3,
                trouble ? List.of(troubled(source, why)) : List.of(),
                state == State.REFUSED || source.id().equals(Sample.HOSTILE) ? List.of(refusal(source)) : List.of(),
                NOW);
    }

    private static Wanted troubled(Source source, String why) {
        return new Wanted(
                "https://" + source.id() + "/2023/11/22/a-page-that-is-gone",
                source.id(),
                Wanted.What.ARTICLE,
                0,
                NOW.minusSeconds(9_000),
                NOW.plusSeconds(900),
                NOW.minusSeconds(900),
                2,
                null,
                null,
                why,
                0);
    }

    private static Ruling refusal(Source source) {
        boolean hostile = source.id().equals(Sample.HOSTILE);
        return new Ruling(
                "https://" + source.id() + "/politics",
                false,
                Ruling.By.ROBOTS,
                hostile ? "javascript:alert(8)" : "https://" + source.id() + "/robots.txt",
                hostile ? Sample.ATTACK : "Disallow: /politics",
                12,
                NOW.minusSeconds(7_200));
    }

    /** The satellite was collected by a rule; other pages were imported. */
    static @Nullable Ruling ruling(Item item) {
        if (item.id().equals(Sample.ATTACKER)) {
            return refusal(Source.met(Sample.HOSTILE, Sample.ATTACK));
        }
        return item.id().equals(Sample.named("satellite"))
                ? new Ruling(
                        String.valueOf(item.url()),
                        true,
                        Ruling.By.ROBOTS,
                        "https://peninsula-post.example/robots.txt",
                        "Allow: /",
                        3,
                        NOW)
                : null;
    }
}
