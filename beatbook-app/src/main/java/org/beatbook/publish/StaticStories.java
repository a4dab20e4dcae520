package org.beatbook.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.beatbook.news.Filter;
import org.beatbook.news.StoriesPage;
import org.beatbook.news.StoryEntry;
import org.beatbook.news.StoryPage;
import org.beatbook.news.StoryPage.Agreed;

/** Writes topics by their stories, and a page for each story that a page leads to. */
final class StaticStories {
    private static final int AT_ONCE = 500;

    private final Book book;
    private final IntFunction<Site> at;
    private final StaticWho.Pages pages;
    private final Folder folder;
    private final Set<String> met = new LinkedHashSet<>();
    private final Deque<String> waiting = new ArrayDeque<>();
    private final Set<String> events = new LinkedHashSet<>();

    StaticStories(Book book, IntFunction<Site> at, StaticWho.Pages pages, Folder folder) {
        this.book = book;
        this.at = at;
        this.pages = pages;
        this.folder = folder;
    }

    /** Ids of the events that the stories' pages lead to. */
    Set<String> events() {
        return events;
    }

    void topic(String id) throws IOException {
        String path = "topics/" + Site.folder(id) + "/";
        int number = 1;
        Optional<StoriesPage> page = book.tales().topic(id, Filter.NONE, null);
        while (page.isPresent() && (number == 1 || !page.get().entries().isEmpty())) {
            StoriesPage shown = page.get();
            pages.put(
                    number == 1 ? path : path + "pages/" + number + "/",
                    Html.stories(
                            at.apply(number == 1 ? 2 : 4),
                            shown,
                            number == 1 ? book.happenings().digest(id).orElse(null) : null));
            shown.entries().stream().map(StoryEntry::story).forEach(s -> meet(s.id()));
            number++;
            page = number > StaticSite.pagesOf(shown.total(), shown.topic().pageSize())
                    ? Optional.empty()
                    : book.tales().topic(id, Filter.NONE.withPage(number), null);
        }
    }

    /** The stories that articles' pages lead to. */
    void articles(Collection<String> ids) {
        List<String> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<String> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            book.tales().of(some).values().forEach(s -> meet(s.id()));
        }
    }

    private void meet(String story) {
        if (met.add(story)) {
            waiting.add(story);
        }
    }

    /** Writes the stories that topics, and stories before and after, lead to. */
    void write() throws IOException {
        while (!waiting.isEmpty()) {
            String id = waiting.remove();
            Optional<StoryPage> page = book.tales().story(id);
            if (page.isPresent()) {
                story("stories/" + Site.folder(id) + "/", page.get());
            }
        }
    }

    private void story(String path, StoryPage page) throws IOException {
        Site site = at.apply(2);
        pages.put(path, Html.story(site, page, null));
        for (StoryFile form : StoryFile.values()) {
            folder.put(path + form.file(), form.write(page, site).getBytes(StandardCharsets.UTF_8));
        }
        Stream.concat(page.before().stream(), page.after().stream())
                .forEach(s -> meet(s.story().id()));
        page.agreed().stream().map(Agreed::event).filter(Objects::nonNull).forEach(e -> events.add(e.id()));
    }
}
