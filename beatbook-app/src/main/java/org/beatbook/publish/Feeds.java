package org.beatbook.publish;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.beatbook.news.Item;
import org.beatbook.news.Json;
import org.beatbook.news.Picture;
import org.beatbook.news.Topic;
import org.beatbook.news.TopicPage.Entry;
import org.beatbook.news.When;
import org.jspecify.annotations.Nullable;

/**
 * The newest entries of a topic as RSS 2.0, Atom (RFC 4287) and JSON Feed 1.1. They hold headline and standfirst, never
 * the body. A date stands in a field that asks for a clock time only where the clock time is known.
 */
final class Feeds {
    private static final DateTimeFormatter RFC_822 =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    private Feeds() {}

    static String rss(Whole topic, Site site) {
        Xml xml = rssHead(topic.topic(), topic.updated(), site, Form.RSS);
        topic.entries().forEach(entry -> rssItem(xml, entry, site));
        return xml.close().close().toString();
    }

    /** A feed of a topic up to its first item. */
    static Xml rssHead(Topic topic, @Nullable Instant updated, Site site, Form form) {
        Xml xml = new Xml()
                .open(
                        "rss",
                        "version",
                        "2.0",
                        "xmlns:atom",
                        "http://www.w3.org/2005/Atom",
                        "xmlns:dc",
                        "http://purl.org/dc/elements/1.1/",
                        "xmlns:media",
                        "http://search.yahoo.com/mrss/")
                .open("channel")
                .text("title", topic.title())
                .text("link", home(topic, site))
                .text("description", topic.introduction() == null ? topic.title() : topic.introduction())
                .text("language", Show.lang(topic.language()));
        if (updated != null) {
            xml.text("lastBuildDate", rfc822(updated));
        }
        self(topic, site, form)
                .ifPresent(self -> xml.empty("atom:link", "rel", "self", "type", "application/rss+xml", "href", self));
        return xml;
    }

    static String rfc822(Instant time) {
        return RFC_822.format(time.atOffset(ZoneOffset.UTC));
    }

    private static void rssItem(Xml xml, Entry entry, Site site) {
        Item item = entry.item();
        xml.open("item")
                .text("title", item.headline())
                .text("link", link(entry, site))
                .text("description", item.standfirst())
                .text("guid", urn(item), "isPermaLink", "false");
        item.authors().forEach(author -> xml.text("dc:creator", author));
        if (item.published() instanceof When.Exact exact) {
            xml.text("pubDate", RFC_822.format(exact.time()));
        } else if (item.published() != null) {
            xml.text("dc:date", item.published().iso());
        }
        xml.text("dc:publisher", entry.outlet());
        xml.text("category", item.genre() == null ? null : Show.genre(item.genre()));
        picture(entry, site)
                .ifPresent(address -> media(xml, address, item.pictures().getFirst()));
        xml.close();
    }

    static void media(Xml xml, String address, Picture picture) {
        xml.open("media:content", "url", address, "medium", "image")
                .text("media:description", picture.caption(), "type", "plain")
                .text(
                        "media:credit",
                        picture.credit() == null ? null : picture.credit().line())
                .close();
    }

    static String atom(Whole topic, Site site) {
        Xml xml = atomHead(topic.topic(), topic.updated(), site, Form.ATOM);
        topic.entries().forEach(entry -> atomEntry(xml, entry, site));
        return xml.close().toString();
    }

    /** A feed of a topic up to its first entry. */
    static Xml atomHead(Topic topic, @Nullable Instant updated, Site site, Form form) {
        String urn = urn(topic);
        Xml xml = new Xml()
                .open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", Show.lang(topic.language()))
                .text("id", form == Form.ATOM ? urn : urn + ":stories")
                .text("title", topic.title())
                .text("subtitle", topic.introduction())
                .text("updated", (updated == null ? Instant.EPOCH : updated).toString());
        xml.open("author").text("name", "Beatbook").close();
        self(topic, site, form)
                .ifPresent(self -> xml.empty("link", "rel", "self", "type", "application/atom+xml", "href", self));
        site.absolute(site.topic(topic.id()))
                .ifPresent(page -> xml.empty("link", "rel", "alternate", "type", "text/html", "href", page));
        return xml;
    }

    private static void atomEntry(Xml xml, Entry entry, Site site) {
        Item item = entry.item();
        String lang = Show.lang(item.language());
        xml.open("entry", "xml:lang", lang)
                .text("id", urn(item))
                .text("title", item.headline().isBlank() ? "Untitled" : item.headline())
                .text(
                        "updated",
                        (item.modified() instanceof When.Exact exact
                                        ? exact.time().toInstant()
                                        : item.firstCaptured())
                                .toString());
        if (item.published() instanceof When.Exact exact) {
            xml.text("published", When.OFFSET.format(exact.time()));
        }
        for (String author : item.authors().isEmpty() ? List.of(entry.outlet()) : item.authors()) {
            xml.open("author").text("name", author).close();
        }
        xml.empty(
                "link",
                "rel",
                "alternate",
                "href",
                Optional.ofNullable(link(entry, site)).orElse(urn(item)));
        site.absolute(site.article(item.id()))
                .ifPresent(evidence -> xml.empty(
                        "link", "rel", "related", "title", "Evidence", "type", "text/html", "href", evidence));
        if (item.genre() != null) {
            xml.empty("category", "term", item.genre().word(), "label", Show.genre(item.genre()));
        }
        xml.text("summary", item.standfirst());
        xml.open("source").text("title", entry.outlet()).close();
        xml.close();
    }

    static String json(Whole topic, Site site) {
        Map<String, Object> feed = jsonHead(topic.topic(), site, Form.JSON_FEED);
        feed.put(
                "items",
                topic.entries().stream().map(entry -> jsonItem(entry, site)).toList());
        return Json.write(feed);
    }

    /** A feed of a topic without its items. */
    static Map<String, Object> jsonHead(Topic topic, Site site, Form form) {
        Map<String, Object> feed = new LinkedHashMap<>();
        feed.put("version", "https://jsonfeed.org/version/1.1");
        feed.put("title", topic.title());
        put(feed, "home_page_url", site.absolute(site.topic(topic.id())).orElse(null));
        put(feed, "feed_url", self(topic, site, form).orElse(null));
        put(feed, "description", topic.introduction());
        put(feed, "language", Show.lang(topic.language()));
        return feed;
    }

    private static Map<String, Object> jsonItem(Entry entry, Site site) {
        Item item = entry.item();
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("id", urn(item));
        put(out, "url", link(entry, site));
        out.put("title", item.headline());
        String standfirst = item.standfirst();
        out.put("content_text", standfirst == null || standfirst.isBlank() ? item.headline() : standfirst);
        put(out, "summary", standfirst);
        put(out, "date_published", item.published() instanceof When.Exact exact ? exact.iso() : null);
        put(out, "date_modified", item.modified() instanceof When.Exact exact ? exact.iso() : null);
        put(out, "language", Show.lang(item.language()));
        put(out, "image", picture(entry, site).orElse(null));
        if (!item.authors().isEmpty()) {
            out.put(
                    "authors",
                    item.authors().stream().map(a -> Map.of("name", a)).toList());
        }
        List<String> tags = new ArrayList<>(item.tags());
        if (item.genre() != null) {
            tags.addFirst(item.genre().word());
        }
        out.put("tags", tags);
        Map<String, Object> own = new LinkedHashMap<>();
        own.put("about", "https://jsonfeed.org/version/1.1#extensions-a-name-extensions-a");
        own.put("outlet", entry.outlet());
        put(own, "published", item.published() == null ? null : item.published().iso());
        put(own, "evidence", site.absolute(site.article(item.id())).orElse(null));
        out.put("_beatbook", own);
        return out;
    }

    static void put(Map<String, Object> map, String name, @Nullable Object value) {
        if (value != null) {
            map.put(name, value);
        }
    }

    static String urn(Item item) {
        return "urn:beatbook:article:" + Site.encode(item.id());
    }

    /** The original where its address is one of the web, else the evidence page where the site knows where it stands. */
    private static @Nullable String link(Entry entry, Site site) {
        String original = Show.web(entry.item().url());
        return original == null ? site.absolute(site.article(entry.item().id())).orElse(null) : original;
    }

    private static String urn(Topic topic) {
        return "urn:beatbook:topic:" + Site.encode(topic.id());
    }

    private static String home(Topic topic, Site site) {
        return site.absolute(site.topic(topic.id())).orElse(urn(topic));
    }

    private static Optional<String> self(Topic topic, Site site, Form form) {
        return site.absolute(site.topicFile(topic.id(), form.file()));
    }

    static Optional<String> picture(Entry entry, Site site) {
        return entry.plate() == null
                ? Optional.empty()
                : site.picture(entry.plate().shown()).flatMap(site::absolute);
    }
}
