package org.beatbook.publish;

import static org.beatbook.publish.Feeds.put;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.beatbook.news.Branch;
import org.beatbook.news.Credit;
import org.beatbook.news.Item;
import org.beatbook.news.Json;
import org.beatbook.news.KnownEvent;
import org.beatbook.news.Notes;
import org.beatbook.news.Picture;
import org.beatbook.news.StoryPage;
import org.beatbook.news.TopicPage.Entry;
import org.jspecify.annotations.Nullable;

/** A topic as linked data of schema.org: a CollectionPage of NewsArticles with their ImageObjects. */
public final class JsonLd {
    private JsonLd() {}

    static String write(Whole topic, Site site) {
        Map<String, Object> page = typed("CollectionPage");
        page.put("@context", "https://schema.org");
        page.put("@id", "urn:beatbook:topic:" + Site.encode(topic.topic().id()));
        put(page, "url", site.absolute(site.topic(topic.topic().id())).orElse(null));
        page.put("name", topic.topic().title());
        put(page, "description", topic.topic().introduction());
        put(page, "inLanguage", Show.lang(topic.topic().language()));
        put(
                page,
                "dateModified",
                topic.updated() == null ? null : topic.updated().toString());
        page.put(
                "hasPart",
                topic.entries().stream()
                        .map(e -> article(e, topic.notes(), site))
                        .toList());
        return Json.write(page);
    }

    private static Map<String, Object> article(Entry entry, Function<String, Optional<Notes>> notes, Site site) {
        Item item = entry.item();
        Map<String, Object> out = typed("NewsArticle");
        out.put("@id", Feeds.urn(item));
        put(out, "url", Show.web(item.url()));
        put(out, "subjectOf", site.absolute(site.article(item.id())).orElse(null));
        out.put("headline", item.headline());
        put(out, "alternativeHeadline", item.kicker());
        put(out, "abstract", item.standfirst());
        put(
                out,
                "datePublished",
                item.published() == null ? null : item.published().iso());
        put(
                out,
                "dateModified",
                item.modified() == null ? null : item.modified().iso());
        put(out, "inLanguage", Show.lang(item.language()));
        put(out, "genre", item.genre() == null ? null : item.genre().word());
        put(out, "articleSection", item.section());
        put(out, "isAccessibleForFree", item.paid() == null ? null : !item.paid());
        put(out, "author", named("Person", item.authors()));
        out.put("publisher", named("Organization", entry.outlet()));
        if (!item.pictures().isEmpty()) {
            out.put("image", item.pictures().stream().map(JsonLd::image).toList());
        }
        notes.apply(item.id()).ifPresent(read -> LinkedFindings.add(out, read, entry, site));
        return out;
    }

    /** A story: a collection of its articles, copies with what they are based on. */
    static String story(StoryPage page, Site site) {
        Map<String, Object> out = typed("CollectionPage");
        out.put("@context", "https://schema.org");
        out.put("@id", Urns.story(page.story().id()));
        put(out, "url", site.absolute(site.story(page.story().id())).orElse(null));
        out.put("name", page.lead().item().headline());
        put(out, "abstract", page.lead().item().standfirst());
        out.put("dateCreated", page.story().first().toString());
        out.put("dateModified", page.story().last().toString());
        out.put(
                "hasPart",
                page.branches().stream().flatMap(b -> branch(b, site)).toList());
        return Json.write(out);
    }

    private static Stream<Map<String, Object>> branch(Branch branch, Site site) {
        Function<String, Optional<Notes>> none = id -> Optional.empty();
        Map<String, Object> based = Map.of("@id", Feeds.urn(branch.report().item()));
        return Stream.concat(
                Stream.of(article(branch.report(), none, site)),
                branch.copies().stream().map(c -> {
                    Map<String, Object> copy = article(c.entry(), none, site);
                    copy.put("isBasedOn", based);
                    return copy;
                }));
    }

    /** An event with its tellings. */
    public static String event(KnownEvent event, Site site) {
        Map<String, Object> out = LinkedFindings.event(event, site);
        out.put("@context", "https://schema.org");
        out.put(
                "subjectOf",
                event.tellings().stream()
                        .map(t -> LinkedFindings.telling(t, site))
                        .toList());
        return Json.write(out);
    }

    private static Map<String, Object> image(Picture picture) {
        Map<String, Object> out = typed("ImageObject");
        put(out, "contentUrl", Show.web(picture.url()));
        put(out, "caption", picture.caption());
        put(out, "alternateName", picture.alt());
        Credit credit = picture.credit();
        if (credit != null) {
            out.put("creditText", credit.line());
            put(out, "creator", named("Person", credit.creators()));
            put(out, "provider", named("Organization", credit.providers()));
        }
        return out;
    }

    private static @Nullable List<Map<String, Object>> named(String type, List<String> names) {
        return names.isEmpty() ? null : names.stream().map(n -> named(type, n)).toList();
    }

    private static Map<String, Object> named(String type, String name) {
        Map<String, Object> out = typed(type);
        out.put("name", name);
        return out;
    }

    static Map<String, Object> typed(String type) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("@type", type);
        return out;
    }
}
