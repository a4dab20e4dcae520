package org.beatbook.pipeline;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.beatbook.group.Grouping;
import org.beatbook.news.Ids;
import org.beatbook.news.Placing;
import org.beatbook.news.Sketch;
import org.beatbook.pipeline.Filing.Gone;
import org.beatbook.store.Stories;
import org.beatbook.store.Stories.Grouped;
import org.jspecify.annotations.Nullable;

/** Puts sketched articles into stories, one after another, and takes out what is gone; call it inside a change. */
final class StoryPlacing {
    private final Stories stories;
    /** Knows the days that it has looked at; made anew when anyone else has changed what was found. */
    private @Nullable Grouping grouping;

    private long known;

    StoryPlacing(Stories stories) {
        this.stories = stories;
    }

    /** @param hash of what the article said when it was sketched */
    void place(Sketch sketch, String hash) {
        stories.grouped(sketch.article())
                .map(Grouped::sketch)
                .filter(before -> !day(before).equals(day(sketch)))
                .ifPresent(before -> change(g -> stories.place(g.remove(before))));
        long arrival = stories.sketch(sketch, hash);
        change(g -> stories.place(g.place(arrival, sketch)));
    }

    private static LocalDate day(Sketch sketch) {
        return LocalDate.ofInstant(sketch.published(), ZoneOffset.UTC);
    }

    /** Takes an article out of its story, and out of what others are compared with. */
    void forget(Gone gone) {
        stories.grouped(gone.article()).ifPresent(grouped -> {
            change(g -> {
                List<Placing> moved = g.remove(grouped.sketch());
                stories.remove(gone.article(), gone.into());
                stories.place(moved);
            });
            rename(grouped.placing());
        });
    }

    /** A story that began with what is gone is called by the first that is left, as if it had begun with that. */
    private void rename(Placing gone) {
        List<Placing> left = stories.found(gone.story());
        if (left.isEmpty() || !gone.story().equals(Ids.story(gone.article()))) {
            return;
        }
        String id = Ids.story(left.getFirst().article());
        if (stories.found(id).isEmpty()) {
            stories.place(left.stream()
                    .map(p -> new Placing(p.article(), id, p.copyOf(), p.share()))
                    .toList());
        }
    }

    private interface Change {
        void by(Grouping grouping);
    }

    /** What fails is not kept, and then what grouping knows is not so. */
    private void change(Change change) {
        Grouping now = grouping != null && stories.grouping() == known ? grouping : new Grouping(this::day);
        grouping = null;
        change.by(now);
        known = stories.grouping();
        grouping = now;
    }

    private List<Grouping.Placed> day(LocalDate day) {
        return stories.day(day).stream()
                .map(g -> new Grouping.Placed(g.arrival(), g.sketch(), g.placing()))
                .toList();
    }
}
