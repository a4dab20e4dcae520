package org.beatbook.collect;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.beatbook.news.Urls;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The sections a first page leads to: what its navigation links to on its own host, one or two words deep. */
final class Sections {
    private static final int MOST = 12;
    private static final int MOST_LINKS = 2_000;
    /** Two short names at most, no file, no number of an article. */
    private static final Pattern SECTION = Pattern.compile("[^/?]+(?:/[\\p{L}_-]{2,30}){1,2}");

    private static final Pattern NO_NEWS = Pattern.compile(
            "(?i).*/(?:about|account|advertis\\w*|contact\\w*|cookies?|help|imprint|impressum|jobs|log-?in|newsletters?|"
                    + "privacy|register|search|shop|sign-?(?:in|up)|subscri\\w*|terms|weather)(?:[/-].*)?");

    private Sections() {}

    static List<String> of(byte[] page, String url) {
        Map<String, String> found = new LinkedHashMap<>();
        try (ByteArrayInputStream in = new ByteArrayInputStream(page)) {
            String own = Urls.site(url).orElse("");
            Jsoup.parse(in, null, url).select("nav a[href], header a[href], [role=navigation] a[href]").stream()
                    .limit(MOST_LINKS)
                    .map(Sections::address)
                    .filter(link -> isSection(link, own, url))
                    .forEach(link -> found.putIfAbsent(Urls.key(link), link));
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
        return found.values().stream().limit(MOST).toList();
    }

    private static String address(Element link) {
        return link.absUrl("href").replaceFirst("#.*", "");
    }

    private static boolean isSection(String link, String own, String page) {
        String key = Urls.key(link);
        return link.startsWith("http")
                && Urls.site(link).filter(own::equals).isPresent()
                && !key.equals(Urls.key(page))
                && SECTION.matcher(key).matches()
                && !NO_NEWS.matcher(key).matches();
    }
}
