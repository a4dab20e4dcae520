package org.beatbook.publish;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.beatbook.news.EventFilter;
import org.beatbook.news.Filter;
import org.beatbook.news.Health;
import org.beatbook.news.Part;
import org.beatbook.news.PicturesPage;
import org.beatbook.news.Proof;
import org.beatbook.news.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Where a page stands and how it links to the others, so that the same templates serve a live server and a static site
 * that is opened from any folder.
 *
 * @param live whether a server answers: then there are search, filters and every capture
 * @param root what leads from the page to the root: {@code /} on a live server, such as {@code ../../} on a static site
 * @param base the absolute address of the root, ending in {@code /}; absent where it is not known
 * @param files on a static site, the names of the pictures and captures it holds, by capture id
 */
public record Site(boolean live, String root, @Nullable String base, Map<String, String> files) {

    public Site {
        files = Map.copyOf(files);
    }

    /** A live server's pages. */
    public static Site live(@Nullable String base) {
        return new Site(true, "/", base, Map.of());
    }

    /** The same static site, seen from a page that stands this many folders deep. */
    Site at(int depth) {
        return new Site(live, "../".repeat(depth), base, files);
    }

    public String front() {
        return page("");
    }

    public String topic(String id) {
        return page("topics/" + segment(id) + "/");
    }

    /** A topic narrowed by a filter; a static site knows only the number of the page. */
    public String topic(String id, Filter filter) {
        return live ? topic(id) + query(filter) : numbered("topics/" + segment(id) + "/", filter.page());
    }

    /** As {@link #topic(String, Filter)}, as the topic stood at the end of a day; on a live server only. */
    public String topic(String id, Filter filter, @Nullable LocalDate asOf) {
        if (asOf == null || !live) {
            return topic(id, filter);
        }
        String narrowed = query(filter);
        return topic(id) + (narrowed.isEmpty() ? "?" : narrowed + "&") + "as-of=" + asOf;
    }

    /** A topic's articles one by one, narrowed by a filter. */
    public String articles(String id, Filter filter) {
        if (!live) {
            return numbered("topics/" + segment(id) + "/articles/", filter.page());
        }
        String narrowed = query(filter);
        return topic(id) + "?by=articles" + (narrowed.isEmpty() ? "" : "&" + narrowed.substring(1));
    }

    /** The page of a story. */
    public String story(String id) {
        return page("stories/" + segment(id) + "/");
    }

    /** A file beside a story's page, or what a change of it is sent to. */
    public String storyFile(String id, String name) {
        return root + "stories/" + segment(id) + "/" + name;
    }

    /** One of a topic's other forms, such as {@code feed.atom}. */
    public String topicFile(String id, String name) {
        return root + "topics/" + segment(id) + "/" + name;
    }

    public String article(String id) {
        return page("articles/" + segment(id) + "/");
    }

    public String version(String id, int number) {
        return page("articles/" + segment(id) + "/versions/" + number + "/");
    }

    /** The page of an event that is told. */
    public String event(String id) {
        return page("events/" + segment(id) + "/");
    }

    /** The page of whom or what is named. */
    public String entity(String id) {
        return page("entities/" + segment(id) + "/");
    }

    /** A part of what a topic's articles tell: {@code timeline}, {@code map}, {@code people}, {@code relations}… */
    public String topicPart(String id, String part) {
        return page("topics/" + segment(id) + "/" + part + "/");
    }

    /** A topic's timeline narrowed by a filter; a static site knows only the number of the page. */
    public String timeline(String id, EventFilter filter) {
        return live
                ? topicPart(id, "timeline") + query(filter)
                : numbered("topics/" + segment(id) + "/timeline/", filter.page());
    }

    /**
     * What happened between two in a topic, narrowed by a filter whose parties they are; a static site has them in the
     * order of their ids, and knows only the number of the page.
     */
    public String relation(String id, EventFilter filter) {
        List<String> two = filter.parties();
        if (live) {
            String narrowed = query(filter.withParties(List.of()));
            return topicPart(id, "relations") + "?a=" + encode(two.getFirst()) + "&b=" + encode(two.getLast())
                    + (narrowed.isEmpty() ? "" : "&" + narrowed.substring(1));
        }
        return numbered("topics/" + segment(id) + "/relations/" + encode(pair(two)) + "/", filter.page());
    }

    /** A topic's pictures narrowed by a filter; a static site knows no months. */
    public String pictures(String id, PicturesPage.Filter filter) {
        if (!live) {
            String of = filter.of() == null ? "" : "of/" + segment(filter.of()) + "/";
            return numbered("topics/" + segment(id) + "/pictures/" + of, filter.page());
        }
        List<String> parts = new ArrayList<>();
        if (filter.of() != null) {
            parts.add("of=" + encode(filter.of()));
        }
        if (filter.month() != null) {
            parts.add("month=" + filter.month());
        }
        if (filter.page() > 1) {
            parts.add("page=" + filter.page());
        }
        return topicPart(id, "pictures") + (parts.isEmpty() ? "" : "?" + String.join("&", parts));
    }

    /** The folder of two on a static site. */
    static String pair(List<String> two) {
        return two.stream().sorted().map(Site::folder).collect(Collectors.joining("--"));
    }

    /** A sentence of an article; on a live server in the version that has it. */
    public String sentence(Proof proof) {
        return live
                ? article(proof.article()) + "sentences/" + proof.anchor()
                : article(proof.article()) + "#" + proof.anchor();
    }

    /** A file beside an article's page, or beside that of one of its versions. */
    public String articleFile(String id, @Nullable Integer version, String name) {
        return root + "articles/" + segment(id) + "/" + (version == null ? "" : "versions/" + version + "/") + name;
    }

    /** A file beside an event's page. */
    public String eventFile(String id, String name) {
        return root + "events/" + segment(id) + "/" + name;
    }

    /** One page of a list that is part of a topic, such as {@code voices} or {@code people/person}. */
    public String topicPart(String id, String part, int page) {
        return live
                ? topicPart(id, part) + query(Filter.NONE.withPage(page))
                : numbered("topics/" + segment(id) + "/" + part + "/", page);
    }

    /**
     * What is told of an entity, narrowed to a topic on a live server.
     *
     * @param only the list whose page it is; absent for the beginning of each
     */
    public String entity(String id, @Nullable Topic topic, @Nullable Part only, int page) {
        String path = "entities/" + segment(id) + "/" + (only == null ? "" : only.word() + "/");
        if (!live) {
            return numbered(path, page);
        }
        List<String> parts = new ArrayList<>();
        if (topic != null) {
            parts.add("topic=" + encode(topic.id()));
        }
        if (page > 1) {
            parts.add("page=" + page);
        }
        return page(path) + (parts.isEmpty() ? "" : "?" + String.join("&", parts));
    }

    public String sources() {
        return page("sources/");
    }

    /** Sources narrowed to those in a state; on a live server only. */
    public String sources(Health.@Nullable State only, int number) {
        List<String> parts = new ArrayList<>();
        if (only != null) {
            parts.add("state=" + encode(only.word()));
        }
        if (number > 1) {
            parts.add("page=" + number);
        }
        return sources() + (parts.isEmpty() ? "" : "?" + String.join("&", parts));
    }

    /** How the sources are, as JSON; on a live server only. */
    public String sourcesFile() {
        return root + "sources.json";
    }

    /** Where a change of a source is sent, such as {@code pause}; on a live server only. */
    public String change(String id, String what) {
        return source(id) + what;
    }

    public String source(String id) {
        return page("sources/" + segment(id) + "/");
    }

    public String source(String id, int page) {
        return live ? source(id) + query(Filter.NONE.withPage(page)) : numbered("sources/" + segment(id) + "/", page);
    }

    public String search() {
        return root + "search/";
    }

    public String search(String query, Filter filter) {
        String narrowed = query(filter);
        return search() + "?q=" + encode(query) + (narrowed.isEmpty() ? "" : "&" + narrowed.substring(1));
    }

    public String stylesheet() {
        return root + Asset.STYLESHEET.path();
    }

    public String script() {
        return root + Asset.SCRIPT.path();
    }

    /** An archived capture; absent where this site does not hold it. */
    public Optional<String> capture(String id) {
        return file("captures/", id);
    }

    /** A picture that may be shown; absent where there is none or this site does not hold it. */
    public Optional<String> picture(@Nullable String id) {
        return id == null ? Optional.empty() : file("pictures/", id);
    }

    /** The absolute form of a link made here; absent where the root's address is not known. */
    public Optional<String> absolute(String link) {
        return Optional.ofNullable(base).map(b -> b + link.substring(root.length()));
    }

    private Optional<String> file(String folder, String id) {
        if (live) {
            return Optional.of(root + folder + encode(id));
        }
        return Optional.ofNullable(files.get(id)).map(name -> root + folder + encode(name));
    }

    private String numbered(String path, int page) {
        return page(page == 1 ? path : path + "pages/" + page + "/");
    }

    private String page(String path) {
        return root + path + (live ? "" : "index.html");
    }

    private String segment(String id) {
        return encode(live ? id : folder(id));
    }

    /** An id as the name of a folder, without what file systems do not take. */
    static String folder(String id) {
        String safe = id.replaceAll("[/\\\\:*?\"<>|\\p{Cntrl}]", "_");
        return safe.startsWith(".") ? "_" + safe.substring(1) : safe;
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** What events are narrowed to, as the query part of an address. */
    private static String query(EventFilter filter) {
        Map<String, String> parts = new LinkedHashMap<>();
        if (filter.type() != null) {
            parts.put("type", filter.type().name().toLowerCase(Locale.ROOT));
        }
        filter.parties().stream().findFirst().ifPresent(p -> parts.put("party", p));
        if (filter.from() != null) {
            parts.put("from", filter.from().toString());
        }
        if (filter.to() != null) {
            parts.put("to", filter.to().toString());
        }
        if (filter.page() > 1) {
            parts.put("page", Integer.toString(filter.page()));
        }
        return query(parts);
    }

    /** A filter as the query part of an address, with its question mark; empty where nothing is narrowed. */
    static String query(Filter filter) {
        Map<String, String> parts = new LinkedHashMap<>();
        if (filter.source() != null) {
            parts.put("source", filter.source());
        }
        if (filter.genre() != null) {
            parts.put("genre", filter.genre().word());
        }
        if (filter.from() != null) {
            parts.put("from", filter.from().toString());
        }
        if (filter.to() != null) {
            parts.put("to", filter.to().toString());
        }
        if (filter.page() > 1) {
            parts.put("page", Integer.toString(filter.page()));
        }
        return query(parts);
    }

    private static String query(Map<String, String> parts) {
        return parts.isEmpty()
                ? ""
                : parts.entrySet().stream()
                        .map(e -> e.getKey() + "=" + encode(e.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }
}
