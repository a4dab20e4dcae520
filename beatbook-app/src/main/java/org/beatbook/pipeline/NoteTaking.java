package org.beatbook.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import org.beatbook.group.Joining;
import org.beatbook.news.Item;
import org.beatbook.news.Notes;
import org.beatbook.news.Page;
import org.beatbook.news.Prose;
import org.beatbook.news.Version;
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
    private final Workers workers;
    private final Summary.Counting counting;
    private final NoteTaker taker;
    private final StoryTaking stories;

    /** @param stories told of each article when its notes are kept, and of each that is gone */
    NoteTaking(Readings readings, Workers workers, Summary.Counting counting, ListFolder lists, StoryTaking stories) {
        this.workers = workers;
        this.stories = stories;
        this.readings = readings;
        this.counting = counting;
        this.taker = new NoteTaker(lists);
    }

    /** Reads a page that is yet to be filed; absent where its sentences cannot be read, which is said when it is filed. */
    Optional<Ahead> ahead(Page page) {
        try {
            return Optional.of(taker.ahead(page));
        } catch (RuntimeException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    /**
     * Takes notes of what has not been read as it is now, and forgets what is gone.
     *
     * @param ahead what was read of pages before they were filed; by the pages themselves, not by what they say
     */
    void take(List<Step> steps, Map<Page, Ahead> ahead) {
        List<Future<@Nullable Notes>> begun = unread(steps).stream()
                .map(u -> workers.<@Nullable Notes>begin(() -> u == null ? null : notes(u, ahead)))
                .toList();
        for (int i = 0; i < steps.size(); i++) {
            switch (steps.get(i)) {
                case Saved saved -> saved(saved, Workers.answer(begun.get(i)));
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
    private @Nullable Notes notes(Unread unread, Map<Page, Ahead> ahead) {
        Item item = unread.saved().item();
        Version newest = unread.saved().newest();
        try {
            return taker.take(item, newest, unread.prose(), newest == null ? null : ahead.get(newest.page()));
        } catch (RuntimeException | StackOverflowError e) {
            counting.problem("%s: filed, but its sentences could not be read: %s"
                    .formatted(item.url() == null ? item.headline() : item.url(), e));
            return null;
        }
    }
}
