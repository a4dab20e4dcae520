package org.beatbook.collect.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.beatbook.collect.feed.Vocabulary.Children;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;

/**
 * RSS and Atom, by one walk over jsoup's tolerant XML parser. An item is read as soon as it is closed, and taken out of
 * the tree, so that memory holds one item's elements and not the feed's.
 */
final class XmlFeeds {
    private static final int DEEPEST = 200;
    private static final Set<String> ROOTS = Set.of("rss", "rdf", "feed", "channel");
    private static final Set<String> ITEMS = Set.of("item", "entry");

    private final @Nullable String url;
    private final List<FeedItem> items = new ArrayList<>();
    private final Notes notes = new Notes();
    private @Nullable Element root;
    private @Nullable ItemReader reader;

    private XmlFeeds(@Nullable String url) {
        this.url = url;
    }

    static Feed read(String text, @Nullable String url) throws NotAFeedException {
        return new XmlFeeds(url).read(text);
    }

    private Feed read(String text) throws NotAFeedException {
        Parser parser = Parser.xmlParser().setMaxDepth(DEEPEST);
        try (StreamParser stream = new StreamParser(parser).parse(Entities.replaced(text), "")) {
            readItems(stream.iterator());
            Document rest = items.size() < FeedReader.MOST_ITEMS ? stream.complete() : stream.document();
            Element top = root != null ? root : top(rest);
            if (top == null) {
                throw new NotAFeedException(whatItIs(rest));
            }
            return feed(top);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    private void readItems(Iterator<Element> closed) {
        while (closed.hasNext()) {
            Element element = closed.next();
            if (!isItem(element)) {
                continue;
            }
            if (items.size() == FeedReader.MOST_ITEMS) {
                notes.add("more than %,d items; the rest left out".formatted(FeedReader.MOST_ITEMS));
                return;
            }
            items.add(reader().read(element));
            element.empty();
            element.clearAttributes();
        }
    }

    private boolean isItem(Element element) {
        if (!ITEMS.contains(local(element))) {
            return false;
        }
        for (Element at = element.parent(); root == null && at != null; at = at.parent()) {
            if (ROOTS.contains(local(at))) {
                root = at;
            }
        }
        Element parent = element.parent();
        return root != null && parent != null && !local(parent).equals("source");
    }

    private ItemReader reader() {
        ItemReader known = reader;
        if (known == null) {
            Element top = Objects.requireNonNull(root);
            known = new ItemReader(isAtom(top), base(top), notes);
            reader = known;
        }
        return known;
    }

    /** Where the feed was had from, else where it says it is, else its site. */
    private @Nullable String base(Element top) {
        if (url != null) {
            return url;
        }
        Children head = head(top);
        for (Element link : head.all("link", "atom:link")) {
            if (link.attr("rel").equals("self") && Links.isPage(link.attr("href"))) {
                return link.attr("href").strip();
            }
        }
        String site = isAtom(top) ? null : head.text("link");
        return Links.isPage(site) ? site : null;
    }

    private Feed feed(Element top) {
        boolean atom = isAtom(top);
        String base = base(top);
        Children head = head(top);
        Element title = head.first("title", "dc:title", "atom:title", "media:title", "itunes:title");
        String link = ItemReader.link(head, head(top, atom), base, atom);
        String language = head.text("language", "dc:language");
        return new Feed(
                ItemReader.title(title, atom),
                link,
                language != null ? language : attribute(top, "xml:lang"),
                items,
                hints(head, top, base),
                notes.all());
    }

    private static Feed.Hints hints(Children head, Element top, @Nullable String base) {
        String self = null;
        String next = null;
        String archive = null;
        List<String> hubs = new ArrayList<>();
        for (Element link : head.all("link", "atom:link")) {
            String href = Links.absolute(link.attr("href"), top, base);
            switch (link.attr("rel").strip().toLowerCase(Locale.ROOT)) {
                case "self" -> self = self == null ? href : self;
                case "next" -> next = next == null ? href : next;
                case "prev-archive" -> archive = archive == null ? href : archive;
                case "hub" -> {
                    if (href != null && hubs.size() < 10) {
                        hubs.add(href);
                    }
                }
                default -> {}
            }
        }
        return new Feed.Hints(every(head), self, next == null ? archive : next, hubs);
    }

    private static @Nullable Duration every(Children head) {
        String ttl = head.text("ttl");
        if (ttl != null && ttl.matches("\\d{1,7}") && !ttl.matches("0+")) {
            return Duration.ofMinutes(Long.parseLong(ttl));
        }
        String period = head.text("sy:updateperiod");
        String frequency = head.text("sy:updatefrequency");
        if (period == null) {
            return null;
        }
        int hours = switch (period.toLowerCase(Locale.ROOT)) {
            case "hourly" -> 1;
            case "weekly" -> 24 * 7;
            case "monthly" -> 24 * 30;
            case "yearly" -> 24 * 365;
            default -> 24;
        };
        int times = frequency != null && frequency.matches("[1-9]\\d{0,4}") ? Integer.parseInt(frequency) : 1;
        return Duration.ofHours(hours).dividedBy(times);
    }

    private static @Nullable Element top(Document document) {
        for (Element child = document.firstElementChild(); child != null; child = child.nextElementSibling()) {
            if (ROOTS.contains(local(child))) {
                return child;
            }
        }
        return null;
    }

    private static Children head(Element top) {
        return Vocabulary.children(head(top, isAtom(top)), isAtom(top));
    }

    /** The element that says what the feed is: the channel of RSS, the root of Atom. */
    private static Element head(Element top, boolean atom) {
        if (!atom) {
            for (Element child = top.firstElementChild(); child != null; child = child.nextElementSibling()) {
                if (local(child).equals("channel")) {
                    return child;
                }
            }
        }
        return top;
    }

    private static boolean isAtom(Element top) {
        return local(top).equals("feed");
    }

    private static String local(Element element) {
        String name = element.normalName();
        return name.substring(name.indexOf(':') + 1);
    }

    private static @Nullable String attribute(Element element, String name) {
        String value = element.attr(name).strip();
        return value.isEmpty() ? null : value;
    }

    private static String whatItIs(Document document) {
        Element first = document.firstElementChild();
        if (first == null) {
            return "no feed: no markup in it";
        }
        return switch (local(first)) {
            case "html" -> "no feed: an HTML page";
            case "opml" -> "no feed: an OPML list of feeds";
            case "urlset", "sitemapindex" -> "no feed: a sitemap";
            default -> "no feed: its root element is " + Plain.line(first.tagName());
        };
    }
}
