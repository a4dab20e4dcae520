package org.beatbook.collect.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.beatbook.news.Urls;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The links of a page that name feeds, or look as if they did. */
final class PageLinks {
    private static final int MOST = 5_000;
    private static final int MANY = 8;
    private static final int LONGEST = 500;
    private static final Pattern FEED_TYPE =
            Pattern.compile("application/(?:rss|atom|rdf)\\+xml|application/feed\\+json");
    private static final Pattern VAGUE_TYPE =
            Pattern.compile("(?:application|text)/(?:xml|json|rss|x-rss\\+xml|atom)(?: *;.*)?");

    /** Addresses that are feeds nearly always. */
    private static final Pattern FEED_ADDRESS = Pattern.compile("(?:^|/)(?:rss|atom|feed|feeds|rdf)(?:$|[?#/])"
            + "|\\.(?:rss|atom|rdf)(?:$|\\?)"
            + "|(?:^|[/_.-])(?:rss|atom|feeds?(?!back))[^/]*\\.(?:xml|json|rdf|php|aspx)(?:$|\\?)|/[^/]*rss\\.xml(?:$|\\?)"
            + "|/index\\.(?:xml|rdf)(?:$|\\?)"
            + "|/(?:rss|feeds?)/[^/]+\\.xml"
            + "|[?&](?:feed|format|type|alt|output)=(?:rss2?|atom|rdf)\\b");

    private static final Pattern FEED_WORDS =
            Pattern.compile("(?:rss|atom|xml|json)?[ -]?(?:rss|atom|feeds?)(?:[ -]feeds?)?");
    private static final Pattern FEED_HOST = Pattern.compile("(?:feeds?|rss)[.-].*");

    private PageLinks() {}

    /** An address and how it was found. */
    record Named(String url, String how) {}

    /** Feeds that link elements name, in page order; those that are named like the site first, where there are many. */
    static List<Named> declared(Document page, String url) {
        Map<String, Named> found = new LinkedHashMap<>();
        String label = Urls.site(url).map(PageLinks::label).orElse("");
        Set<String> own = new HashSet<>();
        for (Element link : page.getElementsByTag("link")) {
            String rel = " " + link.attr("rel").toLowerCase(Locale.ROOT) + " ";
            boolean names = rel.contains(" alternate ") || rel.contains(" feed ");
            if (names && isFeed(link) && found.size() < MOST) {
                put(found, link, "named in the page's head");
                if (!label.isEmpty() && isNamedLike(link, label)) {
                    own.add(link.absUrl("href"));
                }
            }
        }
        List<Named> all = new ArrayList<>(found.values());
        if (all.size() > MANY) {
            all.sort(Comparator.comparing(named -> !own.contains(named.url())));
        }
        return all;
    }

    /** The part of a host's name that is its own: {@code tide} of {@code news.tide.example}. */
    private static String label(String host) {
        String[] parts = host.split("\\.");
        return parts.length < 2 ? "" : folded(parts[parts.length - 2]);
    }

    private static boolean isNamedLike(Element link, String label) {
        String key = Urls.key(link.absUrl("href"));
        String file = key.substring(key.lastIndexOf('/') + 1).replaceFirst("\\..*", "");
        return folded(file).equals(label) || folded(link.attr("title")).equals(label);
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static boolean isFeed(Element link) {
        String type = link.attr("type").strip().toLowerCase(Locale.ROOT);
        String address = link.attr("href").toLowerCase(Locale.ROOT);
        if (address.length() > LONGEST) {
            return false;
        }
        return FEED_TYPE.matcher(type).lookingAt()
                || (VAGUE_TYPE.matcher(type).matches()
                        && !address.contains("wp-json")
                        && FEED_ADDRESS.matcher(address).find());
    }

    /** Links in the page that look like feeds, those whose address does before those that only say so. */
    static List<Named> lookingSo(Document page, String url) {
        Map<String, Named> byAddress = new LinkedHashMap<>();
        Map<String, Named> byWords = new LinkedHashMap<>();
        Optional<String> site = Urls.site(url);
        int seen = 0;
        for (Element link : page.getElementsByTag("a")) {
            if (++seen > MOST) {
                break;
            }
            String target = link.absUrl("href");
            Optional<String> host = Urls.site(target);
            boolean own = host.equals(site);
            if (host.isEmpty() || !target.startsWith("http") || target.length() > LONGEST) {
                continue;
            }
            String path = Urls.key(target)
                    .substring(Urls.key(target).indexOf('/') + 1)
                    .toLowerCase(Locale.ROOT);
            boolean named =
                    target.contains("/") && FEED_ADDRESS.matcher("/" + path).find();
            if (named && (own || FEED_HOST.matcher(host.get()).matches())) {
                put(byAddress, link, "a link in the page whose address looks like a feed's");
            } else if (own && saysFeed(link)) {
                put(byWords, link, "a link in the page that says it is a feed");
            }
        }
        List<Named> all = new ArrayList<>(byAddress.values());
        byWords.forEach((key, named) -> {
            if (!byAddress.containsKey(key)) {
                all.add(named);
            }
        });
        return all;
    }

    private static boolean saysFeed(Element link) {
        String text = link.text().isBlank() ? link.attr("title") + alt(link) : link.text();
        return text.length() < 30
                && FEED_WORDS.matcher(text.strip().toLowerCase(Locale.ROOT)).matches();
    }

    private static String alt(Element link) {
        Element picture = link.getElementsByTag("img").first();
        return picture == null ? "" : picture.attr("alt");
    }

    private static void put(Map<String, Named> found, Element link, String how) {
        String url = link.absUrl("href");
        if (url.startsWith("http") && url.length() <= LONGEST) {
            found.putIfAbsent(Urls.key(url), new Named(url, how));
        }
    }
}
