package org.beatbook.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.beatbook.group.Joining;
import org.beatbook.news.Item;
import org.beatbook.news.Notes;
import org.beatbook.news.Prose;
import org.beatbook.pipeline.Filing.Gone;
import org.beatbook.pipeline.Filing.Saved;
import org.beatbook.pipeline.Filing.Step;
import org.beatbook.pipeline.lists.ListFolder;
import org.beatbook.store.Readings;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was filed, several articles at a time, and keeps the notes one after another in the order of the archive:
 * whatever groups they come in, the same events are joined.
 */
final class NoteTaking {
    private final Readings readings;
    private final Summary.Counting counting;
    private final NoteTaker taker;
    private final StoryTaking stories;

    /** @param stories told of each article when its notes are kept, and of each that is gone */
    NoteTaking(Readings readings, Summary.Counting counting, ListFolder lists, StoryTaking stories) {
        this.stories = stories;
        this.readings = readings;
        this.counting = counting;
        this.taker = new NoteTaker(lists);
    }

    /** Runs tasks, and gives their answers in the order of the tasks. */
    interface Workers {
        <T extends @Nullable Object> List<T> all(List<Callable<T>> tasks);
    }

    /** Takes notes of what has not been read as it is now, and forgets what is gone. */
    void take(List<Step> steps, Workers workers) {
        List<@Nullable Notes> taken = workers.all(unread(steps).stream()
                .map(u -> (Callable<@Nullable Notes>) () -> u == null ? null : notes(u))
                .toList());
        for (int i = 0; i < steps.size(); i++) {
            switch (steps.get(i)) {
                case Saved saved -> saved(saved, taken.get(i));
                case Gone gone -> {
                    readings.remove(gone.article());
                    stories.gone(gone);
                }
            }
        }
    }

    private void saved(Saved saved, @Nullable Notes taken) {
        Notes notes = taken != null
                ? keep(taken, saved.item())
                : readings.find(saved.item().id()).orElse(null);
        stories.saved(saved, notes);
    }

    /** Its own tellings of before are forgotten first: an article is not joined with itself. */
    private Notes keep(Notes notes, Item item) {
        readings.remove(notes.article());
        Notes joined = notes.withTellings(Joining.join(notes.tellings(), readings::near));
        readings.save(joined, item);
        return joined;
    }

    /** An article that is yet to be read, and its sentences. */
    private record Unread(Saved saved, int version, Prose prose) {
        static Unread of(Saved saved) {
            return saved.newest() == null
                    ? new Unread(saved, 0, Prose.of(saved.item()))
                    : new Unread(
                            saved,
                            saved.newest().number(),
                            Prose.of(saved.newest().page()));
        }

        String state() {
            return version + " " + saved.item().order() + " " + prose.hash();
        }
    }

    /** Of each step what is to be read; nothing where it was read before. */
    private List<@Nullable Unread> unread(List<Step> steps) {
        List<@Nullable Unread> unread = new ArrayList<>();
        Map<String, String> last = new HashMap<>();
        for (Step step : steps) {
            switch (step) {
                case Gone gone -> {
                    last.put(gone.article(), "");
                    unread.add(null);
                }
                case Saved saved -> {
                    Unread next = Unread.of(saved);
                    String before = last.put(saved.item().id(), next.state());
                    boolean isRead = before == null
                            ? readings.isRead(
                                    saved.item(), next.version(), next.prose().hash())
                            : before.equals(next.state());
                    unread.add(isRead ? null : next);
                }
            }
        }
        return unread;
    }

    /** One bad text never stops a batch: it is named and counted, and its article stands without notes. */
    private @Nullable Notes notes(Unread unread) {
        Item item = unread.saved().item();
        try {
            return taker.take(item, unread.saved().newest(), unread.prose());
        } catch (RuntimeException | StackOverflowError e) {
            counting.problem("%s: filed, but its sentences could not be read: %s"
                    .formatted(item.url() == null ? item.headline() : item.url(), e));
            return null;
        }
    }
}
