package org.beatbook.collect.sitemap;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.ImageAttributes;
import crawlercommons.sitemaps.extension.NewsAttributes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.beatbook.collect.sitemap.Sitemap.Link;
import org.beatbook.collect.sitemap.Sitemap.News;
import org.beatbook.news.When;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads XML and text sitemaps, packed or not, and feeds in their place. Leniently: links to other hosts are given, as
 * outlets with several hosts have them; broken files as far as they go. Nothing is loaded from outside. Stateless.
 */
public final class SitemapReader {
    /** Bytes that are read at most, unpacked. */
    public static final int MOST_BYTES = 20_000_000;
    /** Links that are given at most, as many as the protocol allows in a file. */
    public static final int MOST_LINKS = 50_000;

    private static final Pattern DATES =
            Pattern.compile("(?i)<((?:\\w{1,20}:)?(?:lastmod|publication_date))>[^<]{0,100}</\\1>");

    /** It logs each flaw of a broken sitemap; what matters of them is told to the caller. Held, or the level would be forgotten. */
    private static final Logger PARSER = Logger.getLogger(SiteMapParser.class.getName());

    static {
        PARSER.setLevel(Level.OFF);
    }

    private SitemapReader() {}

    /**
     * Reads a sitemap.
     *
     * @param url where it was retrieved
     * @throws NotASitemapException where it is none
     */
    public static Sitemap read(byte[] bytes, String url) throws NotASitemapException {
        try {
            AbstractSiteMap map = parsed(unpacked(bytes), location(url));
            return switch (map) {
                case SiteMapIndex index -> index(index.getSitemaps());
                case SiteMap pages -> pages(pages.getSiteMapUrls());
                default -> throw new NotASitemapException("no sitemap: " + map.getType());
            };
        } catch (UnknownFormatException e) {
            throw new NotASitemapException("no sitemap: " + e.getMessage());
        } catch (DateTimeException e) {
            throw new NotASitemapException("no sitemap: a date cannot be read: " + e.getMessage());
        } catch (IOException e) {
            throw new NotASitemapException("cannot be unpacked: " + e.getMessage());
        }
    }

    /** The parser fails as a whole on a month 00 or a day 31 February: then all dates are left out, and the links kept. */
    private static AbstractSiteMap parsed(byte[] plain, URL url) throws IOException, UnknownFormatException {
        try {
            return parser().parseSiteMap(plain, url);
        } catch (DateTimeException e) {
            String text = new String(plain, StandardCharsets.ISO_8859_1);
            String undated = DATES.matcher(text).replaceAll("");
            return parser().parseSiteMap(undated.getBytes(StandardCharsets.ISO_8859_1), url);
        }
    }

    private static SiteMapParser parser() {
        SiteMapParser parser = new SiteMapParser(false, true);
        parser.setStrictNamespace(false);
        parser.enableExtension(Extension.NEWS);
        parser.enableExtension(Extension.IMAGE);
        return parser;
    }

    private static URL location(String url) throws NotASitemapException {
        try {
            return URI.create(url).toURL();
        } catch (IllegalArgumentException | MalformedURLException e) {
            throw new NotASitemapException("not an address: " + url);
        }
    }

    private static byte[] unpacked(byte[] bytes) throws IOException, NotASitemapException {
        boolean packed = bytes.length > 1 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b;
        byte[] plain = bytes;
        if (packed) {
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                plain = in.readNBytes(MOST_BYTES + 1);
            }
        }
        if (plain.length > MOST_BYTES) {
            throw new NotASitemapException("larger than the %,d bytes that are read".formatted(MOST_BYTES));
        }
        return plain;
    }

    private static Sitemap index(Collection<AbstractSiteMap> maps) {
        List<Link> links = maps.stream()
                .limit(MOST_LINKS)
                .map(map -> new Link(map.getUrl().toString(), when(instant(map.getLastModified())), null, List.of()))
                .toList();
        return new Sitemap(true, links, notes(maps.size()));
    }

    private static Sitemap pages(Collection<SiteMapURL> urls) {
        List<Link> links =
                urls.stream().limit(MOST_LINKS).map(SitemapReader::link).toList();
        return new Sitemap(false, links, notes(urls.size()));
    }

    private static List<String> notes(int found) {
        return found <= MOST_LINKS
                ? List.of()
                : List.of("more than %,d links; %,d left out".formatted(MOST_LINKS, found - MOST_LINKS));
    }

    private static Link link(SiteMapURL url) {
        News news = null;
        for (NewsAttributes said : attributes(url, Extension.NEWS, NewsAttributes.class)) {
            ZonedDateTime published = said.getPublicationDateTime();
            news = new News(
                    text(said.getTitle()),
                    when(published == null ? null : published.toOffsetDateTime()),
                    text(said.getLanguage()),
                    text(said.getName()));
        }
        List<String> pictures = new ArrayList<>();
        for (ImageAttributes image : attributes(url, Extension.IMAGE, ImageAttributes.class)) {
            if (image.getLoc() != null) {
                pictures.add(image.getLoc().toString());
            }
        }
        return new Link(url.getUrl().toString(), when(instant(url.getLastModified())), news, pictures);
    }

    private static <T extends ExtensionMetadata> List<T> attributes(SiteMapURL url, Extension of, Class<T> type) {
        List<T> found = new ArrayList<>();
        ExtensionMetadata[] all = url.getAttributesForExtension(of);
        for (ExtensionMetadata one : all == null ? new ExtensionMetadata[0] : all) {
            if (type.isInstance(one)) {
                found.add(type.cast(one));
            }
        }
        return found;
    }

    private static @Nullable OffsetDateTime instant(java.util.@Nullable Date date) {
        return date == null ? null : Instant.ofEpochMilli(date.getTime()).atOffset(ZoneOffset.UTC);
    }

    /** The parser makes a day into its midnight in UTC; a time that is exactly that is more likely a day. */
    private static @Nullable When when(@Nullable OffsetDateTime time) {
        if (time == null || time.getYear() < 1500 || time.getYear() > 2199) {
            return null;
        }
        boolean day =
                time.getOffset().equals(ZoneOffset.UTC) && time.toLocalTime().equals(LocalTime.MIDNIGHT);
        return day ? new When.Day(time.toLocalDate()) : new When.Exact(time);
    }

    /** Titles in news sitemaps are often escaped once more than XML wants. */
    private static @Nullable String text(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Parser.unescapeEntities(text, false).replaceAll("\\s+", " ").strip();
    }
}
