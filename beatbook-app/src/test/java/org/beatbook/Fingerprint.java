package org.beatbook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.beatbook.archive.Archive;
import org.beatbook.news.Filter;
import org.beatbook.news.Json;
import org.beatbook.news.Story;
import org.beatbook.news.Topic;
import org.beatbook.pipeline.BookFolder;
import org.beatbook.store.Access;
import org.beatbook.store.Store;
import org.beatbook.store.Stories;
import org.beatbook.store.lucene.LuceneIndex;
import org.beatbook.store.sqlite.SqliteStore;
import org.jspecify.annotations.Nullable;

/** All that a book says, as lines: two books with the same lines are the same to every reader. */
final class Fingerprint {
    private Fingerprint() {}

    static List<String> of(Path book) {
        BookFolder folder = new BookFolder(book);
        List<String> lines = new ArrayList<>();
        try (Store store =
                SqliteStore.open(folder.database(), Access.READ, LuceneIndex.open(folder.index(), Access.READ))) {
            lines.add("captures " + store.captures().count());
            store.sources().all().forEach(s -> lines.add("source " + Json.write(s)));
            store.articles().each(a -> {
                lines.add("item " + Json.write(a.item()) + " " + a.text().hashCode());
                store.articles().versions(a.item().id()).forEach(v -> lines.add("version " + Json.write(v)));
                store.readings().find(a.item().id()).ifPresent(n -> lines.add("notes " + Json.write(n)));
                store.articles().sightings(a.item().id()).forEach(s -> lines.add("sighting " + Json.write(s)));
            });
            stories(store.stories(), null, lines);
            for (Topic topic : store.topics().all()) {
                stories(store.stories(), topic, lines);
                store.topics()
                        .page(topic, Filter.NONE, 0, Integer.MAX_VALUE)
                        .forEach(m -> lines.add(
                                "member " + topic.id() + " " + m.item().id() + " " + m.score()));
                lines.add("found "
                        + store.search().all(topic.query(), topic.threshold()).size());
            }
        }
        return lines;
    }

    private static void stories(Stories stories, @Nullable Topic topic, List<String> lines) {
        for (Story story : stories.ofTopic(topic, Filter.NONE, null, 0, Integer.MAX_VALUE)) {
            lines.add("story " + (topic == null ? "" : topic.id() + " ") + Json.write(story));
            stories.members(story.id()).forEach(p -> lines.add("in story " + Json.write(p)));
        }
    }

    /** The ids of all captures that the archive holds, in its order. */
    static List<String> archived(Path book) {
        List<String> ids = new ArrayList<>();
        try (Archive archive = Archive.read(new BookFolder(book).archive())) {
            archive.replay(null, a -> ids.add(a.head().id()));
        }
        return ids;
    }

    /** The addresses of all captures that the archive holds, in its order. */
    static List<String> archivedUrls(Path book) {
        List<String> urls = new ArrayList<>();
        try (Archive archive = Archive.read(new BookFolder(book).archive())) {
            archive.replay(null, a -> urls.add(a.head().url()));
        }
        return urls;
    }
}
