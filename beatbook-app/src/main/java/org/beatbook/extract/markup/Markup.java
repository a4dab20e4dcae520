package org.beatbook.extract.markup;

import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** One capture's markup, decoded and parsed once: what every part of extraction reads. */
public final class Markup {
    /** The largest page that is read, in bytes: the parsed tree of a larger one does not fit a small heap. */
    public static final int MOST_BYTES = 20_000_000;

    /** The most tags of a page that is read; real pages have fewer than 50,000. */
    public static final int MOST_TAGS = 600_000;

    private final Document document;
    private final Outline outline;
    private final @Nullable String url;
    private final @Nullable Instant captured;
    private final Map<String, List<String>> metas;
    private final List<LinkedData> linkedData;
    private final String origin;

    private Markup(Document document, @Nullable String url, @Nullable Instant captured) {
        this.document = document;
        this.outline = Outline.of(document);
        this.url = url;
        this.captured = captured;
        this.metas = metas(outline.metas());
        this.linkedData = LinkedData.of(outline.scripts());
        this.origin = origin(document.baseUri());
    }

    /**
     * Parses a capture's bytes.
     *
     * @param contentType the Content-Type header, for its charset
     * @param captured when it was captured; absent where that is not known
     * @throws TooLargeException where the page is beyond {@link #MOST_BYTES} or {@link #MOST_TAGS}
     */
    public static Markup parse(
            byte[] bytes, @Nullable String contentType, @Nullable String url, @Nullable Instant captured) {
        Bounds.check(bytes);
        Reader html = Charsets.reader(bytes, contentType);
        Document document = Parser.htmlParser().parseInput(html, url == null ? "" : url);
        return new Markup(document, url, captured);
    }

    /**
     * The text of a capture that is no markup.
     *
     * @throws TooLargeException where it is beyond {@link #MOST_BYTES}
     */
    public static String text(byte[] bytes, @Nullable String contentType) {
        Bounds.check(bytes);
        return Charsets.decode(bytes, contentType);
    }

    /** For tests and tools: markup that is text already. */
    public static Markup parse(String html, @Nullable String url) {
        return parse(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", url, null);
    }

    public Document document() {
        return document;
    }

    /** The page's nodes, for whoever reads all of it. */
    public Outline outline() {
        return outline;
    }

    /** The capture's own URL. */
    public @Nullable String url() {
        return url;
    }

    /** When it was captured; absent where that is not known. */
    public @Nullable Instant captured() {
        return captured;
    }

    /** The JSON-LD objects of the page, nested ones and those of {@code @graph} included, in page order. */
    public List<LinkedData> linkedData() {
        return linkedData;
    }

    /** The first non-blank content of a meta element whose name, property or itemprop is one of these, in their order. */
    public @Nullable String meta(String... names) {
        for (String name : names) {
            List<String> values = metas.get(name);
            if (values != null) {
                return values.getFirst();
            }
        }
        return null;
    }

    /** The names of meta elements, in lower case, with their non-blank contents. */
    public Map<String, List<String>> metas() {
        return metas;
    }

    /** All non-blank contents of meta elements of this name, in page order. */
    public List<String> metaAll(String name) {
        return metas.getOrDefault(name, List.of());
    }

    /** An address as it stands in the page, made absolute by the base element or the page's own URL; null where it cannot be. */
    public @Nullable String absolute(@Nullable String address) {
        if (address == null || address.isBlank()) {
            return null;
        }
        String stripped = address.strip();
        if (isPlain(stripped)) {
            return stripped;
        }
        String joined = joined(stripped);
        if (joined != null && isPlain(joined)) {
            return joined;
        }
        String resolved = org.jsoup.internal.StringUtil.resolve(document.baseUri(), stripped);
        return resolved.isEmpty() ? null : resolved;
    }

    /** An address put behind what it leaves out of the page's own, where that needs no thought. */
    private @Nullable String joined(String address) {
        if (origin.isEmpty() || !address.startsWith("/")) {
            return null;
        }
        return address.startsWith("//") ? origin.substring(0, origin.indexOf(':') + 1) + address : origin + address;
    }

    /** Scheme and host of an address; empty where it has none that are plain. */
    private static String origin(String base) {
        int slash = base.indexOf('/', base.indexOf("//") + 2);
        String origin = slash < 0 ? base : base.substring(0, slash);
        return isPlain(origin + "/") ? origin : "";
    }

    /** Whether an address is absolute and has nothing to resolve or clean; most have not, and resolving is slow. */
    private static boolean isPlain(String address) {
        int host = address.startsWith("https://") ? 8 : address.startsWith("http://") ? 7 : -1;
        if (host < 0 || address.indexOf("/.", host) >= 0 || address.indexOf('/', host) < 0) {
            return false;
        }
        for (int i = host; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c <= ' ' || c == '\\' || c > '~') {
                return false;
            }
        }
        return true;
    }

    private static Map<String, List<String>> metas(List<Element> elements) {
        Map<String, List<String>> found = new HashMap<>();
        for (Element meta : elements) {
            String content = meta.attr("content").strip();
            if (content.isEmpty()) {
                continue;
            }
            for (String attribute : List.of("name", "property", "itemprop", "http-equiv")) {
                String name = meta.attr(attribute).strip().toLowerCase(Locale.ROOT);
                if (!name.isEmpty()) {
                    found.computeIfAbsent(name, n -> new ArrayList<>(1)).add(content);
                }
            }
        }
        return found;
    }
}
