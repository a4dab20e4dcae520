package org.beatbook.collect.find;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beatbook.collect.feed.Feed;
import org.beatbook.collect.feed.FeedReader;
import org.beatbook.collect.feed.NotAFeedException;
import org.beatbook.collect.sitemap.NotASitemapException;
import org.beatbook.collect.sitemap.Sitemap;
import org.beatbook.collect.sitemap.SitemapReader;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** What an answer turned out to be, by its root element and not by what its host calls it. */
sealed interface Content {
    /** Bytes of a page that are looked at for links; real pages have a tenth of that. */
    int MOST_OF_A_PAGE = 4_000_000;

    int HEAD = 4_096;
    Pattern NO_ELEMENT = Pattern.compile("(?s)<!--.*?(?:-->|$)|<[?!][^>]*(?:>|$)");
    Pattern ROOT = Pattern.compile("<(?:[a-z0-9_-]+:)?([a-z][a-z0-9]*)");
    Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([A-Za-z0-9._:-]+)");

    record OfFeed(Feed feed) implements Content {}

    record OfSitemap(Sitemap sitemap) implements Content {}

    record OfPage(Document page) implements Content {}

    /** @param why in words, such as {@code no feed: JSON, but no JSON Feed} */
    record OfNothing(String why) implements Content {}

    static Content read(byte[] body, @Nullable String contentType, String url) {
        if (body.length == 0) {
            return new OfNothing("the answer is empty");
        }
        String type = contentType == null ? "" : contentType.strip().toLowerCase(Locale.ROOT);
        try {
            return switch (root(body)) {
                case "rss", "rdf", "feed", "channel", "{" -> feed(body, contentType, url);
                case "urlset", "sitemapindex", "gzip" -> sitemap(body, url);
                case "html" -> page(body, contentType, url);
                case "" -> type.startsWith("text/plain") ? sitemap(body, url) : nothing(body, contentType, url);
                default -> type.contains("html") ? page(body, contentType, url) : feed(body, contentType, url);
            };
        } catch (NotAFeedException | NotASitemapException e) {
            return new OfNothing(String.valueOf(e.getMessage()));
        }
    }

    private static Content feed(byte[] body, @Nullable String contentType, String url) throws NotAFeedException {
        return new OfFeed(FeedReader.read(body, contentType, url));
    }

    private static Content sitemap(byte[] body, String url) throws NotASitemapException {
        return new OfSitemap(SitemapReader.read(body, url));
    }

    private static Content page(byte[] body, @Nullable String contentType, String url) {
        return new OfPage(Pagination.document(body, contentType, url));
    }

    private static Content nothing(byte[] body, @Nullable String contentType, String url) throws NotAFeedException {
        String type = contentType == null ? "" : contentType;
        return type.contains("xml") || type.contains("html")
                ? feed(body, contentType, url)
                : new OfNothing("neither page, feed nor sitemap" + (type.isEmpty() ? "" : ": " + type));
    }

    /** The local name of the first element; a brace for JSON, {@code gzip} for what is packed, empty for other text. */
    private static String root(byte[] body) {
        if (body.length > 1 && (body[0] & 0xff) == 0x1f && (body[1] & 0xff) == 0x8b) {
            return "gzip";
        }
        String head = new String(body, 0, Math.min(HEAD, body.length), StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .replaceFirst("^[\\x80-\\xff]+", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (head.startsWith("{")) {
            return "{";
        }
        Matcher root = ROOT.matcher(NO_ELEMENT.matcher(head).replaceAll(""));
        if (root.find()) {
            return root.group(1);
        }
        return head.contains("<!doctype html") ? "html" : "";
    }

    /** The charset a header names; null where it names none that is known. */
    static @Nullable String charset(@Nullable String contentType) {
        Matcher named = CHARSET.matcher(contentType == null ? "" : contentType);
        try {
            return named.find() && Charset.isSupported(named.group(1)) ? named.group(1) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
