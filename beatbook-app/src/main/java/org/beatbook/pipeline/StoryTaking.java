package org.beatbook.pipeline;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.beatbook.group.Grouping;
import org.beatbook.news.Ids;
import org.beatbook.news.Json;
import org.beatbook.news.Notes;
import org.beatbook.news.Placing;
import org.beatbook.news.Report;
import org.beatbook.news.Sketch;
import org.beatbook.pipeline.Filing.Gone;
import org.beatbook.pipeline.Filing.Saved;
import org.beatbook.store.Stories;
import org.beatbook.store.Stories.Grouped;
import org.jspecify.annotations.Nullable;

/**
 * Puts what was filed into stories: sketches several articles at a time, and places one after another in the order of the
 * archive, so that the same stories come out whatever groups they come in.
 */
final class StoryTaking {
    private final Stories stories;
    private final Summary.Counting counting;
    private final List<Step> steps = new ArrayList<>();
    /** Knows the days that it has looked at; made anew when anyone else has changed what was found. */
    private @Nullable Grouping grouping;

    private long known;

    StoryTaking(Stories stories, Summary.Counting counting) {
        this.stories = stories;
        this.counting = counting;
    }

    private sealed interface Step {}

    /** An article has arrived, or has changed. */
    private record Arrived(Report report, String hash) implements Step {}

    private record Left(Gone gone) implements Step {}

    /** Notes that an article was saved, and what was read in it; it is placed when {@link #take} is called. */
    void saved(Saved saved, @Nullable Notes notes) {
        Report report = Reports.of(saved.item(), saved.newest(), notes);
        steps.add(new Arrived(report, Ids.digest(Json.write(report).getBytes(StandardCharsets.UTF_8))));
    }

    void gone(Gone gone) {
        steps.add(new Left(gone));
    }

    /** Places what was noted since this was last called, in that order. */
    void take(NoteTaking.Workers workers) {
        List<Step> all = changes();
        steps.clear();
        List<@Nullable Sketch> sketches = workers.all(all.stream()
                .map(step -> (Callable<@Nullable Sketch>) () -> step instanceof Arrived a ? sketch(a.report()) : null)
                .toList());
        for (int i = 0; i < all.size(); i++) {
            Sketch sketch = sketches.get(i);
            switch (all.get(i)) {
                case Arrived arrived -> {
                    if (sketch != null) {
                        place(sketch, arrived.hash());
                    }
                }
                case Left left -> forget(left.gone());
            }
        }
    }

    /** The steps without those articles that were sketched already as they are now. */
    private List<Step> changes() {
        Map<String, String> last = new HashMap<>();
        List<Step> changes = new ArrayList<>();
        for (Step step : steps) {
            switch (step) {
                case Arrived(Report report, String hash) -> {
                    String before = last.put(report.id(), hash);
                    if (before == null ? !stories.isSketched(report.id(), hash) : !before.equals(hash)) {
                        changes.add(step);
                    }
                }
                case Left left -> {
                    last.put(left.gone().article(), "");
                    changes.add(step);
                }
            }
        }
        return changes;
    }

    /** One bad text never stops a batch: it is named and counted, and its article is part of no story. */
    private @Nullable Sketch sketch(Report report) {
        try {
            return Grouping.sketch(report);
        } catch (RuntimeException | StackOverflowError e) {
            counting.problem("%s: filed, but it could not be put into a story: %s".formatted(report.headline(), e));
            return null;
        }
    }

    private void place(Sketch sketch, String hash) {
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
