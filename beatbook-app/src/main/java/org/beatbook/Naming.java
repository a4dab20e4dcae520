package org.beatbook;

import java.util.List;
import java.util.Optional;
import org.beatbook.news.Item;
import org.beatbook.news.Placing;
import org.beatbook.news.Urls;
import org.beatbook.news.Version;
import org.beatbook.pipeline.BookException;
import org.beatbook.store.Store;

/** Finds what a user calls by its id, its address or its headline. */
final class Naming {
    /** So many articles of a story are looked at. */
    private static final int MOST = 12;

    private final Store store;

    Naming(Store store) {
        this.store = store;
    }

    /** @throws BookException where there is no such article */
    Item article(String named) {
        return known(named)
                .orElseThrow(() -> new BookException("there is no article of this id, address or headline: " + named));
    }

    private Optional<Item> known(String named) {
        return store.articles()
                .find(named)
                .or(() -> store.articles().idOf("url:" + Urls.key(named)).flatMap(store.articles()::find))
                .or(() -> store.articles().ofHeadline(named));
    }

    /** What an article says; empty where only listings tell of it. */
    String text(Item item) {
        List<Version> versions = store.articles().versions(item.id());
        return versions.isEmpty() ? "" : versions.getLast().page().text();
    }

    /** A story's id as it is now; it may be called by its page's address, too, and by any of its articles. */
    Optional<String> story(String named) {
        String path = named.endsWith("/") ? named.substring(0, named.length() - 1) : named;
        String last = path.substring(path.lastIndexOf('/') + 1);
        return store.stories()
                .current(last)
                .or(() -> known(named).flatMap(i -> store.stories().of(i.id())).map(Placing::story));
    }

    /** @throws BookException where it is neither a story nor an article of one */
    String storyOf(String named) {
        return story(named).orElseThrow(() -> {
            String is = known(named).isPresent()
                    ? "this article is part of no story yet; 'beatbook rebuild' puts all into stories: "
                    : "there is no story or article of this id, address or headline: ";
            return new BookException(is + named);
        });
    }

    /** An article, or some of those of a story. */
    List<Item> called(String named) {
        return known(named)
                .map(List::of)
                .orElseGet(() -> store.articles()
                        .find(store.stories().members(storyOf(named)).stream()
                                .map(Placing::article)
                                .limit(MOST)
                                .toList()));
    }

    /** The article that stands for what is called: itself, or a story's first. */
    String anchor(String named) {
        return known(named)
                .map(Item::id)
                .filter(id -> store.stories().of(id).isPresent())
                .orElseGet(
                        () -> store.stories().members(storyOf(named)).getFirst().article());
    }
}
