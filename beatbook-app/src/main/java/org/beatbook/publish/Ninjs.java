package org.beatbook.publish;

import static org.beatbook.publish.Feeds.put;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.beatbook.news.Credit;
import org.beatbook.news.Item;
import org.beatbook.news.Json;
import org.beatbook.news.Notes;
import org.beatbook.news.Picture;
import org.beatbook.news.TopicPage.Entry;
import org.beatbook.news.When;
import org.jspecify.annotations.Nullable;

/**
 * A topic as one ninjs 3.0 object of IPTC: a composite whose associations are the articles, and theirs the pictures.
 * What each picture is owed to stands in {@code by}, {@code infoSources} and {@code usageTerms}.
 */
final class Ninjs {
    private static final Map<String, String> STANDARD =
            Map.of("name", "ninjs", "version", "3.0", "schema", "http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json#");

    private Ninjs() {}

    static String write(Whole topic, Site site) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("standard", STANDARD);
        out.put("uri", "urn:beatbook:topic:" + Site.encode(topic.topic().id()));
        out.put("type", "composite");
        put(
                out,
                "versionCreated",
                topic.updated() == null ? null : topic.updated().toString());
        put(out, "language", Show.lang(topic.topic().language()));
        out.put("title", topic.topic().title());
        out.put("headlines", texts("main", topic.topic().title()));
        describe(out, "summary", topic.topic().introduction());
        out.put(
                "associations",
                topic.entries().stream()
                        .map(e -> article(e, topic.notes(), site))
                        .toList());
        return Json.write(out);
    }

    private static Map<String, Object> article(Entry entry, Function<String, Optional<Notes>> notes, Site site) {
        Item item = entry.item();
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("name", item.headline());
        out.put("uri", Feeds.urn(item));
        out.put("type", "text");
        out.put("representationType", "partial");
        out.put("firstCreated", item.firstCaptured().toString());
        put(out, "contentCreated", item.published() instanceof When.Exact exact ? exact.iso() : null);
        put(out, "language", Show.lang(item.language()));
        out.put("headlines", headlines(item));
        describe(out, "summary", item.standfirst());
        put(out, "by", item.authors().isEmpty() ? null : String.join(", ", item.authors()));
        out.put("infoSources", List.of(source("publisher", entry.outlet())));
        if (item.genre() != null) {
            out.put("genres", List.of(Map.of("name", Show.genre(item.genre()))));
        }
        notes.apply(item.id()).ifPresent(read -> NinjsFindings.add(out, read, entry, site));
        out.put("altIds", ids(item, site));
        if (!item.pictures().isEmpty()) {
            out.put(
                    "associations",
                    IntStream.range(0, item.pictures().size())
                            .mapToObj(i -> picture(item, i))
                            .toList());
        }
        return out;
    }

    private static List<Map<String, Object>> headlines(Item item) {
        List<Map<String, Object>> out = new ArrayList<>(texts("main", item.headline()));
        if (item.kicker() != null) {
            out.addAll(texts("kicker", item.kicker()));
        }
        return out;
    }

    /** The article's own address, its evidence, and its date as exactly as it is known. */
    private static List<Map<String, String>> ids(Item item, Site site) {
        List<Map<String, String>> out = new ArrayList<>();
        String url = Show.web(item.url());
        if (url != null) {
            out.add(Map.of("role", "original", "value", url));
        }
        site.absolute(site.article(item.id())).ifPresent(e -> out.add(Map.of("role", "evidence", "value", e)));
        out.add(Map.of("role", "beatbook", "value", item.id()));
        return out;
    }

    private static Map<String, Object> picture(Item item, int index) {
        Picture picture = item.pictures().get(index);
        Credit credit = picture.credit();
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("name", "picture " + (index + 1));
        out.put("uri", Feeds.urn(item) + ":picture:" + (index + 1));
        out.put("type", credit != null && credit.how() == Credit.How.GRAPHIC ? "graphic" : "picture");
        describe(out, "caption", picture.caption());
        if (credit != null) {
            put(out, "by", credit.creators().isEmpty() ? null : String.join(", ", credit.creators()));
            out.put("infoSources", sources(credit));
            out.put("usageTerms", "Credit: " + credit.line());
        }
        String url = Show.web(picture.url());
        if (url != null) {
            out.put("renditions", List.of(Map.of("name", "main", "href", url)));
        }
        return out;
    }

    private static List<Map<String, Object>> sources(Credit credit) {
        List<Map<String, Object>> out = new ArrayList<>();
        credit.providers().forEach(p -> out.add(source("provider", p)));
        if (credit.via() != null) {
            out.add(source("via", credit.via()));
        }
        return out;
    }

    private static Map<String, Object> source(String role, String name) {
        return new LinkedHashMap<>(Map.of("name", name, "role", role));
    }

    private static void describe(Map<String, Object> out, String role, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            out.put("descriptions", texts(role, text));
        }
    }

    private static List<Map<String, Object>> texts(String role, String value) {
        return List.of(new LinkedHashMap<>(Map.of("role", role, "contentType", "text/plain", "value", value)));
    }
}
