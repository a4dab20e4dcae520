package org.beatbook.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.beatbook.news.ArticlePage;
import org.beatbook.news.Capture;
import org.beatbook.news.Entity;
import org.beatbook.news.EventFilter;
import org.beatbook.news.EventPage;
import org.beatbook.news.Filter;
import org.beatbook.news.MapPage;
import org.beatbook.news.PicturesPage;
import org.beatbook.news.RelationsPage;
import org.beatbook.news.Source;
import org.beatbook.news.SourcePage;
import org.beatbook.news.TimelinePage;
import org.beatbook.news.Topic;
import org.beatbook.news.TopicPage;
import org.beatbook.news.TopicPage.Plate;
import org.beatbook.news.Version;
import org.jspecify.annotations.Nullable;

/**
 * Writes a book as a static site that can be opened from any folder or put on any server. Pictures stand on it only
 * where the source's setting is {@code publish}, full text and captures only where it is {@code full}.
 */
public final class StaticSite {
    private static final int LARGEST_CAPTURE = 8 << 20;

    private final Book book;
    private final Folder folder;
    private final Map<String, String> files = new HashMap<>();
    private final @Nullable String base;
    private final Set<String> pages = new LinkedHashSet<>();

    private StaticSite(Book book, Folder folder, @Nullable String base) {
        this.book = book;
        this.folder = folder;
        this.base = base;
    }

    /**
     * What a run did, in files.
     *
     * @param removed files of an earlier run that are no longer part of the site
     */
    public record Written(int written, int unchanged, int removed) {}

    /**
     * Brings the folder to the book's state. A file whose content is the same is not touched; each other one appears
     * whole or not at all.
     *
     * @param base the absolute address the site will have; where absent there is no sitemap and feeds do not name themselves
     * @throws IOException where the folder cannot be written, or holds files and is no site of ours
     * @throws IllegalArgumentException where the base is no http or https address
     */
    public static Written write(Book book, Path dir, @Nullable String base) throws IOException {
        if (base != null && Show.web(base) == null) {
            throw new IllegalArgumentException(
                    "base must be an http or https address such as https://example.org/, not " + base);
        }
        try (Folder folder = Folder.open(dir)) {
            new StaticSite(book, folder, base == null || base.endsWith("/") ? base : base + "/").run();
            return folder.finish();
        }
    }

    private Site at(int depth) {
        return new Site(false, "../".repeat(depth), base, files);
    }

    private void run() throws IOException {
        for (Asset asset : Asset.values()) {
            folder.put(asset.path(), asset.content());
        }
        Set<String> articles = articles();
        for (String id : articles) {
            assets(id);
        }
        page("", Html.front(at(0), book.front()));
        Set<String> events = new LinkedHashSet<>();
        StaticStories stories = new StaticStories(book, this::at, this::page, folder);
        for (Topic topic : book.topics()) {
            topic(topic.id());
            stories.topic(topic.id());
            events.addAll(timeline(topic.id()));
            Optional<MapPage> map = book.happenings().map(topic.id());
            if (map.isPresent()) {
                page("topics/" + Site.folder(topic.id()) + "/map/", Html.map(at(3), map.get()));
            }
            events.addAll(relations(topic.id()));
            pictures(topic.id());
        }
        stories.articles(articles);
        stories.write();
        events.addAll(stories.events());
        for (String event : events) {
            Optional<EventPage> page = book.happenings().event(event);
            if (page.isPresent()) {
                event("events/" + Site.folder(event) + "/", page.get());
            }
        }
        page("sources/", Html.outlets(at(1), book.sources(), book.front().sources()));
        for (Source source : book.sources()) {
            source(source.id());
        }
        for (String id : articles) {
            article(id);
        }
        new StaticWho(book.who(), this::at, this::page).write(book.topics());
        sitemap();
    }

    /** Every article that stands on an outlet's or a topic's page. */
    private Set<String> articles() {
        Set<String> ids = new LinkedHashSet<>();
        for (Topic topic : book.topics()) {
            Whole.read(book, topic.id(), Integer.MAX_VALUE)
                    .ifPresent(w -> w.entries().forEach(e -> ids.add(e.item().id())));
        }
        for (Source source : book.sources()) {
            int number = 1;
            Optional<SourcePage> page = book.source(source.id(), number);
            while (page.isPresent() && !page.get().entries().isEmpty()) {
                page.get().entries().forEach(e -> ids.add(e.item().id()));
                number++;
                page = book.source(source.id(), number);
            }
        }
        return ids;
    }

    /** Pictures and captures of an article that the site may hold. Written before any page that links to them. */
    private void assets(String id) throws IOException {
        ArticlePage page = book.article(id, null).orElse(null);
        if (page == null) {
            return;
        }
        for (Plate plate : page.plates()) {
            if (plate.shown() != null && page.source().pictures() == Source.Pictures.PUBLISH) {
                picture(plate.shown());
            }
        }
        if (page.source().text() == Source.Text.FULL) {
            for (Version version : page.versions()) {
                capture(version.capture());
            }
        }
    }

    private void picture(String id) throws IOException {
        Capture picture = files.containsKey(id) ? null : book.picture(id).orElse(null);
        PictureType type = picture == null
                ? null
                : PictureType.of(picture.head().contentType()).orElse(null);
        if (picture != null && type != null) {
            String name = Site.folder(id) + "." + type.extension();
            folder.put("pictures/" + name, picture.body());
            files.put(id, name);
        }
    }

    private void capture(String id) throws IOException {
        Capture capture = files.containsKey(id) ? null : book.capture(id).orElse(null);
        if (capture == null || capture.body().length > LARGEST_CAPTURE) {
            return;
        }
        String type = capture.head().contentType() == null
                ? "text/html"
                : capture.head().contentType();
        boolean html = type.startsWith("text/html") || type.startsWith("application/xhtml");
        if (html || type.startsWith("text/plain")) {
            String name = Site.folder(id) + (html ? ".html" : ".txt");
            folder.put("captures/" + name, html ? Disarmed.page(capture) : capture.body());
            files.put(id, name);
        }
    }

    /** A topic article by article, and its other forms. */
    private void topic(String id) throws IOException {
        String path = "topics/" + Site.folder(id) + "/articles/";
        int number = 1;
        Optional<TopicPage> page = book.topicPage(id, Filter.NONE);
        while (page.isPresent() && (number == 1 || !page.get().entries().isEmpty())) {
            TopicPage shown = page.get();
            page(number == 1 ? path : path + "pages/" + number + "/", Html.topic(at(number == 1 ? 3 : 5), shown, null));
            number++;
            page = number > pagesOf(shown.total(), shown.pageSize())
                    ? Optional.empty()
                    : book.topicPage(id, Filter.NONE.withPage(number));
        }
        for (Form form : Form.values()) {
            Optional<Form.Text> text = form.open(book, id, at(2));
            if (text.isPresent()) {
                folder.put("topics/" + Site.folder(id) + "/" + form.file(), text.get());
            }
        }
    }

    private void event(String path, EventPage event) throws IOException {
        page(path, Html.event(at(2), event));
        cited(path, Citation.of(at(2), event));
        folder.put(path + "event.jsonld", JsonLd.event(event.event(), at(2)).getBytes(StandardCharsets.UTF_8));
    }

    /** Writes who has to do with whom in a topic, a page for each pair, and tells which events stand there. */
    private Set<String> relations(String id) throws IOException {
        String path = "topics/" + Site.folder(id) + "/relations/";
        Set<String> events = new LinkedHashSet<>();
        Optional<RelationsPage> all = book.happenings().relations(id, EventFilter.NONE);
        if (all.isEmpty()) {
            return events;
        }
        page(path, Html.relations(at(3), all.get()));
        for (RelationsPage.Pair pair : Stream.concat(all.get().states().stream(), all.get().named().stream())
                .toList()) {
            EventFilter two = EventFilter.between(pair.one().id(), pair.other().id());
            String beside = path + Site.pair(two.parties()) + "/";
            Optional<RelationsPage> page = book.happenings().relations(id, two);
            int number = 1;
            while (page.isPresent() && page.get().between() != null) {
                RelationsPage.Between shown = Objects.requireNonNull(page.get().between());
                shown.events().forEach(e -> events.add(e.id()));
                page(
                        number == 1 ? beside : beside + "pages/" + number + "/",
                        Html.relations(at(number == 1 ? 4 : 6), page.get()));
                number++;
                page = number > shown.pages()
                        ? Optional.empty()
                        : book.happenings().relations(id, two.withPage(number));
            }
        }
        return events;
    }

    /** Writes a topic's timeline and tells which events stand on it. */
    private Set<String> timeline(String id) throws IOException {
        String path = "topics/" + Site.folder(id) + "/timeline/";
        Set<String> events = new LinkedHashSet<>();
        int number = 1;
        Optional<TimelinePage> page = book.happenings().timeline(id, EventFilter.NONE);
        while (page.isPresent()) {
            TimelinePage shown = page.get();
            page(number == 1 ? path : path + "pages/" + number + "/", Html.timeline(at(number == 1 ? 3 : 5), shown));
            shown.events().forEach(e -> events.add(e.id()));
            shown.announced().forEach(e -> events.add(e.id()));
            number++;
            page = number > shown.pages()
                    ? Optional.empty()
                    : book.happenings().timeline(id, EventFilter.NONE.withPage(number));
        }
        return events;
    }

    /** Writes a topic's pictures, and those of each that their captions name most. */
    private void pictures(String id) throws IOException {
        String path = "topics/" + Site.folder(id) + "/pictures/";
        Optional<PicturesPage> all = book.happenings().pictures(id, PicturesPage.Filter.NONE);
        pictures(id, path, 3, PicturesPage.Filter.NONE);
        if (all.isPresent()) {
            for (Entity named : Stream.of(
                            all.get().people(), all.get().places(), all.get().things())
                    .flatMap(List::stream)
                    .toList()) {
                String of = path + "of/" + Site.folder(named.id()) + "/";
                pictures(id, of, 5, PicturesPage.Filter.of(named.id()));
            }
        }
    }

    private void pictures(String id, String path, int depth, PicturesPage.Filter filter) throws IOException {
        Optional<PicturesPage> page = book.happenings().pictures(id, filter);
        int number = 1;
        while (page.isPresent()) {
            PicturesPage shown = page.get();
            page(
                    number == 1 ? path : path + "pages/" + number + "/",
                    Html.pictures(at(number == 1 ? depth : depth + 2), shown));
            number++;
            page = number > shown.pages() ? Optional.empty() : book.happenings().pictures(id, filter.withPage(number));
        }
    }

    private void source(String id) throws IOException {
        String path = "sources/" + Site.folder(id) + "/";
        int number = 1;
        Optional<SourcePage> page = book.source(id, number);
        while (page.isPresent()) {
            SourcePage shown = page.get();
            page(number == 1 ? path : path + "pages/" + number + "/", Html.source(at(number == 1 ? 2 : 4), shown));
            number++;
            page = number > pagesOf(shown.total(), shown.pageSize()) ? Optional.empty() : book.source(id, number);
        }
    }

    private void article(String id) throws IOException {
        Optional<ArticlePage> newest = book.article(id, null);
        if (newest.isEmpty()) {
            return;
        }
        String path = "articles/" + Site.folder(id) + "/";
        page(path, Html.article(at(2), newest.get(), Tales.of(book, newest.get())));
        cited(path, Citation.of(at(2), newest.get()));
        for (Version version : newest.get().versions()) {
            Optional<ArticlePage> page = book.article(id, version.number());
            if (page.isPresent()) {
                String beside = path + "versions/" + version.number() + "/";
                page(beside, Html.article(at(4), page.get(), null));
                cited(beside, Citation.of(at(4), page.get()));
            }
        }
    }

    private void cited(String path, Citation citation) throws IOException {
        for (CiteFile form : CiteFile.values()) {
            folder.put(path + form.file(), form.write(citation).getBytes(StandardCharsets.UTF_8));
        }
    }

    private void page(String path, String html) throws IOException {
        folder.put(path + "index.html", html.getBytes(StandardCharsets.UTF_8));
        pages.add(path);
    }

    private void sitemap() throws IOException {
        if (base != null) {
            for (Map.Entry<String, String> file :
                    Sitemap.files(base, List.copyOf(pages)).entrySet()) {
                folder.put(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    static int pagesOf(int total, int size) {
        return Math.max(1, (total + size - 1) / Math.max(1, size));
    }
}
