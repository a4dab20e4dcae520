package org.beatbook.publish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beatbook.news.Filter;
import org.beatbook.news.StoriesPage;
import org.beatbook.news.StoryEntry;
import org.beatbook.news.Topic;
import org.jspecify.annotations.Nullable;

/** A topic with the stories of all its pages, or of as many as are wanted. */
record Stories(
        Topic topic, List<StoryEntry> entries, @Nullable Instant updated) {

    Stories {
        entries = List.copyOf(entries);
    }

    static Optional<Stories> read(Book book, String topic, int most) {
        return book.tales()
                .topic(topic, Filter.NONE, null)
                .map(first -> new Stories(
                        first.topic().topic(),
                        entries(book, first, most),
                        first.topic().updated()));
    }

    private static List<StoryEntry> entries(Book book, StoriesPage first, int most) {
        List<StoryEntry> out = new ArrayList<>(first.entries());
        List<StoryEntry> last = first.entries();
        for (int number = 2; !last.isEmpty() && out.size() < Math.min(most, first.total()); number++) {
            last = book.tales()
                    .topic(first.topic().topic().id(), Filter.NONE.withPage(number), null)
                    .map(StoriesPage::entries)
                    .orElse(List.of());
            out.addAll(last);
        }
        return out.size() > most ? out.subList(0, most) : out;
    }
}
