package org.beatbook.collect.feed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.beatbook.news.Channel;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;

/**
 * Lists of sources as OPML 1.0 and 2.0, the form in which feed readers give and take them. Read leniently: what cannot
 * be taken is named and the rest is taken. No external entity is loaded; size, depth and number are bounded.
 */
public final class Opml {
    /** Bytes that are read at most; a list of ten thousand feeds has a quarter of that. */
    public static final int MOST_BYTES = 10_000_000;
    /** Outlines that are taken at most. */
    public static final int MOST_OUTLINES = 20_000;

    private static final int DEEPEST = 60;
    private static final int MOST_FOLDERS = 10;
    private static final int MOST_PROBLEMS = 100;
    private static final int LONGEST_NAME = 199;
    private static final int LONGEST_TAG = 99;
    /** Of what only this program reads; attributes of others need a namespace in OPML 2.0. */
    private static final String OURS = "urn:beatbook:opml";

    private final List<Outline> outlines = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private int troubles;

    private Opml() {}

    /**
     * A list as it was read.
     *
     * @param problems what could not be taken, each by its title; the first {@link #MOST_PROBLEMS} of them
     */
    public record Read(List<Outline> outlines, List<String> problems) {
        public Read {
            outlines = List.copyOf(outlines);
            problems = List.copyOf(problems);
        }
    }

    /** Reads a list; where it is none, a problem says what it is. */
    public static Read read(byte[] bytes) {
        return new Opml().list(bytes);
    }

    private Read list(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return new Read(List.of(), List.of("larger than the %,d bytes that are read".formatted(MOST_BYTES)));
        }
        String text = Entities.replaced(Decoding.decode(bytes, null)).replace("\0", "");
        Parser parser = Parser.xmlParser().setMaxDepth(DEEPEST);
        String root = "";
        try (StreamParser stream = new StreamParser(parser).parse(text, "")) {
            Iterator<Element> closed = stream.iterator();
            while (closed.hasNext() && outlines.size() < MOST_OUTLINES) {
                take(closed.next());
            }
            Element first = stream.document().firstElementChild();
            root = first == null ? "" : first.normalName();
        }
        if (outlines.size() == MOST_OUTLINES) {
            problem("more than %,d outlines; the rest was left out".formatted(MOST_OUTLINES));
        } else if (outlines.isEmpty() && troubles == 0 && !root.equals("opml")) {
            problem(root.isEmpty() ? "no OPML: no markup in it" : "no OPML: its root element is " + Plain.line(root));
        }
        if (troubles > MOST_PROBLEMS) {
            problems.add("and %,d more".formatted(troubles - MOST_PROBLEMS));
        }
        return new Read(outlines, problems);
    }

    private void take(Element element) {
        if (element.normalName().equals("outline")) {
            Map<String, String> attributes = attributes(element);
            if (attributes.containsKey("xmlurl")) {
                add(element, attributes, attributes.getOrDefault("xmlurl", ""), Channel.As.FEED);
            } else if (attributes.containsKey("beatbook:as")) {
                other(element, attributes);
            } else if (isLost(element, attributes)) {
                problem(title(attributes) + ": no xmlUrl, so there is nothing to follow");
            }
        }
        // Memory holds the open elements and not the whole list. What is closed lies in its parent as an empty shell.
        if (element.childrenSize() == 0 || element.normalName().equals("outline")) {
            element.empty();
        }
    }

    private void other(Element element, Map<String, String> attributes) {
        String word = attributes.getOrDefault("beatbook:as", "").toUpperCase(Locale.ROOT);
        Channel.As as = Arrays.stream(Channel.As.values())
                .filter(a -> a.name().equals(word))
                .findFirst()
                .orElse(null);
        if (as == null) {
            problem(title(attributes) + ": beatbook:as is none of feed, sitemap, listing, site");
        } else {
            add(element, attributes, attributes.getOrDefault("url", ""), as);
        }
    }

    private void add(Element element, Map<String, String> attributes, String address, Channel.As as) {
        String url = plain(address);
        if (!Links.isPage(url) || url.length() > 2_000 || url.chars().anyMatch(c -> c <= ' ')) {
            problem("%s: '%s' is no address of a feed".formatted(title(attributes), shortened(address, LONGEST_NAME)));
            return;
        }
        String site = attributes.getOrDefault("htmlurl", "").strip();
        outlines.add(new Outline(
                new Channel(as, url),
                Plain.line(attributes.get("beatbook:id")),
                name(attributes),
                Links.isPage(site) ? site : null,
                Plain.line(attributes.get("language")),
                tags(element, attributes)));
    }

    /** {@code feed://host/path} and {@code feed:https://host/path} are ways to name a feed to a program. */
    private static String plain(String address) {
        String text = address.strip();
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith("feed://")) {
            return "https://" + text.substring("feed://".length());
        }
        return lower.startsWith("feed:http") ? text.substring("feed:".length()) : text;
    }

    /** A line that is a feed by all it says, but for the feed's address; folders and comments are none. */
    private static boolean isLost(Element element, Map<String, String> attributes) {
        String type = attributes.getOrDefault("type", "").toLowerCase(Locale.ROOT);
        boolean feed = type.equals("rss") || type.equals("atom") || attributes.containsKey("htmlurl");
        return feed && element.childrenSize() == 0;
    }

    private static List<String> tags(Element element, Map<String, String> attributes) {
        List<String> folders = new ArrayList<>();
        for (Element at = element.parent(); at != null && folders.size() < MOST_FOLDERS; at = at.parent()) {
            String folder = at.normalName().equals("outline") ? name(attributes(at)) : null;
            // Tags stand in lists with commas between, here as in forms.
            String tag = folder == null ? null : Plain.line(folder.replace(',', ' '));
            if (tag != null) {
                folders.add(shortened(tag, LONGEST_TAG));
            }
        }
        Collections.reverse(folders);
        Set<String> tags = new LinkedHashSet<>(folders);
        for (String category : attributes.getOrDefault("category", "").split(",")) {
            String tag = Plain.line(category.strip().replaceFirst("^/+", ""));
            if (tag != null && tags.size() < 2 * MOST_FOLDERS) {
                tags.add(shortened(tag, LONGEST_TAG));
            }
        }
        return List.copyOf(tags);
    }

    private static @Nullable String name(Map<String, String> attributes) {
        String title = Plain.line(attributes.get("title"));
        String name = title != null ? title : Plain.line(attributes.get("text"));
        return name == null ? null : shortened(name, LONGEST_NAME);
    }

    private static String title(Map<String, String> attributes) {
        String name = name(attributes);
        return name == null ? "an outline without a title" : "'" + name + "'";
    }

    private static String shortened(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) + "…" : text;
    }

    /** Names in any case: programs write xmlUrl, xmlurl and xmlURL. */
    private static Map<String, String> attributes(Element element) {
        Map<String, String> attributes = new TreeMap<>();
        element.attributes().forEach(a -> attributes.putIfAbsent(a.getKey().toLowerCase(Locale.ROOT), a.getValue()));
        return attributes;
    }

    private void problem(String what) {
        troubles++;
        if (troubles <= MOST_PROBLEMS) {
            problems.add(what);
        }
    }

    /**
     * Writes a list. Each line lies in the folder of its first tag; all its tags are its categories.
     *
     * @param title of the whole list
     */
    public static String write(String title, List<Outline> lines) {
        Map<String, List<Outline>> folders = new TreeMap<>();
        for (Outline line : lines) {
            folders.computeIfAbsent(line.tags().isEmpty() ? "" : line.tags().getFirst(), f -> new ArrayList<>())
                    .add(line);
        }
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<opml version=\"2.0\" xmlns:beatbook=\"%s\">\n".formatted(OURS))
                .append("  <head>\n    <title>%s</title>\n  </head>\n  <body>\n".formatted(escaped(title)));
        folders.forEach((folder, inside) -> {
            if (folder.isEmpty()) {
                inside.forEach(line -> append(out, "    ", line));
            } else {
                out.append("    <outline text=\"%s\">\n".formatted(escaped(folder)));
                inside.forEach(line -> append(out, "      ", line));
                out.append("    </outline>\n");
            }
        });
        return out.append("  </body>\n</opml>\n").toString();
    }

    private static void append(StringBuilder out, String indent, Outline line) {
        String title = line.title() == null ? line.channel().url() : line.title();
        boolean feed = line.channel().as() == Channel.As.FEED;
        out.append(indent).append("<outline");
        attribute(out, "text", title);
        attribute(out, "title", title);
        attribute(out, "type", feed ? "rss" : "link");
        attribute(out, feed ? "xmlUrl" : "url", line.channel().url());
        attribute(out, "htmlUrl", line.site());
        attribute(out, "language", line.language());
        attribute(out, "category", line.tags().isEmpty() ? null : String.join(",", line.tags()));
        attribute(out, "beatbook:id", line.source());
        attribute(out, "beatbook:as", feed ? null : line.channel().as().word());
        out.append("/>\n");
    }

    private static void attribute(StringBuilder out, String name, @Nullable String value) {
        if (value != null) {
            out.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
        }
    }

    /** Characters that XML cannot hold are left out. */
    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\n', '\r', '\t' -> out.append(' ');
                default -> {
                    boolean held = c >= ' ' && c != 0xfffe && c != 0xffff && (c < 0xd800 || c > 0xdfff);
                    if (held) {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        return out.toString();
    }
}
