package org.beatbook.collect;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beatbook.news.Channel;
import org.beatbook.news.Push;
import org.beatbook.news.Source;
import org.beatbook.news.Standing;
import org.beatbook.store.Store;
import org.jspecify.annotations.Nullable;

/** When a round has something to do. */
public final class Due {
    private Due() {}

    /**
     * The earliest time that a channel, a wanted page or a hub is due; absent where nothing is followed.
     *
     * @param listening since when hubs are listened to; absent where they are not
     */
    public static Optional<Instant> next(Store store, Instant now, @Nullable Instant listening) {
        Map<String, Standing> standings = store.following().standings().stream()
                .collect(Collectors.toMap(Standing::channel, Function.identity()));
        List<Source> active = store.sources().all().stream()
                .filter(source -> !source.paused())
                .toList();
        List<Channel> channels =
                active.stream().map(Source::channels).flatMap(List::stream).toList();
        Stream<Instant> visits =
                channels.stream().flatMap(c -> Stream.ofNullable(next(standings.get(c.url()), now, listening)));
        Stream<Instant> hubs = listening == null
                ? Stream.empty()
                : hubs(
                        store.following().pushes(),
                        channels.stream()
                                .flatMap(c -> Stream.ofNullable(standings.get(c.url())))
                                .toList(),
                        now);
        return Stream.of(visits, store.following().nextDue().stream(), hubs)
                .flatMap(Function.identity())
                .min(Instant::compareTo);
    }

    private static @Nullable Instant next(@Nullable Standing standing, Instant now, @Nullable Instant listening) {
        return standing == null ? now : standing.next(listening);
    }

    /** When a hub is to be asked: at once where one is named that was not asked yet. */
    private static Stream<Instant> hubs(List<Push> pushes, List<Standing> standings, Instant now) {
        Set<String> asked = pushes.stream()
                .filter(p -> p.state() != Push.State.LEAVING)
                .map(Push::channel)
                .collect(Collectors.toSet());
        Set<String> active = standings.stream().map(Standing::channel).collect(Collectors.toSet());
        Stream<Instant> named = standings.stream()
                .filter(s -> s.hub() != null && !asked.contains(s.channel()))
                .map(s -> now);
        Stream<Instant> due = pushes.stream()
                .filter(p -> p.state() == Push.State.LEAVING || active.contains(p.channel()))
                .map(Push::due);
        return Stream.concat(named, due);
    }
}
