package org.beatbook.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code sample/}: pages are front matter and body, each dressed in the chrome of its outlet, and the pictures
 * they show. The folder's README tells the layout.
 */
final class SamplePages {
    private static final ObjectMapper YAML = new YAMLMapper();
    private static final Pattern FIGURE = Pattern.compile("\\[\\[(\\d+)]]");

    private final Path dir;
    private final Map<String, Map<String, Object>> captureOf = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> outlets = new LinkedHashMap<>();

    /** One exchange as it goes into the WARC file. */
    record Exchange(String url, Instant at, int status, Map<String, String> headers, byte[] body) {}

    /** All that a build gives: the exchanges in order, and what each article's page should be read as. */
    record Built(List<Exchange> exchanges, List<Map<String, Object>> expected) {}

    SamplePages(Path dir) {
        this.dir = dir;
    }

    Built build() {
        List<Map<String, Object>> captures = list(yaml("manifest.yaml"), "captures");
        for (Map<String, Object> capture : captures) {
            captureOf.putIfAbsent(text(capture, "page"), capture);
        }
        Map<String, Exchange> exchanges = new LinkedHashMap<>();
        List<Map<String, Object>> expected = new ArrayList<>();
        for (Map<String, Object> capture : captures) {
            Map<String, Object> page = page(text(capture, "page"), capture);
            Instant at = Instant.parse(text(capture, "at"));
            Exchange exchange = exchange(capture, page, at);
            exchanges.put(exchange.url() + " " + at, exchange);
            int second = 0;
            for (Map<String, Object> picture : list(page, "pictures")) {
                if (!picture.containsKey("missing")) {
                    Exchange shown = picture(picture, at.plusSeconds(++second));
                    exchanges.putIfAbsent(shown.url(), shown);
                }
            }
            if (page.containsKey("kind")) {
                expected.add(expected(capture, page));
            }
        }
        return new Built(List.copyOf(exchanges.values()), expected);
    }

    private Exchange exchange(Map<String, Object> capture, Map<String, Object> page, Instant at) {
        Map<String, Object> outlet = outlet(page);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(
                "Content-Type",
                outlet.getOrDefault("type", "text/html; charset=UTF-8").toString());
        headers.putAll(strings(outlet, "headers"));
        headers.putAll(strings(page, "headers"));
        int status = (Integer) capture.getOrDefault("status", 200);
        String html = status / 100 == 3 ? text(page, "body") : dress(page);
        Charset charset = Charset.forName(page.getOrDefault("charset", outlet.getOrDefault("charset", "UTF-8"))
                .toString());
        return new Exchange(text(capture, "url"), at, status, headers, encode(html, charset, text(capture, "page")));
    }

    private static byte[] encode(String html, Charset charset, String page) {
        if (!charset.newEncoder().canEncode(html)) {
            int[] wrong = html.codePoints()
                    .filter(c -> !charset.newEncoder().canEncode(Character.toString(c)))
                    .toArray();
            throw new IllegalArgumentException(
                    page + " cannot be written in " + charset + ": " + new String(wrong, 0, wrong.length));
        }
        return html.getBytes(charset);
    }

    private Exchange picture(Map<String, Object> picture, Instant at) {
        String file = text(picture, "file");
        String type = file.endsWith(".svg") ? "image/svg+xml" : file.endsWith(".png") ? "image/png" : "image/jpeg";
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", type);
        headers.put("Cache-Control", "public, max-age=31536000, immutable");
        return new Exchange(text(picture, "src"), at, 200, headers, bytes("pictures/" + file));
    }

    private String dress(Map<String, Object> page) {
        String chrome = "chrome/" + text(page, "outlet") + "/";
        return Template.fill(
                read(chrome + text(page, "template") + ".html"), page, part -> read(chrome + part + ".html"));
    }

    /** The values of a page: its front matter, its body with figures, its outlet, its dates as its outlet writes them. */
    private Map<String, Object> page(String name, Map<String, Object> capture) {
        Map<String, Object> page = frontMatter(name, capture);
        if (page.containsKey("items")) {
            page.put("items", items(page, "items"));
        }
        if (page.containsKey("related")) {
            page.put("related", items(page, "related"));
        }
        String chrome = "chrome/" + text(page, "outlet") + "/";
        Matcher figures = FIGURE.matcher(text(page, "body"));
        List<Map<String, Object>> pictures = list(page, "pictures");
        page.put(
                "body",
                figures.replaceAll(m -> Matcher.quoteReplacement(Template.fill(
                        read(chrome + "figure.html"),
                        pictures.get(Integer.parseInt(m.group(1)) - 1),
                        part -> read(chrome + part + ".html")))));
        if (!pictures.isEmpty() && Files.exists(dir.resolve(chrome + "figure.html"))) {
            page.put(
                    "figure",
                    Template.fill(
                            read(chrome + "figure.html"), pictures.getFirst(), part -> read(chrome + part + ".html")));
        }
        return page;
    }

    private Map<String, Object> frontMatter(String name, Map<String, Object> capture) {
        Map<String, Object> flags = new LinkedHashMap<>();
        flags.put("v" + capture.getOrDefault("version", 1), true);
        flags.put(name.substring(0, 2), true);
        String source = Template.fill(read("pages/" + name + ".html"), flags, part -> read("pages/" + part + ".html"));
        int end = source.indexOf("\n---\n");
        if (!source.startsWith("---\n") || end < 0) {
            throw new IllegalArgumentException(
                    "pages/" + name + ".html: front matter between two lines of --- is missing");
        }
        Map<String, Object> page = parse("pages/" + name + ".html", source.substring(4, end));
        page.put("body", source.substring(end + 5).strip());
        page.put("url", text(capture, "url"));
        URI uri = URI.create(text(capture, "url"));
        page.put("path", uri.getRawPath());
        page.put("href", uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()));
        page.putIfAbsent("outlet", name.substring(0, 2));
        page.put("site", outlet(page));
        page.put(text(page, "outlet"), true);
        dates(page);
        pictures(page);
        return page;
    }

    private void dates(Map<String, Object> page) {
        Map<String, Object> outlet = outlet(page);
        Locale locale =
                Locale.forLanguageTag(outlet.getOrDefault("locale", "en").toString());
        for (String key : List.of("published", "modified")) {
            if (page.containsKey(key)) {
                OffsetDateTime time = OffsetDateTime.parse(text(page, key));
                strings(outlet, "formats")
                        .forEach((format, pattern) -> page.put(
                                key + "_" + format,
                                DateTimeFormatter.ofPattern(pattern, locale).format(time)));
            }
        }
    }

    private void pictures(Map<String, Object> page) {
        Map<String, Object> outlet = outlet(page);
        int number = 0;
        for (Map<String, Object> picture : list(page, "pictures")) {
            String file = text(picture, "file");
            picture.put("number", ++number);
            picture.put("stem", file.substring(0, file.indexOf('.')));
            picture.put(
                    "month",
                    page.getOrDefault("published", "2023-01")
                            .toString()
                            .substring(0, 7)
                            .replace('-', '/'));
            picture.put("src", Template.fill(text(outlet, "picture"), picture, part -> ""));
            picture.put("first", number == 1);
        }
        if (number > 0) {
            page.put("lead", list(page, "pictures").getFirst());
        }
    }

    /** The pages that a listing shows, each as its front matter, with what the listing says otherwise. */
    private List<Map<String, Object>> items(Map<String, Object> page, String key) {
        List<Map<String, Object>> items = new ArrayList<>();
        int place = 0;
        for (Object each : (List<?>) page.getOrDefault(key, List.of())) {
            Map<String, Object> said = each instanceof Map<?, ?> m ? copy(m) : copy(Map.of("page", each));
            Map<String, Object> item = new LinkedHashMap<>();
            if (said.containsKey("page")) {
                String name = text(said, "page");
                Map<String, Object> capture = captureOf.get(name);
                if (capture == null) {
                    throw new IllegalArgumentException("manifest.yaml has no page " + name);
                }
                item.putAll(frontMatter(name, capture));
            }
            item.putAll(said);
            if (!said.containsKey("page")) {
                elsewhere(item, page);
            }
            item.put("place", ++place);
            item.put("top", place == 1);
            item.put("last", place == ((List<?>) page.get(key)).size());
            items.add(item);
        }
        return items;
    }

    /** What a listing says of a page that the sample does not hold. */
    private void elsewhere(Map<String, Object> item, Map<String, Object> listing) {
        item.put("outlet", text(listing, "outlet"));
        URI uri = URI.create(text(listing, "url")).resolve(text(item, "path"));
        item.put("url", uri.toString());
        item.put("href", text(item, "path"));
        item.put("path", text(item, "path"));
        dates(item);
    }

    private Map<String, Object> expected(Map<String, Object> capture, Map<String, Object> page) {
        Map<String, Object> e = new LinkedHashMap<>();
        e.put("page", text(capture, "page"));
        e.put("url", text(capture, "url"));
        e.put("captured", text(capture, "at"));
        for (String key : List.of("kind", "genre", "headline", "language")) {
            e.put(key, page.get(key));
        }
        if (page.get("kind").equals("article")) {
            for (String key : List.of("kicker", "standfirst", "authors", "published")) {
                e.put(key, page.get(key));
            }
        }
        if (page.get("lead") instanceof Map<?, ?> lead) {
            e.put("caption", lead.get("caption"));
            e.put("credit", lead.get("credit"));
        }
        if (page.containsKey("kicker") && page.get("kicker").equals(page.get("section"))) {
            e.put("kicker", Arrays.asList(page.get("kicker"), null)); // a section's name may be read as either
        }
        if (page.get("items") instanceof List<?> items) {
            e.put(
                    "teasers",
                    items.stream()
                            .map(i -> (Object) copy((Map<?, ?>) i).get("headline"))
                            .toList());
        }
        if (page.get("expect") instanceof Map<?, ?> other) {
            e.putAll(copy(other));
        }
        return e;
    }

    private Map<String, Object> outlet(Map<String, Object> page) {
        return outlets.computeIfAbsent(text(page, "outlet"), id -> yaml("chrome/" + id + "/outlet.yaml"));
    }

    private Map<String, Object> yaml(String file) {
        return parse(file, read(file));
    }

    private static Map<String, Object> parse(String file, String text) {
        try {
            return copy(YAML.readValue(text, Map.class));
        } catch (IOException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    private static Map<String, Object> copy(Map<?, ?> map) {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put(key.toString(), value));
        return copy;
    }

    @SuppressWarnings("unchecked") // YAML lists of maps are read as such
    private static List<Map<String, Object>> list(Map<String, Object> map, String key) {
        return (List<Map<String, Object>>) map.getOrDefault(key, List.of());
    }

    private static Map<String, String> strings(Map<String, Object> map, String key) {
        Map<String, String> strings = new LinkedHashMap<>();
        if (map.get(key) instanceof Map<?, ?> inner) {
            inner.forEach((k, v) -> strings.put(k.toString(), v.toString()));
        }
        return strings;
    }

    private static String text(Map<String, Object> map, String key) {
        Object value = map.get(key);
        if (value == null) {
            throw new IllegalArgumentException("no " + key + " in " + map);
        }
        return value.toString();
    }

    private String read(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private byte[] bytes(String file) {
        try {
            return Files.readAllBytes(dir.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
