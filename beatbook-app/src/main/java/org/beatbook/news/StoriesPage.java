package org.beatbook.news;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A topic by its stories.
 *
 * @param topic what is told of the topic beside them; it has no entries of its own
 * @param entries one page of stories, pinned ones first, then by their weight
 * @param total how many stories the filter leaves on all pages
 * @param asOf the day as whose end it stands; absent for today
 * @param since when the reader was last here, as far as the address says so
 */
public record StoriesPage(
        TopicPage topic,
        List<StoryEntry> entries,
        int total,
        @Nullable LocalDate asOf,
        @Nullable Instant since) {

    public StoriesPage {
        entries = List.copyOf(entries);
    }

    public StoriesPage withSince(@Nullable Instant visit) {
        return new StoriesPage(topic, entries, total, asOf, visit);
    }

    /** What became of a story since the reader was last here. */
    public enum News {
        NEW,
        GROWN,
        NONE
    }

    /** What became of a story since the reader was last here; nothing where that is not known. */
    public News news(StoryEntry entry) {
        if (since == null || !entry.grown().isAfter(since)) {
            return News.NONE;
        }
        return entry.met().isAfter(since) ? News.NEW : News.GROWN;
    }

    /** How many stories of this page are such. */
    public int count(News news) {
        return (int) entries.stream().filter(e -> news(e) == news).count();
    }
}
