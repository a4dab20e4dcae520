package org.beatbook.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.beatbook.group.Grouping;
import org.beatbook.news.Ids;
import org.beatbook.news.Json;
import org.beatbook.news.Notes;
import org.beatbook.news.Report;
import org.beatbook.news.Sketch;
import org.beatbook.pipeline.Filing.Gone;
import org.beatbook.pipeline.Filing.Saved;
import org.beatbook.store.Stories;
import org.jspecify.annotations.Nullable;

/**
 * Puts what was filed into stories: sketches several articles at a time, and places one after another in the order of the
 * archive, so that the same stories come out whatever groups they come in. An article is sketched while others are placed.
 */
final class StoryTaking {
    private final Stories stories;
    private final StoryPlacing placing;
    private final Workers workers;
    private final Summary.Counting counting;
    private final List<Step> steps = new ArrayList<>();
    /** What was noted last of each article in these steps: the hash of its report, or nothing where it is gone. */
    private final Map<String, String> last = new HashMap<>();

    StoryTaking(Stories stories, Workers workers, Summary.Counting counting) {
        this.stories = stories;
        this.placing = new StoryPlacing(stories);
        this.workers = workers;
        this.counting = counting;
    }

    private sealed interface Step {}

    /** An article has arrived, or has changed. */
    private record Arrived(Future<@Nullable Sketch> sketch, String hash) implements Step {}

    private record Left(Gone gone) implements Step {}

    /**
     * Notes that an article was saved, and what was read in it, unless it was sketched as it is now; it is placed when
     * {@link #take} is called.
     */
    void saved(Saved saved, @Nullable Notes notes) {
        Report report = Reports.of(saved.item(), saved.newest(), notes);
        String hash = Ids.digest(Json.write(report).getBytes(StandardCharsets.UTF_8));
        String before = last.put(report.id(), hash);
        if (before == null ? !stories.isSketched(report.id(), hash) : !before.equals(hash)) {
            steps.add(new Arrived(workers.<@Nullable Sketch>begin(() -> sketch(report)), hash));
        }
    }

    void gone(Gone gone) {
        last.put(gone.article(), "");
        steps.add(new Left(gone));
    }

    /** Places what was noted since this was last called, in that order. */
    void take() {
        for (Step step : steps) {
            switch (step) {
                case Arrived arrived -> {
                    Sketch sketch = Workers.answer(arrived.sketch());
                    if (sketch != null) {
                        placing.place(sketch, arrived.hash());
                    }
                }
                case Left left -> placing.forget(left.gone());
            }
        }
        steps.clear();
        last.clear();
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
}
