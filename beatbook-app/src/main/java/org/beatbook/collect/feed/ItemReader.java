package org.beatbook.collect.feed;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.beatbook.collect.feed.Vocabulary.Children;
import org.beatbook.news.When;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** One item's elements to an item. */
final class ItemReader {
    private static final int MOST_CATEGORIES = 100;
    private static final int LONGEST_TITLE = 10_000;

    private static final Pattern REFERENCE = Pattern.compile("&(?:#\\d+|#x[0-9a-fA-F]+|[a-zA-Z]{2,8});");

    private final boolean atom;
    private final @Nullable String base;
    private final Notes notes;

    ItemReader(boolean atom, @Nullable String base, Notes notes) {
        this.atom = atom;
        this.base = base;
        this.notes = notes;
    }

    FeedItem read(Element item) {
        Children parts = Vocabulary.children(item, atom);
        String summary = markup(parts.first(
                "description",
                "summary",
                "dc:description",
                "atom:summary",
                "itunes:summary",
                "itunes:subtitle",
                "media:description"));
        String content = markup(
                parts.first("content:encoded", "content", "atom:content", "xhtml:body", "encoded", "fulltext", "body"));
        String language = parts.text("dc:language", "iso:language", "language");
        FeedItem read = new FeedItem(
                id(item, parts),
                link(parts, item, base, atom),
                title(parts.first("title", "dc:title", "atom:title", "media:title", "itunes:title"), atom),
                author(parts),
                date(
                        parts,
                        "pubdate",
                        "published",
                        "issued",
                        "atom:published",
                        "dc:date",
                        "dcterms:issued",
                        "dcterms:created",
                        "created",
                        "dc:created",
                        "date",
                        "modified"),
                date(parts, "updated", "modified", "atom:updated", "dcterms:modified", "dc:modified", "lastbuilddate"),
                summary,
                content,
                language != null || item.attr("xml:lang").isBlank()
                        ? language
                        : item.attr("xml:lang").strip(),
                categories(parts),
                Pictures.of(parts, base, item, Arrays.asList(content, summary)));
        if (read.link() == null) {
            notes.add("an item without a link");
        }
        return read;
    }

    private @Nullable String id(Element item, Children parts) {
        String id = parts.text("guid", "id", "atom:id", "dc:identifier");
        if (id != null) {
            return id;
        }
        String about = item.attr("rdf:about").strip();
        return about.isEmpty() ? null : about;
    }

    /** Of Atom's links the alternate, of RSS's the text; else what else is an address of the item. */
    static @Nullable String link(Children parts, Element at, @Nullable String base, boolean atom) {
        String alternate = alternate(parts.all("link", "atom:link"));
        String text = null;
        for (Element link : parts.all("link")) {
            String rel = link.attr("rel").strip();
            String href = rel.isEmpty() || rel.equalsIgnoreCase("alternate")
                    ? link.attr("href").strip()
                    : "";
            String own = link.childNodeSize() > 0 ? link.wholeText().strip() : href;
            // Of several the last, as feedparser and gofeed do.
            text = own.isEmpty() ? text : own;
        }
        String first = atom ? first(alternate, text) : first(text, alternate);
        for (Element link : parts.all("link", "atom:link")) {
            String address = link.attr("href").isBlank()
                    ? link.wholeText().strip()
                    : link.attr("href").strip();
            if (first != null && first.equals(address)) {
                return Links.absolute(first, link, base);
            }
        }
        return fallback(parts, at, base);
    }

    private static @Nullable String alternate(List<Element> links) {
        String found = null;
        for (Element link : links) {
            String rel = link.attr("rel").strip().toLowerCase(Locale.ROOT);
            String href = link.attr("href").strip();
            if (href.isEmpty() || !(rel.isEmpty() || rel.equals("alternate"))) {
                continue;
            }
            if (link.attr("type").toLowerCase(Locale.ROOT).contains("html")) {
                return href;
            }
            found = found == null ? href : found;
        }
        return found;
    }

    private static @Nullable String fallback(Children parts, Element at, @Nullable String base) {
        Element guid = parts.first("guid");
        if (guid != null
                && !guid.attr("ispermalink").equalsIgnoreCase("false")
                && !guid.attr("isPermaLink").equalsIgnoreCase("false")
                && Links.isPage(guid.wholeText())) {
            return guid.wholeText().strip();
        }
        String id = parts.text("id", "atom:id");
        if (Links.isPage(id)) {
            return id;
        }
        String about = at.attr("rdf:about").strip();
        if (!about.isEmpty()) {
            return Links.absolute(about, at, base);
        }
        for (Element content : parts.all("content")) {
            if (content.hasAttr("src")) {
                return Links.absolute(content.attr("src"), content, base);
            }
        }
        return null;
    }

    private static @Nullable String first(@Nullable String a, @Nullable String b) {
        return a != null ? a : b;
    }

    private @Nullable String author(Children parts) {
        for (String name : List.of("author", "dc:creator", "dc:author", "atom:author", "itunes:author", "byline")) {
            String names = People.names(parts.all(name), atom);
            if (names != null) {
                return names;
            }
        }
        return null;
    }

    private @Nullable When date(Children parts, String... names) {
        for (String name : names) {
            String text = parts.text(name);
            if (text != null) {
                When when = Dates.parse(text);
                if (when != null) {
                    return when;
                }
                notes.add("a date that cannot be read in " + name, shortened(text));
            }
        }
        return null;
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    private List<String> categories(Children parts) {
        Set<String> found = new LinkedHashSet<>();
        for (Element category : parts.all("category", "dc:subject", "atom:category", "media:category")) {
            String label = category.attr("label").isBlank() ? category.attr("term") : category.attr("label");
            String text = Plain.fromHtml(label.isBlank() ? category.wholeText() : label);
            if (text != null) {
                found.add(text);
            }
        }
        String keywords = parts.text("itunes:keywords", "media:keywords");
        for (String keyword : keywords == null ? new String[0] : keywords.split(",")) {
            if (!keyword.isBlank()) {
                found.add(keyword.strip());
            }
        }
        return found.stream().limit(MOST_CATEGORIES).toList();
    }

    /** A title as text. In RSS and by Atom's type html it is markup, escaped; as text it is taken as it stands. */
    static @Nullable String title(@Nullable Element title, boolean atom) {
        if (title == null) {
            return null;
        }
        String type = title.attr("type").toLowerCase(Locale.ROOT);
        if (title.childrenSize() > 0) {
            return Plain.line(title.text());
        }
        String whole = decoded(title);
        String text = whole.length() > LONGEST_TITLE ? whole.substring(0, LONGEST_TITLE) : whole;
        boolean literal = atom && (type.equals("text") || type.equals("text/plain")) && !hasMarkup(text);
        return literal ? Plain.line(text) : Plain.fromHtml(text);
    }

    /** Many say text and send markup. */
    private static boolean hasMarkup(String text) {
        return text.contains("</") || REFERENCE.matcher(text).find();
    }

    private static @Nullable String markup(@Nullable Element element) {
        if (element == null) {
            return null;
        }
        String markup = element.childrenSize() > 0 ? inner(element) : decoded(element);
        return markup.isBlank() ? null : markup.strip();
    }

    private static String inner(Element element) {
        Element only = element.firstElementChild();
        boolean wrapped = element.attr("type").equals("xhtml") && only != null && element.childrenSize() == 1;
        return wrapped && only != null ? only.html() : element.html();
    }

    /** Atom 0.3 has a mode for base64; Atom 1.0 the media type of bytes. */
    private static String decoded(Element element) {
        String text = element.wholeText();
        String type = element.attr("type").toLowerCase(Locale.ROOT);
        if (!element.attr("mode").equals("base64") && !type.equals("application/octet-stream")) {
            return text;
        }
        try {
            return new String(Base64.getDecoder().decode(text.replaceAll("\\s", "")), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
