package org.beatbook.publish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.beatbook.news.Filter;
import org.beatbook.news.Notes;
import org.beatbook.news.Topic;
import org.beatbook.news.TopicPage;
import org.beatbook.news.TopicPage.Entry;
import org.jspecify.annotations.Nullable;

/**
 * A topic with the entries of all its pages, or of as many as are wanted.
 *
 * @param notes what was read in an article, by its id
 */
record Whole(Topic topic, List<Entry> entries, @Nullable Instant updated, Function<String, Optional<Notes>> notes) {
    /** How many entries a feed holds. */
    static final int NEWEST = 50;

    Whole {
        entries = List.copyOf(entries);
    }

    static Optional<Whole> read(Book book, String topic, int most) {
        Optional<TopicPage> first = book.topicPage(topic, Filter.NONE);
        return first.map(
                page -> new Whole(page.topic(), entries(book, page, most), page.updated(), book.happenings()::notes));
    }

    private static List<Entry> entries(Book book, TopicPage first, int most) {
        List<Entry> out = new ArrayList<>(first.entries());
        int number = 1;
        List<Entry> last = first.entries();
        while (!last.isEmpty() && out.size() < Math.min(most, first.total())) {
            number++;
            last = book.topicPage(first.topic().id(), Filter.NONE.withPage(number))
                    .map(TopicPage::entries)
                    .orElse(List.of());
            out.addAll(last);
        }
        return out.size() > most ? out.subList(0, most) : out;
    }
}
