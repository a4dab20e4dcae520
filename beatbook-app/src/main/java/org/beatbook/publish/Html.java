package org.beatbook.publish;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.beatbook.news.ArticlePage;
import org.beatbook.news.Digest;
import org.beatbook.news.EntityPage;
import org.beatbook.news.EventPage;
import org.beatbook.news.FrontPage;
import org.beatbook.news.Health;
import org.beatbook.news.MapPage;
import org.beatbook.news.PeoplePage;
import org.beatbook.news.PicturesPage;
import org.beatbook.news.RelationsPage;
import org.beatbook.news.SearchPage;
import org.beatbook.news.Settings;
import org.beatbook.news.Source;
import org.beatbook.news.SourcePage;
import org.beatbook.news.SourcesPage;
import org.beatbook.news.StoriesPage;
import org.beatbook.news.Story;
import org.beatbook.news.StoryPage;
import org.beatbook.news.TimelinePage;
import org.beatbook.news.TopicPage;
import org.beatbook.news.VoicesPage;
import org.jspecify.annotations.Nullable;

/** The pages as HTML. Every value is escaped by the templates for the place it stands in. */
public final class Html {
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);

    private Html() {}

    public static String front(Site site, FrontPage page) {
        return render("front.jte", Map.of("site", site, "page", page));
    }

    /**
     * A topic's page, article by article.
     *
     * @param digest what its newest articles tell; absent on pages that do not say it
     */
    public static String topic(Site site, TopicPage page, @Nullable Digest digest) {
        Map<String, Object> values = new HashMap<>(Map.of("site", site, "page", page));
        values.put("digest", digest);
        return render("topic.jte", values);
    }

    /**
     * A topic's page by its stories.
     *
     * @param digest what its newest articles tell; absent on pages that do not say it
     */
    public static String stories(Site site, StoriesPage page, @Nullable Digest digest) {
        Map<String, Object> values = new HashMap<>(Map.of("site", site, "page", page.topic(), "stories", page));
        values.put("digest", digest);
        return render("topic.jte", values);
    }

    /** A story, with the means to change what belongs to it where there are any. */
    public static String story(Site site, StoryPage page, @Nullable Means means) {
        Map<String, Object> values = new HashMap<>(Map.of("site", site, "page", page));
        values.put("means", means);
        return render("story.jte", values);
    }

    /**
     * The evidence for an article; where the setting asks for an excerpt, a static site shows no more.
     *
     * @param story that others tell, too; absent where none is known
     */
    public static String article(Site site, ArticlePage page, @Nullable Story story) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "site", site, "page", page, "evidence", Evidence.of(site, page), "cited", Citation.of(site, page)));
        values.put("story", story);
        return render("article.jte", values);
    }

    /** Who has to do with whom. */
    public static String relations(Site site, RelationsPage page) {
        return render("relations.jte", Map.of("site", site, "page", page));
    }

    /** Pictures by what their captions tell. */
    public static String pictures(Site site, PicturesPage page) {
        return render("pictures.jte", Map.of("site", site, "page", page));
    }

    /** An event and the sentences that tell of it. */
    public static String event(Site site, EventPage page) {
        return render("event.jte", Map.of("site", site, "page", page, "cited", Citation.of(site, page)));
    }

    /** Where it happened, as a topic's articles tell it. */
    public static String map(Site site, MapPage page) {
        return render("map.jte", Map.of("site", site, "page", page));
    }

    /** What happened, as a topic's articles tell it. */
    public static String timeline(Site site, TimelinePage page) {
        return render("timeline.jte", Map.of("site", site, "page", page));
    }

    /** Whom and what a topic's articles name. */
    public static String people(Site site, PeoplePage page) {
        return render("people.jte", Map.of("site", site, "page", page));
    }

    /** All that is told of a person, an organisation, a country, a place or a thing. */
    public static String entity(Site site, EntityPage page) {
        return render("entity.jte", Map.of("site", site, "page", page));
    }

    /** Who says what on a topic. */
    public static String voices(Site site, VoicesPage page) {
        return render("voices.jte", Map.of("site", site, "page", page));
    }

    /**
     * What a search found.
     *
     * @param stories of the articles that are not alone in theirs, by the article's id
     */
    public static String search(Site site, SearchPage page, List<Source> sources, Map<String, Story> stories) {
        return render("search.jte", Map.of("site", site, "page", page, "sources", sources, "stories", stories));
    }

    /** All sources with their settings and counts, as a published site lists them. */
    static String outlets(Site site, List<Source> sources, List<TopicPage.Count> counts) {
        return render("outlets.jte", Map.of("site", site, "sources", sources, "counts", counts));
    }

    /** How all sources are, for whoever keeps the book. */
    public static String sources(Site site, SourcesPage page) {
        return render("sources.jte", Map.of("site", site, "page", page));
    }

    /** An outlet as a published site shows it. */
    static String source(Site site, SourcePage page) {
        return render("source.jte", Map.of("site", site, "page", page));
    }

    /** An outlet and how it is, with the means to change that where there are any. */
    public static String source(Site site, SourcePage page, Health health, @Nullable Means means) {
        Map<String, Object> values = new HashMap<>(Map.of("site", site, "page", page, "health", health));
        values.put("means", means);
        return render("source.jte", values);
    }

    /** The form in which a source's settings are changed. */
    public static String edit(Site site, Source source, Settings settings, Means means) {
        return render("edit.jte", Map.of("site", site, "source", source, "settings", settings, "means", means));
    }

    /** What went wrong, and what the reader can do. */
    public static String error(Site site, int status, String title, @Nullable String advice) {
        return render(
                "error.jte",
                Map.of("site", site, "status", status, "title", title, "advice", advice == null ? "" : advice));
    }

    private static String render(String template, Map<String, Object> values) {
        StringOutput out = new StringOutput(1 << 15);
        TEMPLATES.render(template, values, out);
        return out.toString();
    }
}
