package org.beatbook.publish;

import static org.beatbook.publish.Feeds.put;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.beatbook.news.Branch;
import org.beatbook.news.Item;
import org.beatbook.news.Json;
import org.beatbook.news.Origin;
import org.beatbook.news.Story;
import org.beatbook.news.StoryEntry;
import org.beatbook.news.StoryPage;
import org.beatbook.news.StoryPage.Step;
import org.beatbook.news.TopicPage.Entry;

/** Stories as JSON: one alone, and those of a topic one a line. */
final class StoryJson {
    private StoryJson() {}

    static String write(StoryPage page, Site site) {
        Map<String, Object> out = numbers(page.story(), site);
        out.put("lead", article(page.lead(), site));
        out.put("leadReason", page.leadReason());
        out.put("articles", branches(page.branches(), site));
        out.put(
                "why",
                page.grounds().stream()
                        .map(g -> Map.of(
                                "article", g.report(), "like", g.like().item().id(), "reasons", g.reasons()))
                        .toList());
        out.put(
                "agreed",
                page.agreed().stream()
                        .map(a -> {
                            Map<String, Object> agreed = new LinkedHashMap<>();
                            put(
                                    agreed,
                                    "event",
                                    a.event() == null ? null : a.event().id());
                            agreed.put("words", a.event() == null ? a.words() : EventWords.whole(a.event()));
                            agreed.put("by", origins(a.by(), site));
                            return agreed;
                        })
                        .toList());
        out.put(
                "differing",
                page.differing().stream()
                        .map(d -> Map.of(
                                "what",
                                d.what(),
                                "values",
                                d.values().stream()
                                        .map(v -> Map.of("value", v.value(), "by", origins(v.by(), site)))
                                        .toList()))
                        .toList());
        out.put("before", steps(page.before(), site));
        out.put("after", steps(page.after(), site));
        out.put("topics", page.topics().stream().map(t -> t.id()).toList());
        return Json.write(out);
    }

    /** A topic's stories, one a line. */
    static String lines(Stories topic, Site site) {
        StringBuilder lines = new StringBuilder();
        for (StoryEntry entry : topic.entries()) {
            Map<String, Object> out = numbers(entry.story(), site);
            out.put("lead", article(entry.lead(), site));
            out.put("articles", branches(entry.branches(), site));
            lines.append(Json.write(out)).append('\n');
        }
        return lines.toString();
    }

    private static Map<String, Object> numbers(Story story, Site site) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("id", story.id());
        put(out, "page", site.absolute(site.story(story.id())).orElse(null));
        out.put("first", story.first().toString());
        out.put("last", story.last().toString());
        out.put("reports", story.reports());
        out.put("copies", story.articles() - story.reports());
        out.put("outlets", story.outlets());
        return out;
    }

    private static List<Map<String, Object>> branches(List<Branch> branches, Site site) {
        return branches.stream()
                .map(b -> {
                    Map<String, Object> out = article(b.report(), site);
                    out.put(
                            "copies",
                            b.copies().stream()
                                    .map(c -> {
                                        Map<String, Object> copy = article(c.entry(), site);
                                        copy.put("share", c.share());
                                        return copy;
                                    })
                                    .toList());
                    return out;
                })
                .toList();
    }

    static Map<String, Object> article(Entry entry, Site site) {
        Item item = entry.item();
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("id", item.id());
        put(out, "url", Show.web(item.url()));
        put(out, "evidence", site.absolute(site.article(item.id())).orElse(null));
        out.put("outlet", entry.outlet());
        out.put("headline", item.headline());
        put(out, "standfirst", item.standfirst());
        put(out, "published", item.published() == null ? null : item.published().iso());
        put(out, "language", Show.lang(item.language()));
        return out;
    }

    private static List<Map<String, Object>> origins(List<Origin> origins, Site site) {
        return origins.stream()
                .map(o -> {
                    Map<String, Object> out = new LinkedHashMap<>();
                    out.put("outlet", o.outlet());
                    out.put("article", o.proof().article());
                    out.put("sentence", o.proof().sentence());
                    out.put("words", o.proof().words());
                    put(out, "evidence", Grounds.link(o.proof(), site));
                    return out;
                })
                .toList();
    }

    private static List<Map<String, Object>> steps(List<Step> steps, Site site) {
        return steps.stream()
                .map(s -> {
                    Map<String, Object> out = numbers(s.story(), site);
                    out.put("headline", s.lead().item().headline());
                    out.put("reason", s.reason());
                    return out;
                })
                .toList();
    }
}
