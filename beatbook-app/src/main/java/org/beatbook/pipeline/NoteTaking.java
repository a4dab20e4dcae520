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
import org.beatbook.pipeline.Filing.Saved;
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

    NoteTaking(Readings readings, Summary.Counting counting, ListFolder lists) {
        this.readings = readings;
        this.counting = counting;
        this.taker = new NoteTaker(lists);
    }

    /** Runs tasks, and gives their answers in the order of the tasks. */
    interface Workers {
        <T extends @Nullable Object> List<T> all(List<Callable<T>> tasks);
    }

    /** Takes notes of what has not been read as it is now. */
    void take(List<Saved> saved, Workers workers) {
        List<Unread> unread = unread(saved);
        List<@Nullable Notes> taken = workers.all(unread.stream()
                .map(u -> (Callable<@Nullable Notes>) () -> notes(u))
                .toList());
        for (int i = 0; i < taken.size(); i++) {
            Notes notes = taken.get(i);
            if (notes != null) {
                keep(notes, unread.get(i).saved().item());
            }
        }
    }

    /** Its own tellings of before are forgotten first: an article is not joined with itself. */
    private void keep(Notes notes, Item item) {
        readings.remove(notes.article());
        readings.save(notes.withTellings(Joining.join(notes.tellings(), readings::near)), item);
    }

    /** An article that is yet to be read, and its sentences. */
    private record Unread(Saved saved, Prose prose) {}

    private List<Unread> unread(List<Saved> saved) {
        List<Unread> unread = new ArrayList<>();
        Map<String, String> last = new HashMap<>();
        for (Saved s : saved) {
            int version = s.newest() == null ? 0 : s.newest().number();
            Prose prose = s.newest() == null
                    ? Prose.of(s.item())
                    : Prose.of(s.newest().page());
            String text = prose.hash();
            String state = version + " " + s.item().order() + " " + text;
            String before = last.put(s.item().id(), state);
            if (before == null ? !readings.isRead(s.item(), version, text) : !before.equals(state)) {
                unread.add(new Unread(s, prose));
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
