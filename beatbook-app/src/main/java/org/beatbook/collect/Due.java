package org.beatbook.collect;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beatbook.news.Channel;
import org.beatbook.news.Source;
import org.beatbook.news.Standing;
import org.beatbook.store.Store;
import org.jspecify.annotations.Nullable;

/** When a round has something to do. */
public final class Due {
    private Due() {}

    /** The earliest time that a channel or a wanted page is due; absent where nothing is followed. */
    public static Optional<Instant> next(Store store, Instant now) {
        Map<String, Standing> standings = store.following().standings().stream()
                .collect(Collectors.toMap(Standing::channel, Function.identity()));
        Stream<Instant> channels = store.sources().all().stream()
                .filter(source -> !source.paused())
                .map(Source::channels)
                .flatMap(List::stream)
                .flatMap(channel -> Stream.ofNullable(next(channel, standings, now)));
        return Stream.concat(channels, store.following().nextDue().stream()).min(Instant::compareTo);
    }

    private static @Nullable Instant next(Channel channel, Map<String, Standing> standings, Instant now) {
        Standing standing = standings.get(channel.url());
        return standing == null ? now : standing.next();
    }
}
