package org.beatbook.publish;

import static org.beatbook.publish.Feeds.put;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.beatbook.news.Branch;
import org.beatbook.news.Item;
import org.beatbook.news.Json;
import org.beatbook.news.StoryEntry;
import org.beatbook.news.TopicPage.Entry;

/**
 * The weightiest stories of a topic as RSS 2.0, Atom and JSON Feed: one entry a story, which is updated when a report of
 * its own comes to it. Copies make no entry and update none.
 */
final class StoryFeeds {
    private StoryFeeds() {}

    static String rss(Stories topic, Site site) {
        Xml xml = Feeds.rssHead(topic.topic(), topic.updated(), site, Form.STORY_RSS);
        for (StoryEntry entry : topic.entries()) {
            boolean address = site.base() != null;
            Item item = entry.lead().item();
            xml.open("item")
                    .text("title", item.headline())
                    .text("link", address ? link(entry, site) : Show.web(item.url()))
                    .text("description", String.join("\n", lines(entry)))
                    .text("guid", link(entry, site), "isPermaLink", Boolean.toString(address))
                    .text("pubDate", Feeds.rfc822(entry.story().last()))
                    .text("dc:publisher", entry.lead().outlet());
            Feeds.picture(entry.lead(), site)
                    .ifPresent(shown -> Feeds.media(xml, shown, item.pictures().getFirst()));
            xml.close();
        }
        return xml.close().close().toString();
    }

    static String atom(Stories topic, Site site) {
        Xml xml = Feeds.atomHead(topic.topic(), topic.updated(), site, Form.STORY_ATOM);
        for (StoryEntry entry : topic.entries()) {
            Item item = entry.lead().item();
            xml.open("entry", "xml:lang", Show.lang(item.language()))
                    .text("id", link(entry, site))
                    .text("title", item.headline().isBlank() ? "Untitled" : item.headline())
                    .text("updated", entry.story().last().toString())
                    .text("published", entry.story().first().toString());
            xml.open("author").text("name", entry.lead().outlet()).close();
            xml.empty("link", "rel", "alternate", "type", "text/html", "href", link(entry, site));
            xml.text("summary", item.standfirst());
            xml.text("content", String.join("\n", lines(entry)), "type", "text");
            xml.close();
        }
        return xml.close().toString();
    }

    static String json(Stories topic, Site site) {
        Map<String, Object> feed = Feeds.jsonHead(topic.topic(), site, Form.STORY_JSON_FEED);
        feed.put("items", topic.entries().stream().map(e -> item(e, site)).toList());
        return Json.write(feed);
    }

    private static Map<String, Object> item(StoryEntry entry, Site site) {
        Item item = entry.lead().item();
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("id", link(entry, site));
        put(out, "url", site.absolute(site.story(entry.story().id())).orElse(null));
        out.put("title", item.headline());
        out.put("content_text", String.join("\n", lines(entry)));
        put(out, "summary", item.standfirst());
        out.put("date_published", entry.story().first().toString());
        out.put("date_modified", entry.story().last().toString());
        put(out, "language", Show.lang(item.language()));
        put(out, "image", Feeds.picture(entry.lead(), site).orElse(null));
        Map<String, Object> own = new LinkedHashMap<>();
        own.put("about", "https://jsonfeed.org/version/1.1#extensions-a-name-extensions-a");
        own.put("reports", entry.story().reports());
        own.put("copies", entry.copies());
        own.put("outlets", entry.story().outlets());
        out.put("_beatbook", own);
        return out;
    }

    /** The story's page where the site's address is known, else its name. */
    private static String link(StoryEntry entry, Site site) {
        String id = entry.story().id();
        return site.absolute(site.story(id)).orElse(Urns.story(id));
    }

    /** The lead, and the other reports of their own. */
    private static List<String> lines(StoryEntry entry) {
        Item lead = entry.lead().item();
        List<String> lines = new ArrayList<>();
        String standfirst = lead.standfirst();
        lines.add(standfirst == null || standfirst.isBlank() ? lead.headline() : standfirst);
        entry.branches().stream()
                .map(Branch::report)
                .filter(r -> !r.item().id().equals(lead.id()))
                .forEach(r -> lines.add(line(r)));
        if (entry.more() > 0) {
            lines.add("and " + StoryWords.more(entry.more()));
        }
        return lines;
    }

    private static String line(Entry report) {
        return report.outlet() + ", " + StoryWords.day(report.item()) + ": "
                + report.item().headline();
    }
}
