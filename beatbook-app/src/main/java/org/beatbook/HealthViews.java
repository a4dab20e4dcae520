package org.beatbook;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beatbook.news.Channel;
import org.beatbook.news.Health;
import org.beatbook.news.Health.Line;
import org.beatbook.news.Health.Shares;
import org.beatbook.news.Health.State;
import org.beatbook.news.Item;
import org.beatbook.news.Pulse;
import org.beatbook.news.Ruling;
import org.beatbook.news.Source;
import org.beatbook.news.SourcesPage;
import org.beatbook.news.Standing;
import org.beatbook.news.Urls;
import org.beatbook.news.Visit;
import org.beatbook.store.Articles;
import org.beatbook.store.Articles.Arrivals;
import org.beatbook.store.Following;
import org.beatbook.store.Sources;
import org.jspecify.annotations.Nullable;

/**
 * How sources are, put together from what following and filing left in the store. Judging all of them is cheap; only
 * those that are shown are looked at closely.
 */
final class HealthViews {
    private static final int PAGE_SIZE = 50;
    private static final int NEWEST = 100;
    private static final int VISITS = 20;
    private static final int TROUBLES = 20;
    private static final int BEATS = 500;

    /** So long after the first visit was due, it is not a matter of a round that takes its time. */
    private static final Duration IDLE = Duration.ofHours(1);

    private final Sources sources;
    private final Articles articles;
    private final Following following;
    private final InstantSource clock;

    HealthViews(Sources sources, Articles articles, Following following, InstantSource clock) {
        this.sources = sources;
        this.articles = articles;
        this.following = following;
        this.clock = clock;
    }

    /** A source that was judged. */
    private record Judged(
            Source source, List<Line> lines, @Nullable Arrivals arrivals, Habit habit, Diagnosis diagnosis) {
        int count() {
            return arrivals == null ? 0 : arrivals.count();
        }

        @Nullable
        Instant good() {
            return lines.stream()
                    .flatMap(l -> Optional.ofNullable(l.standing()).stream())
                    .flatMap(s -> Optional.ofNullable(s.good()).stream())
                    .max(Instant::compareTo)
                    .orElse(null);
        }
    }

    /** One page of all sources, or of those in one state; those that want attention first. */
    SourcesPage page(@Nullable State only, int page) {
        Instant now = clock.instant();
        List<Judged> all = judged(now);
        List<Judged> left = all.stream()
                .filter(j -> only == null || j.diagnosis().state() == only)
                .toList();
        List<Health> shown = left.stream()
                .skip((page - 1L) * PAGE_SIZE)
                .limit(PAGE_SIZE)
                .map(j -> closely(j, now))
                .toList();
        return new SourcesPage(shown, states(all), only, left.size(), page, PAGE_SIZE, idleSince(all, now));
    }

    /** All sources, those that want attention first. */
    List<Health> all() {
        Instant now = clock.instant();
        return judged(now).stream().map(j -> closely(j, now)).toList();
    }

    Optional<Health> of(String id) {
        Instant now = clock.instant();
        return sources.find(id).map(s -> closely(judge(s, articles.arrivals(id, now, Habit.DAYS + 1), now), now));
    }

    Pulse pulse() {
        Instant now = clock.instant();
        List<Judged> all = judged(now);
        int failing = (int) all.stream()
                .flatMap(j -> j.lines().stream())
                .filter(l -> l.standing() != null && l.standing().failures() > 0)
                .count();
        int wanted =
                all.stream().mapToInt(j -> following.wantedOf(j.source().id())).sum();
        List<Pulse.Beat> beats = all.stream()
                .limit(BEATS)
                .map(j -> new Pulse.Beat(j.source().id(), j.good(), j.count()))
                .toList();
        return new Pulse(states(all), failing, wanted, beats, now);
    }

    private List<Judged> judged(Instant now) {
        Map<String, Arrivals> arrivals = articles.arrivals(now, Habit.DAYS + 1);
        return sources.all().stream()
                .map(s -> judge(s, Optional.ofNullable(arrivals.get(s.id())), now))
                .sorted(Comparator.comparing((Judged j) -> j.diagnosis().state())
                        .thenComparing(j -> j.source().name(), String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(j -> j.source().id()))
                .toList();
    }

    private Judged judge(Source source, Optional<Arrivals> arrivals, Instant now) {
        List<Line> lines = source.channels().stream().map(this::line).toList();
        Habit habit = arrivals.map(a -> Habit.of(a, now)).orElse(Habit.NONE);
        return new Judged(source, lines, arrivals.orElse(null), habit, Diagnosis.of(source, lines, habit, now));
    }

    private Line line(Channel channel) {
        Optional<Standing> standing = following.standing(channel.url());
        List<Visit> last = standing.isEmpty() ? List.of() : following.visits(channel.url(), 1);
        return new Line(channel, standing.orElse(null), last);
    }

    private static Map<State, Integer> states(List<Judged> all) {
        Map<State, Integer> states = new EnumMap<>(State.class);
        all.forEach(j -> states.merge(j.diagnosis().state(), 1, Integer::sum));
        return states;
    }

    private static @Nullable Instant idleSince(List<Judged> all, Instant now) {
        List<Standing> asked = all.stream()
                .filter(j -> !j.source().paused())
                .flatMap(j -> j.lines().stream())
                .flatMap(l -> Optional.ofNullable(l.standing()).stream())
                .toList();
        boolean due = asked.stream()
                .flatMap(s -> Optional.ofNullable(s.next()).stream())
                .anyMatch(n -> n.plus(IDLE).isBefore(now));
        Instant last = asked.stream()
                .flatMap(s -> Optional.ofNullable(s.tried()).stream())
                .max(Instant::compareTo)
                .orElse(null);
        return due && last != null && last.plus(IDLE).isBefore(now) ? last : null;
    }

    private Health closely(Judged judged, Instant now) {
        Source source = judged.source();
        List<Ruling> refusals = refusals(source);
        Set<String> forbidden = refusals.stream().map(Ruling::url).collect(Collectors.toSet());
        List<Line> lines = judged.lines().stream()
                .map(l -> new Line(
                        l.channel(),
                        l.standing(),
                        following.visits(l.channel().url(), VISITS),
                        following.pushOf(l.channel().url()).map(Health.Hub::of).orElse(null)))
                .toList();
        return new Health(
                source,
                judged.diagnosis().state(),
                judged.diagnosis().why(),
                lines,
                judged.count(),
                judged.arrivals() == null ? null : judged.arrivals().newest(),
                judged.habit().lastDay(),
                judged.habit().usual(),
                judged.habit().drawn(),
                shares(source.id()),
                following.wantedOf(source.id()),
                following.troubled(source.id(), TROUBLES).stream()
                        .filter(w -> !forbidden.contains(w.url()))
                        .toList(),
                refusals,
                now);
    }

    /** Of the source's own host and of those its channels stand on. */
    private List<Ruling> refusals(Source source) {
        return Stream.concat(
                        Stream.of(source.id()), source.channels().stream().flatMap(c -> Urls.site(c.url()).stream()))
                .distinct()
                .flatMap(site -> following.refusals(site, TROUBLES).stream())
                .sorted(Comparator.comparing(Ruling::time).reversed())
                .limit(TROUBLES)
                .toList();
    }

    private Shares shares(String source) {
        List<Item> newest = articles.ofSource(source, 0, NEWEST);
        return new Shares(
                newest.size(),
                share(newest, Item::read),
                share(newest, i -> i.published() != null),
                share(newest, i -> !i.pictures().isEmpty()),
                share(newest, i -> i.pictures().stream().anyMatch(p -> p.credit() != null)));
    }

    private static double share(List<Item> items, Predicate<Item> test) {
        return items.isEmpty() ? 0 : (double) items.stream().filter(test).count() / items.size();
    }
}
